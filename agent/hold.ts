import type { Language } from "#contract/interview-config.ts";
import type { AgentReport } from "#contract/agent-report.ts";
import { asksForAMoment, isMurmur } from "./moment/asks-for-a-moment.ts";
import type { Floor } from "./floor.ts";

/** The object ends a hold by a directive after 60 s, times the candidate's factor; if it does not answer, this is when we do. */
const GIVE_UP_MS = 65_000;
/** This much of the candidate's voice is an answer, not a murmur. */
const SPOKEN_MS = 2_000;
const LOOK_EVERY_MS = 250;

export interface HoldPorts {
  readonly floor: Floor;
  readonly timeFactor: number;
  report(report: AgentReport): void;
  /** Responses are to be off, or on again. */
  onChange(holding: boolean): void;
}

/** "Give me a minute" as a mechanism: nobody answers until the candidate really speaks, or the minute is over. */
export class Hold {
  readonly #ports: HoldPorts;
  #timer: NodeJS.Timeout | undefined;
  #by: "button" | "words" = "button";
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

  /**
   * Words of the candidate may ask for a moment. Others end one that words began, however few, for it may have been
   * taken for a request what was an answer: true when whoever said them waits for an answer now.
   */
  onWords(text: string, language: Language): boolean {
    if (asksForAMoment(text, language)) this.start("words");
    else if (this.active && this.#by === "words" && !isMurmur(text)) {
      this.end("speech");
      return true;
    }
    return false;
  }

  start(by: "button" | "words"): void {
    if (this.active) return;
    this.#by = by;
    const sinceMs = Date.now();
    const { floor, timeFactor } = this.#ports;
    this.#voiceBeforeMs = floor.candidateVoiceMs;
    this.#timer = setInterval(() => {
      if (!floor.candidateSpeaking) this.#voiceBeforeMs = floor.candidateVoiceMs;
      if (floor.candidateVoiceMs - this.#voiceBeforeMs >= SPOKEN_MS) this.end("speech");
      else if (Date.now() - sinceMs >= GIVE_UP_MS * timeFactor) this.end("timeout");
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
