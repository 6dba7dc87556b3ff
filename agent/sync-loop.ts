import { LEASE, type Briefing, type SyncReply, type SyncRequest, type TurnUnderWay } from "#contract/agent-protocol.ts";
import type { AgentReport } from "#contract/agent-report.ts";
import type { EdgeCalls } from "./edge-client.ts";
import { Outbox } from "./outbox.ts";

/** What a sync brings back. */
export interface SyncListener {
  onReply(reply: SyncReply): void;
  /** The object has not been heard for `LEASE.muteAfterMs`: another agent may already speak. False when it answers again. */
  onSilence(silent: boolean): void;
  /** Another agent holds the interview, or the interview is over for this token. Told once; nothing is sent any more. */
  onFenced(): void;
  /** Turns that have begun and are not reported yet. */
  underWay(): TurnUnderWay[];
  /** Whether the candidate is in the room; null as long as nobody has looked. */
  candidatePresent(): boolean | null;
}

export interface SyncTimings {
  readonly everyMs: number;
  readonly muteAfterMs: number;
}

/** The object will not take this, however often it is sent. */
const UNTAKEABLE: ReadonlySet<number> = new Set([400, 413, 422]);

/** Renews the lease, empties the outbox and fetches directives. One sync is under way at a time. */
export class SyncLoop {
  readonly #edge: EdgeCalls;
  readonly #listener: SyncListener;
  readonly #timings: SyncTimings;
  readonly #outbox = new Outbox();
  #timer: NodeJS.Timeout | undefined;
  #muteTimer: NodeJS.Timeout | undefined;
  #running: Promise<void> | null = null;
  #again = false;
  #silent = false;
  #stopped = false;

  constructor(
    edge: EdgeCalls,
    listener: SyncListener,
    timings: SyncTimings = { everyMs: LEASE.syncEveryMs, muteAfterMs: LEASE.muteAfterMs },
  ) {
    this.#edge = edge;
    this.#listener = listener;
    this.#timings = timings;
  }

  start(): void {
    this.#watchSilence();
    this.#timer = setInterval(() => void this.#sync(), this.#timings.everyMs);
    void this.#sync();
  }

  /** Queues a report. It leaves at once, so that a crash loses little and observers see it live; others wait for the next sync. */
  report(report: AgentReport, { urgent = true }: { readonly urgent?: boolean } = {}): void {
    this.#outbox.add(report);
    if (urgent) void this.#sync();
  }

  /** The state of the interview as text, fresh from the object; null when it does not answer. */
  async briefing(): Promise<Briefing | null> {
    const result = await this.#edge.sync(this.#request(), { briefing: true });
    if (!result.ok) return null;
    this.#accept(result.value);
    return result.value.briefing;
  }

  /** Everything stored, or the time is up. True when nothing is left. */
  async drain(withinMs: number): Promise<boolean> {
    const until = Date.now() + withinMs;
    while (this.#outbox.size > 0 && !this.#stopped && Date.now() < until) {
      const before = this.#outbox.size;
      await this.#sync();
      if (this.#outbox.size === before) await new Promise((resolve) => setTimeout(resolve, 200));
    }
    return this.#outbox.size === 0;
  }

  stop(): void {
    this.#stopped = true;
    clearInterval(this.#timer);
    clearTimeout(this.#muteTimer);
  }

  async #sync(): Promise<void> {
    if (this.#stopped) return;
    if (this.#running !== null) {
      this.#again = true;
      return await this.#running;
    }
    this.#running = this.#once().finally(() => (this.#running = null));
    await this.#running;
    if (this.#again) {
      this.#again = false;
      if (this.#outbox.size > 0) await this.#sync();
    }
  }

  async #once(): Promise<void> {
    const result = await this.#edge.sync(this.#request());
    if (this.#stopped) return;
    if (result.ok) return this.#accept(result.value);
    if (result.error.code === "stale-epoch" || result.error.status === 401 || result.error.status === 404) {
      this.stop();
      this.#listener.onFenced();
    } else if (UNTAKEABLE.has(result.error.status)) {
      this.#outbox.refused(result.error.code);
      this.#again = true;
    }
  }

  #request(): SyncRequest {
    const underWay = this.#listener.underWay();
    const candidatePresent = this.#listener.candidatePresent();
    return {
      reports: this.#outbox.batch(),
      ...(underWay.length === 0 ? {} : { underWay }),
      ...(candidatePresent === null ? {} : { candidatePresent }),
    };
  }

  #accept(reply: SyncReply): void {
    if (this.#stopped) return;
    this.#outbox.acknowledge(reply.ackedSeq);
    this.#watchSilence();
    if (this.#silent) {
      this.#silent = false;
      this.#listener.onSilence(false);
    }
    this.#listener.onReply(reply);
  }

  #watchSilence(): void {
    clearTimeout(this.#muteTimer);
    this.#muteTimer = setTimeout(() => {
      this.#silent = true;
      this.#listener.onSilence(true);
    }, this.#timings.muteAfterMs);
  }
}
