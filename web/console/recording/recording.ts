import type { RecordingManifest } from "#contract/recording.ts";
import { createStore, type Store } from "../../shared/session/store.ts";
import { readPeaks, type Peaks } from "./peaks.ts";
import { RecordingPlayer } from "./recording-player.ts";
import { layOut, type RecordingTimeline } from "./recording-timeline.ts";

/** Display refresh while playing, in ms: the eye sees no difference below. */
const REDRAW_MS = 100;

/** Heard on after a passage's end, in ms: its end is estimated from its place in the turn. */
const LET_OUT_MS = 1_500;

/** A passage somebody asked to hear. `key` names it, so that its own button can show that it sounds. */
export interface Passage {
  readonly key: string;
  /** Epoch ms. */
  readonly fromMs: number;
  /** Stops a moment after this; null plays on. */
  readonly toMs: number | null;
}

export interface Position {
  /** On the recording's timeline, in ms. */
  readonly atMs: number;
  /** The passage that sounds now; null for anything else. */
  readonly passage: string | null;
}

/** A recording to be played, drawn and followed. Positions are a store: following them redraws only who asks. */
export class Recording {
  readonly timeline: RecordingTimeline;
  readonly player: RecordingPlayer;
  readonly position: Store<Position> = createStore<Position>({ atMs: 0, passage: null });
  readonly drawing: Store<{ readonly peaks: Peaks | null }> = createStore<{ readonly peaks: Peaks | null }>({
    peaks: null,
  });
  readonly #bytesOf: (url: string) => Promise<ArrayBuffer>;
  #timer: ReturnType<typeof setInterval> | undefined;
  #untilMs: number | null = null;
  #reading: AbortController | null = null;

  constructor(timeline: RecordingTimeline, bytesOf: (url: string) => Promise<ArrayBuffer>) {
    this.timeline = timeline;
    this.#bytesOf = bytesOf;
    this.player = new RecordingPlayer(timeline, bytesOf);
    this.player.state.subscribe(() => this.#watch());
  }

  /** Null when nothing was recorded. */
  static of(manifest: RecordingManifest, bytesOf: (url: string) => Promise<ArrayBuffer>): Recording | null {
    const timeline = layOut(manifest);
    return timeline === null ? null : new Recording(timeline, bytesOf);
  }

  /** Where a moment (epoch ms) lies on the timeline, in ms. */
  placeOf(atMs: number): number {
    return Math.min(Math.max(0, atMs - this.timeline.startedAtMs), this.timeline.durationMs);
  }

  /** Plays a passage, the candidate audible whatever was chosen before; a second press while it sounds pauses it. */
  hear({ key, fromMs, toMs }: Passage): void {
    if (this.player.state.get().playing && this.position.get().passage === key) return this.player.pause();
    if (this.player.state.get().side === "interviewer") this.player.listenTo("both");
    const atMs = this.placeOf(fromMs);
    this.#untilMs = toMs === null ? null : this.placeOf(toMs) + LET_OUT_MS;
    this.position.set({ atMs, passage: key });
    void this.player.play(atMs);
  }

  /** Plays on from where it stands, or pauses. */
  toggle(): void {
    this.#untilMs = null;
    if (this.player.state.get().playing) return this.player.pause();
    this.position.set({ passage: null });
    void this.player.play();
  }

  goTo(atMs: number): void {
    this.#untilMs = null;
    this.player.seek(atMs);
    this.position.set({ atMs: this.player.atMs, passage: null });
  }

  /** Reads all parts for the drawing, once: they are most of what the page weighs, so only when it is looked at. */
  draw(): void {
    if (this.#reading !== null) return;
    this.#reading = new AbortController();
    void readPeaks(this.timeline, this.#bytesOf, (peaks) => this.drawing.set({ peaks }), this.#reading.signal);
  }

  close(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#reading?.abort();
    this.#reading = null;
    this.player.close();
  }

  #watch(): void {
    const { playing } = this.player.state.get();
    if (playing && this.#timer === undefined) {
      this.#timer = setInterval(() => this.#tick(), REDRAW_MS);
    } else if (!playing && this.#timer !== undefined) {
      clearInterval(this.#timer);
      this.#timer = undefined;
      this.position.set({ atMs: this.player.atMs, passage: null });
    }
  }

  #tick(): void {
    this.position.set({ atMs: this.player.atMs });
    if (this.#untilMs !== null && this.player.atMs >= this.#untilMs) this.player.pause();
  }
}
