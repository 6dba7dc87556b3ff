import {
  AudioStream,
  RoomEvent,
  TrackKind,
  type RemoteParticipant,
  type RemoteTrack,
  type Room,
} from "@livekit/rtc-node";
import { VOICE_RATE_HZ } from "../voice.ts";
import { ArrivalTimeline, type Placed } from "./arrival-timeline.ts";

/**
 * A stretch of the interviewer's speech, pauses under `HANG_MS` included, at its place in the recording. `endedMs` is its
 * last loud moment.
 */
export interface HeardStretch {
  readonly startedMs: number;
  endedMs: number;
}

const FRAME_MS = 20;
/** −47 dBFS: quieter than any voice, louder than what a codec makes of silence. */
const LOUD = 150;
const HANG_MS = 600;
/** Attribute by which a room tells apart interviewers that follow each other; a page plays the newest only. */
const EPOCH = "vv.epoch";

/** The candidate's ear: everything that would have come out of the loudspeaker, recorded, with who spoke when. */
export class Hearing {
  readonly stretches: HeardStretch[] = [];
  readonly #room: Room;
  readonly #now: () => number;
  readonly #startedMs: number;
  #pcm = new Int16Array(VOICE_RATE_HZ * 60);
  #length = 0;
  #loudMs = -Infinity;

  constructor(room: Room, now: () => number) {
    this.#room = room;
    this.#now = now;
    this.#startedMs = now();
    room.on(RoomEvent.TrackSubscribed, (track, _publication, participant) => void this.#listen(track, participant));
  }

  /** Whether the interviewer is speaking, and the ends of the latest stretches. */
  get voice(): { speaking: boolean; startedMs: number | null; endedMs: number | null } {
    const last = this.stretches.at(-1);
    const speaking = last !== undefined && this.#now() - this.#loudMs < HANG_MS;
    const over = speaking ? this.stretches.at(-2) : last;
    return { speaking, startedMs: last?.startedMs ?? null, endedMs: over?.endedMs ?? null };
  }

  /** How far it has heard, silence included: what comes late was not silent. */
  get heardUpToMs(): number {
    return this.#startedMs + (this.#length * 1000) / VOICE_RATE_HZ;
  }

  /** All sound heard so far: 24 kHz mono, sample 0 at `startedMs`. */
  recording(): { readonly startedMs: number; readonly pcm: Int16Array } {
    return { startedMs: this.#startedMs, pcm: this.#pcm.slice(0, this.#length) };
  }

  async #listen(track: RemoteTrack, participant: RemoteParticipant): Promise<void> {
    if (track.kind !== TrackKind.KIND_AUDIO) return;
    const stream = new AudioStream(track, { sampleRate: VOICE_RATE_HZ, numChannels: 1, frameSizeMs: FRAME_MS });
    const frames = stream.getReader();
    const timeline = new ArrivalTimeline();
    for (;;) {
      const { done, value: frame } = await frames.read();
      if (done) return this.#hear(timeline.rest(FRAME_MS));
      if (!this.#plays(participant)) continue;
      this.#hear(timeline.place(frame.data, this.#now() - this.#startedMs - FRAME_MS, FRAME_MS));
    }
  }

  #hear(placed: readonly Placed<Int16Array>[]): void {
    for (const { atMs, frame } of placed) {
      const at = Math.round((Math.max(0, atMs) * VOICE_RATE_HZ) / 1000);
      this.#record(frame, at);
      this.#judge(frame, this.#startedMs + (1000 * at) / VOICE_RATE_HZ);
    }
  }

  #plays(participant: RemoteParticipant): boolean {
    const epoch = (who: RemoteParticipant) => Number(who.attributes[EPOCH] ?? 0);
    for (const other of this.#room.remoteParticipants.values()) if (epoch(other) > epoch(participant)) return false;
    return true;
  }

  #record(data: Int16Array, at: number): void {
    if (this.#pcm.length < at + data.length) {
      const bigger = new Int16Array(2 * (at + data.length));
      bigger.set(this.#pcm);
      this.#pcm = bigger;
    }
    for (let i = 0; i < data.length; i++)
      this.#pcm[at + i] = Math.max(-32_768, Math.min(32_767, this.#pcm[at + i]! + data[i]!));
    this.#length = Math.max(this.#length, at + data.length);
  }

  #judge(data: Int16Array, atMs: number): void {
    let power = 0;
    for (const sample of data) power += sample * sample;
    if (power < LOUD * LOUD * data.length) return;
    if (atMs - (this.stretches.at(-1)?.endedMs ?? -Infinity) >= HANG_MS)
      this.stretches.push({ startedMs: atMs, endedMs: atMs });
    this.stretches.at(-1)!.endedMs = atMs + FRAME_MS;
    this.#loudMs = this.#now();
  }
}
