import { describe, expect, it } from "vitest";
import { brief, heard, live, merged, T0 } from "../../support/merged-transcript.ts";

describe("recording and live transcript that agree", () => {
  it("become turns in order, one for each live turn, without marks", () => {
    const q = live("interviewer", 900, 4_200, "How would you find a slow query?");
    const a = live("candidate", 5_100, 15_000, "I start with the slow query log, and the plan.");
    const made = merged(
      [
        heard("candidate", 5_000, 9_000, "I start with the slow query log,"),
        heard("candidate", 10_500, 14_900, "and the plan."),
        heard("interviewer", 1_000, 4_000, "How would you find a slow query?"),
      ],
      [q, a],
    );
    expect(made.turns.map(brief)).toEqual([
      ["t1", "interviewer", "How would you find a slow query?", []],
      ["t2", "candidate", "I start with the slow query log, and the plan.", []],
    ]);
    expect(made.turns[1]).toMatchObject({
      startedAtMs: T0 + 5_000,
      endedAtMs: T0 + 14_900,
      clockMs: 5_000,
      section: "opening",
      liveTurnId: a.turnId,
      liveText: null,
    });
    expect(made).toMatchObject({ engines: ["gpt-transcribe"], source: "provider", madeBy: "evaluation" });
    expect(made.quality).toMatchObject({ candidateWords: 10, liveDisagreement: 0, gapMs: 0, meanConfidence: null });
  });

  it("agree in spite of case, marks and typography", () => {
    const made = merged(
      [heard("candidate", 0, 3_000, "That’s right. We moved it - slowly.")],
      [live("candidate", 0, 3_000, "that's right we moved it slowly")],
    );
    expect(made.turns[0]!.marks).toEqual([]);
  });

  it("stay one turn when the candidate pauses for long inside it", () => {
    const made = merged(
      [heard("candidate", 0, 10_000, "First the log."), heard("candidate", 40_000, 50_000, "Then the plan.")],
      [live("candidate", 0, 50_500, "First the log. Then the plan.")],
    );
    expect(made.turns.map((turn) => turn.text)).toEqual(["First the log. Then the plan."]);
  });

  it("stay one turn when live turns were cut within one stretch of speech", () => {
    const made = merged(
      [heard("candidate", 0, 20_000, "First the log. Then the plan, and then an index.")],
      [
        live("candidate", 0, 8_000, "First the log."),
        live("candidate", 9_000, 20_000, "Then the plan, and then an index."),
      ],
    );
    expect(made.turns.map(brief)).toEqual([
      ["t1", "candidate", "First the log. Then the plan, and then an index.", []],
    ]);
  });
});

describe("a live transcript that contradicts the recording", () => {
  it("loses, is kept beside it, and counts as disagreement", () => {
    const made = merged(
      [heard("candidate", 0, 4_000, "I have never used Kafka in production.")],
      [live("candidate", 0, 4_000, "I have often used Kafka in production, for years.")],
    );
    expect(made.turns[0]).toMatchObject({
      text: "I have never used Kafka in production.",
      marks: ["disagrees_with_live"],
      liveText: "I have often used Kafka in production, for years.",
    });
    expect(made.quality.liveDisagreement).toBeCloseTo(3 / 7, 2);
  });

  it("is marked for a single word too", () => {
    const made = merged([heard("candidate", 0, 500, "No.")], [live("candidate", 0, 600, "Yes.")]);
    expect(made.turns[0]!.marks).toEqual(["disagrees_with_live"]);
  });

  it("has nothing where the recording has speech: the turn is the record's alone", () => {
    const made = merged(
      [heard("candidate", 0, 3_000, "Can you hear me?"), heard("candidate", 20_000, 22_000, "Hello?")],
      [live("candidate", 20_000, 22_000, null, { understood: false })],
    );
    expect(made.turns.map(brief)).toEqual([
      ["t1", "candidate", "Can you hear me?", ["record_only"]],
      ["t2", "candidate", "Hello?", ["record_only"]],
    ]);
    expect(made.quality.liveDisagreement).toBe(1);
  });
});

describe("speech that was not understood", () => {
  const NOTE = "[speech, 6.2 s, not understood: simulated]";

  it("is a turn of its own, so that words beside it stay evidence", () => {
    const made = merged(
      [
        heard("candidate", 0, 4_000, "I start with the log."),
        heard("candidate", 5_000, 11_200, NOTE, { understood: false }),
      ],
      [live("candidate", 0, 11_300, "I start with the log.")],
    );
    expect(made.turns.map(brief)).toEqual([
      ["t1", "candidate", "I start with the log.", []],
      ["t2", "candidate", NOTE, ["not_understood"]],
    ]);
    expect(made.quality).toMatchObject({ candidateWords: 5, notUnderstoodMs: 6_200, candidateSpeechMs: 10_200 });
  });

  it("does not take its words from the live transcript, but keeps them beside it", () => {
    const made = merged(
      [heard("candidate", 0, 6_200, NOTE, { understood: false })],
      [live("candidate", 0, 6_200, "I would shard it.")],
    );
    expect(made.turns[0]).toMatchObject({
      text: NOTE,
      marks: ["disagrees_with_live", "not_understood"],
      liveText: "I would shard it.",
    });
    expect(made.quality).toMatchObject({ candidateWords: 0, liveDisagreement: null });
  });
});
