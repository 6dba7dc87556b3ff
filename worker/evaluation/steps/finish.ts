import type { RawAnswer } from "#core/evaluation/check-answer.ts";
import { evaluate } from "#core/evaluation/evaluate.ts";
import { showTranscript } from "#core/evaluation/shown-transcript.ts";
import type { EvaluationResult } from "#core/interview/command.ts";
import { recordEvaluated } from "../../repositories/audit-log.ts";
import { withPauses } from "../breathe.ts";
import { storedDraft, wantedFacts, type EvaluationWork } from "./evaluation-work.ts";
import { frozenKey, type Frozen, type FrozenRun } from "./freeze-inputs.ts";
import { answerKey, type KeptAnswer } from "./score-area.ts";
import { done, gaveUp, type StepResult } from "./step.ts";

/** Makes the scorecard of all answers there are and hands it to the interview. */
export async function finishEvaluated(work: EvaluationWork, run: FrozenRun): Promise<StepResult<{ state: string }>> {
  const facts = await wantedFacts(work);
  if (!facts.ok) return facts;
  const frozen = await storedDraft<Frozen>(work, frozenKey(work));
  if (!frozen.ok) return frozen;
  if (frozen.value === null) return gaveUp("evaluation-over");
  const { inputs, startedAtMs } = frozen.value;
  const transcript = await work.object.transcriptOfRecord(inputs.transcript.version);
  if (!transcript.ok) return gaveUp(transcript.error.code);
  const answers = new Map<string, RawAnswer>();
  for (const { key } of run.requests) {
    const kept = await storedDraft<KeptAnswer>(work, answerKey(run.runId, key));
    if (!kept.ok) return kept;
    if (kept.value !== null) answers.set(key, kept.value);
  }
  const evaluation = evaluate({
    facts: facts.value,
    transcript: transcript.value,
    shown: await withPauses(showTranscript(facts.value, transcript.value)),
    inputs,
    answers,
    startedAtMs,
    nowMs: Date.now(),
  });
  return hand(work, { kind: "evaluated", evaluation }, evaluation.state);
}

/** Gives the result of an earlier evaluation of the same inputs once more: same inputs, same scorecard, no bill. */
export async function finishAsBefore(work: EvaluationWork, run: FrozenRun): Promise<StepResult<{ state: string }>> {
  const wanted = await wantedFacts(work);
  if (!wanted.ok) return wanted;
  const before = await work.object.evaluationOf(run.runId);
  if (!before.ok) return gaveUp(before.error.code);
  if (before.value === null) return gaveUp("internal");
  return hand(work, { kind: "evaluated", evaluation: before.value }, before.value.state);
}

/** Tells the interview that there is no scorecard, and why; a person can ask for it again. */
export async function finishFailed(
  work: EvaluationWork,
  code: string,
  transcriptVersion: number | null,
): Promise<StepResult<{ state: string }>> {
  return hand(work, { kind: "failed", code, transcriptVersion }, "failed");
}

async function hand(
  { env, object, params }: EvaluationWork,
  result: EvaluationResult,
  state: string,
): Promise<StepResult<{ state: string }>> {
  // The same id every time: whatever an attempt after a lost reply would make of it, the first result stands.
  const finished = await object.command(`finish:${params.evaluation}`, {
    type: "finish_evaluation",
    evaluation: params.evaluation,
    result,
  });
  if (!finished.ok) return gaveUp(finished.error.code);
  const { interviewId, evaluation, ...place } = params;
  // Not when it came too late to count.
  if (finished.value.outcome?.evaluation === evaluation)
    await recordEvaluated(env.DB, { ...place, id: interviewId }, evaluation, Date.now());
  return done({ state });
}
