import { problem, type Problem } from "#contract/problem.ts";
import type { Result } from "#contract/result.ts";
import type { Window } from "#contract/interview.ts";
import type { CommandBody } from "./command.ts";
import { refused, type Decision, type Draft } from "./decision.ts";
import { issue, wallLimitAtMs } from "./issue-directive.ts";

type Of<T extends CommandBody["type"]> = Extract<CommandBody, { type: T }>;

/** Schedules: once, with a window that makes sense. */
export function decideSchedule(
  draft: Draft,
  { appointment, candidateName }: Of<"schedule">,
): Result<Decision, Problem> {
  if (draft.state.appointment !== null) return refused(problem("command-conflict"));
  const bad = windowProblem(appointment.window, draft.nowMs);
  if (bad !== null) return refused(bad);
  draft.add({ type: "interview.scheduled", ...appointment, candidate: draft.keep("candidate_name", candidateName) });
  return draft.decided();
}

/** Moves the window; the link stays the same. Not once the interview runs: nothing would change. */
export function decideMoveWindow(draft: Draft, { window, by }: Of<"move_window">): Result<Decision, Problem> {
  const { state, nowMs } = draft;
  if (state.phase === "ended") return refused(problem("interview-ended"));
  if (state.greetingAtMs !== null) return refused(problem("interview-already-started"));
  const bad = windowProblem(window, nowMs);
  if (bad !== null) return refused(bad);
  const { opensAtMs, closesAtMs, timeZone } = state.window;
  const same = opensAtMs === window.opensAtMs && closesAtMs === window.closesAtMs && timeZone === window.timeZone;
  if (!same) draft.add({ type: "window.moved", window, by });
  return draft.decided();
}

/** A new secret for the link; the old one stops working. */
export function decideRenewLink(draft: Draft, { by }: Of<"renew_link">): Result<Decision, Problem> {
  if (draft.state.phase === "ended") return refused(problem("interview-ended"));
  draft.add({ type: "link.renewed", linkVersion: draft.state.linkVersion + 1, by });
  return draft.decided();
}

/**
 * Ends it: cancelled before, or broken off during. Politely means the interviewer says goodbye first, which
 * needs an interviewer and a candidate in the room; without them it ends at once.
 */
export function decideEnd(draft: Draft, { reason, politely, by }: Of<"end">): Result<Decision, Problem> {
  const { state, nowMs } = draft;
  if (state.phase === "ended") return refused(problem("interview-ended"));
  const canSpeak = state.phase === "live" && state.lease !== null && state.candidatePresent;
  if (!politely || !canSpeak) {
    draft.add({ type: "interview.ended", reason, by });
    return draft.decided();
  }
  if (state.endRequest === null) {
    draft.add({ type: "end.requested", reason, by });
    if (!state.closingStarted) issue(draft, "end", wallLimitAtMs(draft.state) ?? nowMs);
  }
  return draft.decided();
}

function windowProblem(window: Window, nowMs: number): Problem | null {
  const finding = (pointer: string, message: string): Problem =>
    problem("invalid-window", { findings: [{ pointer, code: "invalid-window", severity: "error", message }] });
  if (window.closesAtMs <= window.opensAtMs) return finding("/window/closesAtMs", "The window closes before it opens");
  if (window.closesAtMs <= nowMs) return finding("/window/closesAtMs", "The window closes in the past");
  return null;
}
