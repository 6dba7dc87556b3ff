import type { AreaScore, Evidence } from "../../contract/evaluation.ts";
import type { Report } from "../../contract/report.ts";
import type { VivavoceApi } from "./api.ts";

/** Waits until the interview was evaluated, telling how far it is, and returns its report. */
export async function evaluated(
  api: VivavoceApi,
  id: string,
  limitMs: number,
  say: (line: string) => void,
): Promise<Report> {
  const deadline = Date.now() + limitMs;
  let said = "";
  for (;;) {
    const report = await api.report(id);
    const { evaluation } = report.interview;
    if (evaluation === "ready" || evaluation === "needs_review") return report;
    const { progress } = report;
    const line = progress === null ? "" : `${progress.step} ${progress.done} of ${progress.total}`;
    if (line !== said && line !== "") say(line);
    said = line;
    if (Date.now() > deadline) throw new Error(`not evaluated within ${Math.round(limitMs / 1000)} s: ${evaluation}`);
    await new Promise((resolve) => setTimeout(resolve, 700));
  }
}

/** Where in the recording a quote is, and whether sound is really there. */
export interface PlayedEvidence {
  readonly area: string;
  readonly evidence: Evidence;
  /** Parts that hold it, by name; empty when nothing was recorded there. */
  readonly parts: readonly string[];
}

/** The best quote of every scored area with the recorded parts that hold its sound. */
export function bestEvidence(report: Report): PlayedEvidence[] {
  const parts = report.recording?.parts ?? [];
  return (report.evaluation?.scorecard.areas ?? []).flatMap(({ area, evidence: [best] }) => {
    if (best === undefined) return [];
    const holding = parts.filter(
      (part) => part.startedAtMs < best.endedAtMs && part.startedAtMs + part.durationMs > best.startedAtMs,
    );
    return [{ area, evidence: best, parts: holding.map((part) => part.name) }];
  });
}

/** How far the method held together, in the report's own words. */
const HELD = { low: "poorly", medium: "partly", high: "well" } as const;

/** The scorecard as a terminal shows it; every figure is read from the report. */
export function scorecardLines(report: Report): string {
  const { evaluation } = report;
  if (evaluation === null) return `Scorecard    none: ${report.banners.join(", ")}`;
  const { scorecard } = evaluation;
  const total =
    scorecard.totalHundredths === null ? "no total" : `${(scorecard.totalHundredths / 100).toFixed(2)} of 10`;
  return [
    `Scorecard    ${scorecard.recommendation.replaceAll("_", " ")} · ${total} · held together ${HELD[scorecard.confidence]} · ${scorecard.calibrated ? "calibrated" : "not calibrated against people"} (${evaluation.source})`,
    ...scorecard.areas.map(areaLine),
    ...(scorecard.reviewReasons.length === 0
      ? []
      : [
          `             look at: ${[...new Set(scorecard.reviewReasons.map(({ code }) => code.replaceAll("_", " ")))].join(", ")}`,
        ]),
  ].join("\n");
}

function areaLine({ area, weightBasisPoints, scoreTenths, runs, evidence: [best] }: AreaScore): string {
  const score = scoreTenths === null ? "not observed" : (scoreTenths / 10).toFixed(1);
  const each = runs.map((run) => run.score ?? "–").join(" ");
  const quote =
    best === undefined
      ? ""
      : `  ${minutes(best.clockMs)} “${best.quote.slice(0, 70)}${best.quote.length > 70 ? "…" : ""}”`;
  return `             ${area.padEnd(20)} ${String(weightBasisPoints / 100).padStart(3)} %  ${score.padStart(4)}  runs ${each}${quote}`;
}

const minutes = (ms: number): string =>
  `${Math.floor(ms / 60_000)}:${String(Math.floor((ms % 60_000) / 1000)).padStart(2, "0")}`;
