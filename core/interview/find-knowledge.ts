import { contentWords, words } from "#core/words.ts";

/** Sentences an answer may hold: more would be read out. */
const SENTENCES_MAX = 3;

/**
 * The sentences of the company's own words that speak about a topic, in their order; null when none does. A
 * word that few sentences have says more than one that all have. No model, the same answer every time.
 */
export function findKnowledge(companyContext: string, topic: string): string | null {
  const sentences = companyContext
    .split(/(?<=[.!?;])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
  const asked = new Set(contentWords(words(topic)));
  const heard = sentences.map((sentence) => new Set(contentWords(words(sentence))));
  const weightOf = (word: string): number => 1 / Math.max(1, heard.filter((own) => own.has(word)).length);
  const ranked = sentences
    .map((sentence, place) => ({
      sentence,
      place,
      weight: [...asked].filter((word) => heard[place]?.has(word)).reduce((sum, word) => sum + weightOf(word), 0),
    }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.place - b.place)
    .slice(0, SENTENCES_MAX);
  if (ranked.length === 0) return null;
  return ranked
    .sort((a, b) => a.place - b.place)
    .map(({ sentence }) => sentence)
    .join(" ");
}
