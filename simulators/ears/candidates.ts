import { seedCode, type Book } from "./phrase-book.ts";
import type { Features } from "./features.ts";

/** A place where a phrase may have been said: input frame ≈ phrase frame + `offset` (both counted from their own start). */
export interface Candidate {
  readonly phrase: number;
  readonly offset: number;
  readonly votes: number;
}

/** Offsets are counted in bins of four frames (80 ms): stretched time spreads a phrase over a few of them. */
const BIN = 4;
/** Votes in two neighbouring bins that make an alignment worth its cost. */
const FEWEST_VOTES = 6;

/**
 * Where phrases may have been said. Every input frame votes for all phrase frames with the same sign code, at the
 * offset between them: a phrase really said gathers its votes at one offset, chance spreads them.
 */
export function candidates(input: Features, phraseOfFrame: Int32Array, book: Book, most: number): Candidate[] {
  const { phrases, seeds, seedsFrom } = book;
  const binsFrom = new Int32Array(phrases.length + 1);
  for (let p = 0; p < phrases.length; p++) {
    const length = phrases[p]!.to - phrases[p]!.from;
    binsFrom[p + 1] = binsFrom[p]! + Math.ceil((input.frames + length) / BIN) + 2;
  }
  const votes = new Uint16Array(binsFrom[phrases.length]!);
  for (let i = 0; i < input.frames; i++) {
    if (input.presence[i]! < 1) continue;
    const code = seedCode(input.vectors, i);
    for (let k = seedsFrom[code]!; k < seedsFrom[code + 1]!; k++) {
      const j = seeds[k]!;
      const p = phraseOfFrame[j]!;
      // Offset + length is never negative.
      votes[binsFrom[p]! + ((i - j + phrases[p]!.to) >> 2)]!++;
    }
  }
  const found: Candidate[] = [];
  for (let p = 0; p < phrases.length; p++) {
    const from = binsFrom[p]!;
    const to = binsFrom[p + 1]! - 1;
    for (let bin = from; bin < to; bin++) {
      const pair = votes[bin]! + votes[bin + 1]!;
      if (pair < FEWEST_VOTES) continue;
      const before = bin > from ? votes[bin - 1]! + votes[bin]! : 0;
      const after = votes[bin + 1]! + votes[bin + 2]!;
      // The top of a hill only; of two equal ones the first.
      if (pair > before && pair >= after)
        found.push({ phrase: p, offset: (bin + 1 - from) * BIN - (phrases[p]!.to - phrases[p]!.from), votes: pair });
    }
  }
  return found.sort((a, b) => b.votes - a.votes).slice(0, most);
}
