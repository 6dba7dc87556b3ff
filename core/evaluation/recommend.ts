import type { AreaScore, Recommendation, ReviewReasonCode, RuleReason } from "#contract/evaluation.ts";
import type { InterviewConfig } from "#contract/interview-config.ts";
import { WHOLE_BASIS_POINTS } from "#core/config/weights-in-basis-points.ts";

/** Weighted totals from which the rule recommends, where the guide does not say. */
export const DEFAULT_THRESHOLDS = { hireAt: 6, strongHireAt: 8 } as const;
/** With more weight than this not observed, the rest does not speak for the whole. */
const MAX_UNOBSERVED_BASIS_POINTS = 2_500;

/** Findings about an area after which its score is not relied on before a person has looked. */
const AWAITS_REVIEW: readonly ReviewReasonCode[] = ["runs_disagree", "no_quote_found", "forbidden_judgement"];

/** An area whose score must not carry a recommendation yet. */
export const awaitsReview = ({ reviewReasons }: Pick<AreaScore, "reviewReasons">): boolean =>
  reviewReasons.some((code) => AWAITS_REVIEW.includes(code));

/**
 * What the arithmetic recommends. Nothing, when the interview was broken off, more than a quarter of the weight
 * was not observed, or an area awaits review; then every reason is told. Otherwise the total decides.
 */
export function recommend(
  areas: readonly AreaScore[],
  totalHundredths: number | null,
  thresholds: InterviewConfig["recommendation"],
  brokenOff: boolean,
): { recommendation: Recommendation; reasons: RuleReason[] } {
  const observed = areas.reduce((sum, area) => sum + (area.observed ? area.weightBasisPoints : 0), 0);
  const missing = WHOLE_BASIS_POINTS - observed;
  const against: RuleReason[] = [
    ...(brokenOff ? [{ code: "broken_off", facts: {} }] : []),
    ...(missing > MAX_UNOBSERVED_BASIS_POINTS || totalHundredths === null
      ? [
          {
            code: "not_enough_observed",
            facts: { unobservedBasisPoints: missing, atMostBasisPoints: MAX_UNOBSERVED_BASIS_POINTS },
          },
        ]
      : []),
    ...areas.filter(awaitsReview).map(({ area, reviewReasons }) => ({
      code: "area_awaits_review",
      facts: { area, reason: reviewReasons.find((code) => AWAITS_REVIEW.includes(code)) ?? "" },
    })),
  ];
  if (against.length > 0 || totalHundredths === null) return { recommendation: "no_recommendation", reasons: against };
  const hireAtHundredths = hundredths(thresholds?.hireAt ?? DEFAULT_THRESHOLDS.hireAt);
  const strongHireAtHundredths = hundredths(thresholds?.strongHireAt ?? DEFAULT_THRESHOLDS.strongHireAt);
  const recommendation: Recommendation =
    totalHundredths >= strongHireAtHundredths
      ? "strong_hire"
      : totalHundredths >= hireAtHundredths
        ? "hire"
        : "no_hire";
  return {
    recommendation,
    reasons: [
      { code: `total_${recommendation}`, facts: { totalHundredths, hireAtHundredths, strongHireAtHundredths } },
    ],
  };
}

const hundredths = (score: number): number => Math.round(score * 100);
