import { problem, type Problem } from "#contract/problem.ts";
import { assertNever, type Result } from "#contract/result.ts";
import type { Command } from "./command.ts";
import { decideDeleteWords, decideEffectResult, decideRecordUsage } from "./decide-record.ts";
import { decideLease, decideLeaseExpired, decideRecordingPart, decideRelease } from "./decide-agent.ts";
import { decideEnd, decideMoveWindow, decideRenewLink, decideSchedule } from "./decide-appointment.ts";
import {
  decideConsent,
  decideHold,
  decideLeave,
  decideOpenLink,
  decidePresence,
  decideStart,
} from "./decide-candidate.ts";
import { decideDecision } from "./decide-decision.ts";
import { decideFinishEvaluation, decideRequestEvaluation, decideStoreTranscript } from "./decide-evaluation.ts";
import { decideGrantTime, decideNote, decidePause, decideResume } from "./decide-observer.ts";
import { decideReport, reportOrder } from "./decide-report.ts";
import { decideTick } from "./decide-tick.ts";
import { decideToolCall } from "./decide-tools.ts";
import { Draft, refused, type DecideContext, type Decision } from "./decision.ts";
import type { InterviewState } from "./state.ts";

/**
 * The one place where an interview changes: what a command does to this state at this moment. Pure; the same
 * input gives the same bytes. Refusals are problems and leave no trace; a command that changes nothing
 * succeeds without events. That a command id has one effect is the shell's table of replies.
 */
export function decide(
  state: InterviewState,
  command: Command,
  nowMs: number,
  context: DecideContext,
): Result<Decision, Problem> {
  const { body } = command;
  const draft = new Draft(state, command, nowMs, context);
  if (body.type === "schedule") return decideSchedule(draft, body);
  if (state.appointment === null) return refused(problem("not-found"));
  if (body.type === "report") {
    const order = reportOrder(state, command.id, body);
    if (!order.ok) return order;
    if (order.value === "known") return draft.decided({ type: "report", ackedSeq: state.ackedSeq });
  }
  // An alarm may be late. What was due before this command happens before it, so no answer depends on luck.
  // Not for a lease: it may come a moment after its ten seconds and is still the agent we asked for.
  if (body.type !== "lease" && body.type !== "lease_expired" && body.type !== "effect_result") decideTick(draft);
  switch (body.type) {
    case "tick":
      return draft.decided();
    case "move_window":
      return decideMoveWindow(draft, body);
    case "renew_link":
      return decideRenewLink(draft, body);
    case "open_link":
      return decideOpenLink(draft, body);
    case "consent":
      return decideConsent(draft, body);
    case "start":
      return decideStart(draft, body);
    case "leave":
      return decideLeave(draft, body);
    case "candidate_hold":
      return decideHold(draft, body);
    case "presence":
      return decidePresence(draft, body);
    case "lease":
      return decideLease(draft, body);
    case "release":
      return decideRelease(draft, body);
    case "tool_call":
      return decideToolCall(draft, body);
    case "report":
      return decideReport(draft, body);
    case "lease_expired":
      return decideLeaseExpired(draft, body);
    case "recording_part":
      return decideRecordingPart(draft, body);
    case "pause":
      return decidePause(draft, body);
    case "resume":
      return decideResume(draft, body);
    case "grant_time":
      return decideGrantTime(draft, body);
    case "note":
      return decideNote(draft, body);
    case "end":
      return decideEnd(draft, body);
    case "delete_words":
      return decideDeleteWords(draft, body);
    case "store_transcript":
      return decideStoreTranscript(draft, body);
    case "request_evaluation":
      return decideRequestEvaluation(draft, body);
    case "finish_evaluation":
      return decideFinishEvaluation(draft, body);
    case "record_usage":
      return decideRecordUsage(draft, body);
    case "decide":
      return decideDecision(draft, body);
    case "effect_result":
      return decideEffectResult(draft, body);
    default:
      return assertNever(body);
  }
}
