import { createContext, useContext } from "react";
import type { Session } from "#contract/principal.ts";
import type { Report } from "#contract/report.ts";
import type { Recording } from "../recording/recording.ts";
import { clock } from "../words/en/format.ts";

/** What every part of a report works with. */
export interface ReportPage {
  readonly report: Report;
  /** null when nothing was recorded, or words are deleted. */
  readonly recording: Recording | null;
  /** Who reads; null behind a share link, where nothing can be changed. */
  readonly reader: Session | null;
  /** A person may mend the transcript, in any role. */
  readonly mayCorrect: boolean;
  /** The reader may ask for another evaluation. */
  readonly mayEvaluate: boolean;
}

export const ReportContext = createContext<ReportPage | null>(null);

export function useReport(): ReportPage {
  const page = useContext(ReportContext);
  if (page === null) throw new Error("a part of a report was drawn outside of one");
  return page;
}

/**
 * Where a moment (epoch ms) is, as the player counts: everything on the page names the place one would go to in the
 * sound. Without a recording as the interview's own clock counts.
 */
export function placeOf({ report, recording }: Pick<ReportPage, "report" | "recording">, atMs: number): string {
  if (recording !== null) return clock(recording.placeOf(atMs));
  const turn = report.transcript?.turns.findLast(({ startedAtMs }) => startedAtMs <= atMs);
  if (turn !== undefined) return clock(turn.clockMs + atMs - turn.startedAtMs);
  return clock(Math.max(0, atMs - (report.interview.startedAtMs ?? atMs)));
}

export const turnAnchor = (turnId: string): string => `turn-${turnId}`;
export const areaAnchor = (index: number): string => `area-${index + 1}`;
