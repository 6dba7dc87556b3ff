import type { TokenUsage, UsageEvent } from "#contract/provider.ts";
import { modelEntry } from "./catalogue.ts";
import { evaluatorPrices, type TextPrices } from "./evaluators.ts";
import { periodOn, type TokenPrices } from "./prices.ts";
import { transcriptionEntry } from "./transcription.ts";

/** The latest prices we know, when nobody says which day: the core has no calendar. */
const LATEST = "9999-12-31";

/**
 * What one usage event cost, in whole micro-dollars, rounded to the nearest. Null when we have no price
 * for it: an unknown cost is said to be unknown, never zero. Whether a simulator spoke is in `source`;
 * its tokens are priced like the model it stands in for, and the figure says so.
 */
export function costMicroUsd(usage: UsageEvent, isoDate: string = LATEST): number | null {
  const exact = exactCost(usage, isoDate);
  return exact === null ? null : Math.round(exact / 1_000_000);
}

/** Micro-dollars × 10⁶, so that sums are rounded once, at the end. Exact below 9,007 dollars. */
export function exactCost(usage: UsageEvent, isoDate: string = LATEST): number | null {
  if (usage.kind === "transcription") {
    const period = periodOn(transcriptionEntry(usage.model)?.prices ?? [], isoDate);
    return period === null || usage.seconds === undefined
      ? null
      : Math.round((usage.seconds * period.microUsdPerMinute * 1_000_000) / 60);
  }
  if (usage.kind === "evaluation") {
    const prices = evaluatorPrices(usage.provider, usage.model, isoDate);
    return prices === null ? null : textTimesPrices(usage.tokens, prices);
  }
  const period = periodOn(modelEntry(usage.provider, usage.model)?.prices ?? [], isoDate);
  return period === null ? null : tokensTimesPrices(usage.tokens, period.perMillionMicroUsd);
}

/** An evaluator reads and writes text only; what it thinks is part of what it writes. */
export const textTimesPrices = (
  tokens: Pick<TokenUsage, "textIn" | "textCached" | "textOut">,
  prices: TextPrices,
): number =>
  Math.max(0, tokens.textIn - tokens.textCached) * prices.textIn +
  tokens.textCached * prices.textCached +
  tokens.textOut * prices.textOut;

/** Cached tokens are part of the incoming ones and are billed at their own price instead. */
function tokensTimesPrices(tokens: TokenUsage, prices: TokenPrices): number {
  const fresh = (all: number, cached: number): number => Math.max(0, all - cached);
  return (
    fresh(tokens.textIn, tokens.textCached) * prices.textIn +
    tokens.textCached * prices.textCached +
    fresh(tokens.audioIn, tokens.audioCached) * prices.audioIn +
    tokens.audioCached * prices.audioCached +
    tokens.textOut * prices.textOut +
    tokens.audioOut * prices.audioOut
  );
}
