import type { EvaluationInputs } from "#contract/evaluation.ts";
import type { InterviewConfig } from "#contract/interview-config.ts";
import { evaluatorPrompt } from "#core/prompt/evaluator-prompt.ts";
import type { RunModel } from "./freeze.ts";
import { guardedGuide } from "./guarded-guide.ts";
import type { ShownTranscript } from "./shown-transcript.ts";

/** One call: one area, one run. There are no tools, and nothing of a call depends on another. */
export interface EvaluatorRequest extends RunModel {
  /** Names the call within its evaluation: `a0r1` is the guide's first area in the first run. */
  readonly key: string;
  readonly areaIndex: number;
  readonly run: number;
  readonly system: string;
  /** JSON and nothing else: the turns, as data. */
  readonly user: string;
  readonly maxOutputTokens: number;
}

/** The key of a call. */
export const requestKey = (areaIndex: number, run: number): string => `a${areaIndex}r${run}`;

/**
 * Every call of an evaluation, run by run, so that an evaluation that is cut short has whole runs. Pure: the
 * same inputs give the same bytes, whenever a step is repeated.
 */
export function evaluatorRequests({
  config,
  user,
  inputs,
}: {
  readonly config: InterviewConfig;
  /** As `turnsAsData` wrote it when the inputs were frozen: reading a long transcript takes seconds, and is done once. */
  readonly user: string;
  readonly inputs: EvaluationInputs;
}): EvaluatorRequest[] {
  const guide = guardedGuide(config);
  return inputs.models.flatMap(({ provider, model }, index) =>
    config.rubricAreas.map((_, areaIndex) => ({
      key: requestKey(areaIndex, index + 1),
      areaIndex,
      run: index + 1,
      provider,
      model,
      system: evaluatorPrompt(guide, areaIndex, index + 1).text,
      user,
      maxOutputTokens: inputs.parameters.maxOutputTokens,
    })),
  );
}

/**
 * What every call reads. No times: how long somebody thought must not count. One line of JSON: nothing in a turn can end its string,
 * so nothing that was said can stand outside the data.
 */
export const turnsAsData = (shown: ShownTranscript): string =>
  JSON.stringify({
    turns: shown.turns.map(({ turn, text }) => ({ turnId: turn.id, speaker: turn.speaker, text })),
  });
