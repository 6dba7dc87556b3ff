import type { RecordTurn } from "#contract/transcript.ts";

/** A stretch of a turn's own text that the evaluator reads as something else. */
export interface Replacement {
  /** Offsets in the turn's own text, UTF-16 units. */
  readonly from: number;
  readonly to: number;
  readonly by: string;
  readonly why: "blinded" | "withheld";
}

/** A turn as the evaluator reads it, with the way back to what was said. */
export interface ShownTurn {
  readonly turn: RecordTurn;
  readonly text: string;
  /** In order, never overlapping. */
  readonly replacements: readonly Replacement[];
}

/** Applies replacements, which must be in order and not overlap. */
export function showTurn(turn: RecordTurn, replacements: readonly Replacement[]): ShownTurn {
  let text = "";
  let at = 0;
  for (const { from, to, by } of replacements) {
    text += turn.text.slice(at, from) + by;
    at = to;
  }
  return { turn, text: text + turn.text.slice(at), replacements };
}

/** A stretch of the shown text, in the turn's own text. An end that lies inside a replacement takes all of it. */
export function originalSpan(
  shown: ShownTurn,
  from: number,
  to: number,
): { readonly from: number; readonly to: number; readonly touches: readonly Replacement[] } {
  const touches: Replacement[] = [];
  let start = from;
  let end = to;
  let shift = 0;
  for (const replacement of shown.replacements) {
    const shownFrom = replacement.from + shift;
    const shownTo = shownFrom + replacement.by.length;
    if (shownFrom < to && shownTo > from) {
      touches.push(replacement);
      start = Math.min(start, shownFrom);
      end = Math.max(end, shownTo);
    }
    shift += replacement.by.length - (replacement.to - replacement.from);
  }
  return { from: ownOffset(shown, start, "from"), to: ownOffset(shown, end, "to"), touches };
}

/** Offset of a place that is not inside a replacement. */
function ownOffset(shown: ShownTurn, at: number, side: "from" | "to"): number {
  let shift = 0;
  for (const { from, to, by } of shown.replacements) {
    const shownTo = from + shift + by.length;
    if (side === "from" ? at < shownTo : at <= from + shift) break;
    shift += by.length - (to - from);
  }
  return at - shift;
}
