import type { InterviewConfig } from "#contract/interview-config.ts";
import { sectionPlan } from "#core/interview/section-plan.ts";
import { sectionPurpose } from "../section-purpose.ts";
import { spokenMinutes } from "../spoken-minutes.ts";

/** The sections of this interview in order, with their time and what each is for. */
export function structureBlock(config: InterviewConfig): string {
  const lines = sectionPlan(config).map(
    ({ name, seconds }) => `- ${name} (${spokenMinutes(seconds)}): ${sectionPurpose(config.type, name)}`,
  );
  return `# Sections
${config.durationMinutes} minutes in all, in this order. The names are those the tools use. The system keeps the time.
${lines.join("\n")}`;
}
