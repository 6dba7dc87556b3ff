import type { AgentReport } from "#contract/agent-report.ts";

/** Away longer than a reload takes: somebody has to take up the thread. */
const GONE_MS = 6_000;

export interface PresencePorts {
  report(report: AgentReport): void;
  onChange(present: boolean): void;
  /** The candidate is back after a real absence. */
  onBack(): void;
}

/** Whether the candidate is in the room. */
export class Presence {
  readonly #ports: PresencePorts;
  /** Unknown to who takes over: what the agent before told may not be so any more. */
  #present: boolean | null = null;
  #leftAtMs = 0;
  #owed = false;

  constructor(ports: PresencePorts) {
    this.#ports = ports;
  }

  get present(): boolean {
    return this.#present !== false;
  }

  /** As it is told to the object; null as long as nobody has looked. */
  get seen(): boolean | null {
    return this.#present;
  }

  /** Something was not said because nobody was there: who comes back is spoken to, however soon. */
  owe(): void {
    this.#owed = true;
  }

  set(present: boolean): void {
    if (present === this.#present) return;
    const wasAway = this.#present === false;
    this.#present = present;
    this.#ports.report({ type: "candidate", state: present ? "present" : "absent" });
    this.#ports.onChange(present);
    if (!present) this.#leftAtMs = Date.now();
    else if (wasAway && (this.#owed || Date.now() - this.#leftAtMs > GONE_MS)) this.#ports.onBack();
    if (present) this.#owed = false;
  }
}
