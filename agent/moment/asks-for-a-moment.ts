import type { Language } from "#contract/interview-config.ts";
import { ENGLISH } from "./english.ts";
import { FRENCH } from "./french.ts";
import { GERMAN } from "./german.ts";
import { compiled } from "./grammar.ts";
import { SPANISH } from "./spanish.ts";

const WHOLE: Readonly<Record<Language, RegExp>> = {
  en: compiled(ENGLISH),
  de: compiled(GERMAN),
  es: compiled(SPANISH),
  fr: compiled(FRENCH),
};
/** Sounds people make while they think. They end nothing. */
const MURMUR = /^(?:(?:h+m+|m+h*|m+h+m+|u+h+|u+m+|uhm|er+m?|ah+|oh+|äh+m?|öh+m?|eh+m?|em|euh|heu|ben|pues)(?: |$))+$/u;
/** No request is longer; beyond it nothing is compared. */
const LONGEST_CHARS = 160;

/** The candidate's whole turn asks for time to think, and says nothing else. */
export function asksForAMoment(text: string, language: Language): boolean {
  return text.length <= LONGEST_CHARS && WHOLE[language].test(plain(text));
}

/** The candidate's whole turn is the sound of thinking, or nothing but marks. */
export function isMurmur(text: string): boolean {
  const said = plain(text);
  return text.length <= LONGEST_CHARS && (said === "" || MURMUR.test(said));
}

const plain = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/['’]/g, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
