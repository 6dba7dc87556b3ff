import type { SectionName } from "#contract/section.ts";
import type { ClockMark } from "#core/evaluation/evaluation-facts.ts";

/** Interview time at a wall time: it stands still in pauses and before the greeting. Marks in order of time. */
export function clockAt(marks: readonly ClockMark[], atMs: number): number {
  const mark = marks.findLast((one) => one.atMs <= atMs);
  if (mark === undefined) return 0;
  return Math.max(0, Math.round(mark.clockMs + (mark.running ? atMs - mark.atMs : 0)));
}

/** The section that was entered last by then; null before the first. */
export const sectionAt = (
  sections: readonly { readonly section: SectionName; readonly enteredAtMs: number }[],
  atMs: number,
): SectionName | null => sections.findLast((one) => one.enteredAtMs <= atMs)?.section ?? null;
