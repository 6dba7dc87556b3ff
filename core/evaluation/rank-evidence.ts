import type { Evidence } from "#contract/evaluation.ts";
import type { FoundQuote } from "./check-quote.ts";
import { foldText, wordCount } from "./folded-text.ts";

/** A quote a person takes in at a glance has about this many words. */
const GOOD_WORDS = { from: 6, to: 45 } as const;
/** From this score on, what speaks for the candidate explains it; below, what speaks against. */
const FOR_FROM_TENTHS = 55;

/**
 * The quotes of all runs, each passage once, the best first: cited by most runs, then word for word, then of
 * the side that explains the score, then of a readable length, then the earliest. Passages that overlap in one
 * turn are one; the longest of a readable length stands for it.
 */
export function rankEvidence(byRun: readonly (readonly FoundQuote[])[], scoreTenths: number | null): Evidence[] {
  const all = byRun.flatMap((quotes, run) => quotes.map((quote) => ({ quote, run })));
  const standingFirst = [...all].sort(
    (a, b) =>
      Number(readable(b.quote)) - Number(readable(a.quote)) ||
      b.quote.to - b.quote.from - (a.quote.to - a.quote.from) ||
      inPlace(a.quote, b.quote) ||
      a.run - b.run,
  );
  const passages: { quote: FoundQuote; runs: Set<number> }[] = [];
  for (const { quote, run } of standingFirst) {
    const known = passages.find((passage) => overlap(passage.quote, quote));
    if (known === undefined) passages.push({ quote, runs: new Set([run]) });
    else known.runs.add(run);
  }
  const telling = scoreTenths === null || scoreTenths >= FOR_FROM_TENTHS ? "for" : "against";
  return passages
    .sort(
      (a, b) =>
        b.runs.size - a.runs.size ||
        Number(b.quote.match === "exact") - Number(a.quote.match === "exact") ||
        Number(b.quote.bearing === telling) - Number(a.quote.bearing === telling) ||
        Number(readable(b.quote)) - Number(readable(a.quote)) ||
        inPlace(a.quote, b.quote),
    )
    .map(({ quote: { from: _from, to: _to, ...evidence }, runs }) => ({ ...evidence, runs: runs.size }));
}

const overlap = (a: FoundQuote, b: FoundQuote): boolean => a.turnId === b.turnId && a.from < b.to && b.from < a.to;

const inPlace = (a: FoundQuote, b: FoundQuote): number =>
  a.startedAtMs - b.startedAtMs ||
  a.from - b.from ||
  a.to - b.to ||
  Number(a.bearing > b.bearing) - Number(a.bearing < b.bearing);

function readable({ quote }: FoundQuote): boolean {
  const words = wordCount(foldText(quote).text);
  return words >= GOOD_WORDS.from && words <= GOOD_WORDS.to;
}
