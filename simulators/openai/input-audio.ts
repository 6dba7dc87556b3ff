import { VoiceActivity, VAD_RATE_HZ, type VadEvent } from "../vad.ts";
import type { TurnDetection } from "./client-events.ts";

const SAMPLES_PER_MS = VAD_RATE_HZ / 1000;
/** The semantic detector looks at what was said once the person has been silent this long. */
const SEMANTIC_PAUSE_MS = 400;
/** How long each eagerness waits at most for a person who seems to be in the middle of a thought. */
const SEMANTIC_MAX_MS = { low: 8000, medium: 4000, high: 2000, auto: 4000 } as const;
/** How long it still waits behind a finished thought, since a person may have another. */
const SEMANTIC_DONE_MS = { low: 1000, medium: 600, high: 400, auto: 600 } as const;
/** More than this is never kept while nobody commits. */
const MAX_BUFFER_MS = 600_000;
/** Kept from before speech, beyond the padding, since speech is recognised a little late. */
const ONSET_SLACK_MS = 200;

/** What the listener makes of a pause: a finished thought, one cut short, or sounds it cannot read. */
export type Thought = "complete" | "open" | "unclear";

export interface TurnEvents {
  started(audioStartMs: number): void;
  /** The person's turn is over; `pcm` reaches from the padded start to the end of the silence. */
  stopped(audioEndMs: number, pcm: Int16Array): void;
  /** For semantic detection only. */
  judge(pcm: Int16Array): Promise<Thought>;
}

/** The input buffer with its turn detector. Times are milliseconds of audio written in this session. */
export class InputAudio {
  readonly #events: TurnEvents;
  readonly #vad = new VoiceActivity({ threshold: 0.5, silenceMs: 500 });
  #detection: TurnDetection | null = null;
  #chunks: Int16Array[] = [];
  #firstSample = 0;
  #endSample = 0;
  #startMs = 0;
  #pauses = 0;
  /** The turn that is open will not be told to have ended. */
  #stuck = false;
  /** Audio before this was committed or cleared and is no longer the buffer's. */
  #consumedMs = 0;

  constructor(events: TurnEvents) {
    this.#events = events;
  }

  get writtenMs(): number {
    return this.#endSample / SAMPLES_PER_MS;
  }

  get bufferedMs(): number {
    return (this.#endSample - this.#firstSample) / SAMPLES_PER_MS;
  }

  get speaking(): boolean {
    return this.#detection !== null && this.#vad.speaking;
  }

  /** From here on the detector tells nothing until the client commits or clears. */
  getStuck(): void {
    this.#stuck = true;
  }

  /** Takes effect with the next sample, speech under way included. */
  configure(detection: TurnDetection | null): void {
    if (this.#detection !== null && detection === null) this.#vad.reset();
    this.#detection = detection;
    this.#wait();
  }

  append(pcm: Int16Array): void {
    this.#chunks.push(pcm);
    this.#endSample += pcm.length;
    for (const event of this.#vad.push(pcm)) if (this.#detection !== null && !this.#stuck) this.#on(event);
    this.#forget();
  }

  /** Everything since the last commit; the caller checks that it is enough. */
  commit(): Int16Array {
    const pcm = this.#slice(this.#firstSample / SAMPLES_PER_MS, this.writtenMs);
    this.clear();
    return pcm;
  }

  clear(): void {
    this.#stuck = false;
    this.#vad.reset();
    this.#consumedMs = this.writtenMs;
    this.#drop(this.writtenMs);
  }

  #on(event: VadEvent): void {
    switch (event.kind) {
      case "started":
        this.#startMs = Math.max(this.#consumedMs, event.atMs - this.#paddingMs());
        this.#pauses++;
        this.#wait();
        this.#events.started(Math.round(this.#startMs));
        return;
      case "paused":
        void this.#judgePause(event.atMs);
        return;
      case "resumed":
        this.#pauses++;
        this.#wait();
        return;
      case "stopped": {
        const pcm = this.#slice(this.#startMs, event.atMs);
        this.#consumedMs = event.atMs;
        this.#drop(event.atMs);
        this.#events.stopped(Math.round(event.atMs), pcm);
      }
    }
  }

  async #judgePause(atMs: number): Promise<void> {
    const pause = ++this.#pauses;
    const thought = await this.#events.judge(this.#slice(this.#startMs, atMs));
    const detection = this.#detection;
    if (pause !== this.#pauses || detection?.type !== "semantic_vad") return;
    const eagerness = detection.eagerness ?? "auto";
    const longest = SEMANTIC_MAX_MS[eagerness];
    // Sounds without sense are a person the recogniser does not know: some patience, not all of it.
    const silenceMs = { complete: SEMANTIC_DONE_MS[eagerness], open: longest, unclear: longest / 4 }[thought];
    this.#vad.configure({ threshold: 0.5, silenceMs, pauseMs: SEMANTIC_PAUSE_MS });
  }

  #wait(): void {
    const detection = this.#detection;
    if (detection?.type === "server_vad")
      this.#vad.configure({ threshold: detection.threshold ?? 0.5, silenceMs: detection.silence_duration_ms ?? 500 });
    if (detection?.type === "semantic_vad")
      this.#vad.configure({
        threshold: 0.5,
        silenceMs: SEMANTIC_MAX_MS[detection.eagerness ?? "auto"],
        pauseMs: SEMANTIC_PAUSE_MS,
      });
  }

  #paddingMs(): number {
    return this.#detection?.type === "server_vad" ? (this.#detection.prefix_padding_ms ?? 300) : 300;
  }

  /** With a detector the silence before speech is only padding; without one the client commits when it likes. */
  #forget(): void {
    if (this.#detection !== null && !this.#vad.speaking && !this.#stuck)
      this.#drop(this.writtenMs - this.#paddingMs() - ONSET_SLACK_MS);
    else this.#drop(this.writtenMs - MAX_BUFFER_MS);
  }

  #drop(beforeMs: number): void {
    while (this.#chunks[0] && this.#firstSample + this.#chunks[0].length <= beforeMs * SAMPLES_PER_MS)
      this.#firstSample += this.#chunks.shift()!.length;
    const cut = Math.floor(beforeMs * SAMPLES_PER_MS) - this.#firstSample;
    if (cut <= 0 || !this.#chunks[0]) return;
    this.#chunks[0] = this.#chunks[0].subarray(cut);
    this.#firstSample += cut;
  }

  #slice(fromMs: number, toMs: number): Int16Array {
    const from = Math.max(this.#firstSample, Math.floor(fromMs * SAMPLES_PER_MS));
    const to = Math.min(this.#endSample, Math.floor(toMs * SAMPLES_PER_MS));
    const pcm = new Int16Array(Math.max(0, to - from));
    let at = this.#firstSample;
    for (const chunk of this.#chunks) {
      const part = chunk.subarray(Math.max(0, from - at), Math.max(0, to - at));
      if (part.length > 0) pcm.set(part, Math.max(0, at - from));
      at += chunk.length;
    }
    return pcm;
  }
}
