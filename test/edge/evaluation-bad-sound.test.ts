import { describe, expect, it } from "vitest";
import type { Evaluation } from "#contract/evaluation.ts";
import type { Report } from "#contract/report.ts";
import { askForEvaluation, countOf, evaluateHere, evaluationsRunHere, factsOf, reportOf } from "./evaluate-here.ts";
import {
  holdInterview,
  OwnProvider,
  SHORT_TALK,
  spoilPart,
  TALK,
  type HeldInterview,
  type Stretch,
} from "./held-interview.ts";

evaluationsRunHere();

const [FIRST, SECOND] = [TALK[0]!, TALK[1]!];
const UNRECORDED: Stretch = { ...FIRST, sound: "missing" };

/** Everything a result must be, whatever it was made from. */
function isSound(report: Report): Evaluation {
  const { evaluation, transcript } = report;
  if (evaluation === null || transcript === null) throw new Error("no evaluation");
  for (const { evidence } of evaluation.scorecard.areas)
    for (const { turnId, quote } of evidence) {
      const turn = transcript.turns.find(({ id }) => id === turnId);
      expect(turn?.speaker).toBe("candidate");
      expect(turn?.text).toContain(quote);
    }
  return evaluation;
}
const codes = (evaluation: Evaluation) => new Set(evaluation.scorecard.reviewReasons.map(({ code }) => code));
const engines = ({ transcript }: Report) => transcript?.engines;

async function evaluated(held: HeldInterview, provider?: OwnProvider): Promise<Report> {
  const { outcome } = await evaluateHere(held, provider ?? (await OwnProvider.start()));
  expect(outcome).toBe("needs_review");
  return reportOf(held);
}

describe("a recording", () => {
  it("that does not exist leaves the live transcript as the record, marked, for a person to review", async () => {
    const report = await evaluated(await holdInterview({ talk: [UNRECORDED] }));
    expect(engines(report)).toEqual(["live"]);
    expect(report.transcript?.turns.every(({ marks }) => marks.includes("live_only"))).toBe(true);
    expect(codes(isSound(report))).toContain("no_recording");
  });

  it("that is silent is not filled with words", async () => {
    const report = await evaluated(await holdInterview({ talk: [{ sound: { said: [] }, turns: [] }, UNRECORDED] }));
    expect(report.transcript?.turns.map(({ text }) => text)).toEqual(FIRST.turns.map(({ text }) => text));
    expect(report.transcript?.turns.every(({ marks }) => marks.includes("live_only"))).toBe(true);
    isSound(report);
  });

  it("of nobody speaking at all is not observed, and recommends nothing", async () => {
    const held = await holdInterview({ talk: [{ sound: { said: [] }, turns: [] }] });
    expect((await askForEvaluation(held)).status).toBe(202);
    const evaluation = isSound(await evaluated(held));
    expect(evaluation.scorecard).toMatchObject({ recommendation: "no_recommendation", totalHundredths: null });
    expect(codes(evaluation)).toContain("too_little_speech");
  });

  it.each([
    ["is empty", () => new Uint8Array()],
    ["was cut off in the middle", (bytes: Uint8Array) => bytes.slice(0, bytes.length >> 1)],
    [
      "is corrupt from the middle on",
      (bytes: Uint8Array) => bytes.map((byte, at) => (at > bytes.length >> 1 ? byte ^ 0x5a : byte)),
    ],
    ["is something else", () => new TextEncoder().encode("<html>not sound</html>")],
    ["is gone", () => null],
  ] as const)(
    "one part of which %s keeps what is in the others, and says where sound is missing",
    async (_, change) => {
      const held = await holdInterview({ talk: [FIRST, SECOND] });
      await spoilPart(held, 1, change as (bytes: Uint8Array) => Uint8Array | null);
      const report = await evaluated(held);
      const said = (report.transcript?.turns ?? []).filter(({ speaker }) => speaker === "candidate");
      expect(said[0]).toMatchObject({ text: FIRST.turns[1]!.text, marks: expect.not.arrayContaining(["live_only"]) });
      expect(report.transcript?.gaps.length).toBeGreaterThan(0);
      expect(report.transcript!.quality.gapMs).toBeGreaterThan(2_000);
      expect(codes(isSound(report))).toContain("recording_gap");
    },
  );

  it("that says something else than the live transcript wins, with both kept", async () => {
    const lie = "I have led four hundred engineers for twenty years and never lost a single transaction.";
    const talk = [{ ...FIRST, turns: [FIRST.turns[0]!, { ...FIRST.turns[1]!, text: lie }] }];
    const report = await evaluated(await holdInterview({ talk }));
    const turn = report.transcript?.turns.find(({ speaker }) => speaker === "candidate");
    expect(turn).toMatchObject({ text: FIRST.turns[1]!.text, liveText: lie, marks: ["disagrees_with_live"] });
    expect(JSON.stringify(isSound(report))).not.toContain("four hundred engineers");
  });
});

describe("transcription", () => {
  it.each(["server_error", "busy", "quota", "broken_json", "no_text"])(
    "that fails for good (%s) leaves the live transcript as the record",
    async (how) => {
      const provider = await OwnProvider.start();
      await provider.transcriptionFails(how);
      const held = await holdInterview({ talk: SHORT_TALK });
      const report = await evaluated(held, provider);
      expect(engines(report)).toEqual(["live"]);
      expect(codes(isSound(report))).toContain("weak_transcript");
    },
  );

  it("that fails for a moment is tried again, and heard once", async () => {
    const provider = await OwnProvider.start();
    await provider.transcriptionFails("busy", 2);
    const held = await holdInterview({ talk: SHORT_TALK });
    expect(engines(await evaluated(held, provider))).toEqual(["simulator:gpt-transcribe"]);
    expect((await provider.billed()).transcriptions).toBe(2);
    expect(countOf(await factsOf(held), "transcript.stored")).toBe(1);
  });

  it("that was refused is tried again with the next evaluation, which stores a better version", async () => {
    const provider = await OwnProvider.start();
    await provider.transcriptionFails("quota", 2);
    const held = await holdInterview({ talk: SHORT_TALK });
    await evaluated(held, provider);
    expect((await askForEvaluation(held)).status).toBe(202);
    await evaluateHere(held, provider, { evaluation: 2 });
    const report = await reportOf(held);
    expect(report.transcript).toMatchObject({ version: 2, engines: ["simulator:gpt-transcribe"] });
    expect(report.evaluation).toMatchObject({ number: 2, inputs: { transcript: { version: 2 } } });
  });
});
