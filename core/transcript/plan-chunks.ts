import type { RecordingPart } from "#contract/recording.ts";

/**
 * A stretch of recording that is transcribed in one go. Neighbours share a part and each cuts it at the
 * same quiet moment, so that no word is cut at a part's border, lost or heard twice.
 */
export interface SoundChunk {
  /** The same for the same recording: names drafts and bills. */
  readonly id: string;
  readonly parts: readonly RecordingPart[];
  readonly sharesFirst: boolean;
  readonly sharesLast: boolean;
  /** Sound before this wall time belongs to an earlier chunk: two recorders ran at once. */
  readonly fromMs: number;
}

/** About two and a half minutes: one step of work that is cheap to repeat. */
const PARTS_PER_CHUNK = 16;
/** Less missing between two parts is rounding; the manifest counts the same way. */
const GAP_TOLERANCE_MS = 250;

/** Cuts a recording into chunks, never across a gap. Parts come in order of time, as the manifest has them. */
export function planChunks(recording: { readonly parts: readonly RecordingPart[] }): SoundChunk[] {
  return runs(recording.parts).flatMap(({ parts, fromMs }) => {
    const count = Math.max(1, Math.round(parts.length / PARTS_PER_CHUNK));
    const border = (n: number): number => Math.round((n * (parts.length - 1)) / count);
    return Array.from({ length: count }, (_, n): SoundChunk => {
      const first = border(n);
      const own = parts.slice(first, border(n + 1) + 1);
      return {
        id: own[0]!.name.replace(/\.ogg$/, ""),
        parts: own,
        sharesFirst: n > 0,
        sharesLast: n < count - 1,
        fromMs: n > 0 ? own[0]!.startedAtMs : fromMs,
      };
    });
  });
}

interface Run {
  readonly parts: RecordingPart[];
  readonly fromMs: number;
}

/** Parts without a gap between them. A part that begins inside what is covered starts a run of its own. */
function runs(parts: readonly RecordingPart[]): Run[] {
  const found: Run[] = [];
  let coveredToMs = Number.NEGATIVE_INFINITY;
  for (const part of parts) {
    const endMs = part.startedAtMs + part.durationMs;
    if (endMs <= coveredToMs) continue;
    if (Math.abs(part.startedAtMs - coveredToMs) <= GAP_TOLERANCE_MS) found.at(-1)!.parts.push(part);
    else found.push({ parts: [part], fromMs: Math.max(part.startedAtMs, coveredToMs) });
    coveredToMs = endMs;
  }
  return found;
}
