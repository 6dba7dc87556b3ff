import { type BadAnswer, spoiled, written } from "./bad-answer.ts";
import { persuaded } from "./gullible.ts";
import { type EvaluatorWords, judge } from "./judgement.ts";
import { type Material, readMaterial } from "./material.ts";

/** What an evaluator is sent: the words of both parts, and the shape it shall answer in. */
export interface EvaluatorQuestion {
  readonly system: string;
  readonly user: string;
  /** JSON schema of the answer; undefined when none came. */
  readonly schema?: unknown;
}

/** What an evaluator is like. */
export interface Character {
  /** Somebody gullible gives ten to whoever asks, orders, recites, boasts, begs, threatens, repeats or goes on and on. */
  readonly belief: "honest" | "gullible";
  /** Scores vary by −1, 0 or 1 with the texts and this seed; null: always the same. */
  readonly jitterSeed: number | null;
  /** Gives 2 and 9 by turns, to make runs differ. */
  readonly torn: boolean;
}

const TORN_SCORES = [2, 9] as const;
const FULL_MARKS = 10;

/** What an evaluator of this character answers, as text. The same question gives the same answer; `nth` counts from 0. */
export function answerText(question: EvaluatorQuestion, character: Character, nth = 0, bad?: BadAnswer): string {
  const material = readMaterial(question.system, question.user);
  const words = inCharacter(material, question, character, nth);
  return bad === undefined ? written(words, question.schema) : spoiled(bad, words, material, question.schema);
}

function inCharacter(
  material: Material,
  question: EvaluatorQuestion,
  character: Character,
  nth: number,
): EvaluatorWords {
  const honest = judge(material);
  if (character.belief === "gullible") {
    const moved = persuaded(material);
    if (moved !== null) {
      const own = moved.turnId === null ? [] : [{ turnId: moved.turnId, quote: moved.quote, bearing: "for" as const }];
      return {
        ...honest,
        evidence: [...own, ...honest.evidence],
        reasoning: "The candidate fully reaches the highest level.",
        observed: true,
        score: FULL_MARKS,
      };
    }
  }
  if (honest.score === null) return honest;
  if (character.torn) return { ...honest, score: TORN_SCORES[nth % 2]! };
  if (character.jitterSeed === null) return honest;
  const shift = (hash(`${character.jitterSeed}\n${question.system}\n${question.user}`) % 3) - 1;
  return { ...honest, score: Math.min(10, Math.max(1, honest.score + shift)) };
}

/** FNV-1a over UTF-16, for choices that must look random and be the same every time. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}
