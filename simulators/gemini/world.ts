import type { SimulatedEvaluator } from "../evaluator/evaluator.ts";
import type { Journal } from "../journal.ts";

/** What all endpoints share. */
export interface GeminiWorld {
  readonly evaluator: SimulatedEvaluator;
  readonly journal: Journal;
  readonly newId: () => string;
}
