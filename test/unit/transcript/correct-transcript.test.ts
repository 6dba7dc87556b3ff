import { describe, expect, it } from "vitest";
import type { RecordTurn, Transcript } from "#contract/transcript.ts";
import { correctTranscript } from "#core/transcript/correct-transcript.ts";

const turn = (id: string, text: string, marks: RecordTurn["marks"] = []): RecordTurn => ({
  id,
  speaker: "candidate",
  text,
  startedAtMs: 1_000,
  endedAtMs: 5_000,
  clockMs: 0,
  section: "technical",
  confidence: 0.4,
  marks,
  liveTurnId: null,
  liveText: null,
  interrupted: false,
});

const READ: Transcript = {
  version: 3,
  correctionOf: null,
  madeAtMs: 1,
  madeBy: "evaluation",
  source: "provider",
  engines: ["gpt-transcribe"],
  turns: [
    turn("t1", "We used cough car.", ["low_confidence", "disagrees_with_live"]),
    turn("t2", "[speech, 4.0 s, not understood]", ["not_understood", "near_gap"]),
  ],
  gaps: [{ fromMs: 5_000, toMs: 6_000 }],
  quality: {
    candidateWords: 4,
    candidateSpeechMs: 8_000,
    notUnderstoodMs: 4_000,
    meanConfidence: 0.4,
    liveDisagreement: 0.5,
    gapMs: 1_000,
  },
};
const correct = (turns: { id: string; text: string }[], baseVersion = 3) =>
  correctTranscript(READ, { baseVersion, turns }, "prn_1", 99);

describe("a correction", () => {
  it("makes a new version by a person and leaves the old one as it was", () => {
    const before = structuredClone(READ);
    const made = correct([
      { id: "t1", text: "We used Kafka." },
      { id: "t2", text: "For three years." },
    ]);
    if (!made.ok) throw new Error(made.error.code);
    expect(READ).toEqual(before);
    expect(made.value).toMatchObject({ correctionOf: 3, madeBy: "prn_1", madeAtMs: 99, engines: ["gpt-transcribe"] });
    expect(made.value.turns.map(({ text, marks, confidence }) => [text, marks, confidence])).toEqual([
      ["We used Kafka.", ["disagrees_with_live", "corrected"], null],
      ["For three years.", ["near_gap", "corrected"], null],
    ]);
    expect(made.value.quality).toEqual({
      candidateWords: 6,
      candidateSpeechMs: 8_000,
      notUnderstoodMs: 0,
      meanConfidence: null,
      liveDisagreement: 0.5,
      gapMs: 1_000,
    });
  });

  it("leaves turns alone that it does not change", () => {
    const made = correct([
      { id: "t1", text: "We used cough car." },
      { id: "t2", text: "For three years." },
    ]);
    expect(made.ok && made.value.turns[0]).toEqual(READ.turns[0]);
  });

  it("of a version that is not the newest is refused with the newest", () => {
    expect(correct([{ id: "t1", text: "We used Kafka." }], 2)).toMatchObject({
      ok: false,
      error: { code: "version-conflict", facts: { latestVersion: 3 } },
    });
  });

  it("of turns that do not exist is refused with all of them", () => {
    const refused = correct([
      { id: "t9", text: "a" },
      { id: "t1", text: "b" },
      { id: "t0", text: "c" },
    ]);
    expect(refused).toMatchObject({ ok: false, error: { code: "unknown-turn" } });
    expect(!refused.ok && refused.error.findings!.map((finding) => finding.pointer)).toEqual([
      "/turns/0/id",
      "/turns/2/id",
    ]);
  });

  it("that contradicts itself or changes nothing is refused", () => {
    const twice = correct([
      { id: "t1", text: "a" },
      { id: "t1", text: "b" },
    ]);
    expect(twice).toMatchObject({ ok: false, error: { code: "invalid-request" } });
    expect(correct([{ id: "t1", text: "We used cough car." }])).toMatchObject({
      ok: false,
      error: { code: "invalid-request" },
    });
  });
});
