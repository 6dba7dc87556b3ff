import { contentWords, likeness, mannerWords, shared } from "./content-words.ts";
import type { Material } from "./material.ts";

/** What the evaluator's schema asks for. */
export interface EvaluatorWords {
  readonly evidence: readonly {
    readonly turnId: string;
    readonly quote: string;
    readonly bearing: "for" | "against";
  }[];
  readonly reasoning: string;
  readonly observed: boolean;
  readonly score: number | null;
  readonly listenTo: readonly string[];
}

/** One sentence of a turn, word for word as it stands there. */
export interface Sentence {
  readonly turnId: string;
  readonly text: string;
}

const MIN_WORDS = 4;
const MAX_QUOTES = 4;
/** Words in common with the area that make a sentence evidence; what was asked counts half. */
const MIN_OVERLAP = 2;
const QUESTION_SHARE = 0.5;

/** Sentences of the candidate, each with what was asked before it. Turns of unknown speakers are taken for the candidate's. */
export function candidateSentences({ turns }: Material): (Sentence & { readonly asked: string })[] {
  let asked = "";
  return turns.flatMap((turn) => {
    if (turn.speaker === "interviewer") {
      asked = turn.text;
      return [];
    }
    const before = asked;
    return sentencesOf(turn.text).map((text) => ({ turnId: turn.id, text, asked: before }));
  });
}

/** Whole sentences of four words or more, with their marks. */
export const sentencesOf = (text: string): string[] =>
  (text.match(/[^.!?…\n]+(?:[.!?…]+|\n|$)/g) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.split(/\s+/).length >= MIN_WORDS && !/^\[.*\]\.?$/.test(sentence));

/** Reads as an honest but simple evaluator: what shares words with the area is evidence, what it resembles is the score. */
export function judge(material: Material): EvaluatorWords {
  const { area } = material;
  const about = contentWords([area.name, area.description, ...area.anchors.map(({ text }) => text)].join(" "));
  const chosen = candidateSentences(material)
    .map((sentence) => ({
      ...sentence,
      overlap:
        shared(contentWords(sentence.text), about) +
        Math.min(1, QUESTION_SHARE * shared(contentWords(sentence.asked), about)),
    }))
    .filter(({ overlap }) => overlap >= MIN_OVERLAP)
    .toSorted((a, b) => b.overlap - a.overlap)
    .slice(0, MAX_QUOTES);
  if (chosen.length === 0 || area.anchors.length === 0) return NOT_OBSERVED;

  const anchors = area.anchors
    .map(({ score, text }) => ({ score, words: mannerWords(text) }))
    .toSorted((a, b) => a.score - b.score);
  const [lowest, highest] = [anchors[0]!, anchors.at(-1)!];
  const score = closest(chosen.map(({ text }) => text).join(" "), anchors);
  return {
    evidence: chosen.map(({ turnId, text }) => ({
      turnId,
      quote: text,
      bearing:
        likeness(mannerWords(text), highest.words) >= likeness(mannerWords(text), lowest.words) ? "for" : "against",
    })),
    reasoning: `The passages come closest to what the scale describes near ${score}.`,
    observed: true,
    score,
    listenTo: [chosen[0]!.turnId],
  };
}

/** Mean of the levels, weighted by how much the text resembles each; squared, so that the nearest one leads. */
function closest(text: string, anchors: readonly { score: number; words: ReadonlySet<string> }[]): number {
  const words = mannerWords(text);
  let sum = 0;
  let weights = 0;
  for (const { score, words: level } of anchors) {
    const weight = likeness(words, level) ** 2;
    sum += weight * score;
    weights += weight;
  }
  return weights === 0 ? anchors[0]!.score : Math.min(10, Math.max(1, Math.round(sum / weights)));
}

export const NOT_OBSERVED: EvaluatorWords = {
  evidence: [],
  reasoning: "Nothing that was said bears on this area.",
  observed: false,
  score: null,
  listenTo: [],
};
