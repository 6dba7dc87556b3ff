import type { AreaScore, Confidence, RuleReason } from "#contract/evaluation.ts";
import type { TranscriptQuality } from "#contract/transcript.ts";

type Grade = "good" | "fair" | "poor";

/**
 * Limits of each grade; beyond fair is poor. They are judgement, not measurement: until scores were compared
 * with people's, confidence says how well the method worked here and not how likely it is to be right.
 */
const LIMITS = {
  /** Widest range of any area's runs, in points. */
  range: { good: 1, fair: 2 },
  /** Weight that was not observed. */
  unobservedBasisPoints: { good: 1_000, fair: 2_500 },
  /** Share of the candidate's speech without words. */
  notUnderstood: { good: 0.05, fair: 0.15 },
  /** Word error rate of one hearing against the other. */
  disagreement: { good: 0.15, fair: 0.35 },
  /** One minus the recogniser's mean confidence. */
  doubt: { good: 0.1, fair: 0.25 },
} as const;

/** Runs with which agreement can be called good; two agree by chance too often. */
const RUNS_FOR_GOOD = 3;

const grade = (value: number, { good, fair }: { readonly good: number; readonly fair: number }): Grade =>
  value <= good ? "good" : value <= fair ? "fair" : "poor";

const worst = (grades: readonly Grade[]): Grade =>
  grades.includes("poor") ? "poor" : grades.includes("fair") ? "fair" : "good";

/** How the transcript was heard, and by how much each measure misses. */
export function transcriptGrade(quality: TranscriptQuality): { grade: Grade; facts: RuleReason["facts"] } {
  const notUnderstood =
    quality.candidateSpeechMs === 0 ? 1 : Math.min(1, quality.notUnderstoodMs / quality.candidateSpeechMs);
  const measured = [
    ...(quality.meanConfidence === null ? [] : [grade(1 - quality.meanConfidence, LIMITS.doubt)]),
    ...(quality.liveDisagreement === null ? [] : [grade(quality.liveDisagreement, LIMITS.disagreement)]),
  ];
  return {
    // Nothing measured: nobody knows how well it was heard.
    grade: worst([
      grade(notUnderstood, LIMITS.notUnderstood),
      ...(measured.length === 0 ? ["fair" as const] : measured),
    ]),
    facts: {
      notUnderstoodPercent: Math.round(notUnderstood * 100),
      ...(quality.meanConfidence === null ? {} : { meanConfidencePercent: Math.round(quality.meanConfidence * 100) }),
      ...(quality.liveDisagreement === null ? {} : { disagreementPercent: Math.round(quality.liveDisagreement * 100) }),
    },
  };
}

/**
 * How far the method held together: agreement of the runs, coverage, transcript. High when all three are good,
 * low when one is poor. Every reason is told, the one that holds it down first.
 */
export function confidenceOf(
  areas: readonly AreaScore[],
  observedBasisPoints: number,
  quality: TranscriptQuality,
): { confidence: Confidence; reasons: RuleReason[] } {
  const ranges = areas.flatMap(({ range }) => (range === null ? [] : [range]));
  const widest = ranges.length === 0 ? null : Math.max(...ranges);
  const fewest = Math.min(
    ...areas.filter(({ observed }) => observed).map(({ runs }) => runs.filter(({ score }) => score !== null).length),
  );
  const undecided = areas.some(
    ({ runs }) =>
      runs.some(({ outcome }) => outcome === "scored") && runs.some(({ outcome }) => outcome === "not_observed"),
  );
  const transcript = transcriptGrade(quality);
  const grades: { code: string; grade: Grade; facts: RuleReason["facts"] }[] = [
    {
      code: "agreement",
      grade: worst([
        widest === null ? "poor" : grade(widest, LIMITS.range),
        ...(fewest < RUNS_FOR_GOOD ? (["fair"] as const) : []),
        ...(undecided ? (["poor"] as const) : []),
      ]),
      facts: widest === null ? {} : { widestRange: widest, fewestRuns: fewest === Infinity ? 0 : fewest },
    },
    {
      code: "coverage",
      grade: grade(10_000 - observedBasisPoints, LIMITS.unobservedBasisPoints),
      facts: { observedBasisPoints },
    },
    { code: "transcript", ...transcript },
  ];
  const overall = worst(grades.map((each) => each.grade));
  const rank: Readonly<Record<Grade, number>> = { poor: 0, fair: 1, good: 2 };
  return {
    confidence: overall === "good" ? "high" : overall === "fair" ? "medium" : "low",
    reasons: [
      ...grades
        .sort((a, b) => rank[a.grade] - rank[b.grade])
        .map(({ code, grade: given, facts }) => ({ code: `${code}_${given}`, facts })),
      { code: "not_calibrated", facts: {} },
    ],
  };
}
