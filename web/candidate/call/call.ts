import { ROOM } from "#contract/room.ts";
import type { RoomAccess } from "#contract/join.ts";
import type {
  LocalTrackPublication,
  RemoteParticipant,
  RemoteTrack,
  Room as LiveKitRoom,
  TextStreamReader,
} from "livekit-client";
import { createStore } from "../../shared/session/store.ts";
import type { Store } from "../../shared/session/store.ts";
import { readLevel } from "../sound/level.ts";
import type { LevelReader } from "../sound/level.ts";
import { CAPTURE } from "../sound/microphone.ts";
import { microphoneProblem } from "../sound/microphone-problem.ts";
import type { MicrophoneProblem } from "../sound/microphone-problem.ts";
import { withCaption } from "./captions.ts";
import type { Caption } from "./captions.ts";
import { currentInterviewer, stateOf } from "./interviewer.ts";
import type { InterviewerState } from "./interviewer.ts";
import { createLineWatch, receivedOn } from "./line-watch.ts";

export interface CallState {
  /** `dropped`: the room closed under us and nobody said why; the page asks the server what holds. */
  readonly phase:
    | "idle"
    | "connecting"
    | "connected"
    | "reconnecting"
    | "dropped"
    | "unreachable"
    | "replaced"
    | "left";
  readonly interviewer: InterviewerState;
  readonly interviewerPresent: boolean;
  readonly soundBlocked: boolean;
  readonly muted: boolean;
  readonly microphone: "ok" | "silent" | "lost" | MicrophoneProblem;
  readonly stalled: boolean;
  readonly captions: readonly Caption[];
}

/** The call itself: a store around one LiveKit room. Owns sound in both directions, nothing of the interview. */
export interface Call extends Pick<Store<CallState>, "get" | "subscribe"> {
  join(access: RoomAccess, microphoneId: string, speakerId: string): Promise<void>;
  /** The server's newest epoch: interviewers below it are not played. */
  expectEpoch(epoch: number): void;
  mute(on: boolean): Promise<void>;
  /** Must run inside a press: browsers unblock sound only then. */
  unblockSound(): Promise<void>;
  retryMicrophone(): Promise<void>;
  chooseMicrophone(id: string): Promise<void>;
  chooseSpeaker(id: string): Promise<void>;
  levels(): { readonly mine: number; readonly interviewer: number };
  leave(): Promise<void>;
}

/** How often the line and the microphone are looked at, in ms. */
const LOOK_EVERY_MS = 1_000;
/** So many looks in a row at nothing but zeros mean a mute switch, not a pause. */
const DEAD_LOOKS = 8;

const QUIET: CallState = {
  phase: "idle",
  interviewer: "joining",
  interviewerPresent: false,
  soundBlocked: false,
  muted: false,
  microphone: "ok",
  stalled: false,
  captions: [],
};

export function createCall(): Call {
  const store = createStore<CallState>(QUIET);
  let room: LiveKitRoom | null = null;
  let leastEpoch = 0;
  let speaker = "";
  let microphone = "";
  let playing: { readonly identity: string; readonly track: RemoteTrack; readonly element: HTMLMediaElement } | null =
    null;
  let looking: ReturnType<typeof setInterval> | undefined;
  const mine = levelOf();
  const theirs = levelOf();

  const silence = (): void => {
    if (playing === null) return;
    playing.track.detach(playing.element);
    playing.element.remove();
    playing = null;
    theirs.read(undefined);
  };

  /** Plays the newest interviewer and nobody else; runs after everything that could change who that is. */
  const reconcile = (): void => {
    if (room === null) return;
    const interviewer: RemoteParticipant | null = currentInterviewer(room.remoteParticipants.values(), leastEpoch);
    const track = interviewer?.audioTrackPublications.values().next().value?.track;
    if (playing !== null && playing.track !== track) silence();
    if (interviewer !== null && track !== undefined && playing === null) {
      const element = track.attach();
      element.hidden = true;
      document.body.append(element);
      playing = { identity: interviewer.identity, track, element };
      theirs.read(track.mediaStreamTrack);
    }
    store.set({ interviewer: stateOf(interviewer), interviewerPresent: interviewer !== null });
  };

  const hear = async (reader: TextStreamReader, from: { readonly identity: string }): Promise<void> => {
    const ofTrack = reader.info.attributes?.["lk.transcribed_track_id"];
    const mineToShow =
      from.identity === ROOM.candidateIdentity || (ofTrack !== undefined && ofTrack === ownTrackSid(room));
    const who = mineToShow ? "you" : "interviewer";
    const id = `${who}:${reader.info.attributes?.["lk.segment_id"] ?? reader.info.id}`;
    const final = reader.info.attributes?.["lk.transcription_final"] === "true";
    let text = "";
    for await (const chunk of reader) {
      // Asked at each chunk: an interviewer can be replaced in the middle of a sentence.
      if (
        who === "interviewer" &&
        room !== null &&
        currentInterviewer(room.remoteParticipants.values(), leastEpoch)?.identity !== from.identity
      )
        return;
      text += chunk;
      store.set({ captions: withCaption(store.get().captions, { id, who, text, final: false }) });
    }
    store.set({
      captions: withCaption(store.get().captions, { id, who, text, final: final || who === "interviewer" }),
    });
  };

  const look = (): (() => void) => {
    const line = createLineWatch();
    let deadLooks = 0;
    return () => {
      const track = room === null ? undefined : ownMicrophone(room)?.track;
      if (track === undefined || store.get().phase !== "connected") return line.reset();
      mine.read(track.mediaStreamTrack);
      deadLooks = !store.get().muted && mine.dead() ? deadLooks + 1 : 0;
      if (store.get().microphone === "ok" && deadLooks >= DEAD_LOOKS) store.set({ microphone: "silent" });
      if (store.get().microphone === "silent" && deadLooks === 0) store.set({ microphone: "ok" });
      void track.getRTCStatsReport().then((report) => {
        if (report !== undefined && store.get().phase === "connected")
          store.set({ stalled: line.read(receivedOn(report), performance.now()) });
      });
    };
  };

  const publish = async (): Promise<void> => {
    if (room === null) return;
    const options = { ...CAPTURE, ...(microphone === "" ? {} : { deviceId: microphone }) };
    try {
      await room.localParticipant.setMicrophoneEnabled(true, options, { dtx: false, red: true });
      store.set({ microphone: "ok", muted: false });
    } catch (error) {
      store.set({ microphone: microphoneProblem(error) });
    }
    mine.read(ownMicrophone(room)?.track?.mediaStreamTrack);
  };

  const end = async (phase: CallState["phase"]): Promise<void> => {
    const leaving = room;
    room = null;
    clearInterval(looking);
    silence();
    mine.read(undefined);
    store.set({ phase, stalled: false, interviewer: "joining", interviewerPresent: false });
    await leaving?.disconnect();
  };

  // LiveKit would leave on `beforeunload` too, and then a candidate who decides to stay is gone from the call.
  addEventListener("pagehide", () => void room?.disconnect());

  return {
    get: store.get,
    subscribe: store.subscribe,

    async join(access, microphoneId, speakerId) {
      microphone = microphoneId;
      speaker = speakerId;
      const { DisconnectReason, Room, RoomEvent } = await import("./livekit.ts");
      if (room !== null) await end("connecting");
      store.set({ phase: "connecting", microphone: "ok", soundBlocked: false });
      const entering = new Room({
        disconnectOnPageLeave: false,
        audioCaptureDefaults: CAPTURE,
        ...(speaker === "" ? {} : { audioOutput: { deviceId: speaker } }),
      });
      room = entering;
      const current = (): boolean => room === entering;
      entering.registerTextStreamHandler(ROOM.transcriptionTopic, (reader, from) => {
        // A stream that breaks off with its sender leaves the words that came.
        hear(reader, from).catch(() => undefined);
      });
      for (const event of [
        RoomEvent.ParticipantConnected,
        RoomEvent.ParticipantDisconnected,
        RoomEvent.ParticipantAttributesChanged,
        RoomEvent.TrackSubscribed,
        RoomEvent.TrackUnsubscribed,
        RoomEvent.Connected,
        RoomEvent.Reconnected,
      ] as const) {
        entering.on(event, reconcile);
      }
      entering
        .on(RoomEvent.SignalReconnecting, () => current() && store.set({ phase: "reconnecting" }))
        .on(RoomEvent.Reconnecting, () => current() && store.set({ phase: "reconnecting" }))
        .on(RoomEvent.Reconnected, () => current() && store.set({ phase: "connected", stalled: false }))
        .on(
          RoomEvent.AudioPlaybackStatusChanged,
          () => current() && store.set({ soundBlocked: !entering.canPlaybackAudio }),
        )
        .on(RoomEvent.MediaDevicesError, (error) => current() && store.set({ microphone: microphoneProblem(error) }))
        .on(
          RoomEvent.LocalTrackUnpublished,
          () => current() && store.get().phase === "connected" && store.set({ microphone: "lost" }),
        )
        .on(RoomEvent.LocalTrackPublished, () => current() && store.set({ microphone: "ok" }))
        .on(RoomEvent.Disconnected, (reason) => {
          if (current()) void end(reason === DisconnectReason.DUPLICATE_IDENTITY ? "replaced" : "dropped");
        });
      try {
        await entering.connect(access.url, access.token);
      } catch {
        if (current()) await end("unreachable");
        return;
      }
      if (!current()) return;
      store.set({ phase: "connected", soundBlocked: !entering.canPlaybackAudio });
      looking = setInterval(look(), LOOK_EVERY_MS);
      reconcile();
      await publish();
    },

    expectEpoch(epoch) {
      if (epoch <= leastEpoch) return;
      leastEpoch = epoch;
      reconcile();
    },

    async mute(on) {
      await room?.localParticipant.setMicrophoneEnabled(!on);
      store.set({ muted: on });
    },

    async unblockSound() {
      await room?.startAudio();
      store.set({ soundBlocked: room !== null && !room.canPlaybackAudio });
    },

    retryMicrophone: publish,

    async chooseMicrophone(id) {
      microphone = id;
      await room?.switchActiveDevice("audioinput", id === "" ? "default" : id);
      store.set({ microphone: "ok" });
    },

    async chooseSpeaker(id) {
      speaker = id;
      await room?.switchActiveDevice("audiooutput", id === "" ? "default" : id);
    },

    levels: () => ({ mine: store.get().muted ? 0 : mine.level(), interviewer: theirs.level() }),

    leave: () => end("left"),
  };
}

const ownMicrophone = (room: LiveKitRoom): LocalTrackPublication | undefined =>
  room.localParticipant.audioTrackPublications.values().next().value;

const ownTrackSid = (room: LiveKitRoom | null): string | undefined =>
  room === null ? undefined : ownMicrophone(room)?.trackSid;

/** Follows one track at a time; the track changes when a device or an interviewer does. */
function levelOf(): { read(track: MediaStreamTrack | undefined): void; level(): number; dead(): boolean } {
  let reader: LevelReader | null = null;
  let readId: string | undefined;
  return {
    read(track) {
      if (track?.id === readId) return;
      reader?.close();
      readId = track?.id;
      reader = track === undefined ? null : readLevel(new MediaStream([track]));
    },
    level: () => reader?.level() ?? 0,
    dead: () => reader?.dead() ?? false,
  };
}
