import type { SectionName } from "#contract/section.ts";
import { elapsedMs, plannedMs, sectionBudgetMs } from "./clock.ts";
import type { InterviewState } from "./state.ts";
import { EARLY_COMPLETION_SHARE, SECTION_SHARES, TIMINGS } from "./timings.ts";

/** When things happen to the current section, in interview time. */
export interface SectionSchedule {
  readonly warnAtMs: number;
  readonly moveOnAtMs: number;
  readonly advanceAtMs: number;
}

/** Names of the plan's sections in order. */
export const sectionNames = (state: InterviewState): readonly SectionName[] =>
  (state.appointment?.plan ?? []).map((section) => section.name);

/** The section after this one; null after the last. */
export function nextSection(state: InterviewState, name: SectionName): SectionName | null {
  const names = sectionNames(state);
  return names[names.indexOf(name) + 1] ?? null;
}

/**
 * Warning, move-on and forced advance of a section entered at `enteredMs`. Overruns never eat the end:
 * half of the candidate's own questions and the whole wrap-up are kept free, so a section is also left when
 * that time comes; and the last section before the wrap-up stays until then, because a wrap-up that
 * starts early would end the interview early. Null for the wrap-up, which only the end ends.
 */
export function sectionSchedule(state: InterviewState, name: SectionName, enteredMs: number): SectionSchedule | null {
  const next = nextSection(state, name);
  if (next === null) return null;
  const budget = sectionBudgetMs(state, name);
  const reserved =
    next === "wrapup"
      ? wrapUpLeadMs(state)
      : sectionBudgetMs(state, "wrapup") + Math.round(sectionBudgetMs(state, "qa") / 2);
  const deadline = Math.max(enteredMs, plannedMs(state) - reserved);
  const overrun = Math.round(enteredMs + budget * SECTION_SHARES.advance);
  const stays = next === "wrapup" && !isCovered(state, enteredMs + budget);
  const advanceAtMs = stays ? deadline : Math.min(overrun, deadline);
  const moveOnAtMs = stays ? deadline : Math.min(enteredMs + budget * SECTION_SHARES.moveOn, advanceAtMs);
  const warnAtMs = moveOnAtMs - Math.round(Math.min(budget, moveOnAtMs - enteredMs) * (1 - SECTION_SHARES.warning));
  return { warnAtMs, moveOnAtMs, advanceAtMs };
}

/** True when nothing required is left and it is late enough to end: after the candidate's own questions only. */
export function isCovered(state: InterviewState, atElapsedMs: number): boolean {
  const names = sectionNames(state);
  const inOrAfterQa = state.section !== null && names.indexOf(state.section.name) >= names.indexOf("qa");
  const allAsked = state.questions.every((question) => question.asked || !question.required);
  return inOrAfterQa && allAsked && atElapsedMs >= plannedMs(state) * EARLY_COMPLETION_SHARE;
}

/** Whether the wrap-up may begin now: time says so, or all is covered. */
export function mayWrapUp(state: InterviewState, nowMs: number): boolean {
  const elapsed = elapsedMs(state, nowMs);
  const soonMs = wrapUpLeadMs(state) + TIMINGS.wrapUpSlackMs;
  return state.endRequest !== null || plannedMs(state) - elapsed <= soonMs || isCovered(state, elapsed);
}

/** How long before its end an interview is wrapped up. */
export const wrapUpLeadMs = (state: InterviewState): number =>
  Math.min(sectionBudgetMs(state, "wrapup"), TIMINGS.wrapUpMs * (state.appointment?.timeFactor ?? 1));

/** When the spoken closing should be over, in interview time: the planned end, or earlier when all is covered. */
export function closeTargetMs(state: InterviewState): number {
  const planned = plannedMs(state);
  if (!state.covered || state.section?.name !== "wrapup") return planned;
  return Math.min(planned, state.section.enteredElapsedMs + wrapUpLeadMs(state));
}

/** When the interviewer is asked to say goodbye, in interview time. */
export function endDirectiveAtMs(state: InterviewState): number {
  return closeTargetMs(state) - Math.min(TIMINGS.goodbyeMs, Math.round(wrapUpLeadMs(state) / 2));
}

/** When the interview ends without being asked, in interview time. */
export function hardStopAtMs(state: InterviewState): number {
  const asked =
    state.endIssuedElapsedMs === null ? Infinity : state.endIssuedElapsedMs + TIMINGS.goodbyeMs + TIMINGS.hardStopMs;
  return Math.min(plannedMs(state) + TIMINGS.hardStopMs, asked);
}
