import { afterEach, describe, expect, it, onTestFinished } from "vitest";
import { AgentCall } from "../support/agent-call.ts";
import { eventually } from "../support/eventually.ts";

// A turn that is cut off, or whose agent goes: what was said until then is not as if it had never been.

const LONG = "That is a good place to begin, and I would like to hear how you found out what was slow. "
  .repeat(3)
  .trim();
const ANSWER = "I led the rewrite of our billing, and then I moved it to another region.";

let call: AgentCall;
afterEach(() => call.close());

/** A provider that makes the same words of whatever is said. */
const UNDERSTANDING = { ears: { transcribe: () => ({ text: ANSWER, understood: true }) } };

const candidate = () => call.interview.all("turn.recorded").filter(({ speaker }) => speaker === "candidate");
const speakers = () => call.interview.underWay.map(({ speaker }) => speaker);

describe("a turn under way", () => {
  it("is told with every sync until it is reported, the candidate's and the interviewer's", async () => {
    call = await AgentCall.greeted(() => ({ say: "That is a good place to begin. Go on, please.", calls: [] }), {
      timings: { sync: { everyMs: 200, muteAfterMs: 4_000 } },
    });
    await eventually("nobody speaks", () => speakers().length === 0);
    const begunAtMs = Date.now();
    const saying = call.say(ANSWER);
    await eventually("the candidate's is told", () => speakers().includes("candidate"));
    expect(call.interview.underWay[0]!.startedAtMs).toBeGreaterThanOrEqual(begunAtMs - 1_000);
    await saying;
    await eventually("the interviewer's is told", () => speakers().includes("interviewer"));
    await eventually("both are reported", () => call.interviewer()[1]);
    await eventually("and told no more", () => speakers().length === 0);
  });
});

describe("an interviewer who is spoken into", () => {
  it("stops, and what the provider still sends for a while harms nothing", async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown): number => unhandled.push(reason);
    process.on("unhandledRejection", note);
    onTestFinished(() => void process.off("unhandledRejection", note));
    call = await AgentCall.greeted((turn) => ({ say: turn === 1 ? LONG : "Go on, please.", calls: [] }), {
      simulator: { speechRate: 2 },
    });
    await call.say(ANSWER);
    await eventually("the interviewer speaks", () => speakers().includes("interviewer"));
    call.simulator.faults.add({ kind: "late_cancel", delayMs: 700 });
    await call.say(ANSWER);
    await eventually("it was cut off, and goes on afterwards", () => call.interviewer()[2]);
    const [, cut, next] = call.interviewer();
    expect(cut).toMatchObject({ interrupted: true });
    expect(next).toMatchObject({ text: "Go on, please.", interrupted: false });
    expect(unhandled).toEqual([]);
  });
});

describe("an agent that is told to go", () => {
  it("in the interviewer's words reports them as far as they were spoken", async () => {
    // At the speed of speech, so that most of it has not come when the agent goes.
    call = await AgentCall.greeted(() => ({ say: LONG, calls: [] }), { simulator: { speechRate: 1 } });
    await call.say(ANSWER);
    await eventually("the interviewer speaks", () => speakers().includes("interviewer"));
    call.conduct.leave();
    await expect(call.ended).resolves.toBe("left");
    await call.conduct.close(500);
    const [, cut] = call.interviewer();
    expect(cut).toMatchObject({ interrupted: true });
    expect(LONG.startsWith(cut!.text.slice(0, 10))).toBe(true);
    expect(cut!.text.length).toBeLessThan(LONG.length);
  });

  it("in the candidate's words reports those that it heard, as cut off", async () => {
    call = await AgentCall.greeted(() => ({ say: "Go on.", calls: [] }), { simulator: UNDERSTANDING });
    void call.say(`${ANSWER} ${ANSWER} ${ANSWER}`);
    await eventually("the candidate speaks", () => speakers().includes("candidate"));
    await eventually(
      "for a while",
      (
        (from) => () =>
          Date.now() - from > 5_000
      )(Date.now()),
    );
    call.conduct.leave();
    await expect(call.ended).resolves.toBe("left");
    await call.conduct.close(500);
    expect(candidate()).toMatchObject([{ interrupted: true, understood: true }]);
    expect(call.interview.transcript().at(-1)!.text).toMatch(/^I led the rewrite/);
    expect(call.responses()).toBe(1);
  });

  it("in the candidate's words, and has no transcript of them, reports that there were some", async () => {
    call = await AgentCall.greeted(() => ({ say: "Go on.", calls: [] }));
    call.simulator.faults.add({ kind: "transcription", how: "late", delayMs: 20_000 });
    void call.say(`${ANSWER} ${ANSWER} ${ANSWER}`);
    await eventually("the candidate speaks", () => speakers().includes("candidate"));
    call.conduct.leave();
    await expect(call.ended).resolves.toBe("left");
    await call.conduct.close(500);
    expect(candidate()).toMatchObject([{ interrupted: true, understood: false }]);
  });
});

describe("an interview that is ended by a person", () => {
  it("in the middle of things keeps the candidate's last words, though they are written down late", async () => {
    call = await AgentCall.greeted(() => ({ say: "Go on.", calls: [] }), {
      simulator: { ...UNDERSTANDING, transcriptionMs: 1_200 },
      timings: { sync: { everyMs: 100, muteAfterMs: 4_000 } },
    });
    await call.say(ANSWER);
    call.interview.do({ type: "leave", sessionId: "ses_test", intent: "withdraw" });
    await expect(call.ended).resolves.toBe("ended");
    expect(candidate()).toEqual([]);
    await call.conduct.close(2_000);
    expect(candidate()).toMatchObject([{ understood: true }]);
    expect(call.interview.transcript().map(({ text }) => text)).toContain(ANSWER);
  });

  it("in the interviewer's words keeps them as far as they were heard, and says nothing more", async () => {
    call = await AgentCall.greeted(() => ({ say: LONG, calls: [] }), { simulator: { speechRate: 1 } });
    await call.say(ANSWER);
    await eventually("the interviewer speaks", () => speakers().includes("interviewer"));
    call.interview.do({ type: "leave", sessionId: "ses_test", intent: "withdraw" });
    await expect(call.ended).resolves.toBe("ended");
    const responses = call.responses();
    await call.conduct.close(2_000);
    expect(call.interviewer()[1]).toMatchObject({ interrupted: true });
    expect(call.interviewer()[1]!.text.length).toBeLessThan(LONG.length);
    expect(call.responses()).toBe(responses);
  });
});
