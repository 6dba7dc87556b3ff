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
import { ROOM } from "#contract/room.ts";
import { AccessToken } from "livekit-server-sdk";

const RATE_HZ = 48_000;
const FRAME = RATE_HZ / 50;

/** A stand-in for the agent's place in a room: what the page sees and hears of an interviewer, each part by hand. */
export interface RoomInterviewer {
  /** Changes what the interviewer says of itself: listening, thinking, speaking. */
  state(state: "initializing" | "listening" | "thinking" | "speaking"): Promise<void>;
  /** Sounds a tone of this frequency until told otherwise; 0 is silence. */
  tone(hz: number): void;
  /** Streams a caption in pieces, as the interviewer or in the candidate's name. */
  caption(segment: string, pieces: readonly string[], of?: "interviewer" | "candidate"): Promise<void>;
  /** Loudest 20 ms heard from the candidate so far, as RMS of full scale (0 … 1). */
  heard(): number;
  forget(): void;
  candidatePresent(): boolean;
  leave(): Promise<void>;
}

export interface RoomInterviewerOptions {
  readonly url: string;
  readonly room: string;
  readonly epoch: number;
  readonly key: string;
  readonly secret: string;
}

/** Enters a room as an interviewer of the given epoch, silent and listening. */
export async function enterAsInterviewer({
  url,
  room: name,
  epoch,
  key,
  secret,
}: RoomInterviewerOptions): Promise<RoomInterviewer> {
  const token = new AccessToken(key, secret, {
    identity: `interviewer-${epoch}`,
    ttl: "10m",
    attributes: { [ROOM.epochAttribute]: String(epoch), [ROOM.agentStateAttribute]: "initializing" },
  });
  // As LiveKit's dispatcher signs it: only agents may send captions in the candidate's name.
  token.kind = "agent";
  token.addGrant({
    room: name,
    roomJoin: true,
    canPublish: true,
    canSubscribe: true,
    canPublishData: true,
    canUpdateOwnMetadata: true,
  });
  const room = new Room();
  let loudest = 0;
  room.on(RoomEvent.TrackSubscribed, (track) => {
    if (track.kind !== TrackKind.KIND_AUDIO) return;
    void (async () => {
      for await (const frame of new AudioStream(track, {
        sampleRate: 16_000,
        numChannels: 1,
      }) as unknown as AsyncIterable<AudioFrame>) {
        let sum = 0;
        for (const sample of frame.data) sum += (sample / 32_768) ** 2;
        loudest = Math.max(loudest, Math.sqrt(sum / frame.data.length));
      }
    })();
  });
  await room.connect(url, await token.toJwt(), { autoSubscribe: true, dynacast: false });
  const me = room.localParticipant;
  if (me === undefined) throw new Error("entered no room");

  const source = new AudioSource(RATE_HZ, 1, 60);
  const options = new TrackPublishOptions();
  options.source = TrackSource.SOURCE_MICROPHONE;
  await me.publishTrack(LocalAudioTrack.createAudioTrack("voice", source), options);
  let hz = 0;
  let open = true;
  let sample = 0;
  const sounding = (async () => {
    while (open) {
      const data = new Int16Array(FRAME);
      for (let i = 0; i < FRAME; i += 1, sample += 1)
        data[i] = hz === 0 ? 0 : Math.round(9_000 * Math.sin((2 * Math.PI * hz * sample) / RATE_HZ));
      // Waits until the queue has room: this paces the loop to real time.
      await source.captureFrame(new AudioFrame(data, RATE_HZ, 1, FRAME)).catch(() => (open = false));
    }
  })();

  const candidateTrack = (): string =>
    room.remoteParticipants.get(ROOM.candidateIdentity)?.trackPublications.values().next().value?.sid ?? "";

  return {
    state: (state) => me.setAttributes({ [ROOM.epochAttribute]: String(epoch), [ROOM.agentStateAttribute]: state }),
    tone: (next) => {
      hz = next;
    },
    async caption(segment, pieces, of = "interviewer") {
      const writer = await me.streamText({
        topic: ROOM.transcriptionTopic,
        attributes: {
          "lk.segment_id": segment,
          "lk.transcription_final": "true",
          ...(of === "candidate" ? { "lk.transcribed_track_id": candidateTrack() } : {}),
        },
        ...(of === "candidate" ? { senderIdentity: ROOM.candidateIdentity } : {}),
      });
      for (const piece of pieces) await writer.write(piece);
      await writer.close();
    },
    heard: () => loudest,
    forget: () => {
      loudest = 0;
    },
    candidatePresent: () => room.remoteParticipants.has(ROOM.candidateIdentity),
    async leave() {
      open = false;
      await sounding;
      await room.disconnect();
    },
  };
}
