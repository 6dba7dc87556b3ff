import type { WithheldPassage } from "#contract/evaluation.ts";
import type { Transcript } from "#contract/transcript.ts";
import type { Interruptible } from "#core/interruptible.ts";
import type { MethodFacts } from "./method-facts.ts";
import { blind } from "./blind.ts";
import { showTurn, type ShownTurn } from "./shown-turn.ts";
import { NOT_SHOWN, withhold } from "./withhold.ts";

/** The transcript as every evaluator call reads it. */
export interface ShownTranscript {
  readonly turns: readonly ShownTurn[];
  readonly withheld: readonly WithheldPassage[];
  /** Passages replaced by a token. */
  readonly blinded: number;
}

/**
 * Withholds what speaks to the evaluator and what only repeats, then blinds what tells who the candidate is.
 * Both point at places in the turns' own text, so that every quote finds its way back.
 */
export function* showTranscript(facts: MethodFacts, transcript: Transcript): Interruptible<ShownTranscript> {
  const withheld = yield* withhold(transcript.turns, facts.config);
  const blinded = yield* blind(transcript.turns, facts.candidate?.name ?? null, [facts.config.company], withheld);
  const turns = transcript.turns.map((turn) => {
    const hidden = (withheld.get(turn.id) ?? []).map(({ from, to }) => ({
      from,
      to,
      by: NOT_SHOWN,
      why: "withheld" as const,
    }));
    return showTurn(
      turn,
      [...hidden, ...(blinded.get(turn.id) ?? [])].sort((a, b) => a.from - b.from),
    );
  });
  return {
    turns,
    withheld: [...withheld].flatMap(([turnId, passages]) => passages.map((passage) => ({ turnId, ...passage }))),
    blinded: [...blinded.values()].reduce((sum, replaced) => sum + replaced.length, 0),
  };
}
