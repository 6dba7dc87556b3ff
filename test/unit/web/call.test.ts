import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withCaption } from "../../../web/candidate/call/captions.ts";
import type { Caption } from "../../../web/candidate/call/captions.ts";
import { currentInterviewer, epochOf, stateOf } from "../../../web/candidate/call/interviewer.ts";
import { createLineWatch } from "../../../web/candidate/call/line-watch.ts";
import { conversationState } from "../../../web/candidate/model/conversation-state.ts";
import { leftMsNow, minutesLeft } from "../../../web/candidate/model/interview-clock.ts";
import { microphoneProblem } from "../../../web/candidate/sound/microphone-problem.ts";

const someone = (identity: string, attributes: Record<string, string>) => ({ identity, attributes });

describe("whom the candidate hears", () => {
  it("is the newest epoch, never one below the server's, and nobody without an epoch", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(20), { nil: undefined })), fc.nat(20), (epochs, least) => {
        const room = epochs.map((epoch, index) =>
          someone(`p${index}`, epoch === undefined ? {} : { "vv.epoch": String(epoch) }),
        );
        const heard = currentInterviewer(room, least);
        const allowed = epochs.filter((epoch) => epoch !== undefined && epoch >= least) as number[];
        expect(heard === null ? null : epochOf(heard)).toBe(allowed.length === 0 ? null : Math.max(...allowed));
      }),
    );
  });

  it("does not take a made-up epoch for one", () => {
    for (const epoch of ["", "-1", "1e9", "NaN", "9999999999999", " 3"])
      expect(epochOf(someone("x", { "vv.epoch": epoch }))).toBeNull();
  });

  it("counts as joining until it says what it does", () => {
    expect(stateOf(null)).toBe("joining");
    expect(stateOf(someone("a", { "lk.agent.state": "initializing" }))).toBe("joining");
    expect(stateOf(someone("a", { "lk.agent.state": "thinking" }))).toBe("thinking");
  });
});

describe("captions", () => {
  const caption = (id: string, text: string, final = false): Caption => ({ id, who: "interviewer", text, final });

  it("keep one place a segment while it grows, and stay final once they were", () => {
    let captions: readonly Caption[] = [];
    captions = withCaption(captions, caption("a", "Tell"));
    captions = withCaption(captions, caption("b", "Well"));
    captions = withCaption(captions, caption("a", "Tell me", true));
    captions = withCaption(captions, caption("a", "Tell me", false));
    expect(captions).toEqual([caption("a", "Tell me", true), caption("b", "Well")]);
  });

  it("show nothing for nothing, and forget the oldest after a while", () => {
    expect(withCaption([], caption("a", "  "))).toEqual([]);
    let captions: readonly Caption[] = [];
    for (let index = 0; index < 200; index += 1) captions = withCaption(captions, caption(String(index), "x"));
    expect(captions).toHaveLength(60);
    expect(captions.at(-1)?.id).toBe("199");
  });
});

describe("the line", () => {
  it("is stalled after eight seconds without anything received, and well again with the first packet", () => {
    const line = createLineWatch();
    expect(line.read(100, 0)).toBe(false);
    expect(line.read(100, 7_900)).toBe(false);
    expect(line.read(100, 8_000)).toBe(true);
    expect(line.read(101, 9_000)).toBe(false);
  });

  it("starts anew with a new transport whose count is lower", () => {
    const line = createLineWatch();
    line.read(5_000, 0);
    expect(line.read(10, 20_000)).toBe(false);
  });
});

describe("what the conversation says of itself", () => {
  const live = { phase: "live", holdUntilMs: null } as never;
  const call = { phase: "connected", interviewer: "speaking", interviewerPresent: true } as const;

  it("puts a lost line before a pause, a pause before a hold, a hold before turns", () => {
    expect(conversationState(live, call, 0)).toBe("speaking");
    expect(conversationState({ phase: "live", holdUntilMs: 10 } as never, call, 5)).toBe("moment");
    expect(conversationState({ phase: "live", holdUntilMs: 10 } as never, call, 11)).toBe("speaking");
    expect(conversationState({ phase: "paused", holdUntilMs: 10 } as never, call, 5)).toBe("paused");
    expect(
      conversationState({ phase: "paused", holdUntilMs: 10 } as never, { ...call, phase: "reconnecting" }, 5),
    ).toBe("reconnecting");
  });

  it("calls the first connection joining, not reconnecting", () => {
    expect(
      conversationState({ phase: "waiting", holdUntilMs: null } as never, { ...call, phase: "connecting" }, 0),
    ).toBe("joining");
    expect(conversationState(live, { ...call, phase: "connecting" }, 0)).toBe("reconnecting");
  });

  it("lets time left fall only while the clock runs, by the page's own clock", () => {
    const clock = { leftMs: 90_000, running: true } as never;
    expect(leftMsNow(clock, 1_000, 31_000)).toBe(60_000);
    expect(leftMsNow(clock, 1_000, 500)).toBe(90_000);
    expect(leftMsNow({ leftMs: 90_000, running: false } as never, 1_000, 31_000)).toBe(90_000);
    expect(leftMsNow(clock, 0, 1_000_000)).toBe(0);
    expect([0, 59_999, 60_000, 89_000, 90_000, 1_800_000].map(minutesLeft)).toEqual([0, 0, 1, 1, 2, 30]);
  });
});

describe("why there is no microphone", () => {
  it("is one of four things a person can mend", () => {
    const named = (name: string): Error => Object.assign(new Error(name), { name });
    expect(
      ["NotAllowedError", "NotFoundError", "OverconstrainedError", "NotReadableError", "TypeError"].map((name) =>
        microphoneProblem(named(name)),
      ),
    ).toEqual(["denied", "missing", "missing", "busy", "unsupported"]);
  });
});
