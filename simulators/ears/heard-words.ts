import type { Alignment } from "./alignment.ts";
import type { Book } from "./phrase-book.ts";

/** Mean likeness from which a word counts as heard. */
const WORD = 0.45;
/** A word with fewer speaking frames (100 ms: "a", "to") is too short to be judged alone. */
const SHORT_FRAMES = 6;
/** It counts from this likeness when its neighbours were heard. */
const SHORT_WORD = 0.1;

/** For each word of the aligned phrase whether it was heard. */
export function heardWords(alignment: Alignment, book: Book): boolean[] {
  const phrase = book.phrases[alignment.phrase]!;
  const frames: number[] = [];
  const likeness = phrase.words.map((word) => {
    let sum = 0;
    let n = 0;
    for (let frame = word.from; frame < word.to; frame++) {
      if (book.speaks[frame] === 0) continue;
      sum += alignment.likeness[frame - phrase.from]!;
      n++;
    }
    frames.push(n);
    return n === 0 ? 0 : sum / n;
  });
  const sure = likeness.map((value, w) => frames[w]! >= SHORT_FRAMES && value >= WORD);
  const between = (w: number) => sureBeside(sure, frames, w, -1) && sureBeside(sure, frames, w, 1);
  return sure.map((heard, w) => heard || (frames[w]! < SHORT_FRAMES && likeness[w]! >= (frames[w] === 0 ? 0 : SHORT_WORD) && between(w)));
}

/** Whether the next word that is long enough to be judged was heard; beyond the phrase's end there is none to ask. */
function sureBeside(sure: readonly boolean[], frames: readonly number[], word: number, by: number): boolean {
  let w = word + by;
  while (w >= 0 && w < sure.length && frames[w]! < SHORT_FRAMES) w += by;
  return w < 0 || w >= sure.length ? frames.some((n) => n >= SHORT_FRAMES) : sure[w]!;
}
