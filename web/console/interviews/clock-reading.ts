import type { ClockView } from "#contract/interview.ts";

/**
 * A clock reading carried forward to now, in ms of interview time. A server's clock and a browser's differ;
 * the error is that difference, until the next reading.
 */
export function carriedOn(
  clock: ClockView,
  nowMs: number,
): { readonly elapsedMs: number; readonly leftMs: number; readonly sectionElapsedMs: number } {
  const passedMs = clock.running ? Math.max(0, nowMs - clock.atMs) : 0;
  return {
    elapsedMs: clock.elapsedMs + passedMs,
    leftMs: Math.max(0, clock.leftMs - passedMs),
    sectionElapsedMs: clock.sectionElapsedMs + passedMs,
  };
}
