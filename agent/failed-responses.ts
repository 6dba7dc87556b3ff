import type { AgentReport, TakeoverReason } from "#contract/agent-report.ts";
import type { EndedResponse, ProviderLine } from "./providers/provider-line.ts";

/** A failed response is asked for once more; after that the connection is exchanged. */
const FAILURES_IN_A_ROW = 2;
/** Waiting that is over sooner is over before anybody reads of it. */
const TOLD_FROM_MS = 1_500;
/** Whatever the provider names: nobody is asked more often. */
const SHORTEST_WAIT_MS = 200;
/** After so many waits in a row each lasts twice as long as the one before at least, whatever the provider names. */
const WAITS_AS_NAMED = 8;
const LONGEST_WAIT_MS = 60_000;

export interface FailedResponsesPorts {
  report(report: AgentReport): void;
  takeOver(reason: TakeoverReason): void;
  /** The connection that holds the conversation. */
  line(): ProviderLine | null;
  /** What could not be answered may be now: the candidate is not saying more, or the first words are still to come. */
  mayAnswer(): boolean;
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
  #waits = 0;
  #waitedMs = 0;
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
    line.on("requestDropped", ({ purpose, because, retryAfterMs }) => {
      if (retryAfterMs !== undefined) this.#wait(line, purpose, retryAfterMs);
      else if (because === "refused") this.#failed(line, purpose);
    });
    line.once("lost", () => this.stop());
  }

  stop(): void {
    this.#stopWaiting();
    this.#told = false;
    this.#waits = 0;
    this.#waitedMs = 0;
  }

  #onEnded(line: ProviderLine, { status, spoke, toolCalls, purpose, retryAfterMs }: EndedResponse): void {
    if (retryAfterMs !== undefined) return this.#wait(line, purpose, retryAfterMs);
    if (status === "failed" || (status === "incomplete" && !spoke && toolCalls === 0))
      return this.#failed(line, purpose);
    this.#inARow = 0;
    // It answers again, also when somebody spoke in the meantime and was answered: nothing is left to wait for.
    this.#tellAvailable();
    this.stop();
  }

  #failed(line: ProviderLine, purpose: EndedResponse["purpose"]): void {
    if (this.waiting) return;
    if (++this.#inARow >= FAILURES_IN_A_ROW) {
      this.#inARow = 0;
      this.#ports.takeOver("watchdog");
      return;
    }
    this.#askAgain(line, purpose);
  }

  #wait(line: ProviderLine, purpose: EndedResponse["purpose"], namedMs: number): void {
    this.#stopWaiting();
    const atLeastMs = SHORTEST_WAIT_MS * 2 ** Math.max(0, ++this.#waits - WAITS_AS_NAMED);
    const ms = Math.min(LONGEST_WAIT_MS, Math.max(namedMs, atLeastMs));
    this.#waitedMs += ms;
    if (this.#waitedMs >= TOLD_FROM_MS && !this.#told) {
      this.#told = true;
      this.#ports.report({ type: "provider_unavailable", code: "rate_limited" });
    }
    this.#waiting = setTimeout(() => {
      this.#stopWaiting();
      if (this.#ports.line() !== line) return;
      this.#tellAvailable();
      this.#askAgain(line, purpose);
    }, ms);
  }

  /** Whoever closes the interview asks again by itself. A nudge stays one: it is no answer that ends a silence. */
  #askAgain(line: ProviderLine, purpose: EndedResponse["purpose"]): void {
    if (purpose === "closing" || !this.#ports.mayAnswer()) return;
    if (purpose === "silence") line.requestResponse("silence", { mustSpeak: true });
    else line.requestResponse("retry");
  }

  #stopWaiting(): void {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
  }

  #tellAvailable(): void {
    if (!this.#told) return;
    this.#told = false;
    this.#ports.report({ type: "provider_available" });
  }
}
