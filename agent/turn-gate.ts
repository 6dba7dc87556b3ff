import type { SectionName } from "#contract/section.ts";
import { turnDetection } from "#core/providers/turn-detection.ts";
import type { ProviderLine, TurnTaking } from "./providers/provider-line.ts";

export interface TurnGatePorts {
  /** The candidate's: who needs more time is waited for longer. */
  readonly timeFactor: number;
  /** The connection that holds the conversation. */
  line(): ProviderLine | null;
  section(): SectionName | null;
  greeted(): boolean;
  /** Nobody is to be answered: a hold, a pause, or the goodbye has been said. */
  held(): boolean;
  /** From now on the model may answer by itself on this connection. */
  onLifted(line: ProviderLine): void;
}

/** Whether the candidate's turns are answered by the model, by nobody, or guarded until the first words are heard. */
export class TurnGate {
  readonly #ports: TurnGatePorts;
  #guarded = true;

  constructor(ports: TurnGatePorts) {
    this.#ports = ports;
  }

  get guarded(): boolean {
    return this.#guarded;
  }

  /** A connection begins guarded. */
  lineOpened(): void {
    this.#guarded = true;
  }

  /** The first words have to be said once more. */
  guard(): void {
    this.#guarded = true;
    this.apply();
  }

  lift(): void {
    this.#guarded = false;
    this.apply();
    const line = this.#ports.line();
    if (line !== null) this.#ports.onLifted(line);
  }

  /** Something has changed that decides about it. */
  apply(): void {
    const ports = this.#ports;
    const held = ports.held();
    // Who asked for quiet waits for no first words any more.
    if (this.#guarded && held && ports.greeted()) return this.lift();
    const mode: TurnTaking = this.#guarded ? "guarded" : held ? "held" : "automatic";
    ports.line()?.setTurnTaking(mode, turnDetection(ports.section(), ports.timeFactor));
  }
}
