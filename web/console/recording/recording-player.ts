import { createStore, type Store } from "../../shared/session/store.ts";
import { soundAt, type RecordingTimeline } from "./recording-timeline.ts";

/** Who is heard: the recording has the candidate left and the interviewer right. */
export type Side = "both" | "candidate" | "interviewer";

export interface PlayerState {
  readonly playing: boolean;
  /** The next part is being fetched and nothing sounds meanwhile. */
  readonly loading: boolean;
  readonly side: Side;
  /** Parts that could not be fetched or decoded; they are skipped like gaps. */
  readonly lost: number;
}

/** A part handed to the sound card: what sounds between two moments of its clock, in seconds. */
interface Scheduled {
  readonly source: AudioBufferSourceNode;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly fromMs: number;
}

/** Parts are scheduled this far ahead, in seconds: one part of ten seconds, so that a slow fetch is not heard. */
const AHEAD_SECONDS = 12;
const PUMP_EVERY_MS = 250;
/** From "play" to sound, in seconds: the sound card must not be asked for a moment that is over. */
const LEAD_SECONDS = 0.03;

/**
 * Plays all parts as one timeline. Parts are decoded one by one and scheduled on the sound card's clock to
 * the sample, so joints are not heard; gaps are jumped over. Nothing is fetched before the first play or seek.
 */
export class RecordingPlayer {
  readonly state: Store<PlayerState> = createStore<PlayerState>({
    playing: false,
    loading: false,
    side: "both",
    lost: 0,
  });
  readonly #timeline: RecordingTimeline;
  readonly #bytesOf: (url: string) => Promise<ArrayBuffer>;
  #context: AudioContext | null = null;
  #gains: { readonly left: GainNode; readonly right: GainNode; readonly input: ChannelSplitterNode } | null = null;
  #scheduled: Scheduled[] = [];
  #atMs = 0;
  /** Raised by every seek and pause: a part decoded for an older run is dropped. */
  #run = 0;
  #pumping = false;
  #next: { index: number; atMs: number; startsAt: number } | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(timeline: RecordingTimeline, bytesOf: (url: string) => Promise<ArrayBuffer>) {
    this.#timeline = timeline;
    this.#bytesOf = bytesOf;
  }

  /** Where it is, in ms of the timeline. */
  get atMs(): number {
    const now = this.#context?.currentTime ?? 0;
    const sounding = this.#scheduled.findLast((part) => part.startsAt <= now);
    if (!this.state.get().playing || sounding === undefined) return this.#atMs;
    return sounding.fromMs + (Math.min(now, sounding.endsAt) - sounding.startsAt) * 1000;
  }

  /** Plays from a moment, or from where it stands; from the start again when it is at the end. */
  async play(fromMs = this.atMs): Promise<void> {
    const context = this.#open();
    this.#stop();
    const from = soundAt(this.#timeline, fromMs) ?? soundAt(this.#timeline, 0);
    if (from === null) return;
    const run = this.#run;
    this.#atMs = from.atMs;
    this.state.set({ playing: true, loading: true });
    await context.resume();
    if (run !== this.#run) return;
    this.#next = { index: from.index, atMs: from.atMs, startsAt: context.currentTime + LEAD_SECONDS };
    this.#timer = setInterval(() => void this.#pump(), PUMP_EVERY_MS);
    await this.#pump();
  }

  pause(): void {
    const atMs = this.atMs;
    this.#stop();
    this.#atMs = atMs;
    this.state.set({ playing: false, loading: false });
  }

  /** Goes to a moment; goes on playing if it was. */
  seek(toMs: number): void {
    const clamped = Math.min(Math.max(0, toMs), this.#timeline.durationMs);
    if (this.state.get().playing) void this.play(clamped);
    else this.#atMs = clamped;
  }

  listenTo(side: Side): void {
    this.state.set({ side });
    this.#mix();
  }

  close(): void {
    this.#stop();
    this.state.set({ playing: false, loading: false });
    void this.#context?.close();
    this.#context = null;
    this.#gains = null;
  }

  #open(): AudioContext {
    if (this.#context !== null) return this.#context;
    const context = new AudioContext();
    const input = context.createChannelSplitter(2);
    const left = context.createGain();
    const right = context.createGain();
    // Both voices in the middle: a voice in one ear only is tiring, and lost on a single loudspeaker.
    input.connect(left, 0);
    input.connect(right, 1);
    left.connect(context.destination);
    right.connect(context.destination);
    this.#context = context;
    this.#gains = { left, right, input };
    this.#mix();
    return context;
  }

  #mix(): void {
    const { side } = this.state.get();
    this.#gains?.left.gain.setValueAtTime(side === "interviewer" ? 0 : 1, 0);
    this.#gains?.right.gain.setValueAtTime(side === "candidate" ? 0 : 1, 0);
  }

  #stop(): void {
    this.#run += 1;
    clearInterval(this.#timer);
    for (const { source } of this.#scheduled) source.stop();
    this.#scheduled = [];
    this.#next = null;
    this.#pumping = false;
  }

  /** Keeps the sound card supplied; ends when all has sounded. */
  async #pump(): Promise<void> {
    const context = this.#context;
    if (context === null || this.#pumping) return;
    this.#pumping = true;
    const run = this.#run;
    while (this.#next !== null && this.#next.startsAt - context.currentTime < AHEAD_SECONDS) {
      const next = this.#next;
      const stretch = this.#timeline.stretches[next.index];
      if (stretch === undefined) {
        this.#next = null;
        break;
      }
      const skip = { index: next.index + 1, atMs: stretch.toMs, startsAt: next.startsAt };
      if (stretch.part === null) {
        this.#next = skip;
        continue;
      }
      const buffer = await this.#decoded(context, stretch.part.url);
      if (run !== this.#run || this.#gains === null) return;
      if (buffer === null) {
        this.#next = skip;
        continue;
      }
      // An overlap with the part before shortens this one from its front.
      const offset = Math.max(0, next.atMs - (stretch.part.startedAtMs - this.#timeline.startedAtMs)) / 1000;
      const startsAt = Math.max(next.startsAt, context.currentTime + LEAD_SECONDS);
      const seconds = Math.max(0, Math.min(buffer.duration - offset, (stretch.toMs - next.atMs) / 1000));
      if (seconds > 0) {
        const source = new AudioBufferSourceNode(context, { buffer });
        source.connect(this.#gains.input);
        source.start(startsAt, offset, seconds);
        this.#scheduled.push({ source, startsAt, endsAt: startsAt + seconds, fromMs: next.atMs });
      }
      this.state.set({ loading: false });
      this.#next = { ...skip, startsAt: startsAt + seconds };
    }
    this.#pumping = false;
    this.#scheduled = this.#scheduled.filter(
      (part, index) => part.endsAt > context.currentTime || index === this.#scheduled.length - 1,
    );
    const last = this.#scheduled.at(-1);
    if (this.#next === null && (last === undefined || last.endsAt <= context.currentTime)) {
      this.#stop();
      this.#atMs = this.#timeline.durationMs;
      this.state.set({ playing: false, loading: false });
    } else if (last !== undefined && last.endsAt <= context.currentTime) {
      this.state.set({ loading: true });
    }
  }

  async #decoded(context: AudioContext, url: string): Promise<AudioBuffer | null> {
    try {
      return await context.decodeAudioData(await this.#bytesOf(url));
    } catch {
      this.state.set({ lost: this.state.get().lost + 1 });
      return null;
    }
  }
}
