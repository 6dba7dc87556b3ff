import type { AreaScore, ReviewReasonCode } from "#contract/evaluation.ts";
import type { AreaRunResult } from "./check-answer.ts";
import { rankEvidence } from "./rank-evidence.ts";

/** Runs of one area further apart than this disagree (strictly more). */
export const MAX_RANGE = 2;
/** Fewer scored runs than this are one opinion. */
const MIN_SCORED = 2;

/** Order in which an area's reasons are told: what decides most first. */
const ORDER: readonly ReviewReasonCode[] = [
  "runs_disagree",
  "no_quote_found",
  "forbidden_judgement",
  "quote_rejected",
  "run_unusable",
  "run_missing",
];

/**
 * The score of one area: the median of the runs that scored it. It counts as observed when at least two runs
 * scored it and more did than found nothing to score. Runs more than two points apart, or of different minds
 * on whether there was anything to score, ask for a person. The order of the runs changes nothing.
 */
export function scoreArea(
  area: { readonly name: string; readonly weightBasisPoints: number },
  results: readonly AreaRunResult[],
): Omit<AreaScore, "effectiveBasisPoints"> {
  const inOrder = [...results].sort((a, b) => a.run.run - b.run.run);
  const scores = inOrder.flatMap(({ run }) => (run.score === null ? [] : [run.score])).sort((a, b) => a - b);
  const unseen = inOrder.filter(({ run }) => run.outcome === "not_observed").length;
  const observed = scores.length >= MIN_SCORED && scores.length > unseen;
  const medianTenths = observed ? medianInTenths(scores) : null;
  const range = scores.length >= MIN_SCORED ? (scores.at(-1) ?? 0) - (scores[0] ?? 0) : null;
  const disagree = (range !== null && range > MAX_RANGE) || (scores.length > 0 && unseen > 0);
  const codes = new Set<ReviewReasonCode>([
    ...(disagree ? (["runs_disagree"] as const) : []),
    ...inOrder.flatMap(({ reasons }) => reasons),
  ]);
  return {
    area: area.name,
    weightBasisPoints: area.weightBasisPoints,
    observed,
    scoreTenths: medianTenths,
    range,
    runs: inOrder.map(({ run }) => run),
    evidence: rankEvidence(
      inOrder.map(({ quotes }) => quotes),
      medianTenths,
    ),
    reasoning: reasoningAt(inOrder, medianTenths),
    reviewReasons: ORDER.filter((code) => codes.has(code)),
  };
}

function medianInTenths(ascending: readonly number[]): number {
  const middle = ascending.length / 2;
  const low = ascending[Math.ceil(middle) - 1] ?? 0;
  const high = ascending[Math.floor(middle)] ?? 0;
  return (low + high) * 5;
}

/** Of the runs nearest to the median, the first whose words passed. Without a score, of the first that says why. */
function reasoningAt(results: readonly AreaRunResult[], medianTenths: number | null): string | null {
  const distance = ({ run }: AreaRunResult): number =>
    medianTenths === null ? (run.score === null ? 0 : 1) : Math.abs((run.score ?? 1_000) * 10 - medianTenths);
  const usable = results.filter(({ run }) => run.outcome === "scored" || run.outcome === "not_observed");
  const nearest = Math.min(...usable.map(distance));
  return usable.find((result) => distance(result) === nearest && result.reasoning !== null)?.reasoning ?? null;
}
