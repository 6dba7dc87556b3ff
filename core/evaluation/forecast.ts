import type { InterviewConfig } from "#contract/interview-config.ts";
import { textTimesPrices } from "#core/providers/cost.ts";
import { EVALUATORS, evaluatorPrices } from "#core/providers/evaluators.ts";
import { estimatedTokens } from "#core/prompt/estimated-tokens.ts";
import { evaluatorPrompt } from "#core/prompt/evaluator-prompt.ts";

/**
 * Tokens of one answer: five quotes of thirty words, two sentences, and as much again four times over for
 * models that think first. An assumption, not a measurement: providers bill thinking as outgoing text.
 */
const ANSWER_TOKENS = { written: 400, thought: 1_600 } as const;

/** What one evaluation will take, with every run made by one model. */
export interface EvaluationForecast {
  readonly calls: number;
  readonly textIn: number;
  readonly textOut: number;
  readonly models: readonly { readonly provider: string; readonly model: string; readonly microUsd: number | null }[];
}

/**
 * Calls, tokens and cost of an evaluation before it is made. Nothing is taken to be cached: providers cache
 * prefixes for minutes and promise nothing. `transcriptTokens` is the transcript as JSON data.
 */
export function forecast(
  config: InterviewConfig,
  transcriptTokens: number,
  runs: number,
  isoDate: string,
  tokensOf: (text: string) => number = estimatedTokens,
): EvaluationForecast {
  const systems = config.rubricAreas.map((_, area) => tokensOf(evaluatorPrompt(config, area, 1).text));
  const calls = systems.length * runs;
  const textIn = runs * systems.reduce((sum, tokens) => sum + tokens + transcriptTokens, 0);
  const textOut = calls * (ANSWER_TOKENS.written + ANSWER_TOKENS.thought);
  return {
    calls,
    textIn,
    textOut,
    models: EVALUATORS.map(({ provider, id }) => {
      const prices = evaluatorPrices(provider, id, isoDate);
      return {
        provider,
        model: id,
        microUsd:
          prices === null ? null : Math.round(textTimesPrices({ textIn, textCached: 0, textOut }, prices) / 1_000_000),
      };
    }),
  };
}
