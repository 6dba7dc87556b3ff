import type { AgentReport } from "#contract/agent-report.ts";

/** Away longer than a reload takes: somebody has to take up the thread. */
const GONE_MS = 6_000;

export interface PresencePorts {
  report(report: AgentReport): void;
  /** The candidate is back after a real absence. */
  onBack(): void;
}

/** Whether the candidate is in the room. */
export class Presence {
  readonly #ports: PresencePorts;
  /** Unknown to who takes over: what the agent before told may not be so any more. */
  #present: boolean | null = null;
  #leftAtMs = 0;

  constructor(ports: PresencePorts) {
    this.#ports = ports;
  }

  get present(): boolean {
    return this.#present !== false;
  }

  set(present: boolean): void {
    if (present === this.#present) return;
    const wasAway = this.#present === false;
    this.#present = present;
    this.#ports.report({ type: "candidate", state: present ? "present" : "absent" });
    if (!present) this.#leftAtMs = Date.now();
    else if (wasAway && Date.now() - this.#leftAtMs > GONE_MS) this.#ports.onBack();
  }
}
