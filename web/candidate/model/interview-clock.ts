import type { ClockView } from "#contract/interview.ts";

/**
 * Interview time left at this moment, in ms. A reading ages by this page's own monotonic clock, so a wrong
 * wall clock on the candidate's machine changes nothing.
 */
export function leftMsNow(clock: ClockView, readAtMs: number, nowMs: number): number {
  return Math.max(0, clock.leftMs - (clock.running ? Math.max(0, nowMs - readAtMs) : 0));
}

/** Whole minutes as people say them: 0 means less than one. */
export const minutesLeft = (leftMs: number): number => (leftMs < 60_000 ? 0 : Math.round(leftMs / 60_000));
