import type { Finding } from "#contract/problem.ts";
import type { SectionName } from "#contract/section.ts";
import { overrideExcessSeconds, sectionPlan, sectionsOf } from "#core/interview/section-plan.ts";
import type { Draft } from "../draft.ts";
import { pointer } from "../pointer.ts";
import { questionSeconds } from "../question-seconds.ts";

/** Section overrides fit the duration, and the required questions fit their sections. */
export function timingFindings(draft: Draft): Finding[] {
  const { type, durationMinutes } = draft;
  if (type === undefined || durationMinutes === undefined) return [];
  const absent = draft.overrides.filter(({ section }) => !sectionsOf(type).includes(section as SectionName));
  const findings: Finding[] = absent.map(({ section }) => ({
    pointer: pointer("sectionOverrides", section),
    code: "section-absent",
    severity: "error",
    message: `This type of interview has no section "${section}".`,
    fix: `Remove it, or use one of: ${sectionsOf(type).join(", ")}.`,
  }));
  const sectionOverrides = Object.fromEntries(draft.overrides.map(({ section, minutes }) => [section, minutes]));
  const planned = { type, durationMinutes, sectionOverrides };
  const excess = overrideExcessSeconds(planned);
  if (excess !== null) {
    return [
      ...findings,
      {
        pointer: pointer("sectionOverrides"),
        code: "overrides-do-not-fit",
        severity: "error",
        message:
          excess > 0
            ? `The sections take ${minutes(excess)} more than the ${durationMinutes} minutes of the interview leave.`
            : `The sections take ${minutes(-excess)} less than the ${durationMinutes} minutes of the interview.`,
        fix:
          excess > 0
            ? "Shorten a section or lengthen the interview."
            : "Lengthen a section, or leave one out of the overrides so that it takes the rest.",
      },
    ];
  }
  for (const { name, seconds } of sectionPlan(planned)) {
    const required = draft.questions.filter((question) => question.required && question.section === name);
    const neededSeconds = required.length * questionSeconds(name);
    if (neededSeconds <= seconds) continue;
    findings.push({
      pointer: pointer("questions"),
      code: "too-much-for-the-minutes",
      severity: "warning",
      message: `${required.length === 1 ? "The required question" : `The ${required.length} required questions`} of ${name} need${required.length === 1 ? "s" : ""} about ${minutes(neededSeconds)}; the section has ${minutes(seconds)}.`,
      fix: "Make some optional, lengthen the interview, or give the section more minutes.",
    });
  }
  return findings;
}

const minutes = (seconds: number): string =>
  seconds < 60 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 6) / 10} min`;
