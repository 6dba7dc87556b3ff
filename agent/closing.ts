import type { AgentReport } from "#contract/agent-report.ts";
import { closeNowText } from "#core/prompt/situation-texts.ts";
import type { Floor } from "./floor.ts";
import type { ProviderLine } from "./providers/provider-line.ts";

/** A candidate who is still talking is let finish this long before the goodbye begins. */
const LET_FINISH_MS = 6_000;
/** Somebody who begins one thought after the other is let finish so many of them. */
const THOUGHTS_LET_FINISH = 2;
/** A goodbye cut off before this was not heard and is said once more. */
const HEARD_ENOUGH_MS = 1_500;
/** The framework tells what was said a moment after it was heard; the end waits that long for it, so that it is in the record. */
const WORDS_WITHIN_MS = 1_000;

/** How often it looks whether the goodbye can be asked for again. */
const LOOK_EVERY_MS = 250;

export interface ClosingPorts {
  readonly floor: Floor;
  /** The candidate's: who needs more time is let finish longer. */
  readonly timeFactor: number;
  /** The connection that holds the conversation, when it may speak. */
  line(): ProviderLine | null;
  report(report: AgentReport): void;
}

/**
 * The spoken end: asked for, told when it begins and when it has been heard. Only what was asked for as the goodbye counts
 * as one, or in the last section one of the model's own: an answer that came first, or instead, does not end an
 * interview. The object ends it.
 */
export class Closing {
  readonly #ports: ClosingPorts;
  #askedAtMs = 0;
  /** Since the end was asked for, or the candidate last began to speak. */
  #waitingSinceMs = 0;
  #requested = false;
  /** The response that was generated last is the goodbye. */
  #isGoodbye = false;
  #startedAtMs = 0;
  /** The candidate has said something since the model was told to close. */
  #spokenSince = false;
  #spoken = false;
  #wordsTimer: NodeJS.Timeout | undefined;
  #looking: NodeJS.Timeout | undefined;

  constructor(ports: ClosingPorts) {
    this.#ports = ports;
    ports.floor.on("interviewerStarted", ({ atMs }) => {
      if (!this.#isGoodbye) return;
      this.#requested = true;
      this.#begins(atMs);
    });
    // A goodbye that was made and is talked over before it sounds is not heard: it is asked for again.
    ports.floor.on("candidateStarted", () => {
      if (this.#startedAtMs === 0) this.#requested = false;
      this.#spokenSince = true;
      this.#waitingSinceMs = Date.now();
    });
    ports.floor.on("interviewerStopped", ({ atMs, interrupted }) => this.#stopped(atMs, interrupted));
  }

  /** Follows one connection: which of its responses is the goodbye, and whether it came to anything. */
  watch(line: ProviderLine): void {
    this.#requested = false;
    this.#isGoodbye = false;
    line.on("responseStarted", ({ purpose }) => (this.#isGoodbye = purpose === "closing"));
    line.on("responseEnded", ({ purpose, spoke, status }) => {
      const unheard = !spoke || (status !== "completed" && this.#startedAtMs === 0);
      if (purpose === "closing" && unheard) this.#requested = false;
    });
    line.on("requestDropped", ({ purpose }) => {
      if (purpose === "closing") this.#requested = false;
    });
  }

  /** The time has come; from now on nobody nudges, and the goodbye is asked for until it is heard. */
  ask(): void {
    if (this.#askedAtMs !== 0) return;
    this.#askedAtMs = this.#waitingSinceMs = Date.now();
    // Who is in the middle of something goes on after the direction.
    this.#spokenSince = this.#ports.floor.candidateSpeaking;
    this.#looking = setInterval(() => {
      const line = this.#ports.line();
      if (line !== null && !this.#requested && this.#startedAtMs === 0) this.speak(line);
    }, LOOK_EVERY_MS);
  }

  stop(): void {
    clearInterval(this.#looking);
    clearTimeout(this.#wordsTimer);
  }

  /** The end has been asked for, begun or spoken. */
  get underWay(): boolean {
    return this.#askedAtMs !== 0 || this.#startedAtMs !== 0;
  }

  get spoken(): boolean {
    return this.#spoken;
  }

  /** Lets the model say goodbye if this is the moment: nobody speaks, or we have waited politely. */
  speak(line: ProviderLine): boolean {
    if (this.#startedAtMs !== 0 || this.#requested) return true;
    const { floor, timeFactor } = this.#ports;
    // Each new thought is let finish, but not one after the other until the time is over.
    const finishMs = LET_FINISH_MS * timeFactor;
    const letFinish =
      Date.now() - this.#waitingSinceMs < finishMs && Date.now() - this.#askedAtMs < THOUGHTS_LET_FINISH * finishMs;
    if (!floor.quiet && (letFinish || floor.interviewerSpeaking || line.responding)) return false;
    this.#requested = true;
    if (this.#spokenSince) line.appendItem({ id: `close_${Date.now()}`, role: "system", text: closeNowText() });
    this.#spokenSince = false;
    line.requestResponse("closing", { mustSpeak: true });
    return true;
  }

  /** The model said goodbye unasked, and it has been heard. */
  modelSaidGoodbye(startedAtMs: number): void {
    this.#begins(startedAtMs);
    this.#isSpoken();
  }

  /** The words of what has been heard are in the record. */
  recorded(): void {
    if (this.#wordsTimer !== undefined) this.#isSpoken();
  }

  /** Another connection took over before the goodbye was heard: it has to be said there. */
  startAgain(line: ProviderLine): void {
    if (this.#askedAtMs === 0 || this.#spoken) return;
    this.#startedAtMs = 0;
    this.#requested = false;
    this.speak(line);
  }

  #begins(atMs: number): void {
    if (this.#startedAtMs !== 0) return;
    this.#startedAtMs = atMs;
    this.#ports.report({ type: "closing", state: "started" });
  }

  #stopped(atMs: number, interrupted: boolean): void {
    if (!this.#requested || this.#startedAtMs === 0 || this.#spoken) return;
    if (interrupted && atMs - this.#startedAtMs < HEARD_ENOUGH_MS) {
      this.#startedAtMs = 0;
      this.#requested = false;
    } else this.#wordsTimer ??= setTimeout(() => this.#isSpoken(), WORDS_WITHIN_MS);
  }

  #isSpoken(): void {
    clearTimeout(this.#wordsTimer);
    if (this.#spoken) return;
    this.stop();
    this.#spoken = true;
    this.#ports.report({ type: "closing", state: "spoken" });
  }
}
