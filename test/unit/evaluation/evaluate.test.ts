import { describe, expect, it } from "vitest";
import { Evaluation, EvaluationInputs } from "#contract/evaluation.ts";
import { evaluate } from "#core/evaluation/evaluate.ts";
import type { EvaluationFacts } from "#core/evaluation/evaluation-facts.ts";
import type { MethodFacts } from "#core/evaluation/method-facts.ts";
import { freeze, runId } from "#core/evaluation/freeze.ts";
import { showTranscript } from "#core/evaluation/shown-transcript.ts";
import { atOnce } from "../../support/at-once.ts";
import { evaluatedFacts, transcriptOf } from "../../support/evaluated-interview.ts";

const QUOTE = "I would keep a token bucket for each customer";
const TRANSCRIPT = transcriptOf([
  ["interviewer", "How would you write that limiter?"],
  ["candidate", `${QUOTE} in Redis.`],
]);
const MODELS = [1, 2, 3].map(() => ({ provider: "openai" as const, model: "m" }));

function evaluated(facts: MethodFacts = evaluatedFacts(), transcript = TRANSCRIPT, score: number | null = 7) {
  const inputs = freeze(facts, transcript, MODELS);
  const raw = JSON.stringify({
    evidence: [{ turnId: "t2", quote: QUOTE, bearing: "for" }],
    reasoning: "A sound approach with its place named.",
    observed: true,
    score,
    listenTo: ["t2"],
  });
  const answers = new Map(
    score === null
      ? []
      : facts.config.rubricAreas.flatMap((_, area) =>
          [1, 2, 3].map((run) => [`a${area}r${run}`, { raw, reportedModel: "model-1" }] as const),
        ),
  );
  const shown = atOnce(showTranscript(facts, transcript));
  return evaluate({ facts, transcript, shown, inputs, answers, startedAtMs: 1_000, nowMs: 2_000 });
}
const codes = (...given: Parameters<typeof evaluated>) => [
  ...new Set(evaluated(...given).scorecard.reviewReasons.map(({ code }) => code)),
];

describe("an evaluation", () => {
  it("is ready when nothing asks for a person, and is what the contract promises", () => {
    const evaluation = evaluated();
    expect(Evaluation.parse(evaluation)).toEqual(evaluation);
    expect(evaluation).toMatchObject({ state: "ready", source: "provider", number: 1 });
    expect(evaluation.scorecard).toMatchObject({ totalHundredths: 700, recommendation: "hire", confidence: "high" });
    expect(evaluation.scorecard.areas[0]?.evidence[0]).toMatchObject({ quote: QUOTE, runs: 3, match: "exact" });
  });

  it("is the same bytes from the same inputs, whatever the order in which answers came", () => {
    expect(JSON.stringify(evaluated())).toBe(JSON.stringify(evaluated()));
  });

  it("has an id that changes with everything it is made from and with nothing else", () => {
    const id = (facts = evaluatedFacts(), transcript = TRANSCRIPT, models = MODELS) =>
      runId(freeze(facts, transcript, models));
    const inputs = freeze(evaluatedFacts(), TRANSCRIPT, MODELS);
    expect(EvaluationInputs.parse(inputs)).toEqual(inputs);
    expect(id()).toMatch(/^[0-9a-f]{64}$/);
    expect(id(evaluatedFacts({ elapsedMs: 1, evaluation: 2 }))).toBe(id());
    const ids = [
      id(),
      id(evaluatedFacts({ interviewId: "int_2" })),
      id(evaluatedFacts({ configRef: { id: "cfg_1", version: 2, hash: "d".repeat(64) } })),
      id(evaluatedFacts(), { ...TRANSCRIPT, version: 2 }),
      id(evaluatedFacts(), TRANSCRIPT, MODELS.slice(1)),
      id(evaluatedFacts(), TRANSCRIPT, [...MODELS.slice(1), { provider: "openai", model: "n" }]),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("asks every candidate of a guide by the same texts", () => {
    const prompt = (more: Partial<MethodFacts>) => freeze(evaluatedFacts(more), TRANSCRIPT, MODELS).prompt;
    expect(prompt({ interviewId: "int_2", candidate: { name: "Somebody Else" } })).toEqual(prompt({}));
  });

  it("says why a person must look", () => {
    const minutes = (elapsed: number) => evaluatedFacts({ elapsedMs: elapsed * 60_000, askedQuestions: [] });
    const quality = (more: object) => ({ ...TRANSCRIPT, quality: { ...TRANSCRIPT.quality, ...more } });
    expect(codes()).toEqual([]);
    expect(codes(evaluatedFacts({ endReason: "abandoned" }))).toEqual(["broken_off"]);
    expect(codes(minutes(6))).toEqual(["broken_off", "question_not_asked"]);
    expect(codes(minutes(20))).toEqual(["question_not_asked"]);
    expect(codes(evaluatedFacts(), quality({ candidateWords: 50 }))).toEqual(["too_little_speech"]);
    expect(codes(evaluatedFacts(), quality({ meanConfidence: 0.5 }))).toEqual(["weak_transcript"]);
    expect(codes(evaluatedFacts(), quality({ gapMs: 4_000 }))).toEqual(["recording_gap"]);
    const whole = [{ fromMs: 0, toMs: TRANSCRIPT.madeAtMs }];
    expect(codes(evaluatedFacts(), { ...TRANSCRIPT, engines: ["live"] })).toEqual(["weak_transcript"]);
    expect(codes(evaluatedFacts(), { ...TRANSCRIPT, engines: ["live"], gaps: whole })).toEqual(
      expect.arrayContaining(["no_recording", "no_quote_found"]),
    );
    expect(codes(evaluatedFacts(), TRANSCRIPT, null)).toEqual(["run_missing"]);
  });

  it("of simulated speech says so, and waits for nobody", () => {
    const evaluation = evaluated(evaluatedFacts({ mode: "test" }), { ...TRANSCRIPT, source: "simulator" });
    expect(evaluation).toMatchObject({ state: "ready", source: "simulator" });
    expect(evaluation.scorecard.reviewReasons.map(({ code }) => code)).toEqual(["simulated_speech"]);
  });

  it("recommends nothing for an interview broken off at minute six, and nothing from no answers", () => {
    const early = evaluated(evaluatedFacts({ endReason: "withdrawn", elapsedMs: 360_000 }));
    expect(early.scorecard).toMatchObject({ recommendation: "no_recommendation", totalHundredths: 700 });
    const silent = evaluated(evaluatedFacts(), TRANSCRIPT, null);
    expect(silent).toMatchObject({ state: "needs_review" });
    expect(silent.scorecard).toMatchObject({
      recommendation: "no_recommendation",
      totalHundredths: null,
      confidence: "low",
    });
  });

  it("takes the facts that the interview gives", () => {
    const accepts = (facts: EvaluationFacts): MethodFacts => facts;
    expect(accepts).toBeTypeOf("function");
  });
});
