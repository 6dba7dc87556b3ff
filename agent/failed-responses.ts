import type { AgentReport, TakeoverReason } from "#contract/agent-report.ts";
import type { Floor } from "./floor.ts";
import type { EndedResponse, ProviderLine } from "./providers/provider-line.ts";

/** A failed response is asked for once more; after that the connection is exchanged. */
const FAILURES_IN_A_ROW = 2;
/** A wait that is shorter is over before anybody reads of it. */
const TOLD_FROM_MS = 1_500;

export interface FailedResponsesPorts {
  readonly floor: Floor;
  report(report: AgentReport): void;
  takeOver(reason: TakeoverReason): void;
  /** The connection that holds the conversation. */
  line(): ProviderLine | null;
  /** Nobody may speak of themselves now. */
  keepsQuiet(): boolean;
}

/**
 * What becomes of responses that fail: said nothing, broke off, were refused, or came as text. One is asked for again,
 * two in a row change the connection. Where the provider asks to wait, nobody calls again before the time: the clock
 * stands still, the page says so, and the same connection goes on.
 */
export class FailedResponses {
  readonly #ports: FailedResponsesPorts;
  #inARow = 0;
  #waiting: NodeJS.Timeout | undefined;
  #told = false;

  constructor(ports: FailedResponsesPorts) {
    this.#ports = ports;
  }

  /** The provider has asked to be left alone for a while. */
  get waiting(): boolean {
    return this.#waiting !== undefined;
  }

  watch(line: ProviderLine): void {
    this.stop();
    line.on("responseEnded", (ended) => this.#onEnded(line, ended));
    line.on("requestDropped", ({ purpose, because }) => because === "refused" && this.#failed(line, purpose));
    line.once("lost", () => this.stop());
  }

  stop(): void {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    this.#told = false;
  }

  #onEnded(line: ProviderLine, { status, spoke, toolCalls, purpose, retryAfterMs }: EndedResponse): void {
    if (retryAfterMs !== undefined) return this.#wait(line, retryAfterMs);
    if (status === "failed" || (status === "incomplete" && !spoke && toolCalls === 0))
      return this.#failed(line, purpose);
    this.#inARow = 0;
  }

  #failed(line: ProviderLine, purpose: EndedResponse["purpose"]): void {
    if (this.waiting) return;
    if (++this.#inARow >= FAILURES_IN_A_ROW) {
      this.#inARow = 0;
      this.#ports.takeOver("watchdog");
      return;
    }
    // Whoever closes the interview asks again by itself; whoever speaks will be answered.
    if (purpose !== "closing" && !this.#ports.floor.candidateSpeaking) line.requestResponse("retry");
  }

  #wait(line: ProviderLine, ms: number): void {
    clearTimeout(this.#waiting);
    if (ms >= TOLD_FROM_MS && !this.#told) {
      this.#told = true;
      this.#ports.report({ type: "provider_unavailable", code: "rate_limited" });
    }
    this.#waiting = setTimeout(() => {
      const told = this.#told;
      this.stop();
      if (this.#ports.line() !== line) return;
      if (told) this.#ports.report({ type: "provider_available" });
      if (!this.#ports.floor.candidateSpeaking && !this.#ports.keepsQuiet()) line.requestResponse("retry");
    }, ms);
  }
}
