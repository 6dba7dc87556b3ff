import { AudioResampler, type AudioFrame } from "@livekit/rtc-node";

/** Sample rate of the recording; everything is brought to it. */
export const RECORDING_HZ = 48_000;

/** One voice on the recording's timeline, in samples from its start. Frames come early, late, or are taken back. */
export class Lane {
  #runs: { readonly at: number; readonly samples: Int16Array }[] = [];
  #nextAt = -1;
  #resampler: AudioResampler | null = null;
  #inputHz = 0;
  /** A frame this close to where the last one ended belongs to it; arrival times jitter, sound does not. */
  readonly #toleranceSamples: number;

  constructor(toleranceMs: number) {
    this.#toleranceSamples = (toleranceMs * RECORDING_HZ) / 1000;
  }

  /** Places a frame whose first sample belongs at `at`. */
  push(at: number, frame: AudioFrame): void {
    if (frame.sampleRate !== this.#inputHz) {
      this.#resampler?.close();
      this.#inputHz = frame.sampleRate;
      this.#resampler =
        frame.sampleRate === RECORDING_HZ ? null : new AudioResampler(frame.sampleRate, RECORDING_HZ, 1);
    }
    if (this.#nextAt < 0 || Math.abs(at - this.#nextAt) > this.#toleranceSamples) this.#nextAt = at;
    for (const part of this.#resampler === null ? [frame] : this.#resampler.push(frame)) {
      // Copied: the framework goes on using its buffers.
      this.#runs.push({ at: this.#nextAt, samples: part.data.slice() });
      this.#nextAt += part.samplesPerChannel;
    }
  }

  /** Takes back everything from `at` on: it was queued and never played. */
  cut(at: number): void {
    this.#runs = this.#runs
      .filter((run) => run.at < at)
      .map((run) => ({ at: run.at, samples: run.samples.subarray(0, Math.max(0, at - run.at)) }));
    this.#nextAt = -1;
  }

  /** Writes what lies in [from, to) into one channel of interleaved stereo, and forgets what is before `to`. */
  take(from: number, to: number, stereo: Int16Array, channel: 0 | 1): void {
    for (const { at, samples } of this.#runs) {
      const end = Math.min(to, at + samples.length);
      for (let i = Math.max(from, at); i < end; i++) stereo[(i - from) * 2 + channel] = samples[i - at]!;
    }
    this.#runs = this.#runs.filter(({ at, samples }) => at + samples.length > to);
  }

  close(): void {
    this.#resampler?.close();
  }
}
