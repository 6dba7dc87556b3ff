/** Codes after which asking the same provider again is pointless, whatever is asked. */
const FINAL: ReadonlySet<string> = new Set([
  "provider-key-missing",
  "evaluator-key-missing",
  "evaluator-key-invalid",
  "evaluator-model-unknown",
  "evaluator-quota",
  "transcription-quota",
]);
/** This many calls in a row that failed after all their tries: the provider is down, not the call wrong. */
const DOWN_AFTER = 3;

/** Remembers which providers are out, so that a dead one costs minutes and not hours. */
export class Outages {
  readonly #inARow = new Map<string, number>();
  readonly #out = new Map<string, string>();
  /** The first reason of all, for an evaluation that gets nothing at all. */
  firstCode: string | null = null;

  failed(provider: string, code: string): void {
    this.firstCode ??= code;
    const inARow = (this.#inARow.get(provider) ?? 0) + 1;
    this.#inARow.set(provider, inARow);
    if (FINAL.has(code) || inARow >= DOWN_AFTER) this.#out.set(provider, code);
  }

  answered(provider: string): void {
    this.#inARow.delete(provider);
  }

  isOut(provider: string): boolean {
    return this.#out.has(provider);
  }
}
