/** A minute, in which tokens are counted. */
const WINDOW_MS = 60_000;

/** How many tokens responses have used within the last minute, cached ones included. */
export class TokenRate {
  readonly limit: number;
  readonly #now: () => number;
  #used: { readonly atMs: number; readonly tokens: number }[] = [];

  /** `now`: milliseconds of the simulator's time. */
  constructor(limit: number, now: () => number) {
    this.limit = limit;
    this.#now = now;
  }

  get used(): number {
    const now = this.#now();
    this.#used = this.#used.filter(({ atMs }) => now - atMs < WINDOW_MS);
    return this.#used.reduce((sum, { tokens }) => sum + tokens, 0);
  }

  use(tokens: number): void {
    this.#used.push({ atMs: this.#now(), tokens });
  }

  /** Milliseconds until so many fit; 0 when they do now. */
  waitFor(tokens: number): number {
    let over = this.used + tokens - this.limit;
    const now = this.#now();
    for (const { atMs, tokens: spent } of this.#used) {
      if (over <= 0) return 0;
      over -= spent;
      if (over <= 0) return atMs + WINDOW_MS - now;
    }
    // More than a whole minute holds: the provider names a time all the same.
    return over <= 0 ? 0 : WINDOW_MS;
  }
}

/** Why a response fails that the minute has no room for: the seconds to wait are in the message. */
export function overLimit(
  rate: TokenRate,
  requested: number,
  model: string,
): { readonly type: string; readonly code: string; readonly message: string } | undefined {
  const waitMs = rate.waitFor(requested);
  if (waitMs === 0) return undefined;
  return {
    type: "tokens",
    code: "rate_limit_exceeded",
    message: `Rate limit reached for ${model} on tokens per min (TPM): Limit ${rate.limit}, Used ${rate.used}, Requested ${requested}. Please try again in ${(waitMs / 1000).toFixed(3)}s.`,
  };
}

/** What is told of the bucket after each response. */
export const rateLimits = ({ limit, used }: TokenRate): Readonly<Record<string, unknown>>[] => [
  { name: "tokens", limit, remaining: Math.max(0, limit - used), reset_seconds: (used / limit) * 60 },
];
