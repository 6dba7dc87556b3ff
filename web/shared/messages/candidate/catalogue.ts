import type { Language } from "#contract/interview-config.ts";
import { en } from "./en.ts";

/** The shape every language fills completely; a missing or extra text does not compile. */
export type CandidateMessages = typeof en;

/** Languages with a file of their own, fetched when needed; English is always there. */
const LOADERS: Partial<Record<Language, () => Promise<CandidateMessages>>> = {};

/** The catalogue for an interview's language, or English where there is none yet. */
export async function candidateMessages(
  language: Language,
): Promise<{ readonly language: Language; readonly messages: CandidateMessages }> {
  const load = LOADERS[language];
  return load === undefined ? { language: "en", messages: en } : { language, messages: await load() };
}

export { en as fallbackMessages };
