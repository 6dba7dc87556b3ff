import { Room, RoomEvent } from "@livekit/rtc-node";
import { newScenario, nextMove, type ScenarioState } from "#core/scenario/next-move.ts";
import { phrasesOf, type Profile } from "#core/scenario/profile.ts";
import { resample } from "../resample.ts";
import { speak, VOICE_RATE_HZ } from "../voice.ts";
import { Captions, type Caption } from "./captions.ts";
import { Hearing, type HeardStretch } from "./hearing.ts";
import { Microphone, MICROPHONE_RATE_HZ } from "./microphone.ts";
import { CANDIDATE_VOICE } from "./profiles.ts";

/** How to send a simulated candidate into a room. */
export interface CandidateOptions {
  readonly url: string;
  readonly token: string;
  readonly profile: Profile;
  /** Makes thinking times and pauses repeatable. */
  readonly seed?: number;
  /** Where an earlier visit left off; none: a candidate who has heard nothing yet. */
  readonly state?: ScenarioState;
  readonly now?: () => number;
  /** A room that is not joined yet, for a caller who wants to overhear all that arrives in it. */
  readonly room?: Room;
}

/** A phrase the candidate said, on its own clock. */
export interface SaidPhrase {
  readonly phrase: string;
  readonly why: "answer" | "barge_in" | "hold";
  readonly startedMs: number;
  readonly endedMs: number;
}

/** Everything a visit left behind, for assertions and reports. Times are on the candidate's clock. */
export interface Visit {
  readonly joinedMs: number;
  readonly leftMs: number | null;
  readonly said: readonly SaidPhrase[];
  readonly heard: readonly HeardStretch[];
  readonly captions: readonly Caption[];
  readonly state: ScenarioState;
}

/** A simulated candidate in a room. It speaks and hears real sound over the wire and behaves as its profile says. */
export interface SimulatedCandidate {
  readonly visit: () => Visit;
  /** All sound heard: 24 kHz mono, sample 0 at `startedMs`. */
  readonly recording: () => { readonly startedMs: number; readonly pcm: Int16Array };
  /** Resolves when it has left, because the room closed, the interview is over, or `leave` was called. */
  readonly left: Promise<Visit>;
  readonly leave: () => Promise<Visit>;
}

/** Joins a LiveKit room as a candidate. Resolves once its microphone is live; rejects when the room cannot be joined. */
export async function joinAsCandidate(options: CandidateOptions): Promise<SimulatedCandidate> {
  const { profile, now = Date.now } = options;
  // Rendered before joining: in a conversation nobody waits for a synthesiser, and no work may stall the microphone.
  const sounds = new Map<string, Int16Array>();
  for (const phrase of phrasesOf([profile])) {
    const { pcm } = await speak(phrase, CANDIDATE_VOICE);
    sounds.set(phrase, resample(pcm, VOICE_RATE_HZ, MICROPHONE_RATE_HZ));
  }

  const room = options.room ?? new Room();
  const hearing = new Hearing(room, now);
  const captions = new Captions(room, now);
  const said: SaidPhrase[] = [];
  const { promise: left, resolve: haveLeft } = Promise.withResolvers<Visit>();
  let state = options.state ?? newScenario(options.seed ?? 1);
  let leftMs: number | null = null;
  let microphone: Microphone | undefined;
  room.on(RoomEvent.Disconnected, () => void gone());

  const joinedMs = now();
  await room.connect(options.url, options.token, { autoSubscribe: true, dynacast: false });
  microphone = await Microphone.publish(room, now, act);

  function act(): void {
    if (leftMs !== null || !microphone) return;
    const candidate = microphone.voice;
    const heard = {
      inRoom: room.isConnected,
      interviewer: hearing.voice,
      candidate,
      words: captions.since(candidate.startedMs ?? -Infinity),
    };
    const next = nextMove(profile, heard, state, now());
    state = next.state;
    if (next.move.kind === "leave") void leave();
    if (next.move.kind !== "speak") return;
    const pcm = sounds.get(next.move.phrase)!;
    microphone.say(pcm);
    const startedMs = microphone.voice.startedMs!;
    said.push({
      phrase: next.move.phrase,
      why: next.move.why,
      startedMs,
      endedMs: startedMs + (1000 * pcm.length) / MICROPHONE_RATE_HZ,
    });
  }

  async function gone(): Promise<void> {
    if (leftMs !== null) return;
    leftMs = now();
    await microphone?.close();
    haveLeft(visit());
  }

  async function leave(): Promise<Visit> {
    if (room.isConnected) await room.disconnect();
    await gone();
    return left;
  }

  function visit(): Visit {
    return {
      joinedMs,
      leftMs,
      said: [...said],
      heard: hearing.stretches.map((stretch) => ({ ...stretch })),
      captions: [...captions.received],
      state,
    };
  }

  return { visit, recording: () => hearing.recording(), left, leave };
}
