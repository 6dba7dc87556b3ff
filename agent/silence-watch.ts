import type { AgentReport } from "#contract/agent-report.ts";
import { silenceStepDue } from "#core/interview/silence-ladder.ts";
import { silenceText, type SilenceStep } from "#core/prompt/situation-texts.ts";
import type { Floor } from "./floor.ts";
import type { ProviderLine } from "./providers/provider-line.ts";

const LOOK_EVERY_MS = 250;

export interface SilencePorts {
  readonly floor: Floor;
  /** Stretches the ladder; a test may shorten it. */
  readonly timeFactor: number;
  line(): ProviderLine | null;
  /** False while nobody is expected to speak: before the greeting, on hold, paused, absent, closing. */
  expected(): boolean;
  report(report: AgentReport): void;
}

/** Climbs the silence ladder: never while anybody speaks, and its own nudges do not start the silence anew. */
export class SilenceWatch {
  readonly #ports: SilencePorts;
  readonly #timer: NodeJS.Timeout;
  #sinceMs = Date.now();
  #lastStep: 0 | SilenceStep = 0;
  /** The response that was generated last is a nudge of ours. */
  #isNudge = false;

  constructor(ports: SilencePorts) {
    this.#ports = ports;
    ports.floor.on("interviewerStopped", ({ atMs }) => {
      if (!this.#isNudge) this.#restart(atMs);
    });
    ports.floor.on("candidateStarted", () => this.#restart(Date.now()));
    ports.floor.on("candidateStopped", () => this.#restart(Date.now()));
    this.#timer = setInterval(() => this.#look(), LOOK_EVERY_MS);
    this.#timer.unref();
  }

  /** Follows one connection: a nudge is what was asked for as one, and nothing that is said after it. */
  watch(line: ProviderLine): void {
    this.#isNudge = false;
    line.on("responseStarted", ({ purpose }) => (this.#isNudge = purpose === "silence"));
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #look(): void {
    const line = this.#ports.line();
    const now = Date.now();
    if (!this.#ports.expected()) return this.#restart(now);
    if (this.#ports.floor.candidateSpeaking) this.#restart(now);
    if (line === null || !this.#ports.floor.quiet) return;
    const step = silenceStepDue(now - this.#sinceMs, this.#lastStep, this.#ports.timeFactor);
    if (step === null) return;
    this.#lastStep = step;
    line.appendItem({ id: `silence_${now}`, role: "system", text: silenceText(step) });
    line.requestResponse("silence", { mustSpeak: true });
    this.#ports.report({ type: "silence_prompt", step });
  }

  #restart(atMs: number): void {
    this.#sinceMs = atMs;
    this.#lastStep = 0;
  }
}
