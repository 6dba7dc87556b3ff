import type { Evaluation, EvaluationInputs } from "#contract/evaluation.ts";
import type { Transcript } from "#contract/transcript.ts";
import { sourceOfModel } from "#contract/mode.ts";
import type { EvaluatedFacts } from "./evaluated-facts.ts";
import { requestKey } from "./evaluator-requests.ts";
import { runId } from "./freeze.ts";
import { showTranscript } from "./shown-transcript.ts";

/** What came back for one call. */
export interface RawAnswer {
  /** The model's text, untouched. */
  readonly raw: string;
  /** What the server called its model. */
  readonly reportedModel: string;
}

/**
 * The evaluation, from what the calls returned (by `requestKey`; a call without an answer is a missing run).
 * Pure, whatever the answers hold: nothing in them can make it throw.
 */
export function evaluate({
  facts,
  transcript,
  inputs,
  answers,
  startedAtMs,
  nowMs,
}: {
  readonly facts: EvaluatedFacts;
  readonly transcript: Transcript;
  readonly inputs: EvaluationInputs;
  readonly answers: ReadonlyMap<string, RawAnswer>;
  readonly startedAtMs: number;
  readonly nowMs: number;
}): Evaluation {
  const shown = showTranscript(facts, transcript);
  const answered = facts.config.rubricAreas.some((_, area) => answers.has(requestKey(area, 1)));
  return {
    number: facts.evaluation,
    runId: runId(inputs),
    inputs,
    source:
      transcript.source === "provider" &&
      ![...answers.values()].some((a) => sourceOfModel(a.reportedModel) === "simulator")
        ? "provider"
        : "simulator",
    startedAtMs,
    finishedAtMs: nowMs,
    state: answered ? "needs_review" : "needs_review",
    scorecard: {
      areas: [],
      totalHundredths: null,
      observedBasisPoints: 0,
      recommendation: "no_recommendation",
      recommendationReasons: [],
      confidence: "low",
      confidenceReasons: [],
      calibrated: false,
      reviewReasons: [],
    },
    withheld: [...shown.withheld],
    blinded: shown.blinded,
  };
}
