import type { TokenUsage, UsageEvent } from "#contract/provider.ts";
import { exactCost } from "./cost.ts";

/** What an interview has cost so far, as far as it can be known. */
export interface MeterReading {
  readonly costMicroUsd: number;
  readonly tokens: TokenUsage;
  /** Distinct billed things. */
  readonly events: number;
  /** Of these, how many have no price: the cost is a lower bound when this is not 0. */
  readonly unpriced: number;
  /** Cached share of all incoming tokens, 0–1; null before the first token. */
  readonly cachedShare: number | null;
}

/**
 * Sums usage once per ledger key (provider, kind, key): reports arrive again after a lost reply, and a
 * response is never paid twice. The first report of a key counts.
 */
export function meter(usage: readonly UsageEvent[], isoDate?: string): MeterReading {
  const ledger = new Map<string, UsageEvent>();
  for (const event of usage) {
    const key = ledgerKey(event);
    if (!ledger.has(key)) ledger.set(key, event);
  }
  const events = [...ledger.values()];
  const costs = events.map((event) => exactCost(event, isoDate));
  const tokens = events.map((event) => event.tokens).reduce(addTokens, NO_TOKENS);
  const incoming = tokens.textIn + tokens.audioIn;
  return {
    costMicroUsd: Math.round(costs.reduce<number>((sum, cost) => sum + (cost ?? 0), 0) / 1_000_000),
    tokens,
    events: events.length,
    unpriced: costs.filter((cost) => cost === null).length,
    cachedShare: incoming === 0 ? null : (tokens.textCached + tokens.audioCached) / incoming,
  };
}

/** What makes two reports the same bill. */
export const ledgerKey = (usage: UsageEvent): string => `${usage.provider}/${usage.kind}/${usage.key}`;

const NO_TOKENS: TokenUsage = { textIn: 0, textCached: 0, audioIn: 0, audioCached: 0, textOut: 0, audioOut: 0 };

const addTokens = (a: TokenUsage, b: TokenUsage): TokenUsage => ({
  textIn: a.textIn + b.textIn,
  textCached: a.textCached + b.textCached,
  audioIn: a.audioIn + b.audioIn,
  audioCached: a.audioCached + b.audioCached,
  textOut: a.textOut + b.textOut,
  audioOut: a.audioOut + b.audioOut,
});
