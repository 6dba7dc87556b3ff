import type { RecordingPart } from "#contract/recording.ts";
import type { EdgeCalls } from "../edge-client.ts";
import { isNoAnswer } from "../edge-client.ts";
import type { Log } from "../log.ts";

const RETRY_FIRST_MS = 500;
const RETRY_MAX_MS = 10_000;

/** Parts on their way to storage, in order, each until it is stored or refused. The name makes repeats harmless. */
export class PartUploads {
  readonly #edge: EdgeCalls;
  readonly #log: Log;
  #last: Promise<void> = Promise.resolve();
  #waiting = 0;
  #stopped = false;
  #wake: (() => void) | null = null;

  constructor(edge: EdgeCalls, log: Log) {
    this.#edge = edge;
    this.#log = log;
  }

  add(part: RecordingPart, bytes: Uint8Array): void {
    this.#waiting++;
    this.#last = this.#last.then(() => this.#store(part, bytes)).finally(() => this.#waiting--);
  }

  /** Waits for what is on its way. Returns how many parts were not stored in time. */
  async finish(withinMs: number): Promise<number> {
    const timer = setTimeout(() => {
      this.#stopped = true;
      this.#wake?.();
    }, withinMs);
    await Promise.race([this.#last, new Promise((resolve) => setTimeout(resolve, withinMs + 500).unref())]);
    clearTimeout(timer);
    return this.#waiting;
  }

  async #store(part: RecordingPart, bytes: Uint8Array): Promise<void> {
    for (let retryMs = RETRY_FIRST_MS; !this.#stopped; retryMs = Math.min(RETRY_MAX_MS, retryMs * 2)) {
      const stored = await this.#edge.putRecording(part, bytes);
      if (stored.ok) return;
      if (!isNoAnswer(stored.error))
        return this.#log.warn("recording part refused", { part: part.name, code: stored.error.code });
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, retryMs);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }
}
