import type { AgentReport } from "#contract/agent-report.ts";
import { endlessSoundText } from "#core/prompt/situation-texts.ts";
import type { Floor } from "./floor.ts";
import type { ProviderLine } from "./providers/provider-line.ts";
import type { VoiceLevel } from "./voice-level.ts";

export const OPEN_TURN_TIMINGS = {
  /** Providers wait up to eight seconds for a thought to be complete: a turn that stays open longer in silence was forgotten. */
  silentMs: 10_000,
  /** Nobody answers for so long without a breath; a television does, and is told so as often. */
  endlessMs: 240_000,
} as const;
export type OpenTurnTimings = { readonly [K in keyof typeof OPEN_TURN_TIMINGS]: number };

const LOOK_EVERY_MS = 500;

export interface OpenTurnPorts {
  readonly floor: Floor;
  readonly level: VoiceLevel;
  /** Given to who needs more time. */
  readonly timeFactor: number;
  readonly timings?: OpenTurnTimings | undefined;
  line(): ProviderLine | null;
  /** Not while a person has stopped the interview, on hold, or before the greeting. */
  maySpeak(): boolean;
  report(report: AgentReport): void;
}

/**
 * A turn of the candidate that the provider does not end: by our own ear it is over when nobody has spoken for long, and
 * when sound never stops somebody has to say so. Otherwise both wait for each other.
 */
export class OpenTurn {
  readonly #ports: OpenTurnPorts;
  readonly #timings: OpenTurnTimings;
  readonly #timer: NodeJS.Timeout;
  #toldAtMs = 0;

  constructor(ports: OpenTurnPorts) {
    this.#ports = ports;
    this.#timings = ports.timings ?? OPEN_TURN_TIMINGS;
    this.#timer = setInterval(() => this.#look(), LOOK_EVERY_MS);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #look(): void {
    const { floor, level, timeFactor } = this.#ports;
    const line = this.#ports.line();
    if (!floor.turnOpen || line === null) return;
    const now = Date.now();
    const startedAtMs = floor.turnStartedAtMs;
    const heardAtMs = Math.max(level.lastHeardAtMs, startedAtMs);
    if (now - heardAtMs >= this.#timings.silentMs) {
      this.#ports.report({ type: "incident", code: "turn_left_open", facts: { silentMs: now - heardAtMs } });
      line.endTurn();
      if (this.#ports.maySpeak()) line.requestResponse("retry");
      return;
    }
    if (now - Math.max(startedAtMs, this.#toldAtMs) < this.#timings.endlessMs * timeFactor) return;
    this.#toldAtMs = now;
    this.#ports.report({ type: "incident", code: "endless_sound", facts: { openMs: now - startedAtMs } });
    // The guard of a connection's first words waits for the end of the turn, and there will be none.
    if (!this.#ports.maySpeak()) line.endTurn();
    if (!this.#ports.maySpeak()) return;
    line.appendItem({ id: `sound_${now}`, role: "system", text: endlessSoundText() });
    line.requestResponse("directive", { mustSpeak: true });
  }
}
