import type { ProviderLine } from "./providers/provider-line.ts";

/** A connection is exchanged at a quiet moment, well before the provider's hour is over. */
const ROTATE_AFTER_MS = 50 * 60_000;
const LOOK_AGAIN_MS = 1_000;

/** Notices when a connection has become old and nobody is speaking. */
export class Rotation {
  readonly #quiet: () => boolean;
  readonly #rotate: (line: ProviderLine) => void;
  readonly #afterMs: number;
  #timer: NodeJS.Timeout | undefined;

  /**
   * `quiet`: nobody speaks, and every turn has its words: a connection that is left sends no more of them.
   * `afterMs`: age of a connection, shorter in tests.
   */
  constructor(quiet: () => boolean, rotate: (line: ProviderLine) => void, afterMs: number = ROTATE_AFTER_MS) {
    this.#quiet = quiet;
    this.#rotate = rotate;
    this.#afterMs = afterMs;
  }

  /** Watches this connection and no other. */
  watch(line: ProviderLine): void {
    const look = (): void => {
      if (this.#quiet()) this.#rotate(line);
      else this.#in(LOOK_AGAIN_MS, look);
    };
    this.#in(Math.max(0, (line.openedAtMs ?? Date.now()) + this.#afterMs - Date.now()), look);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #in(ms: number, look: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(look, ms);
    this.#timer.unref();
  }
}
