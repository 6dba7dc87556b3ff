import { problem, type Problem } from "#contract/problem.ts";
import type { Result } from "#contract/result.ts";
import type { CommandBody } from "./command.ts";
import { refused, type Decision, type Draft } from "./decision.ts";
import { pause, resume } from "./draft-steps.ts";
import { issue, wallLimitAtMs } from "./issue-directive.ts";
import type { InterviewState } from "./state.ts";
import { TIMINGS } from "./timings.ts";

type Of<T extends CommandBody["type"]> = Extract<CommandBody, { type: T }>;

/** A person stops the clock; the interviewer says so. */
export function decidePause(draft: Draft, { by }: Of<"pause">): Result<Decision, Problem> {
  const closed = notRunning(draft.state);
  if (closed !== null) return refused(closed);
  if (pause(draft, "person", by)) issue(draft, "pause", wallLimitAtMs(draft.state) ?? draft.nowMs);
  return draft.decided();
}

/** A person lets it go on. Other reasons to stand still may remain. */
export function decideResume(draft: Draft, { by }: Of<"resume">): Result<Decision, Problem> {
  const closed = notRunning(draft.state);
  if (closed !== null) return refused(closed);
  if (resume(draft, "person", by)) issue(draft, "resume", wallLimitAtMs(draft.state) ?? draft.nowMs);
  return draft.decided();
}

/** The only thing that makes time left rise, and it has a name on it. */
export function decideGrantTime(draft: Draft, { grantedMs, by }: Of<"grant_time">): Result<Decision, Problem> {
  const closed = notRunning(draft.state);
  if (closed !== null) return refused(closed);
  if (!Number.isInteger(grantedMs) || grantedMs <= 0 || grantedMs > TIMINGS.grantMaxMs) {
    return refused(problem("invalid-request", { facts: { maxMs: TIMINGS.grantMaxMs } }));
  }
  // It would rise on paper only: the goodbye is on its way.
  if (draft.state.endIssuedElapsedMs !== null || draft.state.closingStarted)
    return refused(problem("closing-has-begun"));
  draft.add({ type: "time.granted", grantedMs, by });
  return draft.decided();
}

/** An observer's hint to the interviewer, whispered as a directive. */
export function decideNote(draft: Draft, { text, by }: Of<"note">): Result<Decision, Problem> {
  const closed = notRunning(draft.state);
  if (closed !== null) return refused(closed);
  issue(draft, "observer_note", draft.nowMs + TIMINGS.observerNoteValidMs, { note: draft.keep("note", text), by });
  return draft.decided();
}

function notRunning(state: InterviewState): Problem | null {
  if (state.phase === "ended") return problem("interview-ended");
  return state.greetingAtMs === null ? problem("interview-not-started") : null;
}
