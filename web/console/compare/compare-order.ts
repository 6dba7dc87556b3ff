import type { ScoreSummary } from "#contract/evaluation.ts";
import type { Interview } from "#contract/interview.ts";

/** Orders a reader may ask for. `date` is the default: see docs/design/console.md. */
export const COMPARE_ORDERS = ["date", "name", "heaviest", "total"] as const;
export type CompareOrder = (typeof COMPARE_ORDERS)[number];

export const isRanking = (order: CompareOrder): boolean => order === "heaviest" || order === "total";

/** An interview whose score can stand beside others. */
export type Evaluated = Interview & { readonly outcome: ScoreSummary };
export const isEvaluated = (interview: Interview): interview is Evaluated => interview.outcome !== null;

/** All areas that occur, heaviest first by the newest version of the guide among them. */
export function areasOf(
  interviews: readonly Evaluated[],
): readonly { readonly area: string; readonly weightBasisPoints: number }[] {
  const byVersion = interviews.toSorted((a, b) => b.config.version - a.config.version);
  const areas = new Map<string, number>();
  for (const { outcome } of byVersion)
    for (const { area, weightBasisPoints } of outcome.areas) if (!areas.has(area)) areas.set(area, weightBasisPoints);
  return [...areas]
    .map(([area, weightBasisPoints]) => ({ area, weightBasisPoints }))
    .toSorted((a, b) => b.weightBasisPoints - a.weightBasisPoints);
}

export const scoreOf = (interview: Evaluated, area: string): number | null =>
  interview.outcome.areas.find((score) => score.area === area)?.scoreTenths ?? null;

/** In the order asked for. Equal ones, and those without a score, by date of the interview. */
export function inOrder(interviews: readonly Evaluated[], order: CompareOrder): readonly Evaluated[] {
  const heaviest = areasOf(interviews)[0]?.area;
  const date = (interview: Evaluated): number => interview.startedAtMs ?? interview.createdAtMs;
  const high = (value: number | null): number => value ?? -1;
  return interviews.toSorted((a, b) => {
    const first =
      order === "name"
        ? (a.candidate?.name ?? "").localeCompare(b.candidate?.name ?? "")
        : order === "total"
          ? high(b.outcome.totalHundredths) - high(a.outcome.totalHundredths)
          : order === "heaviest" && heaviest !== undefined
            ? high(scoreOf(b, heaviest)) - high(scoreOf(a, heaviest))
            : 0;
    return first === 0 ? date(a) - date(b) : first;
  });
}
