import type { ProviderLostCode, TakeoverReason } from "#contract/agent-report.ts";
import type { ProviderLine, ProviderLost } from "./providers/provider-line.ts";

export const TAKEOVER_TIMINGS = {
  /** More than `maxPerWindow` takeovers in this time do not help: the provider is down. */
  windowMs: 60_000,
  maxPerWindow: 3,
  /** Waits before the second and third try: a refused connection fails within milliseconds. */
  backoffMs: [0, 400, 2_000] as readonly number[],
  /** The framework binds a new connection in well under a second. */
  bindMs: 10_000,
} as const;
export type TakeoverTimings = {
  readonly windowMs: number;
  readonly maxPerWindow: number;
  readonly backoffMs: readonly number[];
  readonly bindMs: number;
};

/** What a takeover does around the model, told by who conducts the interview. */
export interface TakeoverStage {
  /** Opens a fresh connection; nothing is sent on it before it is bound. */
  openLine(): ProviderLine;
  /** Binds it to the running session in place of `old`, which falls silent at once. Settles when items may be appended. */
  bind(line: ProviderLine, old: ProviderLine | null): Promise<void>;
  /** Tells the model where the interview stands and, if it is its turn, makes it speak. */
  seed(line: ProviderLine, reason: TakeoverReason): Promise<void>;
  /** No provider for now; called once per outage. */
  onParked(code: ProviderLostCode): void;
}

/**
 * The only way a model is started or changed: first start, lost connection, rotation, switch, watchdog.
 * One at a time; a request during one is answered by one more after it, whatever their number.
 */
export class Takeover {
  readonly #stage: TakeoverStage;
  readonly #timings: TakeoverTimings;
  #line: ProviderLine | null = null;
  #wanted: TakeoverReason | null = null;
  #running: Promise<void> | null = null;
  #startedAtMs: number[] = [];
  #lastCode: ProviderLostCode = "closed";
  /** The provider asked not to be called before. */
  #notBeforeMs = 0;
  #stopped = false;
  #wake: (() => void) | null = null;

  constructor(stage: TakeoverStage, timings: TakeoverTimings = TAKEOVER_TIMINGS) {
    this.#stage = stage;
    this.#timings = timings;
  }

  /** The connection that holds the conversation; null before the first and after the last. */
  get line(): ProviderLine | null {
    return this.#line;
  }

  /** Gives the conversation to a fresh connection. Settles when no takeover is left to do. */
  async request(reason: TakeoverReason, lost?: ProviderLost): Promise<void> {
    if (this.#stopped) return;
    if (lost !== undefined) {
      this.#lastCode = lost.code;
      this.#notBeforeMs = Date.now() + (lost.retryAfterMs ?? 0);
    }
    this.#wanted = reason;
    this.#running ??= this.#run().finally(() => (this.#running = null));
    await this.#running;
  }

  stop(): void {
    this.#stopped = true;
    this.#wake?.();
    this.#line?.hangUp();
    this.#line = null;
  }

  async #run(): Promise<void> {
    let parked = false;
    while (this.#wanted !== null && !this.#stopped) {
      const reason = this.#wanted;
      const now = Date.now();
      this.#startedAtMs = this.#startedAtMs.filter((at) => now - at < this.#timings.windowMs);
      const waitMs = Math.max(
        this.#notBeforeMs - now,
        this.#startedAtMs.length >= this.#timings.maxPerWindow
          ? this.#startedAtMs[0]! + this.#timings.windowMs - now
          : 0,
      );
      if (waitMs > 0) {
        if (!parked) this.#stage.onParked(this.#lastCode);
        parked = true;
        await this.#pause(waitMs);
        continue;
      }
      await this.#pause(this.#timings.backoffMs[this.#startedAtMs.length] ?? 0);
      if (this.#stopped) return;
      this.#startedAtMs.push(Date.now());
      this.#wanted = null;
      await this.#once(reason);
    }
  }

  async #once(reason: TakeoverReason): Promise<void> {
    const old = this.#line;
    const line = this.#stage.openLine();
    this.#line = line;
    old?.hangUp();
    const lost = new Promise<"lost">((resolve) => line.once("lost", () => resolve("lost")));
    // A session that does not start is a connection that did not come: somebody has to try again, or to say so.
    const bind = this.#stage.bind(line, old).then(
      () => "bound" as const,
      () => "failed" as const,
    );
    const bound = await Promise.race([bind, lost, this.#timeout()]);
    if (bound === "late" || bound === "failed") line.emit("lost", { code: "protocol" });
    if (bound === "bound" && !this.#stopped) await Promise.race([this.#stage.seed(line, reason), lost]);
  }

  #timeout(): Promise<"late"> {
    return new Promise((resolve) => setTimeout(() => resolve("late"), this.#timings.bindMs).unref());
  }

  async #pause(ms: number): Promise<void> {
    if (ms <= 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = null;
  }
}
