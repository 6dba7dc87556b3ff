import { problem, type Problem } from "#contract/problem.ts";
import type { Result } from "#contract/result.ts";
import type { CommandBody } from "./command.ts";
import { refused, type Decision, type Draft } from "./decision.ts";
import { dispatch, pause, resume } from "./draft-steps.ts";
import { issue } from "./issue-directive.ts";
import { momentMs } from "./clock.ts";
import { TIMINGS } from "./timings.ts";

type Of<T extends CommandBody["type"]> = Extract<CommandBody, { type: T }>;

/** The link was exchanged for a session. Burns nothing; works until the end or ten minutes after the window. */
export function decideOpenLink(draft: Draft, { sessionId }: Of<"open_link">): Result<Decision, Problem> {
  const { state, nowMs } = draft;
  const running = state.phase !== "scheduled" && state.phase !== "ended";
  if (!running && nowMs > state.window.closesAtMs + TIMINGS.linkGraceMs) return refused(problem("link-expired"));
  draft.add({ type: "candidate.opened", sessionId });
  return draft.decided();
}

/** Both boxes ticked. Asked once; a reload may send it again. */
export function decideConsent(draft: Draft, { noticeVersion }: Of<"consent">): Result<Decision, Problem> {
  if (draft.state.phase === "ended") return refused(problem("interview-ended"));
  if (!draft.state.consented) draft.add({ type: "consent.given", noticeVersion, interview: true, recording: true });
  return draft.decided();
}

/**
 * The candidate enters the room. One session at a time: another one must say that it takes over.
 * The first start sends for an interviewer; the interview clock waits for the greeting.
 */
export function decideStart(draft: Draft, { sessionId, takeOver }: Of<"start">): Result<Decision, Problem> {
  const { state, nowMs } = draft;
  if (state.phase === "ended") return refused(problem("interview-ended"));
  if (!state.consented) return refused(problem("consent-missing"));
  if (nowMs < state.window.opensAtMs)
    return refused(problem("window-not-open", { facts: { opensAtMs: state.window.opensAtMs } }));
  if (state.phase === "scheduled" && nowMs >= state.window.closesAtMs + TIMINGS.linkGraceMs)
    return refused(problem("window-closed"));
  const elsewhere = state.roomSession !== null && state.roomSession !== sessionId;
  if (elsewhere && !takeOver) return refused(problem("session-elsewhere"));
  if (state.roomSession !== sessionId) draft.add({ type: "candidate.started", sessionId, tookOver: elsewhere });
  if (draft.state.lease === null && draft.state.dispatchedAtMs === null) dispatch(draft);
  return draft.decided({ type: "start", tookOver: elsewhere });
}

/** Leaves for now, or for good. Once the goodbye has begun, leaving is how an interview ends. Nobody leaves for another. */
export function decideLeave(draft: Draft, { sessionId, intent }: Of<"leave">): Result<Decision, Problem> {
  const { state } = draft;
  if (state.phase === "ended") return refused(problem("interview-ended"));
  if (state.roomSession !== null && state.roomSession !== sessionId) return refused(problem("session-elsewhere"));
  if (intent === "later" && state.roomSession === null) return draft.decided();
  // The agent of an interview that has not begun is not kept: the next start sends for a new one.
  if (intent === "later" && state.phase === "waiting" && state.lease !== null)
    draft.add({ type: "lease.lost", epoch: state.lease.epoch });
  draft.add({ type: "candidate.left", intent });
  if (state.closingStarted)
    draft.add({ type: "interview.ended", reason: state.endRequest?.reason ?? "completed", by: "candidate" });
  else if (intent === "withdraw") draft.add({ type: "interview.ended", reason: "withdrawn", by: "candidate" });
  else pause(draft, "candidate_absent", "candidate");
  return draft.decided();
}

/** "I need a moment", by the button. */
export function decideHold(draft: Draft, { on }: Of<"candidate_hold">): Result<Decision, Problem> {
  const { state, nowMs } = draft;
  if (state.phase === "ended") return refused(problem("interview-ended"));
  if (state.greetingAtMs === null) return refused(problem("interview-not-started"));
  if (on && state.holdUntilMs === null) {
    const untilMs = nowMs + momentMs(state);
    draft.add({ type: "hold.started", by: "button", untilMs });
    issue(draft, "hold", untilMs);
  } else if (!on && state.holdUntilMs !== null) {
    draft.add({ type: "hold.ended", by: "button" });
    issue(draft, "hold_over", nowMs + momentMs(state));
  }
  return draft.decided();
}

/** What the media server saw. Of agents only the lease is believed: a departure has no epoch on it. */
export function decidePresence(draft: Draft, { state, participant }: Of<"presence">): Result<Decision, Problem> {
  if (participant === "candidate") notePresence(draft, state);
  return draft.decided();
}

/** Seen by the media server or by the agent: the first to say it is believed. True if it was news. */
export function notePresence(draft: Draft, seen: "present" | "absent"): boolean {
  const { state } = draft;
  if (state.phase === "ended" || state.phase === "scheduled") return false;
  if (seen === "present") {
    // Who has left is not back before they say so: their connection ends a moment after.
    if (state.candidatePresent || state.roomSession === null) return false;
    draft.add({ type: "candidate.present" });
    resume(draft, "candidate_absent", "candidate");
    return true;
  }
  if (!state.candidatePresent) return false;
  draft.add({ type: "candidate.absent" });
  pause(draft, "candidate_absent", "candidate");
  return true;
}
