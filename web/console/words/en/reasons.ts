import type { ReviewReasonCode, RuleReason } from "#contract/evaluation.ts";
import { count, percent, seconds } from "./format.ts";

/** Numbers and codes behind a reason; which ones exist depends on the code. */
export type Facts = RuleReason["facts"];

/** A fact as a number, or null: a sentence must also stand without it. */
function numberIn(facts: Facts, ...names: readonly string[]): number | null {
  for (const name of names) {
    const value = facts[name];
    if (typeof value === "number") return value;
  }
  return null;
}
const textIn = (facts: Facts, name: string): string | null => {
  const value = facts[name];
  return typeof value === "string" ? value : null;
};
const tenths = (value: number): string => String(value / 10);
const hundredths = (value: number): string => (value / 100).toFixed(2);
const share = (basisPoints: number): string => percent(basisPoints / 10_000);

/** A short name of a reason, for lists and badges. */
export const reviewReasonName: Record<ReviewReasonCode, string> = {
  runs_disagree: "Runs disagree",
  no_quote_found: "No quote found",
  quote_rejected: "A quote was not found",
  run_missing: "A run is missing",
  run_unusable: "A run was unusable",
  addressed_to_evaluator: "Spoke to the evaluator",
  forbidden_judgement: "Forbidden judgement",
  weak_transcript: "Weak transcript",
  too_little_speech: "Too little said",
  question_not_asked: "Question not asked",
  broken_off: "Broken off",
  recording_gap: "Recording has a gap",
  no_recording: "No recording",
  simulated_speech: "Simulated speech",
  evaluation_failed: "Evaluation failed",
};

/** Why a person must look, as a sentence. `area` names what it is about. */
export function reviewSentence(code: ReviewReasonCode, area: string | null, facts: Facts): string {
  const about = area === null ? "" : `${area}: `;
  switch (code) {
    case "runs_disagree": {
      const lowest = numberIn(facts, "lowest", "min");
      const highest = numberIn(facts, "highest", "max");
      const range = numberIn(facts, "range");
      if (lowest !== null && highest !== null) return `${about}the runs gave between ${lowest} and ${highest}.`;
      return range === null ? `${about}the runs do not agree.` : `${about}the runs lie ${range} points apart.`;
    }
    case "no_quote_found":
      return `${about}a score came without a quote that could be found.`;
    case "quote_rejected": {
      const n = numberIn(facts, "rejected", "quotes", "count") ?? 1;
      return `${about}${count(n, "quote was", "quotes were")} not found in the candidate's words and ${n === 1 ? "does" : "do"} not count.`;
    }
    case "run_missing":
      return `${about}a run did not answer.`;
    case "run_unusable":
      return `${about}a run gave an answer that could not be used.`;
    case "addressed_to_evaluator":
      return "Words that speak to the evaluator. It was not shown them.";
    case "forbidden_judgement":
      return `${about}a run judged what must not be judged. That text was removed.`;
    case "weak_transcript":
      return "Recognition was unsure. Listen before you rely on the words.";
    case "too_little_speech": {
      const words = numberIn(facts, "words", "candidateWords");
      return words === null
        ? "The candidate said little."
        : `The candidate said little: ${count(words, "word", "words")}.`;
    }
    case "question_not_asked": {
      const id = textIn(facts, "questionId");
      return id === null
        ? `${about}a required question was not asked.`
        : `${about}the required question "${id}" was not asked.`;
    }
    case "broken_off":
      return "The interview was broken off. What was not reached was not judged.";
    case "recording_gap": {
      const ms = numberIn(facts, "gapMs", "ms");
      return ms === null ? "Part of the recording is missing." : `${seconds(ms / 1000)} of the recording are missing.`;
    }
    case "no_recording":
      return "There is no recording: the words cannot be checked by ear.";
    case "simulated_speech":
      return "A simulator heard or spoke here. Nothing follows about a person.";
    case "evaluation_failed":
      return "The evaluation did not finish. Evaluate again.";
  }
}

/** Sentences for the rules' own reasons. Keys are the rules' codes; a new code falls back until it has one. */
const RULES: Readonly<Record<string, (facts: Facts) => string>> = {};

/** Whether a rule's code has its own words. */
export const hasRuleWords = (code: string): boolean => code in RULES;

/** Why the rule recommends what it does, or how sure it is. */
export const ruleSentence = ({ code, facts }: RuleReason): string =>
  RULES[code]?.(facts) ?? `${code.replaceAll("_", " ").replace(/^./, (letter) => letter.toUpperCase())}.`;

export const reasonFigures = { tenths, hundredths, share, numberIn } as const;
