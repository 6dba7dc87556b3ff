import { createHash } from "node:crypto";
import type { AudioFrame } from "@livekit/rtc-node";
import type { RecordingPart } from "#contract/recording.ts";
import type { PlayedAudioListener } from "../interviewer-audio.ts";
import { Lane, RECORDING_HZ } from "./lane.ts";
import { PartEncoder } from "./part-encoder.ts";

/**
 * Length of a part. A kill loses what is not yet stored: this, plus what settles, is encoded and is on its
 * way, about half a second. A second under the ten that are promised.
 */
export const PART_MS = 9_000;
/** Frames arrive this late at most; before that nothing is written. */
const SETTLE_MS = 400;
const WRITE_EVERY_MS = 250;
/** Candidate frames are stamped on arrival, which jitters; the interviewer's by the play queue, which does not. */
const CANDIDATE_TOLERANCE_MS = 100;
const INTERVIEWER_TOLERANCE_MS = 20;

export interface RecorderOptions {
  readonly epoch: number;
  /** Distinguishes runs of one epoch; a process has one. */
  readonly segment: number;
  onPart(part: RecordingPart, bytes: Uint8Array): void;
  /** A part could not be encoded and is a gap now. */
  onGap(fromMs: number, durationMs: number): void;
}

/** Records both voices: left the candidate as received, right the interviewer as played. Gapless from start to close. */
export class Recorder implements PlayedAudioListener {
  readonly #options: RecorderOptions;
  readonly #startedAtMs = Date.now();
  readonly #candidate = new Lane(CANDIDATE_TOLERANCE_MS);
  readonly #interviewer = new Lane(INTERVIEWER_TOLERANCE_MS);
  readonly #timer: NodeJS.Timeout;
  readonly #finishing = new Set<Promise<void>>();
  #encoder: PartEncoder | null = null;
  #partFrom = 0;
  #writtenTo = 0;
  #index = 0;
  #closed = false;

  constructor(options: RecorderOptions) {
    this.#options = options;
    this.#timer = setInterval(() => this.#write(Date.now() - SETTLE_MS), WRITE_EVERY_MS);
  }

  /** A frame of the candidate that has just arrived. */
  onCandidateFrame(frame: AudioFrame): void {
    const durationMs = (frame.samplesPerChannel / frame.sampleRate) * 1000;
    if (!this.#closed) this.#candidate.push(this.#sampleAt(Date.now() - durationMs), frame);
  }

  onFrame(frame: AudioFrame, atMs: number): void {
    if (!this.#closed) this.#interviewer.push(this.#sampleAt(atMs), frame);
  }

  onCut(atMs: number): void {
    this.#interviewer.cut(this.#sampleAt(atMs));
  }

  /** Writes up to now, finishes the last part, which is shorter, and waits for all encoders. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    clearInterval(this.#timer);
    this.#write(Date.now());
    this.#finishPart();
    await Promise.all(this.#finishing);
    this.#candidate.close();
    this.#interviewer.close();
  }

  #sampleAt(ms: number): number {
    return Math.round(((ms - this.#startedAtMs) * RECORDING_HZ) / 1000);
  }

  #write(untilMs: number): void {
    const partSamples = (PART_MS * RECORDING_HZ) / 1000;
    const end = this.#sampleAt(untilMs);
    while (this.#writtenTo < end) {
      const to = Math.min(end, this.#partFrom + partSamples);
      const stereo = new Int16Array((to - this.#writtenTo) * 2);
      this.#candidate.take(this.#writtenTo, to, stereo, 0);
      this.#interviewer.take(this.#writtenTo, to, stereo, 1);
      this.#encoder ??= new PartEncoder();
      this.#encoder.write(stereo);
      this.#writtenTo = to;
      if (to === this.#partFrom + partSamples) this.#finishPart();
    }
  }

  #finishPart(): void {
    const encoder = this.#encoder;
    if (encoder === null) return;
    const { epoch, segment } = this.#options;
    const startedAtMs = Math.round(this.#startedAtMs + (this.#partFrom * 1000) / RECORDING_HZ);
    const durationMs = Math.max(1, Math.round(((this.#writtenTo - this.#partFrom) * 1000) / RECORDING_HZ));
    const name = `${pad(epoch, 4)}-${pad(segment, 2)}-${pad(this.#index++, 5)}.ogg`;
    this.#encoder = null;
    this.#partFrom = this.#writtenTo;
    const finished = encoder
      .finish()
      .then((bytes) =>
        this.#options.onPart(
          {
            name,
            startedAtMs,
            durationMs,
            bytes: bytes.byteLength,
            sha256: createHash("sha256").update(bytes).digest("hex"),
          },
          bytes,
        ),
      )
      .catch(() => this.#options.onGap(startedAtMs, durationMs))
      .finally(() => this.#finishing.delete(finished));
    this.#finishing.add(finished);
  }
}

const pad = (value: number, digits: number): string => String(value).padStart(digits, "0");
