import type { EvaluationInputs } from "#contract/evaluation.ts";
import { sourceOfModel } from "#contract/mode.ts";
import type { ProviderName } from "#contract/provider.ts";
import { evaluatorRequests, turnsAsData } from "#core/evaluation/evaluator-requests.ts";
import { freeze, runId } from "#core/evaluation/freeze.ts";
import { showTranscript } from "#core/evaluation/shown-transcript.ts";
import { DEFAULT_EVALUATOR, evaluatorModels } from "#core/providers/evaluators.ts";
import { breathe, withPauses } from "../breathe.ts";
import { availableEvaluators, identifyModel } from "../evaluator.ts";
import { storedDraft, storeDraft, wantedFacts, type EvaluationWork } from "./evaluation-work.ts";
import { done, gaveUp, type StepResult } from "./step.ts";

/** What an evaluation is made from, fixed before the first evaluator call, whatever is configured anew meanwhile. */
export interface Frozen {
  readonly inputs: EvaluationInputs;
  readonly startedAtMs: number;
}
export const frozenKey = ({ params }: EvaluationWork): string => `frozen:${params.evaluation}`;

/** What the Workflow goes on with. */
export interface FrozenRun {
  readonly runId: string;
  /** There is an evaluation of the very same inputs: its result stands, and nothing is billed again. */
  readonly madeBefore: boolean;
  readonly requests: readonly { readonly key: string; readonly provider: string }[];
}

/** Fixes transcript, guide, prompt, models and parameters, and names them by their hash. */
export async function freezeInputs(work: EvaluationWork, transcriptVersion: number): Promise<StepResult<FrozenRun>> {
  const facts = await wantedFacts(work);
  if (!facts.ok) return facts;
  const transcript = await work.object.transcriptOfRecord(transcriptVersion);
  if (!transcript.ok) return gaveUp(transcript.error.code);
  const known = await storedDraft<Frozen>(work, frozenKey(work));
  if (!known.ok) return known;
  let inputs = known.value?.inputs;
  if (inputs === undefined || inputs.transcript.version !== transcriptVersion) {
    const families = await usableFamilies(work);
    if (!families.ok) return families;
    await breathe();
    inputs = freeze(facts.value, transcript.value, evaluatorModels(families.value));
    const frozen: Frozen = { inputs, startedAtMs: Date.now() };
    const stored = await storeDraft(work, frozenKey(work), frozen);
    if (!stored.ok) return stored;
  }
  const id = runId(inputs);
  if (facts.value.finishedRunIds.some((finished) => finished.runId === id))
    return done({ runId: id, madeBefore: true, requests: [] });
  const user = await readTurns(work, id, transcriptVersion);
  if (!user.ok) return user;
  const requests = evaluatorRequests({ config: facts.value.config, user: user.value, inputs });
  return done({
    runId: id,
    madeBefore: false,
    requests: requests.map(({ key, provider }) => ({ key, provider })),
  });
}

/** What every call of a run reads, made once: hiding what must not be read takes seconds in a long transcript. */
export async function readTurns(
  work: EvaluationWork,
  id: string,
  transcriptVersion: number,
): Promise<StepResult<string>> {
  const key = `turns:${id}`;
  const known = await storedDraft<string>(work, key);
  if (!known.ok) return known;
  if (known.value !== null) return done(known.value);
  const facts = await wantedFacts(work);
  if (!facts.ok) return facts;
  const transcript = await work.object.transcriptOfRecord(transcriptVersion);
  if (!transcript.ok) return gaveUp(transcript.error.code);
  const user = turnsAsData(await withPauses(showTranscript(facts.value, transcript.value)));
  const stored = await storeDraft(work, key, user);
  return stored.ok ? done(user) : stored;
}

/**
 * Families whose key works. One that is only out for the moment stays: it may be back when it is asked. In live
 * mode a simulator is found out here, before anything a person said is sent to it.
 */
async function usableFamilies({ env, params }: EvaluationWork): Promise<StepResult<ProviderName[]>> {
  const usable: ProviderName[] = [];
  let code = "evaluator-key-missing";
  for (const provider of availableEvaluators(env)) {
    const name = await identifyModel(env, provider, DEFAULT_EVALUATOR[provider]);
    if (name.ok && params.mode === "live" && sourceOfModel(name.value) === "simulator")
      return gaveUp("simulated-evaluator-in-live-mode");
    if (name.ok || name.error.again) usable.push(provider);
    else code = name.error.code;
  }
  return usable.length > 0 ? done(usable) : gaveUp(code);
}
