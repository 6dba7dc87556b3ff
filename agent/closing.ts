import type { AgentReport } from "#contract/agent-report.ts";
import type { Language } from "#contract/interview-config.ts";
import type { SectionName } from "#contract/section.ts";
import type { Floor } from "./floor.ts";
import type { ProviderLine } from "./providers/provider-line.ts";

/** A candidate who is still talking is let finish this long before the goodbye begins. */
const LET_FINISH_MS = 6_000;
/** A goodbye cut off before this was not heard and is said once more. */
const HEARD_ENOUGH_MS = 1_500;
/** The framework tells what was said a moment after it was heard; the end waits that long for it, so that it is in the record. */
const WORDS_WITHIN_MS = 1_000;

const GOODBYE: Readonly<Record<Language, RegExp>> = {
  en: /\b(good ?bye|bye)\b/i,
  de: /\b(auf wiedersehen|tschüss?|auf wiederhören)\b/i,
  es: /\b(adiós|hasta (luego|pronto))\b/i,
  fr: /\bau revoir\b/i,
};

/** The interviewer has said goodbye by itself; only in the last section does that end anything. */
export function isGoodbye(text: string, section: SectionName | null, language: Language): boolean {
  return section === "wrapup" && GOODBYE[language].test(text);
}

export interface ClosingPorts {
  readonly floor: Floor;
  report(report: AgentReport): void;
}

/** The spoken end: asked for once, told when it begins and when it has been heard. The object ends the interview. */
export class Closing {
  readonly #ports: ClosingPorts;
  #askedAtMs = 0;
  #requested = false;
  #startedAtMs = 0;
  #spoken = false;
  #wordsTimer: NodeJS.Timeout | undefined;

  constructor(ports: ClosingPorts) {
    this.#ports = ports;
    ports.floor.on("interviewerStarted", ({ atMs }) => this.#requested && this.#begins(atMs));
    ports.floor.on("interviewerStopped", ({ atMs, interrupted }) => this.#stopped(atMs, interrupted));
  }

  /** The time has come; from now on nobody nudges. */
  ask(): void {
    if (this.#askedAtMs === 0) this.#askedAtMs = Date.now();
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
    if (this.#startedAtMs !== 0) return true;
    const { floor } = this.#ports;
    const waitedMs = Date.now() - this.#askedAtMs;
    if (!floor.quiet && (waitedMs < LET_FINISH_MS || floor.interviewerSpeaking || line.responding)) return false;
    this.#requested = true;
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
    if (interrupted && atMs - this.#startedAtMs < HEARD_ENOUGH_MS) this.#startedAtMs = 0;
    else this.#wordsTimer ??= setTimeout(() => this.#isSpoken(), WORDS_WITHIN_MS);
  }

  #isSpoken(): void {
    clearTimeout(this.#wordsTimer);
    if (this.#spoken) return;
    this.#spoken = true;
    this.#ports.report({ type: "closing", state: "spoken" });
  }
}
