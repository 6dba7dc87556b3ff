import type { Problem } from "#contract/problem.ts";
import type { Result } from "#contract/result.ts";
import type { EvaluationFacts, EvaluationStanding } from "#core/evaluation/evaluation-facts.ts";
import type { UsageEvent } from "#contract/provider.ts";
import type { Report } from "#contract/report.ts";
import type { EvaluationParams } from "../../../durable-objects/effects/start-evaluation.ts";
import type { InterviewRpc } from "../../../durable-objects/interview-rpc.ts";
import type { Env } from "../../env.ts";
import { breathe } from "../breathe.ts";
import { done, gaveUp, type StepResult } from "./step.ts";

/** What every step of one evaluation works with. */
export interface EvaluationWork {
  readonly env: Env;
  readonly params: EvaluationParams;
  readonly object: InterviewRpc;
}

/** Codes after which nobody waits for this evaluation any more: it ends without a word. */
const NOT_WANTED: ReadonlySet<string> = new Set(["words-deleted", "evaluation-over", "not-found"]);
export const isWanted = (code: string): boolean => !NOT_WANTED.has(code);

/** The interview's facts, while this evaluation is still the one that is wanted: asked before anything is billed. */
export async function wantedFacts(work: EvaluationWork): Promise<StepResult<EvaluationFacts>> {
  const facts = await work.object.evaluationFacts();
  await breathe();
  return whileWanted(work, facts);
}

/** The same where nothing that was said is needed: reading all of a long interview for every call stops whoever waits. */
export async function wantedStanding(work: EvaluationWork): Promise<StepResult<EvaluationStanding>> {
  return whileWanted(work, await work.object.evaluationStanding());
}

function whileWanted<T extends EvaluationStanding>(
  { params }: EvaluationWork,
  read: Result<T, Problem>,
): StepResult<T> {
  if (!read.ok) return gaveUp(read.error.code);
  const { wordsDeleted, evaluation, evaluationRunning } = read.value;
  if (wordsDeleted) return gaveUp("words-deleted");
  return evaluation === params.evaluation && evaluationRunning ? done(read.value) : gaveUp("evaluation-over");
}

/** Work that was done before, by its key; null when it was not. */
export async function storedDraft<T>({ object }: EvaluationWork, key: string): Promise<StepResult<T | null>> {
  const text = await object.draft(key);
  if (!text.ok) return gaveUp(text.error.code);
  return done(text.value === null ? null : (JSON.parse(text.value) as T));
}

/** Keeps work with the interview, where deleting a person's words reaches it. */
export async function storeDraft({ object }: EvaluationWork, key: string, value: unknown): Promise<StepResult<null>> {
  const stored = await object.putDraft(key, JSON.stringify(value));
  return stored.ok ? done(null) : gaveUp(stored.error.code);
}

/** Writes what was billed into the interview's ledger; the provider's own id makes it count once. */
export async function recordUsage({ object }: EvaluationWork, usage: UsageEvent): Promise<StepResult<null>> {
  const recorded = await object.command(`usage:${usage.key}`, { type: "record_usage", usage });
  return recorded.ok ? done(null) : gaveUp(recorded.error.code);
}

/** Tells people who wait how far it is. Nothing hangs on it, so nothing comes of it when it fails. */
export async function tellProgress(
  { object, params }: EvaluationWork,
  progress: NonNullable<Report["progress"]>,
): Promise<void> {
  await object.evaluationProgress(params.evaluation, progress).catch(() => null);
}
