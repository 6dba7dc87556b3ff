import { ReadableStream } from "node:stream/web";
import { voice } from "@livekit/agents";
import { AudioFrame } from "@livekit/rtc-node";

const RATE_HZ = 24_000;
const FRAME_MS = 20;

/** A microphone fed by a test, in real time: silence while nothing is said, as a real one. */
export class TestMicrophone extends voice.AudioInput {
  #controller!: ReadableStreamDefaultController<AudioFrame>;
  #queue = new Int16Array(0);
  #timer: NodeJS.Timeout | undefined;
  #startedMs = 0;
  #sentFrames = 0;
  #idle: (() => void)[] = [];

  constructor() {
    super();
    this.multiStream.addInputStream(
      new ReadableStream<AudioFrame>({ start: (controller) => void (this.#controller = controller) }),
    );
  }

  start(): void {
    this.#startedMs = performance.now();
    this.#timer = setInterval(() => {
      for (; this.#sentFrames * FRAME_MS < performance.now() - this.#startedMs; this.#sentFrames++)
        this.#controller.enqueue(this.#frame());
    }, FRAME_MS);
  }

  /** Resolves when the last sample has been handed over. */
  say(pcm: Int16Array): Promise<void> {
    const queue = new Int16Array(this.#queue.length + pcm.length);
    queue.set(this.#queue);
    queue.set(pcm, this.#queue.length);
    this.#queue = queue;
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #frame(): AudioFrame {
    const samples = (RATE_HZ * FRAME_MS) / 1000;
    const pcm = new Int16Array(samples);
    pcm.set(this.#queue.subarray(0, samples));
    this.#queue = this.#queue.slice(samples);
    if (this.#queue.length === 0) for (const resolve of this.#idle.splice(0)) resolve();
    return new AudioFrame(pcm, RATE_HZ, 1, samples);
  }
}

/** A loudspeaker with a clock: says what was played, and stops at once when cleared. */
export class TestSpeaker extends voice.AudioOutput {
  /** Milliseconds of sound received, interrupted speech included. */
  receivedMs = 0;
  #pendingMs = 0;
  #startedMs = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor() {
    super(RATE_HZ, undefined, { pause: false });
  }

  override async captureFrame(frame: AudioFrame): Promise<void> {
    await super.captureFrame(frame);
    if (this.#pendingMs === 0) {
      this.#startedMs = Date.now();
      this.onPlaybackStarted(this.#startedMs);
    }
    const ms = (frame.samplesPerChannel / frame.sampleRate) * 1000;
    this.#pendingMs += ms;
    this.receivedMs += ms;
  }

  override flush(): void {
    super.flush();
    if (this.#pendingMs === 0) return;
    const ms = this.#pendingMs;
    this.#timer = setTimeout(() => this.#finish(ms, false), Math.max(0, ms - (Date.now() - this.#startedMs)));
  }

  override clearBuffer(): void {
    clearTimeout(this.#timer);
    if (this.#pendingMs > 0) this.#finish(Math.min(this.#pendingMs, Date.now() - this.#startedMs), true);
  }

  #finish(ms: number, interrupted: boolean): void {
    this.#pendingMs = 0;
    this.onPlaybackFinished({ playbackPosition: ms / 1000, interrupted });
  }
}
