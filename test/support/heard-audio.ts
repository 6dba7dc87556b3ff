import type { AudioFrame } from "@livekit/rtc-node";
import type { PlayedAudioListener } from "../../agent/interviewer-audio.ts";

/** A voice is heard above this level (RMS of 16-bit samples). */
const LOUD_RMS = 150;

/** The candidate's ear: when the interviewer's voice was heard, cut where it was cut. */
export class HeardAudio implements PlayedAudioListener {
  readonly #loud: { fromMs: number; toMs: number }[] = [];

  onFrame(frame: AudioFrame, atMs: number): void {
    let sum = 0;
    for (const sample of frame.data) sum += sample * sample;
    if (Math.sqrt(sum / frame.data.length) > LOUD_RMS)
      this.#loud.push({ fromMs: atMs, toMs: atMs + (frame.samplesPerChannel / frame.sampleRate) * 1000 });
  }

  onCut(atMs: number): void {
    while (this.#loud.length > 0 && this.#loud.at(-1)!.fromMs >= atMs) this.#loud.pop();
    const last = this.#loud.at(-1);
    if (last !== undefined) last.toMs = Math.min(last.toMs, atMs);
  }

  /** Stretches of speech, those less than `gapMs` apart taken as one. */
  stretches(gapMs = 600): { fromMs: number; toMs: number }[] {
    const all: { fromMs: number; toMs: number }[] = [];
    for (const { fromMs, toMs } of this.#loud) {
      const last = all.at(-1);
      if (last !== undefined && fromMs - last.toMs < gapMs) last.toMs = Math.max(last.toMs, toMs);
      else all.push({ fromMs, toMs });
    }
    return all;
  }

  /** Whether anything that is heard began after a moment; a pause before it may be short on a busy machine. */
  heardSince(fromMs: number): boolean {
    return this.#loud.some((part) => part.fromMs > fromMs && part.fromMs <= Date.now());
  }

  /** Anything heard between two moments. */
  heardBetween(fromMs: number, toMs: number): boolean {
    return this.#loud.some((part) => part.toMs > fromMs && part.fromMs < toMs);
  }
}
