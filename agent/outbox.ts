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
  #batchSize = MAX_REPORTS_PER_SYNC;

  add(report: AgentReport): number {
    this.#waiting.push({ seq: ++this.#lastSeq, report });
    return this.#lastSeq;
  }

  /** What to send next, oldest first. */
  batch(): NumberedReport[] {
    return this.#waiting.slice(0, this.#batchSize);
  }

  acknowledge(ackedSeq: number): void {
    if (ackedSeq >= (this.#waiting[0]?.seq ?? Infinity)) this.#batchSize = MAX_REPORTS_PER_SYNC;
    this.#waiting = this.#waiting.filter(({ seq }) => seq > ackedSeq);
  }

  /**
   * The last batch was not taken and never will be. Sent one by one, the culprit shows; it is replaced by an
   * incident under its number, because nothing behind it would be taken before it.
   */
  refused(code: string): void {
    const [first] = this.#waiting;
    if (first !== undefined && this.#batchSize === 1) {
      this.#waiting[0] = {
        seq: first.seq,
        report: { type: "incident", code: "report_refused", facts: { report: first.report.type, code } },
      };
    }
    this.#batchSize = 1;
  }

  get size(): number {
    return this.#waiting.length;
  }
}
