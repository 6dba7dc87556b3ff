import type { AudioFrame } from "@livekit/rtc-node";

/** Below this a microphone is silent (RMS of 16-bit samples): about −44 dBFS, under any speech after automatic gain. */
const FLOOR_RMS = 200;
/** Speech stands this far above a steady background. */
const OVER_BACKGROUND = 3;
/** How fast the background estimate follows: a minute-long fan, not a sentence. Per frame of any length. */
const BACKGROUND_RISE = 0.002;

/**
 * When the candidate was last heard, from the sound itself. Providers tell turns late and differently;
 * latency, silence and holds are measured against this one clock.
 */
export class VoiceLevel {
  #background = FLOOR_RMS / OVER_BACKGROUND;
  #lastHeardAtMs = 0;
  #heardMs = 0;

  /** Takes one frame that arrived now. */
  push(frame: AudioFrame, nowMs: number): void {
    const level = rms(frame.data);
    if (level > Math.max(FLOOR_RMS, this.#background * OVER_BACKGROUND)) {
      this.#lastHeardAtMs = nowMs;
      this.#heardMs += (frame.samplesPerChannel / frame.sampleRate) * 1000;
      this.#background += (level - this.#background) * BACKGROUND_RISE;
    } else {
      this.#background = Math.min(level, this.#background + (level - this.#background) * 0.05);
    }
  }

  /** Epoch milliseconds of the last frame that held a voice; 0 before the first. */
  get lastHeardAtMs(): number {
    return this.#lastHeardAtMs;
  }

  /**
   * When a turn really ended: the last voice within it. A provider that waits for meaning tells the end of its
   * waiting; where the level heard nothing at all, that is what we have.
   */
  endOfVoice(turnStartedAtMs: number, toldEndMs: number): number {
    return this.#lastHeardAtMs > turnStartedAtMs ? Math.min(this.#lastHeardAtMs, toldEndMs) : toldEndMs;
  }

  /** Voice heard so far, in milliseconds of audio. */
  get heardMs(): number {
    return this.#heardMs;
  }
}

function rms(samples: Int16Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return Math.sqrt(sum / Math.max(1, samples.length));
}
