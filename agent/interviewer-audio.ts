import { AudioFrame } from "@livekit/rtc-node";

/** What is told about the interviewer's sound: exactly what was handed on to be played, and what was taken back. */
export interface PlayedAudioListener {
  /** A frame whose first sample is played at `atMs`. */
  onFrame(frame: AudioFrame, atMs: number): void;
  /** Everything that would have been played after `atMs` was thrown away: a barge-in. */
  onCut(atMs: number): void;
}

/** The part of LiveKit's `AudioSource` that decides what is heard. */
export interface PlayQueue {
  /** Milliseconds of audio that wait to be played. */
  readonly queuedDuration: number;
  captureFrame(frame: AudioFrame): Promise<void>;
  clearQueue(): void;
}

/**
 * Stands between the framework and the queue that WebRTC plays from: hears what is really played and can
 * silence it without the framework noticing, so that its own bookkeeping of playback stays true.
 */
export class InterviewerAudio {
  #muted = false;
  readonly #listeners: PlayedAudioListener[] = [];

  /** Patches this one queue object; its class stays as it is. */
  constructor(queue: PlayQueue) {
    const capture = queue.captureFrame.bind(queue);
    const clear = queue.clearQueue.bind(queue);
    queue.captureFrame = async (frame) => {
      const played = this.#muted ? silent(frame) : frame;
      const atMs = Date.now() + queue.queuedDuration;
      for (const listener of this.#listeners) listener.onFrame(played, atMs);
      await capture(played);
    };
    queue.clearQueue = () => {
      for (const listener of this.#listeners) listener.onCut(Date.now());
      clear();
    };
  }

  listen(listener: PlayedAudioListener): void {
    this.#listeners.push(listener);
  }

  /** While muted the candidate hears nothing of this agent: another one may hold the interview. */
  set muted(muted: boolean) {
    this.#muted = muted;
  }
}

const silent = (frame: AudioFrame): AudioFrame =>
  new AudioFrame(new Int16Array(frame.data.length), frame.sampleRate, frame.channels, frame.samplesPerChannel);
