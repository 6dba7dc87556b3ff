import type { EvaluationInputs } from "#contract/evaluation.ts";
import type { ProviderName } from "#contract/provider.ts";
import type { Transcript } from "#contract/transcript.ts";
import { canonicalJson, sha256Hex } from "#core/hash.ts";
import { BUILDER_VERSION } from "#core/prompt/build-prompt.ts";
import { evaluatorPrompt } from "#core/prompt/evaluator-prompt.ts";
import type { MethodFacts } from "./method-facts.ts";
import { guardedGuide } from "./guarded-guide.ts";

/**
 * Names everything code does to an evaluation: blinding, withholding, checks, aggregation and rules. Raise it
 * with every change that can alter a result: evaluations are only compared within one version.
 */
export const RULES_VERSION = "1";

/** An answer is five quotes and two sentences; the rest is room for models that think before they write. */
const MAX_OUTPUT_TOKENS = 8_000;

/** A model that makes one of the runs. */
export interface RunModel {
  readonly provider: ProviderName;
  readonly model: string;
}

/**
 * Everything an evaluation is made from, before anything is asked. `models` holds one model for each run, in
 * order (2–5). The hash of the prompt covers every text a model will be told: all areas, all runs.
 */
export function freeze(facts: MethodFacts, transcript: Transcript, models: readonly RunModel[]): EvaluationInputs {
  const guide = guardedGuide(facts.config);
  const systems = facts.config.rubricAreas.map((_, area) =>
    models.map((_, run) => evaluatorPrompt(guide, area, run + 1).text),
  );
  return {
    interviewId: facts.interviewId,
    transcript: { version: transcript.version, sha256: sha256Hex(canonicalJson(transcript)) },
    config: { id: facts.configRef.id, version: facts.configRef.version, hash: facts.configRef.hash },
    prompt: { hash: sha256Hex(canonicalJson(systems)), builderVersion: BUILDER_VERSION },
    rulesVersion: RULES_VERSION,
    models: models.map(({ provider, model }) => ({ provider, model })),
    parameters: { runs: models.length, maxOutputTokens: MAX_OUTPUT_TOKENS },
  };
}

/** Content address of an evaluation: the same inputs are never evaluated twice. 64 hex digits. */
export const runId = (inputs: EvaluationInputs): string => sha256Hex(canonicalJson(inputs));
