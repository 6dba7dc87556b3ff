import { words, contentWords } from "#core/words.ts";

/** Share of a question's own words that must be heard: leaves room for a model's rephrasing, not for a follow-up. */
const HEARD_SHARE = 0.6;
/** Fewer matching words than this prove nothing, unless the question itself has fewer. */
const MIN_WORDS = 3;
/** Most a turn is allowed to have asked (the contract's limit on a report). */
const MAX_QUESTIONS = 4;

interface Asked {
  readonly id: string;
  readonly text: string;
}

/**
 * The planned questions that an interviewer's turn asked, best match first. Compares content words; a word
 * that many questions share counts less than one that only this question has, and a word that one question
 * explains no longer speaks for another, so that two questions on the same subject are told apart.
 * Works on the words alone: no model, the same answer every time.
 */
export function askedQuestions(text: string, questions: readonly Asked[]): string[] {
  const spoken = new Set(contentWords(words(text)));
  const planned = questions.map((question) => ({
    id: question.id,
    words: [...new Set(contentWords(words(question.text)))],
  }));
  const usedBy = new Map<string, number>();
  for (const question of planned) for (const word of question.words) usedBy.set(word, (usedBy.get(word) ?? 0) + 1);
  const weightOf = (word: string): number => 1 / (usedBy.get(word) ?? 1);

  const asked: string[] = [];
  let left = planned.filter((question) => question.words.length > 0);
  while (asked.length < MAX_QUESTIONS) {
    const matches = left.map(({ id, words: own }) => {
      const heard = own.filter((word) => spoken.has(word));
      return {
        id,
        own,
        share: sum(heard.map(weightOf)) / sum(own.map(weightOf)),
        enough: heard.length >= Math.min(MIN_WORDS, own.length),
      };
    });
    const best = matches
      .filter(({ share, enough }) => enough && share >= HEARD_SHARE)
      .sort((a, b) => b.share - a.share)[0];
    if (best === undefined) break;
    asked.push(best.id);
    left = left.filter(({ id }) => id !== best.id);
    for (const word of best.own) spoken.delete(word);
  }
  return asked;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
