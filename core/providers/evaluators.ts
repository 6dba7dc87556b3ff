import type { ProviderName } from "#contract/provider.ts";
import { periodOn } from "./prices.ts";

/** What one million text tokens cost, in integer micro-dollars. */
export interface TextPrices {
  readonly textIn: number;
  readonly textCached: number;
  readonly textOut: number;
}

/** A text model that scores transcripts. */
export interface EvaluatorEntry {
  readonly provider: ProviderName;
  /** A dated snapshot where the provider has one; never an alias that may be moved. */
  readonly id: string;
  readonly prices: readonly { readonly from: string; readonly perMillionMicroUsd: TextPrices }[];
}

/**
 * Every model that may evaluate. Prices as published, with the day from which they hold; read in November 2026
 * from public copies of the providers' pages and of price tables made from them, never checked against a bill.
 * Thinking is billed as outgoing text.
 */
export const EVALUATORS: readonly EvaluatorEntry[] = [
  {
    provider: "openai",
    id: "gpt-5.4-2026-03-05",
    prices: [
      { from: "2026-03-05", perMillionMicroUsd: { textIn: 2_500_000, textCached: 250_000, textOut: 15_000_000 } },
    ],
  },
  {
    provider: "openai",
    id: "gpt-5.4-mini-2026-03-17",
    // The cached price follows the family's rule (a tenth); it was not seen in print.
    prices: [{ from: "2026-03-17", perMillionMicroUsd: { textIn: 750_000, textCached: 75_000, textOut: 4_500_000 } }],
  },
  {
    // Without a dated snapshot: the provider calls the bare id its snapshot.
    provider: "openai",
    id: "gpt-6.1-sol",
    prices: [
      { from: "2026-09-29", perMillionMicroUsd: { textIn: 2_000_000, textCached: 100_000, textOut: 10_000_000 } },
    ],
  },
  {
    // Without a dated snapshot: Google names its stable models like this. Half price until the end of 2026.
    provider: "gemini",
    id: "gemini-3.8-flash",
    prices: [
      { from: "2026-09-02", perMillionMicroUsd: { textIn: 750_000, textCached: 75_000, textOut: 3_750_000 } },
      { from: "2027-01-01", perMillionMicroUsd: { textIn: 1_500_000, textCached: 150_000, textOut: 7_500_000 } },
    ],
  },
  {
    provider: "gemini",
    id: "gemini-3.5-flash",
    prices: [
      { from: "2026-05-19", perMillionMicroUsd: { textIn: 1_500_000, textCached: 150_000, textOut: 9_000_000 } },
    ],
  },
];

/** The model each family evaluates with unless an operator says otherwise. */
export const DEFAULT_EVALUATOR: Readonly<Record<ProviderName, string>> = {
  openai: "gpt-5.4-2026-03-05",
  gemini: "gemini-3.8-flash",
};

/** Runs of an evaluation unless somebody asks for more: the fewest with a median that one stray run cannot move. */
export const DEFAULT_RUNS = 3;

/** A model's entry, or null for one we do not know. */
export const evaluatorEntry = (provider: ProviderName, id: string): EvaluatorEntry | null =>
  EVALUATORS.find((entry) => entry.provider === provider && entry.id === id) ?? null;

/**
 * One model for each run. With two families they take turns, because runs of one model share its
 * prejudices: what two families agree on is worth more than what one says twice. Throws without a family.
 */
export function evaluatorModels(
  families: readonly ProviderName[],
  runs: number = DEFAULT_RUNS,
  models: Readonly<Partial<Record<ProviderName, string>>> = {},
): { provider: ProviderName; model: string }[] {
  const order = [...new Set(families)].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
  if (order.length === 0) throw new RangeError("evaluatorModels: no family to evaluate with");
  return Array.from({ length: runs }, (_, run) => {
    const provider = order[run % order.length] as ProviderName;
    return { provider, model: models[provider] ?? DEFAULT_EVALUATOR[provider] };
  });
}

/** Whoever lists the families, in whichever order: the same evaluation. */
const ORDER: readonly ProviderName[] = ["openai", "gemini"];

/** The prices that hold on a day, or null for a model without any. */
export const evaluatorPrices = (provider: ProviderName, id: string, isoDate: string): TextPrices | null =>
  periodOn(evaluatorEntry(provider, id)?.prices ?? [], isoDate)?.perMillionMicroUsd ?? null;
