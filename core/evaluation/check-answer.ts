import { EvaluatorAnswer, type AreaRun, type ReviewReasonCode } from "#contract/evaluation.ts";
import { checkQuote, type FoundQuote, type QuoteGround, type QuoteRejection } from "./check-quote.ts";
import type { RunModel } from "./freeze.ts";
import { forbiddenTopic, type ForbiddenTopic } from "./word-lint.ts";

/** What came back for one call. */
export interface RawAnswer {
  /** The model's text, untouched. */
  readonly raw: string;
  /** What the server called its model. */
  readonly reportedModel: string;
}

/** One run of one area after our checks. */
export interface AreaRunResult {
  readonly run: AreaRun;
  readonly quotes: readonly FoundQuote[];
  readonly rejected: readonly { readonly turnId: string; readonly why: QuoteRejection }[];
  /** Null when there is none or a check removed it. */
  readonly reasoning: string | null;
  readonly forbidden: ForbiddenTopic | null;
  /** Turns that exist and that the run would have a person hear. */
  readonly listenTo: readonly string[];
  readonly reasons: readonly ReviewReasonCode[];
}

/** Longest answer that is read, in characters, and most quotes of it that are checked. */
const MAX_ANSWER = 60_000;
const MAX_QUOTES = 20;
/** Up to here a score says that something was missing; above it, something must have been said. */
const HIGHEST_WITHOUT_QUOTE = 3;

/**
 * Turns what a model wrote into what we stand by. Anything but one JSON object of the agreed shape is unusable,
 * with extra text, extra fields or a score of eleven. A score above 3 none of whose quotes was found is unusable;
 * a score without quotes, or a low one whose quotes were all refused, is "not observed". Never throws.
 */
export function checkAnswer(
  answer: RawAnswer | undefined,
  planned: RunModel & { readonly run: number },
  ground: QuoteGround,
): AreaRunResult {
  if (answer === undefined) return empty(planned, planned.model, "missing", "run_missing");
  const parsed = parse(answer.raw);
  if (parsed === null || parsed.observed === (parsed.score === null))
    return empty(planned, answer.reportedModel, "unusable", "run_unusable");

  const quotes: FoundQuote[] = [];
  const rejected: { turnId: string; why: QuoteRejection }[] = [];
  for (const cited of parsed.evidence.slice(0, MAX_QUOTES)) {
    const fate = checkQuote(cited, ground);
    if ("rejected" in fate) rejected.push({ turnId: cited.turnId, why: fate.rejected });
    else if (!quotes.some((known) => sameSpan(known, fate.found))) quotes.push(fate.found);
  }
  const { outcome, reasons } = judge(parsed, quotes.length, rejected.length);
  const reasoning = outcome === "unusable" ? "" : parsed.reasoning.trim();
  const forbidden = forbiddenTopic(reasoning);
  return {
    run: {
      run: planned.run,
      provider: planned.provider,
      model: answer.reportedModel,
      outcome,
      score: outcome === "scored" ? parsed.score : null,
      quotesFound: quotes.length,
      quotesRejected: rejected.length,
    },
    quotes,
    rejected,
    reasoning: reasoning === "" || forbidden !== null ? null : reasoning,
    forbidden,
    listenTo: parsed.listenTo.filter((id) => ground.turns.some(({ turn }) => turn.id === id)),
    reasons: forbidden === null ? reasons : [...reasons, "forbidden_judgement"],
  };
}

function judge(
  { observed, score, evidence }: EvaluatorAnswer,
  found: number,
  rejected: number,
): { outcome: AreaRun["outcome"]; reasons: ReviewReasonCode[] } {
  if (!observed || score === null) return { outcome: "not_observed", reasons: [] };
  const refused: ReviewReasonCode[] = rejected > 0 ? ["quote_rejected"] : [];
  if (found > 0) return { outcome: "scored", reasons: refused };
  const high = score > HIGHEST_WITHOUT_QUOTE;
  return {
    outcome: high && evidence.length > 0 ? "unusable" : "not_observed",
    reasons: high ? ["no_quote_found", ...refused] : refused,
  };
}

function parse(raw: string): EvaluatorAnswer | null {
  if (raw.length > MAX_ANSWER) return null;
  let json: unknown;
  try {
    json = JSON.parse(raw);
  } catch {
    return null;
  }
  const answer = EvaluatorAnswer.safeParse(json);
  return answer.success ? answer.data : null;
}

const sameSpan = (a: FoundQuote, b: FoundQuote): boolean => a.turnId === b.turnId && a.from === b.from && a.to === b.to;

const empty = (
  planned: RunModel & { readonly run: number },
  model: string,
  outcome: "missing" | "unusable",
  reason: ReviewReasonCode,
): AreaRunResult => ({
  run: {
    run: planned.run,
    provider: planned.provider,
    model,
    outcome,
    score: null,
    quotesFound: 0,
    quotesRejected: 0,
  },
  quotes: [],
  rejected: [],
  reasoning: null,
  forbidden: null,
  listenTo: [],
  reasons: [reason],
});
