import { isEvaluatedByItself } from "./decide-evaluation.ts";
import { isRunning, plannedMs, wallTimeOf } from "./clock.ts";
import { wallLimitAtMs } from "./issue-directive.ts";
import { pendingEffects } from "./pending-effects.ts";
import { endDirectiveAtMs, hardStopAtMs, sectionSchedule } from "./section-schedule.ts";
import type { InterviewState } from "./state.ts";
import { LEASE } from "#contract/agent-protocol.ts";
import { TIMINGS } from "./timings.ts";

/** What can become due. `effect` is the shell's business; all others are done by a tick. */
export type DueKind =
  | "window_closed"
  | "waiting_over"
  | "agent_missing"
  | "absence_limit"
  | "wall_limit"
  | "hard_stop"
  | "hold_over"
  | "end_directive"
  | "advance_section"
  | "move_on"
  | "section_warning"
  | "half_time"
  | "evaluation_due"
  | "evaluation_limit"
  | "effect";

/** Something that must happen, and when. */
export interface Due {
  readonly atMs: number;
  readonly kind: DueKind;
}

/**
 * All that must happen next if nothing else does, soonest first; the one alarm arms the first. A tick at that
 * moment makes it vanish. What hangs on the interview clock is not due while that stands still. That an agent
 * has gone silent is not in here: the shell alone knows when it last heard from it.
 */
export function dueTimes(state: InterviewState): readonly Due[] {
  const due: Due[] = pendingEffects(state).map(({ notBeforeMs, attempt }) => ({
    kind: "effect",
    atMs: notBeforeMs + (attempt === 0 ? TIMINGS.effectSafetyNetMs : 0),
  }));
  return [...due, ...tickTimes(state)].sort((a, b) => a.atMs - b.atMs);
}

/** The due times that a tick handles. */
export function tickTimes(state: InterviewState): readonly Due[] {
  if (state.appointment === null) return [];
  if (state.phase === "ended") return evaluationTimes(state);
  if (state.phase === "scheduled")
    return [{ kind: "window_closed", atMs: state.window.closesAtMs + TIMINGS.linkGraceMs }];
  const due: Due[] = [];
  if (state.dispatchedAtMs !== null)
    due.push({ kind: "agent_missing", atMs: state.dispatchedAtMs + LEASE.dispatchEveryMs });
  if (state.waitingSinceMs !== null)
    due.push({ kind: "waiting_over", atMs: state.waitingSinceMs + TIMINGS.waitingGivesUpMs });
  const wallLimit = wallLimitAtMs(state);
  if (wallLimit === null) return due;
  due.push({ kind: "wall_limit", atMs: wallLimit });
  if (state.absentSinceMs !== null) {
    const limitMs = state.closingStarted ? TIMINGS.closingAbsenceMs : TIMINGS.absenceLimitMs;
    due.push({ kind: "absence_limit", atMs: state.absentSinceMs + limitMs });
  }
  if (state.endRequest !== null) {
    due.push({ kind: "hard_stop", atMs: state.endRequest.atMs + TIMINGS.goodbyeMs + TIMINGS.hardStopMs });
  }
  if (state.holdUntilMs !== null) due.push({ kind: "hold_over", atMs: state.holdUntilMs });
  return isRunning(state) ? [...due, ...clockTimes(state)] : due;
}

/** After the end: the one evaluation that nobody has to ask for, and the end of every patience with one that runs. */
function evaluationTimes(state: InterviewState): Due[] {
  if (state.evaluation?.finished === null)
    return [{ kind: "evaluation_limit", atMs: state.evaluation.requestedAtMs + TIMINGS.evaluationLimitMs }];
  const endedAtMs = state.endedAtMs ?? state.lastAtMs;
  if (!isEvaluatedByItself(state)) return [];
  const recordedBy =
    state.lease === null ? Math.max(endedAtMs, state.leaseEndedAtMs ?? 0) : endedAtMs + TIMINGS.evaluationWaitsMs;
  return [{ kind: "evaluation_due", atMs: recordedBy }];
}

/** What hangs on the running interview clock. */
function clockTimes(state: InterviewState): Due[] {
  const at = (kind: DueKind, elapsed: number): Due => ({ kind, atMs: Math.ceil(wallTimeOf(state, elapsed)) });
  const due: Due[] = [at("hard_stop", hardStopAtMs(state))];
  if (state.endIssuedElapsedMs !== null || state.closingStarted || state.section === null) return due;
  due.push(at("end_directive", endDirectiveAtMs(state)));
  const { name, enteredElapsedMs, warned, movedOn } = state.section;
  const schedule = sectionSchedule(state, name, enteredElapsedMs);
  if (schedule === null) return due;
  due.push(at("advance_section", schedule.advanceAtMs));
  if (!movedOn) due.push(at("move_on", schedule.moveOnAtMs));
  if (!warned && !movedOn) due.push(at("section_warning", schedule.warnAtMs));
  if (!state.halfTimeDone) due.push(at("half_time", plannedMs(state) / 2));
  return due;
}

/** True when a tick at this moment has something to do. */
export const isDue = (state: InterviewState, nowMs: number): boolean =>
  tickTimes(state).some((due) => due.atMs <= nowMs);
