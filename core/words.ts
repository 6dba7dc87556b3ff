/** Words that say nothing about what a sentence is about, in the languages an interview can be held in. */
const EMPTY_WORDS = new Set(
  `a about an and any are as at be been but by can could did do does for from had has have how i if in is it its just me my of on or our
  please so some tell than that the their them then there these they this those to up us was we were what when where which who why will with would you your
  aber als am an auf aus bei bitte da das dass dem den der des die dies du ein eine einem einen einer er es für haben hat ich ihr ihre im in ist man mit nach
  oder sich sie sind so und uns von was war wie wir wo wurde würden zu zum zur
  al algo como con cual cuál cómo cuando de del desde el ella en es esa ese esta este ha han la las le lo los me mi para pero por que qué se si sobre son su sus
  un una usted y ya
  au aux avec ce ces cette comment dans de des du elle en est et il ils la le les leur lui mais me mon ne nous ont ou où par pas pour qu que quel quelle qui sa se
  ses son sur un une vous votre`.split(/\s+/),
);

/** A text as lower-case words without accents or punctuation; apostrophes vanish ("don't" is "dont"). */
export function words(text: string): string[] {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/['’]/g, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** Only the words that carry meaning, with common endings cut so that "designing" meets "design". */
export function contentWords(all: readonly string[]): string[] {
  return all.filter((word) => !EMPTY_FOLDED.has(word)).map(stem);
}

const EMPTY_FOLDED = new Set([...EMPTY_WORDS].flatMap((word) => words(word)));

function stem(word: string): string {
  for (const ending of ["ingly", "ing", "edly", "ed", "es", "s"]) {
    if (word.endsWith(ending) && word.length - ending.length >= 4)
      return word.slice(0, -ending.length).replace(/e$/, "");
  }
  return word.length > 4 ? word.replace(/e$/, "") : word;
}
