import type { Alignment } from "./alignment.ts";
import type { Book } from "./phrase-book.ts";

/** How surely a word of an aligned phrase was said. `doubtful`: neither heard nor clearly something else. */
export type Hearing = "heard" | "doubtful" | "absent";

/** A word counts as heard from this share of the phrase's usual likeness: noise lowers all words alike. */
const SHARE_OF_USUAL = 0.72;
/** However bad the line, below this a word is not heard. Other words in its place reach 0.62 at most, 0.1 usually. */
const LEAST = 0.5;
const DOUBTFUL = 0.25;
/** A word of fewer speaking frames (120 ms: "a", "to") is too short to be judged alone. */
const SHORT_FRAMES = 6;
/** It counts from this likeness when the judged words around it were heard. */
const SHORT_WORD = 0.35;

/** Judges every word of the aligned phrase. */
export function hearings(alignment: Alignment, book: Book): Hearing[] {
  const words = likenesses(alignment, book);
  const isShort = (w: number) => words[w]!.frames < SHORT_FRAMES;
  const needed = Math.max(LEAST, SHARE_OF_USUAL * usual(words));
  const sure = words.map((word, w) => !isShort(w) && word.likeness >= needed);
  /** Whether the next word that can be judged was heard; past the phrase's end there is none to ask. */
  const sureBeside = (w: number, by: 1 | -1) => {
    let beside = w + by;
    while (beside >= 0 && beside < words.length && isShort(beside)) beside += by;
    return beside < 0 || beside >= words.length || sure[beside]!;
  };
  return words.map((word, w) => {
    if (sure[w]) return "heard";
    // A word without a speaking frame of its own ("a" swallowed by its neighbour) goes with its neighbours.
    const fits = isShort(w) && (word.frames === 0 || word.likeness >= SHORT_WORD);
    if (fits && sureBeside(w, -1) && sureBeside(w, 1)) return "heard";
    return word.likeness >= DOUBTFUL ? "doubtful" : "absent";
  });
}

interface Judged {
  /** Speaking frames. */
  readonly frames: number;
  /** Their mean likeness, −1 … 1. */
  readonly likeness: number;
}

function likenesses(alignment: Alignment, book: Book): Judged[] {
  const phrase = book.phrases[alignment.phrase]!;
  return phrase.words.map((word) => {
    let sum = 0;
    let frames = 0;
    for (let frame = word.from; frame < word.to; frame++) {
      if (book.speaks[frame] === 0) continue;
      sum += alignment.likeness[frame - phrase.from]!;
      frames++;
    }
    return { frames, likeness: frames === 0 ? 0 : sum / frames };
  });
}

/** Median likeness of the words that fit at all. */
function usual(words: readonly Judged[]): number {
  const fitting = words
    .filter((word) => word.frames >= SHORT_FRAMES && word.likeness >= LEAST)
    .map((word) => word.likeness);
  return fitting.sort((a, b) => a - b)[fitting.length >> 1] ?? 1;
}
