import type { InterviewEvent } from "#contract/event.ts";
import type { RecordingGap, RecordingPart } from "#contract/recording.ts";

/** Shorter silences between parts are rounding, not gaps. */
const GAP_TOLERANCE_MS = 250;

/** The parts of a recording in order of time, and what is missing between greeting and end. */
export interface RecordingFacts {
  readonly parts: readonly RecordingPart[];
  readonly gaps: readonly RecordingGap[];
  readonly startedAtMs: number | null;
  readonly endedAtMs: number | null;
  readonly complete: boolean;
}

/** Reads the recording off the log; times are wall times. */
export function recordingFacts(
  events: readonly InterviewEvent[],
  startedAtMs: number | null,
  endedAtMs: number | null,
): RecordingFacts {
  const parts = events
    .flatMap((event) => (event.body.type === "recording.part" ? [event.body.part] : []))
    .sort((a, b) => a.startedAtMs - b.startedAtMs || (a.name < b.name ? -1 : 1));
  const gaps: { fromMs: number; toMs: number }[] = [];
  let coveredToMs = startedAtMs;
  for (const part of parts) {
    if (coveredToMs !== null && part.startedAtMs - coveredToMs > GAP_TOLERANCE_MS)
      gaps.push({ fromMs: coveredToMs, toMs: part.startedAtMs });
    coveredToMs = Math.max(coveredToMs ?? 0, part.startedAtMs + part.durationMs);
  }
  if (endedAtMs !== null && coveredToMs !== null && endedAtMs - coveredToMs > GAP_TOLERANCE_MS)
    gaps.push({ fromMs: coveredToMs, toMs: endedAtMs });
  const first = parts[0]?.startedAtMs ?? null;
  return {
    parts,
    gaps,
    startedAtMs: first,
    endedAtMs: parts.length === 0 ? null : coveredToMs,
    complete: endedAtMs !== null && parts.length > 0 && gaps.length === 0,
  };
}
