/** Shorter sentences repeat by chance ("that is a good question"). */
const REPEATED_WORDS = 6;
/** From this length on, nearly the same words are the same sentence. */
const SIMILAR_WORDS = 10;
const SIMILAR_SHARE = 0.85;
/** A few words, four times in a row or more. */
const OVER_AND_OVER = /\b(\w+(?: \w+){0,7})(?: \1){3,}\b/u;

/**
 * Remembers sentences and tells which come again. Found by their runs of three words, so that a long talk of
 * different sentences costs no more for each than a short one; a repetition is not remembered beside what it repeats.
 */
export class SaidBefore {
  readonly #sentences = new Set<string>();
  readonly #withRun = new Map<string, number[]>();
  #count = 0;

  /** Whether this sentence, as words, was said before or says the same few words over and over. */
  again(sentence: readonly string[]): boolean {
    const key = sentence.join(" ");
    if (OVER_AND_OVER.test(key)) return true;
    const runs = sentence.slice(2).map((_, index) => sentence.slice(index, index + 3).join(" "));
    const known = this.#sentences.has(key) || (sentence.length >= SIMILAR_WORDS && this.#similar(runs));
    if (!known) this.#remember(key, runs);
    return known && sentence.length >= REPEATED_WORDS;
  }

  /** Whether one earlier sentence has most of these runs. */
  #similar(runs: readonly string[]): boolean {
    const shared = new Map<number, number>();
    for (const run of runs)
      for (const earlier of this.#withRun.get(run) ?? []) shared.set(earlier, (shared.get(earlier) ?? 0) + 1);
    return Math.max(0, ...shared.values()) >= runs.length * SIMILAR_SHARE;
  }

  #remember(key: string, runs: readonly string[]): void {
    const id = this.#count++;
    this.#sentences.add(key);
    for (const run of new Set(runs)) {
      const holders = this.#withRun.get(run);
      if (holders === undefined) this.#withRun.set(run, [id]);
      else holders.push(id);
    }
  }
}
