import type { InterviewEvent } from "#contract/event.ts";
import type { Report } from "#contract/report.ts";

/** Below five samples a percentile would be a story. */
const FEWEST = 5;

/** From the end of the candidate's speech to the interviewer's first audio, over the whole interview; nearest rank. */
export function latencyOf(events: readonly InterviewEvent[]): Report["latency"] {
  const measured = new Map<string, number>();
  for (const { body } of events) {
    if (body.type === "turn.recorded" && body.responseLatencyMs !== undefined && !measured.has(body.turnId))
      measured.set(body.turnId, body.responseLatencyMs);
  }
  const sorted = [...measured.values()].sort((a, b) => a - b);
  const at = (share: number): number | null =>
    sorted.length < FEWEST ? null : (sorted[Math.ceil(share * sorted.length) - 1] ?? null);
  return { p50Ms: at(0.5), p95Ms: at(0.95), samples: sorted.length };
}
