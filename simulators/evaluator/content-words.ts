/** Words that say nothing about what a text is about. */
const EMPTY = new Set(
  `a about after again all also am an and any are as at be because been before being but by can cannot could did do does
  doing each either else every for from get give gives go goes had has have he her him his how i if in into is it its
  just know knows let like made make makes many may me more most much my never new no nor not nothing of off on once one
  only or other our out over own part put rather s same say says she should since so some somebody something somehow such
  take takes than that the their them then there these they thing things this those through to too under until up us use
  used uses very was way we well were what when where which while who whom why will with within without work works would
  you your`.split(/\s+/),
);

/** Words that show how something is said rather than what; each class counts as one word in a comparison. */
const CLASSES: readonly (readonly [name: string, words: RegExp])[] = [
  ["~number", /^(\d.*|two|three|four|five|six|seven|eight|nine|ten|twelve|half|twice|hundreds?|thousands?|millions?)$/],
  ["~reason", /^(because|since|therefore|cause|caused|reason|why|tradeoff|price|cost|costs|would)$/],
  ["~doubt", /^(guess|probably|maybe|somehow|suppose|sure|perhaps|unsure|everyone|usually|mostly)$/],
];

/** Lower-case words without marks. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\btrade[ -]off/g, "tradeoff")
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** What a text is about: words of three letters or more without their endings, and nothing that every text has. */
export const contentWords = (text: string): ReadonlySet<string> =>
  new Set(wordsOf(text).flatMap((word) => (word.length < 3 || EMPTY.has(word) ? [] : [stem(word)])));

/** What a text is about and how it says it. */
export const mannerWords = (text: string): ReadonlySet<string> => {
  const words = wordsOf(text);
  const classes = CLASSES.filter(([, members]) => words.some((word) => members.test(word))).map(([name]) => name);
  return new Set([...contentWords(text), ...classes]);
};

/** Share of common words, from 0 for none to 1 for the same. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size === 0 || b.size === 0 ? 0 : shared(a, b) / Math.sqrt(a.size * b.size);
}

/** How many words of `a` are in `b`. */
export const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((word) => b.has(word)).length;

const ENDINGS = /(ations?|ings?|edly|ed|ers?|ies|es|s|ly|ment|ments|e)$/;
const stem = (word: string): string => {
  const cut = word.replace(ENDINGS, "");
  return cut.length >= 3 ? cut : word;
};
