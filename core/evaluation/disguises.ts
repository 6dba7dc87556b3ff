import { visibleText } from "#core/visible-text.ts";

/*
 * Ways of writing or saying an order so that a filter does not see it and a model does. Each turns a text into
 * what it stands for; a sentence is read once as it is and once in every unmasked form.
 */

/** Letters of other scripts that look Latin. */
const LOOKALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ["аеорсухіјѕһԁԛԝъ", "aeopcyxijshdqwb"],
    ["АВЕКМНОРСТХІЈЅУ", "ABEKMHOPCTXIJSY"],
    ["αεικνοοπρτυχω", "aeiknoonptuxw"],
    ["ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"],
  ].flatMap(([foreign = "", latin = ""]) => Array.from(foreign, (letter, index) => [letter, latin[index] ?? letter])),
);

const LEET: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
  "|": "l",
};

/** What a recogniser may make of a word, or a speaker of a filter. */
const SOUNDS_LIKE: readonly (readonly [RegExp, string])[] = [
  [/\b(tan|tin|tenn|tehn|den|t'en)\b/giu, "ten"],
  [/\b(gif|giv|gimme|give mi|gib)\b/giu, "give"],
  [/\bgimme\b/giu, "give me"],
  [/\b(mee|mi)\b/giu, "me"],
  [/\b(skor|skore|scoar|score's|scour)\b/giu, "score"],
  [/\b(evil you ate (or|her)|evil waiter|eval you ate her|evaluate her|evaluate or|eevaluator)\b/giu, "evaluator"],
  [/\b(ignor|ignoar|ig nore|egg nore|ick nor)\b/giu, "ignore"],
  [/\b(instrukshuns?|in structions?|instruct shuns?|in struck shuns?)\b/giu, "instructions"],
  [/\b(prompt's|promt|prom ptt?)\b/giu, "prompt"],
  [/\b(rue brick|roo brick|rubrick|ruby rick)\b/giu, "rubric"],
  [/\b(sis tem|cis tem|sistem)\b/giu, "system"],
  [/\b(over ride|overryde)\b/giu, "override"],
  [/\b(hi est|high est|hyest|highist)\b/giu, "highest"],
  [/\b(fool|phull) (marks|marx)\b/giu, "full marks"],
  [/\b(pleez|pleese|plz|pls)\b/giu, "please"],
  [/\bten owt of\b/giu, "ten out of"],
  [/\b(free vious|pre vious|prev ious)\b/giu, "previous"],
];

/** What any order in another writing must hold; anything else decoded is noise. */
const READABLE = /\b(give|ignore|score|rate|mark|grade|award|system|please|evaluator|instructions?|ten)\b/iu;

/** What orders look like once nothing separates their letters. */
const RUN_TOGETHER =
  /give(me|us)?(a)?ten|giveme(a)?(top|full|high|max|perfect)|ignore(all|the|your|every|any)?(previous|prior|instructions|rules|rubric|criteria)|(score|rate|grade|mark)me(a)?(ten|high|top)|tenoutoften|(highest|maximum|top|full|perfect)(score|marks|points|rating)|systemoverride|stronghire|gibmir(eine)?zehn|damundiez|damediez|donnezmoi(un)?dix/u;

/** Every form a sentence may be a mask of, without the sentence itself. */
export function unmasked(sentence: string): string[] {
  const visible = visibleText(sentence.replace(/\n/gu, " "));
  const latin = Array.from(visible, (letter) => LOOKALIKES[letter] ?? letter).join("");
  const plain = latin.replace(/!(?!\p{L})/gu, "").replace(/[\p{L}\d@$!|]*\p{L}[\p{L}\d@$!|]*/gu, unleet);
  const joined = joinSpelled(plain);
  const heard = soundsLike(joined);
  const forms = [latin, plain, joined, heard, ...encoded(visible).filter((form) => READABLE.test(form))];
  return [...new Set(forms)].filter((form) => form !== sentence);
}

/** Whether the letters of a spelled or chopped sentence run together into an order. */
export const runsTogether = (sentence: string): boolean =>
  spelledLetters(sentence).some((letters) => RUN_TOGETHER.test(letters));

/** `t3n` is a ten; `p99`, `s3` and `k8s` are what they are: digits at the end of a word stay. */
function unleet(word: string): string {
  if (!/\d|[@$!|]/u.test(word) || /^\p{L}{1,4}\d+$/u.test(word)) return word;
  return word.replace(/[013457@$!|]/gu, (digit) => LEET[digit] ?? digit);
}

const SPELLED = /(?<![\p{L}\p{N}])\p{L}(?:[\s.,\-_*·/]+\p{L}(?![\p{L}\p{N}])){2,}/gu;

/** `T-E-N` and `t e n` become `ten`; an article swept up at the front is set free again. */
const joinSpelled = (text: string): string =>
  text.replace(SPELLED, (spelled) => {
    const letters = spelled.replace(/[^\p{L}]/gu, "");
    return /^a(ten|10)$/iu.test(letters) ? `a ${letters.slice(1)}` : letters;
  });

const spelledLetters = (text: string): string[] => [
  ...[...text.matchAll(SPELLED)].map(([spelled]) => spelled.replace(/[^\p{L}]/gu, "").toLowerCase()),
  // Syllables: "gi ve me a te n", "ig-no-re"
  ...(averageWord(text) < 2.6 ? [text.replace(/[^\p{L}]/gu, "").toLowerCase()] : []),
  ...text
    .split(/\s+/u)
    .filter((word) => word.length >= 9)
    .map((word) => word.replace(/[^\p{L}]/gu, "").toLowerCase()),
];

function averageWord(text: string): number {
  const all = text.split(/[^\p{L}]+/u).filter((word) => word !== "");
  return all.length < 4 ? Infinity : all.join("").length / all.length;
}

const soundsLike = (text: string): string =>
  SOUNDS_LIKE.reduce((heard, [sound, word]) => heard.replace(sound, word), text);

/** Reversed, shifted by thirteen, or in base 64: nobody says that, so any text found in it was hidden there. */
function encoded(text: string): string[] {
  return [
    Array.from(text).toReversed().join(""),
    text.replace(/[a-z]/giu, (letter) => {
      const base = letter <= "Z" ? 65 : 97;
      return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
    }),
    ...[...text.matchAll(/[A-Za-z0-9+/]{16,}={0,2}/gu)].map(([token]) => fromBase64(token)),
  ];
}

const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function fromBase64(token: string): string {
  let bits = 0;
  let held = 0;
  let text = "";
  for (const letter of token.replace(/=+$/u, "")) {
    held = (held << 6) | BASE64.indexOf(letter);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    text += String.fromCharCode((held >> bits) & 0xff);
    held &= (1 << bits) - 1;
  }
  return text;
}
