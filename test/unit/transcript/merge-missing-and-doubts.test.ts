import { describe, expect, it } from "vitest";
import { Transcript } from "#contract/transcript.ts";
import { brief, heard, live, merged, T0 } from "../../support/merged-transcript.ts";

describe("a recording that is missing or silent", () => {
  it("leaves the live words, marked, and the gap known", () => {
    const gap = { fromMs: T0 + 9_000, toMs: T0 + 18_000 };
    const recording = { parts: [], gaps: [gap], startedAtMs: T0, endedAtMs: T0 + 600_000, complete: false };
    const made = merged(
      [heard("candidate", 0, 4_000, "I start with the log.")],
      [
        live("candidate", 0, 4_000, "I start with the log."),
        live("interviewer", 10_000, 12_000, "And then?", { interrupted: true }),
        live("candidate", 13_000, 17_000, "Then I read the plan."),
        live("candidate", 100_000, 104_000, "That is all."),
      ],
      { recording },
    );
    expect(made.turns.map(brief)).toEqual([
      ["t1", "candidate", "I start with the log.", []],
      ["t2", "interviewer", "And then?", ["near_gap", "live_only"]],
      ["t3", "candidate", "Then I read the plan.", ["near_gap", "live_only"]],
      ["t4", "candidate", "That is all.", ["live_only"]],
    ]);
    expect(made.turns[1]!.interrupted).toBe(true);
    expect(made.engines).toEqual(["gpt-transcribe", "live"]);
    expect(made.gaps).toEqual([gap]);
    expect(made.quality.gapMs).toBe(9_000);
  });

  it("altogether is a transcript of live words only", () => {
    const recording = {
      parts: [],
      gaps: [{ fromMs: T0, toMs: T0 + 600_000 }],
      startedAtMs: null,
      endedAtMs: null,
      complete: false,
    };
    const made = merged([], [live("candidate", 0, 4_000, "I start with the log.")], { recording, source: "simulator" });
    expect(made).toMatchObject({ engines: ["live"], source: "simulator" });
    expect(made.turns[0]!.marks).toEqual(["near_gap", "live_only"]);
    expect(made.quality.liveDisagreement).toBeNull();
  });

  it("although it was listened to makes the live words doubtful, unless it could not be read there", () => {
    const made = merged(
      [],
      [
        live("candidate", 10_000, 14_000, "Thank you for watching."),
        live("candidate", 40_000, 44_000, "Said in a gap."),
        live("interviewer", 60_000, 62_000, "Nobody listened to this channel."),
      ],
      {},
      [{ fromMs: T0 + 39_000, toMs: T0 + 48_000 }],
      [{ channel: "candidate", fromMs: T0, toMs: T0 + 100_000 }],
    );
    expect(made.turns.map((turn) => turn.marks)).toEqual([
      ["disagrees_with_live", "live_only"],
      ["near_gap", "live_only"],
      ["live_only"],
    ]);
  });

  it("leaves each word in a gap with the live turn that has it", () => {
    const made = merged(
      [heard("candidate", 0, 8_900, "First I look at the log")],
      [
        live("candidate", 0, 8_900, "first I look at the log"),
        live("candidate", 7_000, 9_900, "and the plan", { interrupted: true }),
      ],
      {},
      [{ fromMs: T0 + 9_000, toMs: T0 + 18_000 }],
    );
    const [first, second] = made.turns;
    expect(brief(second!)).toEqual(["t2", "candidate", "and the plan", ["near_gap", "live_only"]]);
    expect(second).toMatchObject({ startedAtMs: T0 + 9_000, endedAtMs: T0 + 9_900, interrupted: true });
    expect(second!.liveTurnId).not.toBe(first!.liveTurnId);
  });

  it("in the middle of an answer parts it, and the live words stand in the gap", () => {
    const made = merged(
      [
        heard("candidate", 0, 8_900, "First I look at the log and the plan,"),
        heard("candidate", 18_100, 21_000, "and then I measure again."),
      ],
      [
        live(
          "candidate",
          0,
          21_000,
          "first I look at the log and the plan, then I add an index - slowly - and then I measure again",
        ),
      ],
      {},
      [{ fromMs: T0 + 9_000, toMs: T0 + 18_000 }],
    );
    expect(made.turns.map(brief)).toEqual([
      ["t1", "candidate", "First I look at the log and the plan,", ["near_gap"]],
      ["t2", "candidate", "then I add an index - slowly -", ["near_gap", "live_only"]],
      ["t3", "candidate", "and then I measure again.", ["near_gap"]],
    ]);
    expect(made.turns[1]).toMatchObject({ startedAtMs: T0 + 9_000, endedAtMs: T0 + 18_000 });
    expect(made.quality.liveDisagreement).toBe(0);
  });

  it("at the end of an answer leaves its last words to the live transcript", () => {
    const made = merged(
      [heard("candidate", 0, 9_000, "First I look at the log and the plan,")],
      [live("candidate", 0, 14_000, "First I look at the log and the plan, then I add an index.")],
      {},
      [{ fromMs: T0 + 9_000, toMs: T0 + 18_000 }],
    );
    expect(made.turns.map(brief)).toEqual([
      ["t1", "candidate", "First I look at the log and the plan,", ["near_gap"]],
      ["t2", "candidate", "then I add an index.", ["near_gap", "live_only"]],
    ]);
    expect(made.turns[1]!.endedAtMs).toBe(T0 + 14_000);
  });

  it("has gaps that are joined, in order, and inside the interview", () => {
    const made = merged([], [], {}, [
      { fromMs: T0 + 20_000, toMs: T0 + 29_000 },
      { fromMs: T0 - 5_000, toMs: T0 + 1_000 },
      { fromMs: T0 + 29_000, toMs: T0 + 31_000 },
      { fromMs: T0 + 20_000, toMs: T0 + 29_000 },
    ]);
    expect(made.gaps).toEqual([
      { fromMs: T0, toMs: T0 + 1_000 },
      { fromMs: T0 + 20_000, toMs: T0 + 31_000 },
    ]);
    expect(made.quality.gapMs).toBe(12_000);
  });
});

describe("times and doubts", () => {
  it("follow the interview clock through a pause and the sections", () => {
    const made = merged(
      [heard("candidate", 5_000, 6_000, "Yes."), heard("candidate", 75_000, 76_000, "I am back.")],
      [],
      {
        clockMarks: [
          { atMs: T0, clockMs: 0, running: true },
          { atMs: T0 + 10_000, clockMs: 10_000, running: false },
          { atMs: T0 + 70_000, clockMs: 10_000, running: true },
        ],
        sections: [
          { section: "opening", enteredAtMs: T0 },
          { section: "technical", enteredAtMs: T0 + 70_000 },
        ],
      },
    );
    expect(made.turns.map(({ clockMs, section }) => [clockMs, section])).toEqual([
      [5_000, "opening"],
      [15_000, "technical"],
    ]);
  });

  it("before the greeting have no section and stand at zero", () => {
    const made = merged([heard("candidate", -4_000, -3_000, "Hello?")], []);
    expect(made.turns[0]).toMatchObject({ clockMs: 0, section: null });
  });

  it("mark what the recogniser doubts, weighted by length", () => {
    const made = merged(
      [
        heard("candidate", 0, 9_000, "A long and clear one", { confidence: 0.9 }),
        heard("candidate", 10_000, 11_000, "mumbled", { confidence: 0.1 }),
        heard("candidate", 60_000, 61_000, "what", { confidence: 0.3 }),
      ],
      [],
    );
    expect(made.turns.map(({ confidence, marks }) => [confidence, marks])).toEqual([
      [0.82, ["record_only"]],
      [0.3, ["low_confidence", "record_only"]],
    ]);
    expect(made.quality.meanConfidence).toBeCloseTo((0.82 * 11 + 0.3) / 12, 2);
  });

  it("keep two voices at once as two turns that overlap, and what was interrupted", () => {
    const made = merged(
      [
        heard("interviewer", 0, 8_000, "So the next thing I would"),
        heard("candidate", 6_500, 9_000, "Sorry, one thing."),
      ],
      [
        live("interviewer", 0, 8_000, "So the next thing I would", { interrupted: true }),
        live("candidate", 6_500, 9_000, "Sorry, one thing."),
      ],
    );
    expect(made.turns.map(({ speaker, interrupted }) => [speaker, interrupted])).toEqual([
      ["interviewer", true],
      ["candidate", false],
    ]);
    expect(made.turns[1]!.startedAtMs).toBeLessThan(made.turns[0]!.endedAtMs);
  });

  it("say simulator as soon as one voice is simulated", () => {
    const made = merged(
      [heard("candidate", 0, 1_000, "Yes."), heard("interviewer", 2_000, 3_000, "Good.", { source: "simulator" })],
      [],
    );
    expect(made.source).toBe("simulator");
    expect(() => Transcript.parse({ ...made, version: 1 })).not.toThrow();
  });
});
