import { InterviewConfig } from "#contract/interview-config.ts";
import type { SectionPlan } from "#contract/section.ts";
import { overrideExcessSeconds, sectionPlan } from "#core/interview/section-plan.ts";
import { readAt, type Json } from "./document.ts";

const Timing = InterviewConfig.pick({ type: true, durationMinutes: true, sectionOverrides: true });

/** The plan of a guide being written, as soon as its own fields are right, whatever else is missing. Null before. */
export function planOf(document: Json): SectionPlan | null {
  const timing = Timing.safeParse({
    type: readAt(document, "/type"),
    durationMinutes: readAt(document, "/durationMinutes"),
    sectionOverrides: readAt(document, "/sectionOverrides"),
  });
  return timing.success && overrideExcessSeconds(timing.data) === null ? sectionPlan(timing.data) : null;
}
