import type { Answer, AnswerKind, Profile } from "./profile.ts";

/** An answer and the id it is remembered by. */
export interface ChosenAnswer {
  readonly id: string;
  readonly phrases: readonly string[];
}

const FAREWELL =
  /\b(goodbye|good bye|bye|all the time we have|out of time|end of (our|the|this) interview|concludes?|thank you for your time|have a (great|nice|good|lovely))\b/;
const OWN_QUESTIONS =
  /\b(questions? (do you have|for (me|us)|about (us|the (role|team|company)))|(any|another|more|further) questions?|(like|want) to (add or )?ask|ask me)\b/;
const STILL_THERE = /\b(still (there|with me|here)|take your time|are you there|no (rush|hurry)|hear me)\b/;
/** Questions of courtesy at the start, which the greeting answers. */
const COURTESY = /\b(ready|hear me|comfortable|how are you)\b/;

/** Picks what to say to the interviewer's words, preferring what was not said yet. Undefined: nothing fits. */
export function chooseAnswer(
  profile: Profile,
  words: string,
  turn: number,
  used: readonly string[],
): ChosenAnswer | undefined {
  const text = plain(words);
  const pick = (kind: AnswerKind) => fresh(ofKind(profile, kind), used) ?? ofKind(profile, kind).at(-1);
  if (FAREWELL.test(text) && turn > 1) return pick("goodbye");
  if (turn === 1) {
    const greeting = pick("greeting");
    const question = plain(words.split(/[.!?]+\s+/).at(-1)!);
    const more = COURTESY.test(question) ? undefined : best(ofKind(profile, "answer"), question, used);
    if (greeting) return more ? { id: more.id, phrases: [...greeting.phrases, ...more.phrases].slice(0, 4) } : greeting;
  }
  if (OWN_QUESTIONS.test(text)) return fresh(ofKind(profile, "own_question"), used) ?? pick("no_questions");
  const answers = ofKind(profile, "answer");
  if (STILL_THERE.test(text) && !best(answers, text, [])) return pick("still_here");
  const general = answers.filter((answer) => answer.topics.length === 0);
  // All said: start again with what fits, as a person would repeat themselves.
  return (
    best(answers, text, used) ??
    fresh(general, used) ??
    fresh(answers, used) ??
    best(answers, text, []) ??
    general[turn % Math.max(1, general.length)]
  );
}

/** Whether the interviewer is taking leave. */
export function isFarewell(words: string): boolean {
  return FAREWELL.test(words.toLowerCase());
}

/** Lower case, one blank between words and around all. */
function plain(words: string): string {
  return ` ${words.toLowerCase().replace(/[^\p{L}\p{N}']+/gu, " ")} `;
}

type Known = ChosenAnswer & Pick<Answer, "topics">;

function ofKind(profile: Profile, kind: AnswerKind): Known[] {
  return Object.entries(profile.answers).flatMap(([id, answer]) => (answer.kind === kind ? [{ id, ...answer }] : []));
}

function fresh<T extends ChosenAnswer>(answers: readonly T[], used: readonly string[]): T | undefined {
  return answers.find((answer) => !used.includes(answer.id));
}

/** The unused answer with most topics in the text; of equals the first written. */
function best(answers: readonly Known[], text: string, used: readonly string[]): Known | undefined {
  let top: Known | undefined;
  let most = 0;
  for (const answer of answers) {
    if (used.includes(answer.id)) continue;
    const matches = answer.topics.filter((topic) => text.includes(` ${topic}`)).length;
    if (matches > most) {
      most = matches;
      top = answer;
    }
  }
  return top;
}
