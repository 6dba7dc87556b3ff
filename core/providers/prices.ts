import type { TokenUsage } from "#contract/provider.ts";

/** What one million tokens of each kind cost, in integer micro-dollars: $0.40 is 400,000. */
export type TokenPrices = Readonly<Record<keyof TokenUsage, number>>;

/** Prices from a day on, until the next period of the same model. */
export interface PricePeriod {
  /** ISO date, inclusive. */
  readonly from: string;
  readonly perMillionMicroUsd: TokenPrices;
}

/**
 * The period that holds on a day: the last that began by then, or the first of all for earlier days.
 * ISO dates compare as text.
 */
export function periodOn<P extends { readonly from: string }>(periods: readonly P[], isoDate: string): P | null {
  const byDate = [...periods].sort((a, b) => (a.from < b.from ? -1 : 1));
  return byDate.findLast((period) => period.from <= isoDate) ?? byDate[0] ?? null;
}
