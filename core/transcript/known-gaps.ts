import type { RecordingGap } from "#contract/recording.ts";

/**
 * Everything that was not recorded or cannot be read, in order, joined where it touches, between greeting
 * and end; all of it when there was neither.
 */
export function knownGaps(
  gaps: readonly RecordingGap[],
  startedAtMs: number | null,
  endedAtMs: number | null,
): RecordingGap[] {
  const joined: { fromMs: number; toMs: number }[] = [];
  const inside = gaps
    .map(({ fromMs, toMs }) => ({
      fromMs: Math.max(fromMs, startedAtMs ?? fromMs),
      toMs: Math.min(toMs, endedAtMs ?? toMs),
    }))
    .filter(({ fromMs, toMs }) => toMs > fromMs)
    .sort((a, b) => a.fromMs - b.fromMs || a.toMs - b.toMs);
  for (const gap of inside) {
    const last = joined.at(-1);
    if (last !== undefined && gap.fromMs <= last.toMs) last.toMs = Math.max(last.toMs, gap.toMs);
    else joined.push({ ...gap });
  }
  return joined;
}

/** Sound this close to a gap may belong to something that was cut. */
const NEAR_MS = 500;

/** Whether a turn lies in a gap or beside one. */
export const isNearGap = (
  { startedAtMs, endedAtMs }: { readonly startedAtMs: number; readonly endedAtMs: number },
  gaps: readonly RecordingGap[],
): boolean => gaps.some(({ fromMs, toMs }) => startedAtMs < toMs + NEAR_MS && endedAtMs > fromMs - NEAR_MS);
