import type { Evaluation, ReviewReasonCode, ScoreSummary } from "#contract/evaluation.ts";
import type { EndReason } from "#contract/interview.ts";
import { problem, type Problem, type ProblemCode } from "#contract/problem.ts";
import type { Result } from "#contract/result.ts";
import { canonicalJson } from "#core/hash.ts";
import type { CommandBody } from "./command.ts";
import { refused, type Decision, type Draft } from "./decision.ts";
import { withoutWords } from "./evaluation-figures.ts";
import type { InterviewState } from "./state.ts";

type Of<T extends CommandBody["type"]> = Extract<CommandBody, { type: T }>;

/** Ends after which a scorecard is expected. Whoever withdrew is evaluated only when a person asks for it. */
const EVALUATED_BY_ITSELF: ReadonlySet<EndReason> = new Set<EndReason>([
  "completed",
  "timed_out",
  "abandoned",
  "failed",
]);

/** Whether the first evaluation happens without anybody asking: there was an interview, and the candidate spoke. */
export const isEvaluatedByItself = (state: InterviewState): boolean =>
  state.evaluation === null &&
  state.endReason !== null &&
  EVALUATED_BY_ITSELF.has(state.endReason) &&
  state.turns.candidate > 0 &&
  whyNotEvaluated(state) === null;

/** Why no evaluation can be asked for now. Practice is never scored, nor a live interview a simulator spoke in. */
function whyNotEvaluated(state: InterviewState): ProblemCode | null {
  if (state.phase !== "ended") return "interview-not-ended";
  if (state.wordsDeleted) return "words-deleted";
  if (state.evaluation?.finished === null) return "evaluation-running";
  // The live transcript may have missed what the recording has.
  const silent = state.turns.candidate === 0 && state.parts.length === 0;
  const unreal = state.appointment?.mode === "live" && state.source === "simulator";
  return state.appointment?.persona !== "interviewer" || silent || unreal ? "nothing-to-evaluate" : null;
}

/** A person wants it evaluated, again or in spite of how it ended. One at a time. */
export function decideRequestEvaluation(
  draft: Draft,
  { cause, by }: Of<"request_evaluation">,
): Result<Decision, Problem> {
  const because = whyNotEvaluated(draft.state);
  if (because !== null) return refused(problem(because));
  requestEvaluation(draft, cause, by);
  return draft.decided();
}

/** Asks for the next evaluation. */
export function requestEvaluation(draft: Draft, cause: "ended" | "person" | "correction", by: string): void {
  draft.add({ type: "evaluation.requested", evaluation: (draft.state.evaluation?.number ?? 0) + 1, cause, by });
}

/**
 * A version of the transcript of record, written from the recording until a person corrects it. A correction is
 * made of the newest; whoever corrected an older one has not seen what they would undo.
 */
export function decideStoreTranscript(
  draft: Draft,
  { transcript, by }: Of<"store_transcript">,
): Result<Decision, Problem> {
  const { state } = draft;
  if (state.phase !== "ended") return refused(problem("interview-not-ended"));
  if (state.wordsDeleted) return refused(problem("words-deleted"));
  // What people corrected stands, whatever an evaluation that comes late has heard.
  if (transcript.correctionOf === null && state.transcriptCorrected) return draft.decided();
  if (transcript.correctionOf !== null && transcript.correctionOf !== state.transcriptVersion)
    return refused(problem("version-conflict", { facts: { version: state.transcriptVersion } }));
  const version = state.transcriptVersion + 1;
  draft.add({
    type: "transcript.stored",
    version,
    correctionOf: transcript.correctionOf,
    source: transcript.source,
    words: draft.keep("transcript", canonicalJson({ ...transcript, version })),
    by,
  });
  return draft.decided();
}

/** How an evaluation went. One that is not the newest, or is over, changes nothing: it comes late or again. */
export function decideFinishEvaluation(
  draft: Draft,
  { evaluation, result }: Of<"finish_evaluation">,
): Result<Decision, Problem> {
  const { state } = draft;
  if (state.evaluation?.number !== evaluation || state.evaluation.finished !== null) return draft.decided();
  if (result.kind === "failed") failEvaluation(draft, result.code, result.transcriptVersion);
  else if (result.evaluation.source === "simulator" && state.appointment?.mode === "live")
    failEvaluation(draft, "simulated-evaluator-in-live-mode", result.evaluation.inputs.transcript.version);
  else keepEvaluation(draft, { ...result.evaluation, number: evaluation });
  return draft.decided();
}

function keepEvaluation(draft: Draft, evaluation: Evaluation): void {
  const summary = scoreSummary(evaluation);
  draft.add({
    type: "evaluation.finished",
    evaluation: evaluation.number,
    runId: evaluation.runId,
    transcriptVersion: evaluation.inputs.transcript.version,
    state: evaluation.state,
    reviewReasons: summary.reviewReasons,
    summary,
    figures: withoutWords(evaluation),
    words: draft.keep("evaluation", canonicalJson(evaluation)),
    failureCode: null,
  });
}

/** The running evaluation is over without a result: a person has to look. */
export function failEvaluation(draft: Draft, code: string, transcriptVersion: number | null = null): void {
  draft.add({
    type: "evaluation.finished",
    evaluation: draft.state.evaluation?.number ?? 1,
    runId: null,
    transcriptVersion,
    state: "needs_review",
    reviewReasons: ["evaluation_failed"],
    summary: null,
    figures: null,
    words: null,
    failureCode: code.slice(0, 80),
  });
}

function scoreSummary({ number, scorecard, source }: Evaluation): ScoreSummary {
  const reviewReasons = new Set<ReviewReasonCode>(scorecard.reviewReasons.map(({ code }) => code));
  for (const area of scorecard.areas) for (const code of area.reviewReasons) reviewReasons.add(code);
  return {
    evaluation: number,
    recommendation: scorecard.recommendation,
    totalHundredths: scorecard.totalHundredths,
    confidence: scorecard.confidence,
    areas: scorecard.areas.map(({ area, weightBasisPoints, scoreTenths }) => ({
      area,
      weightBasisPoints,
      scoreTenths,
    })),
    reviewReasons: [...reviewReasons],
    source,
  };
}
