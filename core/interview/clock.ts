import type { ClockView } from "#contract/interview.ts";
import type { SectionName } from "#contract/section.ts";
import type { InterviewState } from "./state.ts";
import { TIMINGS } from "./timings.ts";

/** Now on the object's clock: never before the last event, whatever the machine says. */
export const objectNow = (state: InterviewState, nowMs: number): number => Math.max(nowMs, state.lastAtMs);

/** Interview time that has passed: stands still while any pause holds and after the end. 0 before the greeting. */
export function elapsedMs(state: InterviewState, nowMs: number): number {
  if (state.greetingAtMs === null) return 0;
  if (state.endedElapsedMs !== null) return state.endedElapsedMs;
  return Math.max(0, (state.pausedSinceMs ?? objectNow(state, nowMs)) - state.greetingAtMs - state.pausedMs);
}

/** Planned seconds × time factor + granted, in milliseconds of interview time. */
export function plannedMs(state: InterviewState): number {
  return (
    scaled(
      state,
      (state.appointment?.plan ?? []).reduce((sum, section) => sum + section.seconds, 0),
    ) + state.grantedMs
  );
}

/** Budget of one section of the plan; what was granted while in it stretches it. 0 for one that is not planned. */
export function sectionBudgetMs(state: InterviewState, name: SectionName): number {
  const planned = state.appointment?.plan.find((section) => section.name === name);
  const granted = state.section?.name === name ? state.section.grantedMs : 0;
  return planned === undefined ? 0 : scaled(state, planned.seconds) + granted;
}

/** True while interview time passes. */
export const isRunning = (state: InterviewState): boolean => state.phase === "live";

/** The wall time at which the running clock will show `elapsed`. Only meaningful while it runs. */
export const wallTimeOf = (state: InterviewState, elapsed: number): number =>
  (state.greetingAtMs ?? 0) + state.pausedMs + elapsed;

/** The clock as everyone sees it; null before there is an appointment. */
export function clockView(state: InterviewState, nowMs: number): ClockView | null {
  if (state.appointment === null) return null;
  const elapsed = elapsedMs(state, nowMs);
  const planned = plannedMs(state);
  return {
    running: isRunning(state),
    elapsedMs: elapsed,
    leftMs: Math.max(0, planned - elapsed),
    plannedMs: planned,
    section: state.section?.name ?? null,
    sectionElapsedMs: state.section === null ? 0 : Math.max(0, elapsed - state.section.enteredElapsedMs),
    sectionBudgetMs: state.section === null ? 0 : sectionBudgetMs(state, state.section.name),
    pauseReasons: state.pauses.map((pause) => pause.reason),
    atMs: objectNow(state, nowMs),
  };
}

const scaled = (state: InterviewState, seconds: number): number =>
  Math.round(seconds * 1000 * (state.appointment?.timeFactor ?? 1));

/** How long a moment to think lasts: longer for whoever has been given more time. */
export const momentMs = (state: InterviewState): number => scaled(state, TIMINGS.holdMs / 1000);
