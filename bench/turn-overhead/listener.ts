import {
  AudioFrame,
  AudioSource,
  AudioStream,
  LocalAudioTrack,
  Room,
  RoomEvent,
  TrackKind,
  TrackPublishOptions,
  TrackSource,
} from "@livekit/rtc-node";

const RATE = 48_000;
const FRAME = RATE / 50;
/** RMS of 16-bit samples above which a frame counts as speech; comfort noise stays far below. */
const LOUD = 150;

/** A headless candidate that says what it is told and notes when the interviewer's sound begins and ends. */
export class Listener {
  readonly #room = new Room();
  readonly #source = new AudioSource(RATE, 1, 100);
  #queue: Int16Array | null = null;
  #stopped = false;
  #spoken: (() => void) | null = null;
  /** Monotonic wall times (performance.timeOrigin based) of loud frames' arrival, bounded. */
  #loud: number[] = [];

  /** Joins and publishes a microphone that is silent until told to speak. */
  async join(url: string, token: string): Promise<void> {
    this.#room.on(RoomEvent.TrackSubscribed, (track) => {
      if (track.kind === TrackKind.KIND_AUDIO)
        void this.#listen(new AudioStream(track, { sampleRate: 24_000, numChannels: 1 }));
    });
    await this.#room.connect(url, token, { autoSubscribe: true, dynacast: false });
    const options = new TrackPublishOptions();
    options.source = TrackSource.SOURCE_MICROPHONE;
    await this.#room.localParticipant?.publishTrack(
      LocalAudioTrack.createAudioTrack("microphone", this.#source),
      options,
    );
    void this.#speak();
  }

  async #listen(stream: AudioStream): Promise<void> {
    const reader = stream.getReader();
    for (;;) {
      const { value: frame } = await reader.read();
      if (frame === undefined) return;
      let sum = 0;
      for (const sample of frame.data) sum += sample * sample;
      if (Math.sqrt(sum / frame.data.length) > LOUD) this.#loud.push(now());
      if (this.#loud.length > 20_000) this.#loud = this.#loud.slice(-10_000);
    }
  }

  async #speak(): Promise<void> {
    while (!this.#stopped) {
      const frame = new Int16Array(FRAME);
      if (this.#queue !== null) {
        frame.set(this.#queue.subarray(0, FRAME));
        this.#queue = this.#queue.length > FRAME ? this.#queue.subarray(FRAME) : null;
        if (this.#queue === null) this.#spoken?.();
      }
      await this.#source.captureFrame(new AudioFrame(frame, RATE, 1, FRAME));
    }
  }

  /** Says 48 kHz mono samples; resolves when the last of them was handed to WebRTC. */
  say(pcm: Int16Array): Promise<void> {
    return new Promise((resolve) => {
      this.#spoken = resolve;
      this.#queue = pcm;
    });
  }

  /** Time of the first loud frame after `since`, or null. */
  firstSoundAfter(since: number): number | null {
    return this.#loud.find((at) => at > since) ?? null;
  }

  /** Milliseconds since the interviewer was last heard. */
  quietForMs(): number {
    return now() - (this.#loud.at(-1) ?? 0);
  }

  async leave(): Promise<void> {
    this.#stopped = true;
    await this.#room.disconnect();
  }
}

/** Milliseconds on the clock shared by all processes of this machine. */
export const now = (): number => performance.timeOrigin + performance.now();
