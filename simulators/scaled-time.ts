/** Every timer of a simulator goes through here: `scale` 20 makes an hour three minutes. Audio time is not scaled. */
export class ScaledTime {
  readonly scale: number;

  constructor(scale: number) {
    this.scale = scale;
  }

  /** Calls `act` after simulated milliseconds; the returned function takes it back. */
  after(ms: number, act: () => void): () => void {
    const timer = setTimeout(act, ms / this.scale);
    return () => clearTimeout(timer);
  }

  /** Resolves after simulated milliseconds, or at once when `signal` aborts. */
  pass(ms: number, signal?: AbortSignal): Promise<void> {
    if (ms <= 0 || signal?.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(done, ms / this.scale);
      signal?.addEventListener("abort", done, { once: true });
      function done(): void {
        clearTimeout(timer);
        signal?.removeEventListener("abort", done);
        resolve();
      }
    });
  }
}
