import { sourceOfModel } from "#contract/mode.ts";
import type { UsageEvent } from "#contract/provider.ts";
import type { RawAnswer } from "#core/evaluation/check-answer.ts";
import { evaluatorRequests } from "#core/evaluation/evaluator-requests.ts";
import { askEvaluator } from "../evaluator.ts";
import { recordUsage, storedDraft, storeDraft, wantedStanding, type EvaluationWork } from "./evaluation-work.ts";
import { frozenKey, readTurns, type Frozen } from "./freeze-inputs.ts";
import { gaveUp, type StepResult } from "./step.ts";

/** An evaluator's answer as it is kept until the scorecard is made. */
export interface KeptAnswer extends RawAnswer {
  readonly usage: UsageEvent;
}
export const answerKey = (runId: string, request: string): string => `answer:${runId}:${request}`;

/**
 * Asks for one area in one run, unless the answer is there already. It is kept before anything else is done with
 * it: only a process that dies between the provider's answer and our write lets a call be billed twice.
 */
export async function scoreArea(work: EvaluationWork, runId: string, request: string): Promise<StepResult<null>> {
  const wanted = await wantedStanding(work);
  if (!wanted.ok) return wanted;
  const key = answerKey(runId, request);
  const known = await storedDraft<KeptAnswer>(work, key);
  if (!known.ok) return known;
  if (known.value !== null) return recordUsage(work, known.value.usage);

  const frozen = await storedDraft<Frozen>(work, frozenKey(work));
  if (!frozen.ok) return frozen;
  if (frozen.value === null) return gaveUp("evaluation-over");
  const { inputs } = frozen.value;
  const user = await readTurns(work, runId, inputs.transcript.version);
  if (!user.ok) return user;
  const asked = evaluatorRequests({ config: wanted.value.config, user: user.value, inputs }).find(
    (one) => one.key === request,
  );
  if (asked === undefined) return gaveUp("internal");
  const answered = await askEvaluator(work.env, asked);
  if (!answered.ok) return answered;
  const { raw, reportedModel, usage } = answered.value;
  if (wanted.value.mode === "live" && sourceOfModel(reportedModel) === "simulator")
    return gaveUp("simulated-evaluator-in-live-mode");
  const kept: KeptAnswer = { raw, reportedModel, usage };
  const stored = await storeDraft(work, key, kept);
  return stored.ok ? recordUsage(work, usage) : stored;
}
