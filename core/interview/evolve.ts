import type { EventBody, InterviewEvent } from "#contract/event.ts";
import { evolveAgent } from "./evolve-agent.ts";
import { evolveAppointment } from "./evolve-appointment.ts";
import { evolveClock } from "./evolve-clock.ts";
import { evolveConversation } from "./evolve-conversation.ts";
import { evolveEvaluation, withWebhook } from "./evolve-evaluation.ts";
import { evolveRecord } from "./evolve-record.ts";
import { parseReportCommandId } from "./report-id.ts";
import type { InterviewState } from "./state.ts";

/** The events one family of reducers knows. */
export type EventOf<T extends EventBody["type"]> = Extract<EventBody, { type: T }>;

/**
 * Folds one event into the state. Pure; knows every type that was ever written; never fails, because a log
 * that is stored has happened. An event's time is the object's clock, so it never goes back.
 */
export function evolve(before: InterviewState, event: InterviewEvent): InterviewState {
  const evolved = evolveBody(before, event.body, event);
  // A reducer returns either what it was given or an object nobody else holds; completing the latter in place
  // halves the time of a replay.
  const after: InterviewState = Object.assign(evolved === before ? { ...before } : evolved, placeOf(before, event));
  return summaryChanged(before, after) ? { ...after, summaryDueSeq: event.seq, summaryDueAtMs: event.atMs } : after;
}

function evolveBody(state: InterviewState, body: EventBody, event: InterviewEvent): InterviewState {
  switch (body.type) {
    case "interview.scheduled":
    case "window.moved":
    case "link.renewed":
    case "candidate.opened":
    case "consent.given":
    case "candidate.started":
    case "candidate.present":
    case "candidate.absent":
    case "candidate.left":
    case "waiting.given_up":
    case "words.deleted":
      return evolveAppointment(state, body, event.atMs);
    case "agent.dispatched":
    case "agent.missing":
    case "lease.granted":
    case "lease.lost":
    case "lease.released":
    case "provider.connected":
    case "provider.lost":
    case "provider.unavailable":
      return evolveAgent(state, body, event.atMs);
    case "greeting.started":
    case "clock.paused":
    case "clock.resumed":
    case "time.granted":
    case "section.entered":
    case "end.requested":
    case "closing.started":
    case "closing.spoken":
      return evolveClock(state, body, event.atMs);
    case "interview.ended":
      return withWebhook(evolveClock(state, body, event.atMs), "interview.ended", 1, event);
    case "turn.recorded":
    case "question.asked":
    case "silence.prompted":
    case "hold.started":
    case "hold.ended":
    case "score.noted":
    case "followup.flagged":
    case "knowledge.queried":
    case "time.checked":
    case "time_warning.flagged":
    case "transition.made":
    case "tool.refused":
    case "directive.issued":
    case "directive.delivered":
      return evolveConversation(state, body, event.atMs);
    case "usage.recorded":
    case "recording.part":
    case "incident.noted":
    case "report.ignored":
    case "effect.done":
    case "effect.failed":
      return evolveRecord(state, body, event.atMs);
    case "transcript.stored":
    case "evaluation.requested":
    case "evaluation.finished":
    case "decision.made":
      return evolveEvaluation(state, body, event);
    default:
      // A newer release's event in a log read by an older one: it happened, we do not know what it means.
      body satisfies never;
      return state;
  }
}

/** Where the log stands after this event, and which report of the agent it carried. */
function placeOf(
  before: InterviewState,
  event: InterviewEvent,
): Pick<InterviewState, "lastSeq" | "lastAtMs"> & { ackedSeq?: number } {
  const place = { lastSeq: event.seq, lastAtMs: Math.max(before.lastAtMs, event.atMs) };
  const report = parseReportCommandId(event.commandId);
  return report !== null && report.epoch === before.lease?.epoch ? { ...place, ackedSeq: report.seq } : place;
}

const summaryChanged = (a: InterviewState, b: InterviewState): boolean =>
  a.phase !== b.phase ||
  a.endReason !== b.endReason ||
  a.window !== b.window ||
  a.flags !== b.flags ||
  a.source !== b.source ||
  a.greetingAtMs !== b.greetingAtMs ||
  a.evaluation !== b.evaluation ||
  a.outcome !== b.outcome ||
  a.decisions !== b.decisions ||
  a.wordsDeleted !== b.wordsDeleted ||
  a.recordingDeletedAtMs !== b.recordingDeletedAtMs;
