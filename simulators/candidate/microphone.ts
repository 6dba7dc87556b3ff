import {
  AudioFrame,
  AudioSource,
  LocalAudioTrack,
  TrackPublishOptions,
  TrackSource,
  type Room,
} from "@livekit/rtc-node";
/** Opus' own rate: nothing is converted on the way out. */
export const MICROPHONE_RATE_HZ = 48_000;
const FRAME_MS = 20;
const FRAME = (MICROPHONE_RATE_HZ * FRAME_MS) / 1000;
/**
 * Sound handed over ahead of time. When it runs dry silence is sent, in the middle of words: busy machines stall for
 * seconds. In a pause less is handed over, because an answer waits behind it.
 */
const AHEAD_MS = { speech: 3_000, pause: 200 } as const;

/** A microphone track in a room: a quiet room's noise, and speech when told. */
export class Microphone {
  readonly #source: AudioSource;
  readonly #now: () => number;
  #speech: Int16Array = new Int16Array(0);
  #at = 0;
  #startedMs: number | null = null;
  #endedMs: number | null = null;
  #open = true;
  #ended = Promise.resolve();
  #noise = 1;

  private constructor(source: AudioSource, now: () => number) {
    this.#source = source;
    this.#now = now;
  }

  /** Publishes the track. `onFrame` runs after every 20 ms of sound: the candidate's heartbeat. */
  static async publish(room: Room, now: () => number, onFrame: () => void): Promise<Microphone> {
    const source = new AudioSource(MICROPHONE_RATE_HZ, 1, AHEAD_MS.speech);
    const microphone = new Microphone(source, now);
    const options = new TrackPublishOptions();
    options.source = TrackSource.SOURCE_MICROPHONE;
    await room.localParticipant!.publishTrack(LocalAudioTrack.createAudioTrack("microphone", source), options);
    microphone.#ended = microphone.#run(onFrame);
    return microphone;
  }

  get voice(): { speaking: boolean; startedMs: number | null; endedMs: number | null } {
    const sounding = this.#endedMs !== null && this.#now() < this.#endedMs - AHEAD_MS.pause;
    return { speaking: this.#speaks || sounding, startedMs: this.#startedMs, endedMs: this.#endedMs };
  }

  /** Speaks 48 kHz PCM from the next frame on, instead of whatever was being said. */
  say(pcm: Int16Array): void {
    if (this.voice.speaking) {
      this.#source.clearQueue();
      this.#endedMs = this.#now();
    }
    this.#speech = pcm;
    this.#at = 0;
    this.#startedMs = this.#now() + this.#source.queuedDuration;
  }

  /** Resolves once no sound is under way any more; only then may LiveKit be disposed of. */
  close(): Promise<void> {
    this.#open = false;
    return this.#ended;
  }

  async #run(onFrame: () => void): Promise<void> {
    while (this.#open) {
      const frame = this.#next();
      // Waits until the queue has room: this is what paces the loop to real time.
      await this.#source.captureFrame(new AudioFrame(frame, MICROPHONE_RATE_HZ, 1, FRAME)).catch(() => {
        this.#open = false;
      });
      if (this.#open) onFrame();
      while (this.#open && !this.#speaks && this.#source.queuedDuration > AHEAD_MS.pause) {
        await new Promise((resolve) => setTimeout(resolve, FRAME_MS));
        onFrame();
      }
    }
    await this.#source.close().catch(() => undefined);
  }

  /** Whether there is speech that was not handed over yet. */
  get #speaks(): boolean {
    return this.#at < this.#speech.length;
  }

  #next(): Int16Array {
    const frame = new Int16Array(FRAME);
    for (let i = 0; i < FRAME; i++) {
      // −70 dBFS of noise: true digital silence does not exist in rooms.
      this.#noise = (Math.imul(this.#noise, 1_664_525) + 1_013_904_223) | 0;
      frame[i] = this.#noise >> 28;
    }
    const said = Math.min(FRAME, this.#speech.length - this.#at);
    if (said <= 0) return frame;
    frame.set(this.#speech.subarray(this.#at, this.#at + said));
    this.#at += said;
    if (this.#at >= this.#speech.length)
      this.#endedMs = this.#now() + this.#source.queuedDuration + (1000 * said) / MICROPHONE_RATE_HZ;
    return frame;
  }
}
