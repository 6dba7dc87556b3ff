/** Sample rate the detector expects: mono PCM16, as on the wires of the realtime providers. */
export const VAD_RATE_HZ = 24_000;

const FRAME_MS = 10;
const FRAME_SAMPLES = (VAD_RATE_HZ * FRAME_MS) / 1000;

/** Speech begins when this many of the last `ONSET_WINDOW` frames are voiced: a click is shorter, a syllable longer. */
const ONSET_FRAMES = 6;
const ONSET_WINDOW = 10;
/** The noise floor is the quietest moment of the last three seconds; speech always has one, a running fan is all one. */
const FLOOR_BLOCK_FRAMES = 30;
const FLOOR_BLOCKS = 10;
/** No room is quieter than this for a microphone, and no floor may hide a person who speaks normally. */
const LOWEST_FLOOR_DB = -75;
const HIGHEST_FLOOR_DB = -32;

export interface VadSettings {
  /** 0 to 1; how clearly a sound must stand out: 0.5 asks for 12 dB above the noise floor and −48 dBFS. */
  readonly threshold: number;
  /** Silence that ends the speech. */
  readonly silenceMs: number;
  /** Silence after which `paused` is reported, once per pause; for deciders that look at what was said. */
  readonly pauseMs?: number;
}

/** Times are milliseconds of audio received since the detector was made; the wall clock plays no part. */
export type VadEvent =
  | { readonly kind: "started"; readonly atMs: number }
  | { readonly kind: "paused"; readonly atMs: number }
  | { readonly kind: "resumed"; readonly atMs: number }
  | { readonly kind: "stopped"; readonly atMs: number; readonly lastVoicedMs: number };

/** Voice activity by energy over an adaptive noise floor, with hangover. Settings may change at any moment. */
export class VoiceActivity {
  #settings: VadSettings;
  #rest = new Int16Array(0);
  #frames = 0;
  #recent: boolean[] = [];
  #blockMin = Infinity;
  #minima: number[] = [];
  #speaking = false;
  #paused = false;
  #lastVoicedMs = 0;

  constructor(settings: VadSettings) {
    this.#settings = settings;
  }

  get speaking(): boolean {
    return this.#speaking;
  }

  /** All audio received so far, whole frames only. */
  get nowMs(): number {
    return this.#frames * FRAME_MS;
  }

  configure(settings: VadSettings): void {
    this.#settings = settings;
  }

  /** Forgets speech under way; the noise floor and the clock stay. */
  reset(): void {
    this.#speaking = false;
    this.#paused = false;
    this.#recent = [];
  }

  *push(pcm: Int16Array): Generator<VadEvent> {
    const all = new Int16Array(this.#rest.length + pcm.length);
    all.set(this.#rest);
    all.set(pcm, this.#rest.length);
    let at = 0;
    for (; at + FRAME_SAMPLES <= all.length; at += FRAME_SAMPLES)
      yield* this.#frame(levelDb(all, at, at + FRAME_SAMPLES));
    this.#rest = all.slice(at);
  }

  *#frame(db: number): Generator<VadEvent> {
    this.#frames++;
    const voiced = db > this.#neededDb();
    this.#learn(db);
    this.#recent.push(voiced);
    if (this.#recent.length > ONSET_WINDOW) this.#recent.shift();
    if (!this.#speaking) {
      if (this.#recent.filter(Boolean).length < ONSET_FRAMES) return;
      const first = this.#frames - this.#recent.length + this.#recent.indexOf(true);
      this.#speaking = true;
      this.#paused = false;
      this.#lastVoicedMs = this.nowMs;
      yield { kind: "started", atMs: first * FRAME_MS };
      return;
    }
    if (voiced) {
      this.#lastVoicedMs = this.nowMs;
      if (this.#paused) yield { kind: "resumed", atMs: this.nowMs };
      this.#paused = false;
      return;
    }
    const silentMs = this.nowMs - this.#lastVoicedMs;
    if (!this.#paused && silentMs >= (this.#settings.pauseMs ?? Infinity)) {
      this.#paused = true;
      yield { kind: "paused", atMs: this.nowMs };
    }
    // Read anew: a listener may just have changed its mind about how long to wait.
    if (silentMs >= this.#settings.silenceMs) {
      this.reset();
      yield { kind: "stopped", atMs: this.nowMs, lastVoicedMs: this.#lastVoicedMs };
    }
  }

  #neededDb(): number {
    const floor = Math.min(HIGHEST_FLOOR_DB, Math.max(LOWEST_FLOOR_DB, Math.min(this.#blockMin, ...this.#minima)));
    const { threshold } = this.#settings;
    // Before anything was heard the floor is unknown, not low.
    const known = Number.isFinite(floor) ? floor : LOWEST_FLOOR_DB;
    return Math.max(known + 6 + 12 * threshold, -60 + 24 * threshold);
  }

  #learn(db: number): void {
    this.#blockMin = Math.min(this.#blockMin, db);
    if (this.#frames % FLOOR_BLOCK_FRAMES !== 0) return;
    this.#minima.push(this.#blockMin);
    if (this.#minima.length > FLOOR_BLOCKS) this.#minima.shift();
    this.#blockMin = Infinity;
  }
}

function levelDb(pcm: Int16Array, from: number, to: number): number {
  let power = 0;
  for (let i = from; i < to; i++) power += pcm[i]! * pcm[i]!;
  return 10 * Math.log10(power / (to - from) / (32768 * 32768) + 1e-12);
}
