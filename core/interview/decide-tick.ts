import type { EndReason } from "#contract/interview.ts";
import { assertNever } from "#contract/result.ts";
import type { SectionName } from "#contract/section.ts";
import { elapsedMs, momentMs, plannedMs, wallTimeOf } from "./clock.ts";
import type { Draft } from "./decision.ts";
import { failEvaluation, requestEvaluation } from "./decide-evaluation.ts";
import { dispatch } from "./draft-steps.ts";
import { tickTimes, type Due, type DueKind } from "./due-times.ts";
import { issue, wallLimitAtMs } from "./issue-directive.ts";
import { nextSection, sectionSchedule } from "./section-schedule.ts";
import type { InterviewState } from "./state.ts";

/**
 * Does all that is due. Ends come first and the earliest of them wins, because everything after it would not
 * have happened; then what makes lesser things pointless: an advance before the warning it overtakes.
 */
export function decideTick(draft: Draft): void {
  for (let due = nextDue(draft); due !== null; due = nextDue(draft)) handle(draft, due.kind);
}

const ENDS: ReadonlySet<DueKind> = new Set<DueKind>(["window_closed", "absence_limit", "wall_limit", "hard_stop"]);
const ORDER: readonly DueKind[] = [
  "waiting_over",
  "end_directive",
  "advance_section",
  "move_on",
  "section_warning",
  "half_time",
  "hold_over",
  "agent_missing",
  "evaluation_due",
  "evaluation_limit",
];

function nextDue({ state, nowMs }: Draft): Due | null {
  const due = tickTimes(state).filter((item) => item.atMs <= nowMs);
  const ends = due.filter((item) => ENDS.has(item.kind)).sort((a, b) => a.atMs - b.atMs);
  return ends[0] ?? due.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))[0] ?? null;
}

function handle(draft: Draft, kind: DueKind): void {
  const { state, nowMs } = draft;
  switch (kind) {
    case "window_closed":
      // Whoever came and found no interviewer is not a no-show.
      return end(draft, state.flags.length > 0 ? "failed" : "no_show");
    case "absence_limit":
      return end(draft, isUnattended(state) ? "failed" : "abandoned");
    case "wall_limit":
      return end(draft, isUnattended(state) ? "failed" : "timed_out");
    case "hard_stop":
      return end(draft, "timed_out");
    case "waiting_over":
      return giveUpWaiting(draft);
    case "agent_missing":
      draft.add({ type: "agent.missing", epoch: state.epoch });
      return dispatch(draft);
    case "hold_over":
      draft.add({ type: "hold.ended", by: "timeout" });
      return issue(draft, "hold_over", nowMs + momentMs(state));
    case "end_directive":
      if (state.section?.name !== "wrapup") draft.add({ type: "section.entered", section: "wrapup", cause: "clock" });
      return issue(draft, "end", wallLimitAtMs(state) ?? nowMs);
    case "advance_section":
      return advance(draft);
    case "move_on":
      return issue(draft, "move_on", sectionTime(draft, "advanceAtMs"));
    case "section_warning":
      return issue(draft, "section_warning", sectionTime(draft, "moveOnAtMs"));
    case "half_time":
      return issue(draft, "rubric_refresh", wallTimeOf(state, plannedMs(state)));
    case "evaluation_due":
      return requestEvaluation(draft, "ended", "clock");
    case "evaluation_limit":
      return failEvaluation(draft, "timed_out");
    case "effect":
      return;
    default:
      return assertNever(kind);
  }
}

/** Once the goodbye was asked for or has begun, however it stops it is the end that was meant. */
function end(draft: Draft, otherwise: EndReason): void {
  const { endRequest, closingStarted } = draft.state;
  draft.add({
    type: "interview.ended",
    reason: endRequest?.reason ?? (closingStarted ? "completed" : otherwise),
    by: "clock",
  });
}

/** Nobody was there to talk to: whoever left then did not abandon us. */
const isUnattended = (state: InterviewState): boolean =>
  state.pauses.some(({ reason }) => reason === "no_agent" || reason === "no_provider");

function giveUpWaiting(draft: Draft): void {
  const { lease, candidatePresent } = draft.state;
  if (lease !== null) draft.add({ type: "lease.lost", epoch: lease.epoch });
  const reason = lease === null ? "no_agent" : candidatePresent ? "no_provider" : "candidate_absent";
  draft.add({ type: "waiting.given_up", reason });
}

/** Enters the section the interview should be in by now; sections whose time is over as well are skipped. */
function advance(draft: Draft): void {
  const { state, nowMs } = draft;
  if (state.section === null) return;
  const elapsed = elapsedMs(state, nowMs);
  let target: SectionName = state.section.name;
  do target = nextSection(state, target) ?? target;
  while ((sectionSchedule(state, target, elapsed)?.advanceAtMs ?? Infinity) <= elapsed);
  draft.add({ type: "section.entered", section: target, cause: "clock" });
  issue(draft, target === "wrapup" ? "wrap_up" : "section_advanced", wallLimitAtMs(state) ?? nowMs);
}

function sectionTime({ state, nowMs }: Draft, key: "moveOnAtMs" | "advanceAtMs"): number {
  const schedule =
    state.section === null ? null : sectionSchedule(state, state.section.name, state.section.enteredElapsedMs);
  return schedule === null ? nowMs : wallTimeOf(state, schedule[key]);
}
