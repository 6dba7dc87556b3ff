import type { Evaluation } from "#contract/evaluation.ts";

/** An evaluation without anybody's words: scores, runs and rules stay, quotes and what was written about them go. */
export const withoutWords = (evaluation: Evaluation): Evaluation => ({
  ...evaluation,
  scorecard: {
    ...evaluation.scorecard,
    areas: evaluation.scorecard.areas.map((area) => ({ ...area, evidence: [], reasoning: null })),
  },
});
