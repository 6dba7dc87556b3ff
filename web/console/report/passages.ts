import type { Evaluation, WithheldPassage } from "#contract/evaluation.ts";
import type { Transcript } from "#contract/transcript.ts";

/** A stretch of a turn's text that means something: offsets in characters, `to` exclusive. */
export type Passage = { readonly from: number; readonly to: number } & (
  | { readonly kind: "evidence"; readonly area: string }
  | { readonly kind: "withheld"; readonly why: WithheldPassage["kind"] }
);

/**
 * What to mark in each turn: quotes that count as evidence, and what the evaluator was not shown. Empty for a version
 * the evaluation did not read: offsets and ids belong to the version they were made from.
 */
export function passagesOf(
  evaluation: Evaluation | null,
  transcript: Transcript,
): ReadonlyMap<string, readonly Passage[]> {
  const passages = new Map<string, Passage[]>();
  if (evaluation === null || evaluation.inputs.transcript.version !== transcript.version) return passages;
  const add = (turnId: string, passage: Passage): void => {
    const list = passages.get(turnId);
    if (list === undefined) passages.set(turnId, [passage]);
    else list.push(passage);
  };
  const texts = new Map(transcript.turns.map(({ id, text }) => [id, text]));
  for (const { turnId, from, to, kind } of evaluation.withheld) add(turnId, { kind: "withheld", from, to, why: kind });
  for (const { area, evidence } of evaluation.scorecard.areas) {
    for (const { turnId, quote } of evidence) {
      const from = texts.get(turnId)?.indexOf(quote) ?? -1;
      if (from >= 0) add(turnId, { kind: "evidence", from, to: from + quote.length, area });
    }
  }
  return passages;
}

/** A piece of text with all passages that cover it. */
export interface Piece {
  readonly text: string;
  readonly passages: readonly Passage[];
}

/** Cuts a text at every passage's ends; overlapping passages share pieces. */
export function piecesOf(text: string, passages: readonly Passage[]): readonly Piece[] {
  const inside = (offset: number): number => Math.min(Math.max(0, offset), text.length);
  const cuts = [
    ...new Set([0, text.length, ...passages.flatMap(({ from, to }) => [inside(from), inside(to)])]),
  ].toSorted((a, b) => a - b);
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? 0;
    return {
      text: text.slice(from, to),
      passages: passages.filter((passage) => passage.from <= from && to <= passage.to),
    };
  });
}
