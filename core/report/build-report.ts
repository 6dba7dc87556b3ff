import type { Interview } from "#contract/interview.ts";
import type { Report } from "#contract/report.ts";
import type { FactSources } from "#core/evaluation/evaluation-facts.ts";

/** What a report is made of: log, words, guide, and the interview as lists see it. */
export interface ReportSources extends FactSources {
  readonly interview: Interview;
  readonly progress: Report["progress"];
  /** Where a part of the recording is fetched. */
  readonly partUrl: (name: string) => string;
  readonly nowMs: number;
}

/** Everything known about an interview that has ended. */
export function buildReport(_sources: ReportSources): Report {
  throw new Error("not yet");
}
