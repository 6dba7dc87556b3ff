import type { Language } from "#contract/interview-config.ts";
import type { AgentReport } from "#contract/agent-report.ts";
import type { Floor } from "./floor.ts";

/** The object ends a hold by a directive after 60 s; if it does not answer, this is when we do. */
const GIVE_UP_MS = 65_000;
/** This much of the candidate's voice is an answer, not a murmur. */
const SPOKEN_MS = 2_000;
const LOOK_EVERY_MS = 250;

/** What people say when they want a moment. Only whole short turns count: "take a moment" inside an answer does not. */
const ASKS_FOR_A_MOMENT: Readonly<Record<Language, RegExp>> = {
  en: /\b(give me|need|take|have|wait|just) (a|one|some|another) (quick |short |little )?(minute|moment|second|sec|time)\b|\blet me think\b|\bhold on\b|\bone (moment|second|sec|minute)\b|\bthink about (that|it|this) for a\b/i,
  de: /\b(einen|eine|'?nen) (kleinen |kurzen )?(moment|augenblick|minute|sekunde)\b|\b(kurz|erst mal|lassen sie mich) (über|nach)legen\b|\bnachdenken\b/i,
  es: /\b(un|dame un|deme un) (momento|segundo|minuto)\b|\bdéjeme pensar\b|\bdeja(me)? pensar\b/i,
  fr: /\b(un|une) (moment|instant|seconde|minute)\b|\blaissez-moi (réfléchir|penser)\b/i,
};
const LONGEST_REQUEST_WORDS = 16;

/** The candidate's whole turn asks for time to think. */
export function asksForAMoment(text: string, language: Language): boolean {
  return text.split(/\s+/).length <= LONGEST_REQUEST_WORDS && ASKS_FOR_A_MOMENT[language].test(text);
}

export interface HoldPorts {
  readonly floor: Floor;
  report(report: AgentReport): void;
  /** Responses are to be off, or on again. */
  onChange(holding: boolean): void;
}

/** "Give me a minute" as a mechanism: nobody answers until the candidate really speaks, or the minute is over. */
export class Hold {
  readonly #ports: HoldPorts;
  #timer: NodeJS.Timeout | undefined;
  /** The candidate's voice before the stretch of speech that is going on now. */
  #voiceBeforeMs = 0;

  constructor(ports: HoldPorts) {
    this.#ports = ports;
    // Murmurs do not add up: only one stretch of speech counts.
    ports.floor.on("candidateStopped", () => (this.#voiceBeforeMs = ports.floor.candidateVoiceMs));
  }

  get active(): boolean {
    return this.#timer !== undefined;
  }

  start(by: "button" | "words"): void {
    if (this.active) return;
    const sinceMs = Date.now();
    const { floor } = this.#ports;
    this.#voiceBeforeMs = floor.candidateVoiceMs;
    this.#timer = setInterval(() => {
      if (!floor.candidateSpeaking) this.#voiceBeforeMs = floor.candidateVoiceMs;
      if (floor.candidateVoiceMs - this.#voiceBeforeMs >= SPOKEN_MS) this.end("speech");
      else if (Date.now() - sinceMs >= GIVE_UP_MS) this.end("timeout");
    }, LOOK_EVERY_MS);
    this.#ports.report({ type: "hold", state: "started", by });
    this.#ports.onChange(true);
  }

  end(by: "speech" | "timeout" | "button"): void {
    if (!this.active) return;
    this.cancel();
    this.#ports.report({ type: "hold", state: "ended", by });
    this.#ports.onChange(false);
  }

  /** Ends without a word to anybody: the object already knows, or nobody is left. */
  cancel(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
