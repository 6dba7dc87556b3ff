import type { RecordingManifest } from "#contract/recording.ts";

/** A stretch of the recording's timeline, in ms from its start: sound, or nothing. */
export interface Stretch {
  readonly fromMs: number;
  readonly toMs: number;
  readonly part: RecordingManifest["parts"][number] | null;
}

/** All parts and gaps laid end to end on one timeline that starts at `startedAtMs` (epoch ms). */
export interface RecordingTimeline {
  readonly startedAtMs: number;
  readonly durationMs: number;
  readonly stretches: readonly Stretch[];
}

/**
 * Less than this between two parts is heard as one piece, as the server counts gaps. Parts are cut to the sample, their start
 * times to the millisecond of a busy process; shorter holes are rounding, not loss.
 */
const JOIN_MS = 250;

/** Lays out a manifest. Overlaps (a takeover records both for a moment) go to the earlier part. Null without parts. */
export function layOut(manifest: RecordingManifest): RecordingTimeline | null {
  const parts = manifest.parts.toSorted((a, b) => a.startedAtMs - b.startedAtMs);
  const first = parts[0];
  if (first === undefined) return null;
  // What is missing before the first part and after the last is known to the server only, which knows the clock.
  const startedAtMs = Math.min(first.startedAtMs, ...manifest.gaps.map((gap) => gap.fromMs));
  const endedAtMs = Math.max(0, ...manifest.gaps.map((gap) => gap.toMs));
  const stretches: Stretch[] = [];
  let atMs = 0;
  for (const part of parts) {
    const partFromMs = part.startedAtMs - startedAtMs;
    const toMs = partFromMs + part.durationMs;
    if (toMs <= atMs) continue;
    if (partFromMs - atMs > JOIN_MS) {
      stretches.push({ fromMs: atMs, toMs: partFromMs, part: null });
      atMs = partFromMs;
    }
    stretches.push({ fromMs: atMs, toMs, part });
    atMs = toMs;
  }
  const endMs = endedAtMs - startedAtMs;
  if (endMs - atMs > JOIN_MS) {
    stretches.push({ fromMs: atMs, toMs: endMs, part: null });
    atMs = endMs;
  }
  return { startedAtMs, durationMs: atMs, stretches };
}

/** Where sound is at or after a moment: the stretch and the moment itself, pushed out of a gap. Null at the end. */
export function soundAt(
  timeline: RecordingTimeline,
  atMs: number,
): { readonly index: number; readonly atMs: number } | null {
  const index = timeline.stretches.findIndex((stretch) => stretch.part !== null && stretch.toMs > atMs);
  const stretch = timeline.stretches[index];
  return stretch === undefined ? null : { index, atMs: Math.max(atMs, stretch.fromMs) };
}

export const gapsOf = (timeline: RecordingTimeline): readonly Stretch[] =>
  timeline.stretches.filter((stretch) => stretch.part === null);
