import { createContext, useContext } from "react";
import type { Session } from "#contract/principal.ts";
import type { Report } from "#contract/report.ts";
import type { Recording } from "../recording/recording.ts";

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

/** A moment of the recording (epoch ms) as interview time in ms, for people: from the greeting on. */
export const placeInInterview = (report: Report, atMs: number): number =>
  Math.max(0, atMs - (report.interview.startedAtMs ?? report.recording?.startedAtMs ?? atMs));

export const turnAnchor = (turnId: string): string => `turn-${turnId}`;
export const areaAnchor = (index: number): string => `area-${index + 1}`;
