/** A written word and when it is spoken, in milliseconds from the start of the sound. */
export interface SpokenWord {
  readonly text: string;
  readonly startMs: number;
  readonly endMs: number;
}

/** A word as written, with its punctuation, and as it is said alone. */
export interface WrittenWord {
  readonly text: string;
  readonly spoken: string;
}

/** Splits a text into its words; joined with blanks they give the text back. A lone dash belongs to the word before it. */
export function writtenWords(text: string): WrittenWord[] {
  const words: { text: string; spoken: string }[] = [];
  for (const token of text.split(/\s+/)) {
    const spoken = token.replace(/^[^\p{L}\p{N}$]+|[^\p{L}\p{N}%]+$/gu, "");
    const last = words.at(-1);
    if (spoken !== "") words.push({ text: token, spoken });
    else if (last && token !== "") last.text += ` ${token}`;
  }
  return words;
}

/**
 * When each word is spoken: the phones of the words pronounced alone are laid over the phones of the whole text by
 * the cheapest alignment, since in a sentence a few phones change ("the" before a vowel) and pauses come in.
 */
export function wordTimes(
  words: readonly WrittenWord[],
  phonesOfWords: readonly (readonly string[])[],
  segments: readonly { readonly phone: string; readonly endMs: number }[],
): SpokenWord[] {
  const owner = phonesOfWords.flatMap((phones, word) => phones.map(() => word));
  const ownerOf = align(
    phonesOfWords.flat(),
    segments.map((segment) => segment.phone),
  ).map((index) => (index < 0 ? -1 : owner[index]!));
  const starts = words.map(() => Infinity);
  const ends = words.map(() => 0);
  segments.forEach((segment, s) => {
    const word = ownerOf[s]!;
    if (word < 0) return;
    starts[word] = Math.min(starts[word]!, s === 0 ? 0 : segments[s - 1]!.endMs);
    ends[word] = segment.endMs;
  });
  // A word that got no phone (not seen with Flite's dictionary) takes no time between its neighbours.
  let reached = 0;
  return words.map((word, w) => {
    const startMs = Math.max(reached, starts[w] === Infinity ? reached : starts[w]!);
    const endMs = Math.max(startMs, ends[w]!);
    reached = endMs;
    return { text: word.text, startMs, endMs };
  });
}

/** For every spoken phone the index of the expected phone it stands for, −1 for a pause; cheapest edit, in order. */
function align(expected: readonly string[], spoken: readonly string[]): number[] {
  const n = expected.length;
  const m = spoken.length;
  const cost = new Float64Array((n + 1) * (m + 1));
  const at = (i: number, j: number) => i * (m + 1) + j;
  const extra = (j: number) => (spoken[j - 1] === "pau" ? 0 : 1);
  for (let i = 1; i <= n; i++) cost[at(i, 0)] = i;
  for (let j = 1; j <= m; j++) cost[at(0, j)] = cost[at(0, j - 1)]! + extra(j);
  for (let i = 1; i <= n; i++) {
    for (let j = 1; j <= m; j++)
      cost[at(i, j)] = Math.min(step(i, j), cost[at(i - 1, j)]! + 1, cost[at(i, j - 1)]! + extra(j));
  }
  function step(i: number, j: number): number {
    const pause = spoken[j - 1] === "pau";
    return cost[at(i - 1, j - 1)]! + (pause ? 9 : expected[i - 1] === spoken[j - 1] ? 0 : 0.9);
  }
  const indices = spoken.map(() => -1);
  for (let i = n, j = m; j > 0;) {
    if (i > 0 && cost[at(i, j)] === step(i, j)) indices[--j] = --i;
    else if (i > 0 && cost[at(i, j)] === cost[at(i - 1, j)]! + 1) i--;
    else {
      j--;
      // An extra phone belongs to the word before it.
      if (spoken[j] !== "pau" && i > 0) indices[j] = i - 1;
    }
  }
  return indices;
}
