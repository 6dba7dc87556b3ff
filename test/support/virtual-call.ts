import { ReadableStream, type ReadableStreamDefaultController } from "node:stream/web";
import { voice } from "@livekit/agents";
import { AudioFrame } from "@livekit/rtc-node";

const RATE_HZ = 24_000;
const FRAME_MS = 20;
const FRAME_SAMPLES = (RATE_HZ * FRAME_MS) / 1000;

/** A microphone in memory: silence for ever, and what is said into it, at the speed of time. */
export class VirtualMicrophone extends voice.AudioInput {
  #controller!: ReadableStreamDefaultController<AudioFrame>;
  #queue: Int16Array[] = [];
  #idle: (() => void)[] = [];
  readonly #timer: NodeJS.Timeout;

  constructor() {
    super();
    this.multiStream.addInputStream(
      new ReadableStream<AudioFrame>({ start: (controller) => void (this.#controller = controller) }),
    );
    let sent = 0;
    const startedAtMs = performance.now();
    this.#timer = setInterval(() => {
      for (; sent * FRAME_MS < performance.now() - startedAtMs; sent++) this.#controller.enqueue(this.#next());
    }, FRAME_MS);
  }

  /** Says something; settles when its last sample has been sent. */
  async say(pcm: Int16Array): Promise<void> {
    this.#queue.push(pcm);
    await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  override async close(): Promise<void> {
    clearInterval(this.#timer);
    await super.close();
  }

  #next(): AudioFrame {
    const samples = new Int16Array(FRAME_SAMPLES);
    const head = this.#queue[0];
    if (head !== undefined) {
      samples.set(head.subarray(0, FRAME_SAMPLES));
      if (head.length > FRAME_SAMPLES) this.#queue[0] = head.subarray(FRAME_SAMPLES);
      else this.#queue.shift();
      if (this.#queue.length === 0) for (const idle of this.#idle.splice(0)) idle();
    }
    return new AudioFrame(samples, RATE_HZ, 1, FRAME_SAMPLES);
  }
}

/** The queue of LiveKit's `AudioSource`, without WebRTC: plays at the speed of time. */
export class VirtualPlayQueue {
  #endsAtMs = 0;

  get queuedDuration(): number {
    return Math.max(0, this.#endsAtMs - Date.now());
  }

  async captureFrame(frame: AudioFrame): Promise<void> {
    this.#endsAtMs = Math.max(Date.now(), this.#endsAtMs) + (frame.samplesPerChannel / frame.sampleRate) * 1000;
  }

  clearQueue(): void {
    this.#endsAtMs = Date.now();
  }
}

/** A loudspeaker over such a queue, with the framework's bookkeeping of what was played. */
export class VirtualSpeaker extends voice.AudioOutput {
  readonly queue: VirtualPlayQueue;
  #pushedMs = 0;
  #finish: NodeJS.Timeout | undefined;

  constructor(queue = new VirtualPlayQueue()) {
    super(RATE_HZ, undefined, { pause: false });
    this.queue = queue;
  }

  override async captureFrame(frame: AudioFrame): Promise<void> {
    await super.captureFrame(frame);
    if (this.#pushedMs === 0) this.onPlaybackStarted(Date.now());
    this.#pushedMs += (frame.samplesPerChannel / frame.sampleRate) * 1000;
    await this.queue.captureFrame(frame);
  }

  override flush(): void {
    super.flush();
    if (this.#pushedMs === 0) return;
    clearTimeout(this.#finish);
    this.#finish = setTimeout(() => this.#ends(this.#pushedMs, false), this.queue.queuedDuration);
  }

  override clearBuffer(): void {
    if (this.#pushedMs === 0) return;
    super.flush();
    clearTimeout(this.#finish);
    const playedMs = Math.max(0, this.#pushedMs - this.queue.queuedDuration);
    this.queue.clearQueue();
    this.#ends(playedMs, true);
  }

  #ends(playedMs: number, interrupted: boolean): void {
    this.#pushedMs = 0;
    this.onPlaybackFinished({ playbackPosition: playedMs / 1000, interrupted });
  }
}
