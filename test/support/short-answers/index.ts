import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { answersOf, type Grammar, type Half } from "./grammar.ts";

/** The languages there are answers in. */
export type Language = "en" | "de" | "es" | "fr";

const GRAMMARS: Readonly<Record<Language, Grammar>> = { en, de, es, fr };

const answers = new Map<Language, Readonly<Record<Half, readonly string[]>>>();

/**
 * Ordinary short answers of candidates, none of which asks for time.
 * No template of the `open` half is in the `kept` half, so what is tuned on one has never seen the other's.
 */
export const shortAnswers = (language: Language, half: Half): readonly string[] => {
  const known = answers.get(language) ?? answersOf(GRAMMARS[language]);
  answers.set(language, known);
  return known[half];
};
