import { chooseAnswer, isFarewell } from "./choose-answer.ts";
import type { Profile } from "./profile.ts";

/** What a candidate can tell about the room by ear, all times on one clock. */
export interface Heard {
  readonly inRoom: boolean;
  readonly interviewer: Voice;
  readonly candidate: Voice;
  /** What the interviewer has said since the candidate last began to speak, as captions show it. */
  readonly words: string;
}

/** Somebody's latest stretch of speech; null while there was none. */
export interface Voice {
  readonly speaking: boolean;
  readonly startedMs: number | null;
  /** End of the latest stretch that is over. */
  readonly endedMs: number | null;
}

export type Move =
  | { readonly kind: "wait" }
  | { readonly kind: "speak"; readonly phrase: string; readonly why: "answer" | "barge_in" | "hold" }
  | { readonly kind: "leave" };

/** What a simulated candidate remembers. */
export interface ScenarioState {
  readonly seed: number;
  /** Turns of the interviewer that were reacted to. */
  readonly turn: number;
  /** When the candidate last began to speak or chose to stay silent: older speech needs no reaction. */
  readonly reactedMs: number;
  readonly used: readonly string[];
  /** Phrases still to say of the answer under way. */
  readonly queue: readonly string[];
  /** Until then the candidate thinks, having asked for time, and does not react to what the interviewer says. */
  readonly holdUntilMs: number | null;
  readonly goodbyeMs: number | null;
}

/** A candidate that has just come in. The seed makes its thinking times and pauses repeatable. */
export function newScenario(seed: number): ScenarioState {
  return { seed, turn: 0, reactedMs: -Infinity, used: [], queue: [], holdUntilMs: null, goodbyeMs: null };
}

/** Having said goodbye a person waits this long for the room to close. */
const LINGER_MS = 20_000;

/**
 * What a candidate of this profile does now. Pure; to be asked every few tens of milliseconds and whenever something
 * changed. `speak` is to be carried out at once; the returned state already counts on it.
 */
export function nextMove(
  profile: Profile,
  heard: Heard,
  state: ScenarioState,
  nowMs: number,
): { readonly move: Move; readonly state: ScenarioState } {
  const { interviewer, candidate } = heard;
  if (!heard.inRoom || (state.goodbyeMs !== null && nowMs - state.goodbyeMs > LINGER_MS))
    return { move: { kind: "leave" }, state };
  if (candidate.speaking) return wait(state);
  if (state.holdUntilMs !== null && !isFarewell(heard.words)) {
    return nowMs < state.holdUntilMs || interviewer.speaking
      ? wait(state)
      : sayNext({ ...state, holdUntilMs: null }, nowMs);
  }
  // Who is talked over falls silent: the rest of the answer is given up.
  if (interviewer.speaking) return bargeIn(profile, interviewer, state, nowMs) ?? wait({ ...state, queue: [] });
  if (state.queue.length > 0) {
    const pauseMs = draw(profile.pauseMs, state.seed, 1000 + 10 * state.turn + state.queue.length);
    return nowMs < (candidate.endedMs ?? nowMs) + pauseMs ? wait(state) : sayNext(state, nowMs);
  }
  if (!isNewTurn(heard, state)) return wait(state);
  if (nowMs < interviewer.endedMs! + draw(profile.thinkingMs, state.seed, state.turn)) return wait(state);
  return react(profile, heard, { ...state, turn: state.turn + 1, reactedMs: nowMs, holdUntilMs: null }, nowMs);
}

type Result = ReturnType<typeof nextMove>;

/** Finished speech that began after the candidate's last reaction and was not drowned by the candidate's own words. */
function isNewTurn({ interviewer, candidate }: Heard, state: ScenarioState): boolean {
  if (interviewer.startedMs === null || interviewer.endedMs === null) return false;
  return interviewer.startedMs > state.reactedMs && interviewer.endedMs > (candidate.endedMs ?? -Infinity);
}

function react(profile: Profile, heard: Heard, state: ScenarioState, nowMs: number): Result {
  if (profile.silentFromTurn !== undefined && state.turn >= profile.silentFromTurn && !isFarewell(heard.words))
    return wait(state);
  const answer = chooseAnswer(profile, heard.words, state.turn, state.used);
  if (!answer) return wait(state);
  const next = {
    ...state,
    used: [...state.used, answer.id],
    queue: answer.phrases,
    goodbyeMs: state.turn > 1 && isFarewell(heard.words) ? nowMs : state.goodbyeMs,
  };
  const hold = profile.hold?.turn === state.turn && next.goodbyeMs === null ? profile.hold : undefined;
  if (!hold) return sayNext(next, nowMs);
  return {
    move: { kind: "speak", phrase: hold.phrase, why: "hold" },
    state: { ...next, queue: [hold.back, ...answer.phrases], holdUntilMs: nowMs + hold.forMs },
  };
}

function sayNext(state: ScenarioState, nowMs: number): Result {
  const [phrase, ...queue] = state.queue;
  if (phrase === undefined) return wait(state);
  return { move: { kind: "speak", phrase, why: "answer" }, state: { ...state, queue, reactedMs: nowMs } };
}

function bargeIn(profile: Profile, interviewer: Voice, state: ScenarioState, nowMs: number): Result | undefined {
  const plan = profile.bargeIns.find((candidate) => candidate.turn === state.turn + 1);
  // The speech under way must be new: one that goes on in spite of a barge-in is not cut into again.
  if (!plan || interviewer.startedMs === null || interviewer.startedMs <= state.reactedMs) return undefined;
  if (nowMs - interviewer.startedMs < plan.afterMs) return undefined;
  return {
    move: { kind: "speak", phrase: plan.phrase, why: "barge_in" },
    state: { ...state, turn: state.turn + 1, reactedMs: nowMs, queue: [] },
  };
}

function wait(state: ScenarioState): Result {
  return { move: { kind: "wait" }, state };
}

/** A repeatable time from a range, different for each `index`. */
export function draw([from, to]: readonly [number, number], seed: number, index: number): number {
  // Mulberry32's mixing of one number.
  let x = (seed + Math.imul(index + 1, 0x6d2b79f5)) | 0;
  x = Math.imul(x ^ (x >>> 15), x | 1);
  x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
  const share = ((x ^ (x >>> 14)) >>> 0) / 4_294_967_296;
  return Math.round(from + share * (to - from));
}
