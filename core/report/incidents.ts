import type { InterviewEvent } from "#contract/event.ts";
import type { RecordingGap } from "#contract/recording.ts";
import type { Report } from "#contract/report.ts";

type Incident = Report["incidents"][number];
type Facts = Incident["facts"];

/**
 * What did not go as planned, in order of time, each with the numbers that belong to it: how long a pause was, which
 * model was lost. Codes are the log's own where it has one.
 */
export function incidentsOf(events: readonly InterviewEvent[], gaps: readonly RecordingGap[]): Incident[] {
  const incidents: Incident[] = gaps.map(({ fromMs, toMs }) => ({
    code: "recording_gap",
    atMs: fromMs,
    facts: { gapMs: toMs - fromMs },
  }));
  const open = new Map<string, Incident>();
  for (const { atMs, body } of events) {
    const note = (code: string, facts: Facts = {}): Incident => {
      const incident: Incident = { code, atMs, facts };
      incidents.push(incident);
      return incident;
    };
    switch (body.type) {
      case "provider.lost":
        note("provider_lost", { provider: body.provider, reason: body.code });
        break;
      case "provider.unavailable":
        note("no_provider", { reason: body.code });
        break;
      case "provider.connected":
        if (body.reason !== "start") note("takeover", { provider: body.provider, reason: body.reason });
        break;
      case "lease.lost":
        note("lease_lost", { epoch: body.epoch });
        break;
      case "agent.missing":
        note("agent_missing", { epoch: body.epoch });
        break;
      case "waiting.given_up":
        note("waiting_given_up", { reason: body.reason });
        break;
      case "candidate.started":
        if (body.tookOver) note("continued_elsewhere");
        break;
      case "clock.paused":
        open.set(body.reason, note("paused", { reason: body.reason }));
        break;
      case "clock.resumed":
      case "interview.ended":
        for (const [reason, pause] of open) {
          if (body.type === "clock.resumed" && body.reason !== reason) continue;
          pause.facts = { ...pause.facts, pausedMs: atMs - pause.atMs };
          open.delete(reason);
        }
        break;
      case "time.granted":
        note("time_granted", { grantedMs: body.grantedMs });
        break;
      case "evaluation.finished":
        if (body.failureCode !== null)
          note("evaluation_failed", { evaluation: body.evaluation, reason: body.failureCode });
        break;
      case "incident.noted":
        // The manifest knows every gap, also those the recorder did not notice.
        if (body.code !== "recording_gap") note(body.code, body.facts ?? {});
        break;
      default:
        break;
    }
  }
  return incidents.sort((a, b) => a.atMs - b.atMs);
}
