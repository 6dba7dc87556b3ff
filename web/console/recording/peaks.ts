import type { RecordingTimeline } from "./recording-timeline.ts";

/** One bar of the drawing covers this much sound, in ms. */
export const PEAK_MS = 100;

/** Loudest sample per bar, 0–1, one list a side, over the whole timeline. Gaps and what is not yet read are 0. */
export interface Peaks {
  readonly candidate: Float32Array;
  readonly interviewer: Float32Array;
}

/**
 * Reads the parts one after another and reports after each. Decoding needs no permission to play.
 * One at a time: the player's own fetches must not wait behind a drawing.
 */
export async function readPeaks(
  timeline: RecordingTimeline,
  bytesOf: (url: string) => Promise<ArrayBuffer>,
  onPeaks: (peaks: Peaks) => void,
  signal: AbortSignal,
): Promise<void> {
  const bars = Math.ceil(timeline.durationMs / PEAK_MS);
  const peaks: Peaks = { candidate: new Float32Array(bars), interviewer: new Float32Array(bars) };
  const decoder = new OfflineAudioContext(2, 1, 48_000);
  for (const { part } of timeline.stretches) {
    if (signal.aborted) return;
    if (part === null) continue;
    try {
      const buffer = await decoder.decodeAudioData(await bytesOf(part.url));
      const firstBar = Math.floor((part.startedAtMs - timeline.startedAtMs) / PEAK_MS);
      fill(peaks.candidate, firstBar, buffer, 0);
      fill(peaks.interviewer, firstBar, buffer, Math.min(1, buffer.numberOfChannels - 1));
      onPeaks({ ...peaks });
    } catch {
      // A part that cannot be read is drawn empty; the player says so when it comes to it.
    }
  }
}

function fill(into: Float32Array, firstBar: number, buffer: AudioBuffer, channel: number): void {
  const samples = buffer.getChannelData(channel);
  const perBar = (buffer.sampleRate * PEAK_MS) / 1000;
  for (let bar = 0; bar * perBar < samples.length; bar += 1) {
    let loudest = 0;
    const end = Math.min(samples.length, Math.floor((bar + 1) * perBar));
    for (let at = Math.floor(bar * perBar); at < end; at += 1) loudest = Math.max(loudest, Math.abs(samples[at] ?? 0));
    const index = firstBar + bar;
    if (index >= 0 && index < into.length) into[index] = Math.max(into[index] ?? 0, loudest);
  }
}
