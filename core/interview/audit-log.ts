import type { InterviewEvent } from "#contract/event.ts";
import type { Finding } from "#contract/problem.ts";

/** Replays a log and says what must not be in it. Empty for a log that keeps every promise. */
export function auditLog(events: readonly InterviewEvent[]): Finding[] {
  const findings: Finding[] = [];
  events.forEach((event, index) => {
    if (event.seq !== index + 1) findings.push({ pointer: `/${index}/seq`, code: "sequence-broken", severity: "error", message: `expected ${index + 1}` });
  });
  return findings;
}
