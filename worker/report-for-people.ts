import type { Decision } from "#contract/decision.ts";
import type { Report } from "#contract/report.ts";
import { namesOf } from "./repositories/principals.ts";

/** A report with the names of those who decided and corrected: the object knows people by their ids only. */
export async function withNames(db: D1Database, orgId: string, report: Report): Promise<Report> {
  const ids = [...report.decisions.map(({ by }) => by), ...report.transcriptVersions.map(({ madeBy }) => madeBy)];
  const names = ids.length === 0 ? new Map<string, string>() : await namesOf(db, orgId, ids);
  const named = (decision: Decision): Decision => ({ ...decision, byName: names.get(decision.by) ?? null });
  return {
    ...report,
    decision: report.decision && named(report.decision),
    decisions: report.decisions.map(named),
    transcriptVersions: report.transcriptVersions.map((version) => ({
      ...version,
      madeByName: names.get(version.madeBy) ?? null,
    })),
  };
}

/**
 * A report as somebody with a share link reads it: the candidate's name, what was said and scored, and the decision
 * that stands with its name and reason. Without how to reach the candidate, what the integrator keeps with them,
 * earlier decisions, who corrected what, the interviewer's live notes, and the cost.
 */
export function sharedReport(report: Report): Report {
  const { candidate } = report.interview;
  const anonymous = (by: string): string => (by === "evaluation" ? by : "person");
  return {
    ...report,
    interview: { ...report.interview, candidate: candidate && { name: candidate.name }, metadata: {} },
    decisions: report.decision === null ? [] : [report.decision],
    transcript: report.transcript && { ...report.transcript, madeBy: anonymous(report.transcript.madeBy) },
    transcriptVersions: report.transcriptVersions.map((version) => ({
      ...version,
      madeBy: anonymous(version.madeBy),
      madeByName: null,
    })),
    recording: report.recording && {
      ...report.recording,
      parts: report.recording.parts.map((part) => ({ ...part, url: `/v1/shared/recording/${part.name}` })),
    },
    scoreNotes: null,
    cost: null,
  };
}
