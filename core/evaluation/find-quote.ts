import { foldText, indexOfWords, type FoldedText } from "./folded-text.ts";

/** Where a quote was found in a text; offsets in UTF-16 units. */
export interface FoundAt {
  readonly from: number;
  readonly to: number;
  readonly match: "exact" | "approximate";
}

/** Share of a quote's characters that may differ before it is another sentence. */
const MAX_DIFFERENCE = 0.1;
/** Longest quote that is searched for with mistakes, in folded characters: bounds the work. */
const MAX_APPROXIMATE = 600;

/**
 * Finds a quote in a text: word for word first, apart from case, accents, punctuation and white space; else
 * with at most a tenth of its characters different, provided that negations and numbers are the same, since
 * there a letter changes the meaning. Always whole words. Null when it is not there.
 */
export function findQuote(quote: string, text: string): FoundAt | null {
  const wanted = foldText(quote).text;
  const folded = foldText(text);
  const exact = indexOfWords(folded.text, wanted);
  if (exact >= 0) return { ...sourceSpan(folded, exact, exact + wanted.length), match: "exact" };
  const near = nearest(folded.text, wanted);
  return near === null ? null : { ...sourceSpan(folded, near.from, near.to), match: "approximate" };
}

/** How often the quote stands in the text, word for word. */
export function exactOccurrences(quote: string, text: string): number {
  const wanted = foldText(quote).text;
  const folded = foldText(text).text;
  let count = 0;
  for (let at = indexOfWords(folded, wanted); at >= 0; at = indexOfWords(folded, wanted, at + 1)) count++;
  return count;
}

const sourceSpan = (folded: FoldedText, from: number, to: number): { from: number; to: number } => ({
  from: folded.from[from] ?? 0,
  to: folded.to[to - 1] ?? 0,
});

/** The stretch of whole words with the fewest edits, the first of equals (Sellers' algorithm). */
function nearest(text: string, wanted: string): { from: number; to: number } | null {
  const allowed = Math.floor(wanted.length * MAX_DIFFERENCE);
  if (allowed === 0 || wanted.length > MAX_APPROXIMATE) return null;
  // costs[i]: fewest edits of wanted[0, i) against a stretch that ends here; starts[i]: where that stretch begins.
  let costs = Array.from({ length: wanted.length + 1 }, (_, i) => i);
  let starts = costs.map(() => 0);
  let best = { cost: allowed + 1, from: 0, to: 0 };
  for (let at = 1; at <= text.length; at++) {
    const nextCosts = [0];
    const nextStarts = [at];
    for (let i = 1; i <= wanted.length; i++) {
      const swap = (costs[i - 1] ?? 0) + (text[at - 1] === wanted[i - 1] ? 0 : 1);
      const skipText = (costs[i] ?? 0) + 1;
      const skipWanted = (nextCosts[i - 1] ?? 0) + 1;
      const cost = Math.min(swap, skipText, skipWanted);
      nextCosts.push(cost);
      nextStarts.push((cost === swap ? starts[i - 1] : cost === skipText ? starts[i] : nextStarts[i - 1]) ?? 0);
    }
    costs = nextCosts;
    starts = nextStarts;
    const cost = costs[wanted.length] ?? 0;
    if (cost < best.cost) best = { cost, from: starts[wanted.length] ?? 0, to: at };
  }
  if (best.cost > allowed) return null;
  const whole = wholeWords(text, best.from, best.to);
  return sameMeaningBearers(text.slice(whole.from, whole.to), wanted) ? whole : null;
}

function wholeWords(text: string, from: number, to: number): { from: number; to: number } {
  let start = from;
  let end = to;
  while (text[start] === " ") start++;
  while (text[end - 1] === " ") end--;
  while (start > 0 && text[start - 1] !== " ") start--;
  while (end < text.length && text[end] !== " ") end++;
  return { from: start, to: end };
}

const MEANING_BEARER =
  /^(\d.*|no|not|never|none|nothing|without|cannot|\w+nt|nicht|kein\w*|nie|niemals|ohne|nunca|sin|ningun\w*|pas|jamais|sans|aucun\w*)$/;

const sameMeaningBearers = (a: string, b: string): boolean => meaningBearers(a) === meaningBearers(b);

const meaningBearers = (text: string): string =>
  text
    .split(" ")
    .filter((word) => MEANING_BEARER.test(word))
    .sort()
    .join(" ");
