import { EventBody, type InterviewEvent } from "#contract/event.ts";
import type { Finding } from "#contract/problem.ts";
import { auditSteps, type Step } from "./audit-steps.ts";
import { evolve } from "./evolve.ts";
import { emptyState } from "./state.ts";

/**
 * Replays a log and says what must not be in it: gaps, stale epochs, a clock that gains time, sections that go
 * back, life after the end, an effect that happened twice. Empty for a log that keeps every promise. Looks only
 * at the log: whoever holds one can check it.
 */
export function auditLog(events: readonly InterviewEvent[]): Finding[] {
  const findings: Finding[] = [];
  const find = (index: number, code: string, message: string): void => {
    findings.push({ pointer: `/${index}`, code, severity: "error", message });
  };
  const closedCommands = new Set<string>();
  let state = emptyState;
  events.forEach((event, index) => {
    const previous = events[index - 1];
    if (event.seq !== index + 1) find(index, "sequence-broken", `seq ${event.seq} where ${index + 1} belongs`);
    if (previous !== undefined && event.atMs < previous.atMs)
      find(index, "time-went-back", "an event is older than the one before it");
    if (previous !== undefined && previous.commandId !== event.commandId) closedCommands.add(previous.commandId);
    if (closedCommands.has(event.commandId))
      find(index, "command-applied-twice", "a command's events are not one commit");
    if (!EventBody.safeParse(event.body).success) find(index, "unreadable-event", "the event does not parse");
    const after = evolve(state, event);
    const step: Step = { event, before: state, after, find: (code, message) => find(index, code, message) };
    for (const rule of auditSteps) rule(step);
    state = after;
  });
  return findings;
}
