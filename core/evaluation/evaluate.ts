import type { Evaluation, EvaluationInputs } from "#contract/evaluation.ts";
import { sourceOfModel, type Source } from "#contract/mode.ts";
import type { Transcript } from "#contract/transcript.ts";
import { weightsInBasisPoints } from "#core/config/weights-in-basis-points.ts";
import { checkAnswer, type AreaRunResult, type RawAnswer } from "./check-answer.ts";
import type { MethodFacts } from "./method-facts.ts";
import { requestKey } from "./evaluator-requests.ts";
import { runId } from "./freeze.ts";
import { needsReview, reviewReasons, wasBrokenOff } from "./review-reasons.ts";
import { scoreArea } from "./score-area.ts";
import { scorecard } from "./scorecard.ts";
import type { ShownTranscript } from "./shown-transcript.ts";

export type { RawAnswer };

/**
 * The evaluation, from what the calls returned (by `requestKey`; a call without an answer is a missing run).
 * Pure, whatever the answers hold: nothing in them can make it throw.
 */
export function evaluate({
  facts,
  transcript,
  shown,
  inputs,
  answers,
  startedAtMs,
  nowMs,
}: {
  readonly facts: MethodFacts;
  readonly transcript: Transcript;
  /** The same transcript as the calls read it. */
  readonly shown: ShownTranscript;
  readonly inputs: EvaluationInputs;
  readonly answers: ReadonlyMap<string, RawAnswer>;
  readonly startedAtMs: number;
  readonly nowMs: number;
}): Evaluation {
  const { config } = facts;
  const ground = { turns: shown.turns, gaps: transcript.gaps, config };
  const weights = weightsInBasisPoints(config.rubricAreas);
  const results = new Map<string, AreaRunResult[]>();
  const areas = config.rubricAreas.map(({ name }, areaIndex) => {
    const runs = inputs.models.map((model, index) =>
      checkAnswer(answers.get(requestKey(areaIndex, index + 1)), { ...model, run: index + 1 }, ground),
    );
    results.set(name, runs);
    return scoreArea({ name, weightBasisPoints: weights[areaIndex] ?? 0 }, runs);
  });
  const scored = scorecard(areas, config.recommendation, transcript.quality, wasBrokenOff(facts));
  const reasons = reviewReasons(facts, transcript, scored, results, shown.withheld);
  return {
    number: facts.evaluation,
    runId: runId(inputs),
    inputs,
    source: sourceOf(transcript, [...answers.values()]),
    startedAtMs,
    finishedAtMs: nowMs,
    state: needsReview(reasons) ? "needs_review" : "ready",
    scorecard: { ...scored, reviewReasons: reasons },
    withheld: [...shown.withheld],
    blinded: shown.blinded,
  };
}

/** As real as its least real part. */
function sourceOf(transcript: Transcript, answers: readonly RawAnswer[]): Source {
  const sources = [transcript.source, ...answers.map(({ reportedModel }) => sourceOfModel(reportedModel))];
  return sources.includes("simulator") ? "simulator" : sources.includes("replay") ? "replay" : "provider";
}
