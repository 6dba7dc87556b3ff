/** Shorter answers are thin. */
const THIN_ANSWER_WORDS = 9;
const VAGUE =
  /\b(not sure|do not know|don't know|no idea|it depends|maybe|probably|i guess|hard to say|kind of|somehow)\b/i;
const REASONS = /\b(because|so that|trade-?off|for example|measured|instead|risk|percent|\d+)\b/gi;
const NOTHING_MORE = /\bno\b|\bnone\b|\bnothing\b|\bthat is all\b|\bthat's all\b|\bi am good\b|\ball clear\b/i;

/** What somebody says who is not answering; the first that fits counts. */
const ASIDES = {
  end: /\b(want to stop|end the interview|have to go|stop here)\b/i,
  time: /\b(give me|need|take|have) (a|one|some) (minute|moment|second|time)|let me think|hold on|one moment/i,
  repeat: /\b(repeat|say that again|come again|once more|what was the question)\b/i,
  next: /\b(next question|another question|skip (it|this|that)|move on|rather leave)\b/i,
  line: /\b(hear me|are you (still )?there)\b/i,
  ready: /\b(i am|i'm) (ready|back|still here)\b/i,
} as const;
export type Aside = keyof typeof ASIDES;

/** Longer speech that only mentions such a thing is an answer. */
const ASIDE_MAX_WORDS = 16;

/** Sounds that nobody recognised stand in brackets in a transcript. */
export const understoodPart = (text: string): string =>
  text
    .replace(/\[speech[^\]]*\]/g, " ")
    .replace(/\s+/g, " ")
    .trim();

/** What the candidate says instead of an answer, if it is that. */
export function asideIn(said: string): Aside | undefined {
  if (wordsIn(said) > ASIDE_MAX_WORDS) return undefined;
  return (Object.keys(ASIDES) as Aside[]).find((kind) => ASIDES[kind].test(said));
}

/** Transcripts of whole phrases carry their question mark. */
export const isQuestion = (said: string): boolean => /\?["”']?$/.test(said);

export const hasNothingMore = (said: string): boolean => NOTHING_MORE.test(said);

/** Too short or too vague to be taken as it is. */
export const isThin = (said: string): boolean => wordsIn(said) < THIN_ANSWER_WORDS || VAGUE.test(said);

/** More said with reasons is worth more, 2 to 9: all that a brain without understanding can tell. */
export function worth(answer: string): number {
  const reasons = Math.min(3, answer.match(REASONS)?.length ?? 0);
  return Math.max(2, Math.min(9, 3 + Math.floor(wordsIn(answer) / 12) + reasons - (VAGUE.test(answer) ? 2 : 0)));
}

const wordsIn = (text: string): number => text.split(" ").length;
