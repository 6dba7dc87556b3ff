import type { AreaScore, Scorecard } from "#contract/evaluation.ts";
import type { InterviewConfig } from "#contract/interview-config.ts";
import type { TranscriptQuality } from "#contract/transcript.ts";
import { WHOLE_BASIS_POINTS } from "#core/config/weights-in-basis-points.ts";
import { largestRemainder } from "#core/largest-remainder.ts";
import { confidenceOf } from "./confidence.ts";
import { recommend } from "./recommend.ts";

/** Everything of a scorecard but the reasons for a review, which need the interview. */
export type ScoredAreas = Omit<Scorecard, "reviewReasons">;

/**
 * All areas with what follows from them, in whole numbers only. Areas that were not observed are left out and
 * the others' weights become shares of what remains, to exactly 10,000; so a total always lies between its
 * lowest and its highest area. The order in which areas come changes nothing.
 */
export function scorecard(
  unordered: readonly Omit<AreaScore, "effectiveBasisPoints">[],
  thresholds: InterviewConfig["recommendation"],
  quality: TranscriptQuality,
  brokenOff: boolean,
): ScoredAreas {
  const heaviestFirst = [...unordered].sort(
    (a, b) => b.weightBasisPoints - a.weightBasisPoints || Number(a.area > b.area) - Number(a.area < b.area),
  );
  const shares = effectiveShares(heaviestFirst);
  const areas = heaviestFirst.map((area, index) => ({ ...area, effectiveBasisPoints: shares[index] ?? null }));
  const observedBasisPoints = areas.reduce((sum, area) => sum + (area.observed ? area.weightBasisPoints : 0), 0);
  const totalHundredths = weightedTotal(areas);
  const { recommendation, reasons } = recommend(areas, totalHundredths, thresholds, brokenOff);
  const { confidence, reasons: confidenceReasons } = confidenceOf(areas, observedBasisPoints, quality);
  return {
    areas,
    totalHundredths,
    observedBasisPoints,
    recommendation,
    recommendationReasons: reasons,
    confidence,
    confidenceReasons,
    calibrated: false,
  };
}

function effectiveShares(areas: readonly Omit<AreaScore, "effectiveBasisPoints">[]): (number | null)[] {
  const weights = areas.filter(({ observed }) => observed).map(({ weightBasisPoints }) => weightBasisPoints);
  // A guide may give an area so little weight that it rounds to nothing; alone, it is all there is.
  const shares = largestRemainder(
    WHOLE_BASIS_POINTS,
    weights.some((weight) => weight > 0) ? weights : weights.map(() => 1),
  );
  return areas.map(({ observed }) => (observed ? (shares.shift() ?? null) : null));
}

/** Tenths × basis points = millionths of a point × 10; rounded once, half up. */
function weightedTotal(areas: readonly AreaScore[]): number | null {
  const observed = areas.filter(({ observed: seen }) => seen);
  if (observed.length === 0) return null;
  const sum = observed.reduce(
    (total, { scoreTenths, effectiveBasisPoints }) => total + (scoreTenths ?? 0) * (effectiveBasisPoints ?? 0),
    0,
  );
  return Math.floor((sum + 500) / 1_000);
}
