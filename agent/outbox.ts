import type { AgentReport } from "#contract/agent-report.ts";

/** A report with its place in this epoch. */
export interface NumberedReport {
  readonly seq: number;
  readonly report: AgentReport;
}

/** The contract's limit of one sync. */
const MAX_REPORTS_PER_SYNC = 200;

/**
 * Everything that happened and is not yet known to be stored, in order. What the object acknowledged is
 * dropped, the rest is sent again: at least once, and (epoch, seq) makes it one effect.
 */
export class Outbox {
  #lastSeq = 0;
  #waiting: NumberedReport[] = [];

  add(report: AgentReport): number {
    this.#waiting.push({ seq: ++this.#lastSeq, report });
    return this.#lastSeq;
  }

  /** What to send next, oldest first. */
  batch(): NumberedReport[] {
    return this.#waiting.slice(0, MAX_REPORTS_PER_SYNC);
  }

  acknowledge(ackedSeq: number): void {
    this.#waiting = this.#waiting.filter(({ seq }) => seq > ackedSeq);
  }

  get size(): number {
    return this.#waiting.length;
  }
}
