const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** Waits after the first, second, … failed attempt: quick at first, in all a little less than three days. */
export const RETRY_WAITS_MS: readonly number[] = [
  5_000,
  30_000,
  2 * MINUTE_MS,
  10 * MINUTE_MS,
  30 * MINUTE_MS,
  HOUR_MS,
  3 * HOUR_MS,
  6 * HOUR_MS,
  // Twelve hours is also the longest a queue keeps a message back.
  12 * HOUR_MS,
  12 * HOUR_MS,
  12 * HOUR_MS,
  12 * HOUR_MS,
  12 * HOUR_MS,
];

/** How long to wait when `attempts` have failed; null when there is no further one. */
export const retryWaitMs = (attempts: number): number | null => RETRY_WAITS_MS[attempts - 1] ?? null;
