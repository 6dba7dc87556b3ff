/** One side's figures, in any unit. */
export interface Summary {
  readonly n: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** A ratio ours ÷ baseline at one quantile, with its 95 % bootstrap interval. */
export interface Ratio {
  readonly at: "p50" | "p95";
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
}

const QUANTILES = { p50: 0.5, p95: 0.95, p99: 0.99 } as const;

/** The value below which `q` of the sample lies (linear interpolation). */
export function quantile(sorted: readonly number[], q: number): number {
  if (sorted.length === 0) return Number.NaN;
  const at = (sorted.length - 1) * q;
  const low = Math.floor(at);
  const a = sorted[low] ?? Number.NaN;
  const b = sorted[Math.min(low + 1, sorted.length - 1)] ?? a;
  return a + (b - a) * (at - low);
}

const ascending = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b);

/** Median and tails of one sample. */
export function summarise(values: readonly number[]): Summary {
  const sorted = ascending(values);
  return {
    n: sorted.length,
    p50: quantile(sorted, QUANTILES.p50),
    p95: quantile(sorted, QUANTILES.p95),
    p99: quantile(sorted, QUANTILES.p99),
  };
}

/** Small seeded generator (mulberry32): the same figures give the same interval. */
function seeded(seed: number): () => number {
  let s = seed >>> 0;
  return () => {
    s = (s + 0x6d2b79f5) >>> 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Ratio of quantiles of two paired, interleaved samples. Pairs are resampled together, so that a
 * noisy stretch of the machine hits both sides of a resample alike.
 */
export function ratioOf(
  pairs: readonly (readonly [ours: number, baseline: number])[],
  at: "p50" | "p95",
  rounds = 2_000,
): Ratio {
  const random = seeded(pairs.length);
  const q = QUANTILES[at];
  const ratio = (sample: readonly (readonly [number, number])[]): number =>
    quantile(ascending(sample.map((p) => p[0])), q) / quantile(ascending(sample.map((p) => p[1])), q);
  const resampled = ascending(
    Array.from({ length: rounds }, () =>
      ratio(pairs.map(() => pairs[Math.floor(random() * pairs.length)] ?? [Number.NaN, Number.NaN])),
    ),
  );
  return { at, ratio: ratio(pairs), low: quantile(resampled, 0.025), high: quantile(resampled, 0.975) };
}

/** `met` or `missed` only when the whole interval is on one side of the goal; otherwise the figure decides nothing. */
export function verdict(
  interval: { readonly low: number; readonly high: number },
  goal: number,
): "met" | "missed" | "undecided" {
  if (interval.high <= goal) return "met";
  return interval.low > goal ? "missed" : "undecided";
}

/** `1.03 [0.99, 1.07]` */
export const showRatio = (r: Ratio): string => `${r.ratio.toFixed(2)} [${r.low.toFixed(2)}, ${r.high.toFixed(2)}]`;
