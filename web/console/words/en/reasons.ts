import { ReviewReasonCode, type RuleReason } from "#contract/evaluation.ts";
import { count, number, percent, seconds } from "./format.ts";

/** Numbers and codes behind a reason; which ones exist depends on the code. */
export type Facts = RuleReason["facts"];

/** A fact as a number, or null: a sentence must also stand without it. */
function numberIn(facts: Facts, name: string): number | null {
  const value = facts[name];
  return typeof value === "number" ? value : null;
}
const textIn = (facts: Facts, name: string): string | null => {
  const value = facts[name];
  return typeof value === "string" ? value : null;
};
const hundredths = (value: number): string => (value / 100).toFixed(2);
const share = (basisPoints: number): string => percent(basisPoints / 10_000);

/** A short name of a reason, for lists and badges. */
export const reviewReasonName: Record<ReviewReasonCode, string> = {
  runs_disagree: "Runs disagree",
  no_quote_found: "No quote found",
  quote_rejected: "A quote was not found",
  run_missing: "A run is missing",
  run_unusable: "A run was unusable",
  addressed_to_evaluator: "May speak to the evaluator",
  forbidden_judgement: "Judgement to check",
  weak_transcript: "Weak transcript",
  too_little_speech: "Too little said",
  question_not_asked: "Question not recognised",
  broken_off: "Broken off",
  recording_gap: "Recording has a gap",
  no_recording: "No recording",
  simulated_speech: "Simulated speech",
  evaluation_failed: "Evaluation failed",
};

const REJECTED: Readonly<Record<string, string>> = {
  too_short: "too short to be found",
  unknown_turn: "from a turn that does not exist",
  interviewer: "from the interviewer's words",
  not_understood: "from speech nobody understood",
  not_found: "not found in the candidate's words",
  withheld: "from words the evaluator was not shown",
  rubric: "from the rubric's own words",
  in_gap: "from a gap in the recording",
  not_recorded: "from where the recording is silent",
};

const ADDRESSED: Readonly<Record<string, string>> = {
  instruction: "Seems to instruct the evaluator",
  score_request: "Seems to ask for a score",
  false_authority: "Seems to claim authority",
  forged_data: "Seems to forge data",
  disguised: "Seems to hide words to the evaluator",
};

const FORBIDDEN: Readonly<Record<string, string>> = {
  voice: "the voice",
  emotion: "feelings",
  confidence: "self-confidence",
  language: "accent or language",
  personality: "personality",
  looks: "looks",
  age: "age",
  family: "family",
  health: "health",
  religion: "religion",
  origin: "origin",
  gender: "gender",
  school: "the school",
};

/** Why a person must look, as a sentence. `area` names what it is about. */
export function reviewSentence(code: ReviewReasonCode, area: string | null, facts: Facts): string {
  const about = area === null ? "" : `${area}: `;
  switch (code) {
    case "runs_disagree": {
      const lowest = numberIn(facts, "lowest");
      const highest = numberIn(facts, "highest");
      const unseen = numberIn(facts, "notObserved") ?? 0;
      if (lowest === null || highest === null) return `${about}the runs do not agree.`;
      const scores = lowest === highest ? `a ${lowest}` : `between ${lowest} and ${highest}`;
      return unseen > 0
        ? `${about}runs gave ${scores}, and ${count(unseen, "run", "runs")} found nothing to score.`
        : `${about}the runs gave ${scores}.`;
    }
    case "no_quote_found":
      return `${about}a score came without a quote that could be found.`;
    case "quote_rejected": {
      const n = numberIn(facts, "rejected") ?? 1;
      const why = REJECTED[textIn(facts, "why") ?? ""] ?? "not found in the candidate's words";
      return `${about}${n === 1 ? "a quote was" : `${number(n)} quotes were`} ${why}; not counted.`;
    }
    case "run_missing":
      return `${about}a run did not answer.`;
    case "run_unusable":
      return `${about}a run gave an answer that could not be used.`;
    case "addressed_to_evaluator":
      return `${ADDRESSED[textIn(facts, "kind") ?? ""] ?? "Seems to speak to the evaluator"}. Not shown to the evaluator.`;
    case "forbidden_judgement":
      return `${about}a run seems to judge ${FORBIDDEN[textIn(facts, "topic") ?? ""] ?? "what must not be judged"}. That text was removed.`;
    case "weak_transcript":
      return "Recognition was unsure. Listen before you rely on the words.";
    case "too_little_speech": {
      const words = numberIn(facts, "words");
      return words === null
        ? "The candidate said little."
        : `The candidate said little: ${count(words, "word", "words")}.`;
    }
    case "question_not_asked": {
      const id = textIn(facts, "questionId");
      return id === null
        ? `${about}a required question was not recognised.`
        : `${about}the required question "${id}" was not recognised.`;
    }
    case "broken_off":
      return "The interview was broken off. What was not reached was not judged.";
    case "recording_gap": {
      const ms = numberIn(facts, "gapMs");
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
const RULES: Readonly<Record<string, (facts: Facts) => string>> = {
  total_strong_hire: (facts) =>
    `The total of ${total(facts)} reaches ${strongHireAt(facts)}, the mark for a strong hire.`,
  total_hire: (facts) =>
    `The total of ${total(facts)} reaches ${hireAt(facts)}, the mark to hire, and not ${strongHireAt(facts)}, the mark for a strong hire.`,
  total_no_hire: (facts) => `The total of ${total(facts)} stays below ${hireAt(facts)}, the mark to hire.`,
  broken_off: () => "The interview was broken off.",
  not_enough_observed: (facts) =>
    `${points(facts, "unobservedBasisPoints")} of the weight was not observed; at most ${points(facts, "atMostBasisPoints")} may be missing.`,
  area_awaits_review: (facts) => {
    const code = ReviewReasonCode.safeParse(facts["reason"]);
    return `${textIn(facts, "area") ?? "An area"} waits for a person${code.success ? `: ${AWAITS[code.data] ?? reviewReasonName[code.data].toLowerCase()}` : ""}.`;
  },
  agreement_good: (facts) =>
    numberIn(facts, "widestRange") === 0 ? "All runs agree." : `The runs lie at most ${apart(facts)} apart.`,
  agreement_fair: (facts) =>
    (numberIn(facts, "fewestRuns") ?? 3) < 3
      ? `Few runs, up to ${apart(facts)} apart.`
      : `The runs lie up to ${apart(facts)} apart.`,
  agreement_poor: (facts) =>
    numberIn(facts, "widestRange") === null
      ? "There were too few runs to compare."
      : `The runs disagree, by up to ${apart(facts)}.`,
  coverage_good: (facts) => `${points(facts, "observedBasisPoints")} of the weight was observed.`,
  coverage_fair: (facts) => `Only ${points(facts, "observedBasisPoints")} of the weight was observed.`,
  coverage_poor: (facts) => `Only ${points(facts, "observedBasisPoints")} of the weight was observed.`,
  transcript_good: () => "There are few signs of misheard words.",
  transcript_fair: () => "There are some signs of misheard words.",
  transcript_poor: () => "There are many signs of misheard words: listen yourself.",
  not_calibrated: () => "Not calibrated against people.",
};

/** What an area waits for, as the end of a sentence. */
const AWAITS: Partial<Record<ReviewReasonCode, string>> = {
  runs_disagree: "its runs disagree",
  no_quote_found: "no quote was found for its score",
  forbidden_judgement: "a run seems to judge what must not be judged",
};

const total = (facts: Facts): string => hundredths(numberIn(facts, "totalHundredths") ?? 0);
const hireAt = (facts: Facts): string => hundredths(numberIn(facts, "hireAtHundredths") ?? 0);
const strongHireAt = (facts: Facts): string => hundredths(numberIn(facts, "strongHireAtHundredths") ?? 0);
const points = (facts: Facts, name: string): string => share(numberIn(facts, name) ?? 0);
const apart = (facts: Facts): string => count(numberIn(facts, "widestRange") ?? 0, "point", "points");

/** Whether a rule's code has its own words. */
export const hasRuleWords = (code: string): boolean => code in RULES;

/** Why the rule recommends what it does, or how far the method held together. */
export const ruleSentence = ({ code, facts }: RuleReason): string =>
  RULES[code]?.(facts) ?? `${code.replaceAll("_", " ").replace(/^./, (letter) => letter.toUpperCase())}.`;
