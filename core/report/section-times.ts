import type { InterviewEvent } from "#contract/event.ts";
import type { Report } from "#contract/report.ts";
import { elapsedMs, sectionBudgetMs } from "#core/interview/clock.ts";
import { evolve } from "#core/interview/evolve.ts";
import { emptyState } from "#core/interview/state.ts";

/** When each section was entered and left, and what it could have taken, time granted in it included. */
export function sectionTimes(events: readonly InterviewEvent[]): Report["sections"] {
  const sections: Report["sections"] = [];
  let state = emptyState;
  for (const event of events) {
    const open = sections.at(-1);
    if (open !== undefined && event.body.type === "section.entered") open.leftClockMs = elapsedMs(state, event.atMs);
    state = evolve(state, event);
    if (event.body.type === "section.entered") {
      const { section } = event.body;
      const enteredClockMs = elapsedMs(state, event.atMs);
      const budgetMs = sectionBudgetMs(state, section);
      sections.push({ section, enteredAtMs: event.atMs, enteredClockMs, leftClockMs: enteredClockMs, budgetMs });
    }
    const current = sections.at(-1);
    if (current !== undefined && event.body.type === "time.granted")
      current.budgetMs = sectionBudgetMs(state, current.section);
    if (current !== undefined && event.body.type === "interview.ended")
      current.leftClockMs = elapsedMs(state, event.atMs);
  }
  return sections;
}
