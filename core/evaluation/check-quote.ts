import type { Evidence } from "#contract/evaluation.ts";
import type { InterviewConfig } from "#contract/interview-config.ts";
import type { RecordTurn, Transcript } from "#contract/transcript.ts";
import { exactOccurrences, findQuote, type FoundAt } from "./find-quote.ts";
import { foldText, indexOfWords, wordCount } from "./folded-text.ts";
import { originalSpan, type ShownTurn } from "./shown-turn.ts";

/** Why a quote is no evidence. */
export type QuoteRejection =
  | "too_short"
  | "unknown_turn"
  | "interviewer"
  | "not_understood"
  | "not_recorded"
  | "not_found"
  | "withheld"
  | "rubric"
  | "in_gap";

/** A quote in its place in the candidate's own words. */
export interface FoundQuote extends Omit<Evidence, "runs"> {
  /** Offsets in the turn's own text. */
  readonly from: number;
  readonly to: number;
}

/** What quotes are checked against. */
export interface QuoteGround {
  readonly turns: readonly ShownTurn[];
  readonly gaps: Transcript["gaps"];
  readonly config: InterviewConfig;
}

/** Fewer words are found anywhere by chance. */
const MIN_WORDS = 4;
/** From this many words on, a stretch of the rubric is a recital and not a coincidence. */
const RECITED_WORDS = 8;
/** From this many words on, repeating the interviewer is an echo and not a coincidence. */
const ECHOED_WORDS = 6;

/**
 * Whether a quote is what the candidate said, in a place that can be heard. It must stand in the turn it
 * cites. Only a quote that cites another of the candidate's turns, or none that exists, and stands word for
 * word in exactly one place of their turns is put right: the words are the evidence, the id is a label.
 */
export function checkQuote(
  cited: { readonly turnId: string; readonly quote: string; readonly bearing: "for" | "against" },
  ground: QuoteGround,
): { readonly found: FoundQuote } | { readonly rejected: QuoteRejection } {
  const folded = foldText(cited.quote).text;
  if (wordCount(folded) < MIN_WORDS) return { rejected: "too_short" };
  if (isRecital(folded, ground.config)) return { rejected: "rubric" };
  const place = locate(cited.turnId, cited.quote, ground.turns);
  if (typeof place === "string") return { rejected: place };
  const { shown, at } = place;
  const { turn } = shown;
  if (turn.marks.includes("not_understood")) return { rejected: "not_understood" };
  // Only the live transcript has it, where the recording was listened to and is silent: nobody could hear it.
  if (turn.marks.includes("live_only") && turn.marks.includes("disagrees_with_live"))
    return { rejected: "not_recorded" };
  const { from, to, touches } = originalSpan(shown, at.from, at.to);
  if (touches.some(({ why }) => why === "withheld")) return { rejected: "withheld" };
  if (isEcho(folded, turn, ground.turns)) return { rejected: "interviewer" };
  const times = timesWithin(turn, from, to);
  if (ground.gaps.some((gap) => times.startedAtMs < gap.toMs && times.endedAtMs > gap.fromMs))
    return { rejected: "in_gap" };
  return {
    found: {
      turnId: turn.id,
      quote: turn.text.slice(from, to),
      match: at.match,
      bearing: cited.bearing,
      from,
      to,
      ...times,
    },
  };
}

function locate(
  turnId: string,
  quote: string,
  turns: readonly ShownTurn[],
): { shown: ShownTurn; at: FoundAt } | QuoteRejection {
  const cited = turns.find(({ turn }) => turn.id === turnId);
  if (cited?.turn.speaker === "interviewer") return "interviewer";
  const at = cited === undefined ? null : findQuote(quote, cited.text);
  if (cited !== undefined && at !== null) return { shown: cited, at };
  const others = turns.filter(({ turn, text }) => turn.speaker === "candidate" && exactOccurrences(quote, text) > 0);
  const [only] = others;
  if (only !== undefined && others.length === 1 && exactOccurrences(quote, only.text) === 1) {
    const there = findQuote(quote, only.text);
    if (there !== null) return { shown: only, at: there };
  }
  return cited === undefined ? "unknown_turn" : "not_found";
}

/** The rubric's own words say nothing about the candidate, not even out of their mouth. */
function isRecital(folded: string, { rubricAreas }: InterviewConfig): boolean {
  const texts = rubricAreas.flatMap((area) => [
    area.description,
    ...area.anchors.flatMap((anchor) => [anchor.description, anchor.exampleResponse]),
  ]);
  return texts.some((text) => {
    const rubric = foldText(text).text;
    return folded === rubric || (wordCount(folded) >= RECITED_WORDS && indexOfWords(rubric, folded) >= 0);
  });
}

/** The words of the interviewer's last turn before this one. */
function isEcho(folded: string, turn: RecordTurn, turns: readonly ShownTurn[]): boolean {
  if (wordCount(folded) < ECHOED_WORDS) return false;
  const index = turns.findIndex((other) => other.turn === turn);
  const asked = turns.slice(0, index).findLast((other) => other.turn.speaker === "interviewer");
  return asked !== undefined && indexOfWords(foldText(asked.text).text, folded) >= 0;
}

/** Speech within a turn is taken to be even: half the characters, half the time. */
function timesWithin(
  turn: RecordTurn,
  from: number,
  to: number,
): { startedAtMs: number; endedAtMs: number; clockMs: number } {
  const length = Math.max(1, turn.text.length);
  const lasted = Math.max(0, turn.endedAtMs - turn.startedAtMs);
  const before = Math.round((lasted * from) / length);
  return {
    startedAtMs: turn.startedAtMs + before,
    endedAtMs: turn.startedAtMs + Math.round((lasted * to) / length),
    clockMs: turn.clockMs + before,
  };
}
