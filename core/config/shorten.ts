import type { InterviewConfig, Question } from "#contract/interview-config.ts";
import { sectionPlan } from "#core/interview/section-plan.ts";
import { questionSeconds } from "./question-seconds.ts";

/**
 * The same guide for fewer minutes: keeps the required questions that fit their sections, at least one
 * in each section that had any, and prefers questions about areas nobody has asked about yet. Section
 * overrides belong to the old length and are dropped. Everything kept is required.
 */
export function shorten(config: InterviewConfig, durationMinutes: number): InterviewConfig {
  const { sectionOverrides: _, ...rest } = config;
  const shorter = { ...rest, durationMinutes };
  const covered = new Set<string>();
  const kept = sectionPlan(shorter).flatMap(({ name, seconds }) => {
    const fitting = Math.max(1, Math.floor(seconds / questionSeconds(name)));
    return choose(
      config.questions.filter((question) => question.section === name && question.required),
      fitting,
      covered,
    ).map((question) =>
      seconds < questionSeconds(name) ? { ...question, maxFollowUps: Math.min(1, question.maxFollowUps) } : question,
    );
  });
  const keptById = new Map(kept.map((question) => [question.id, question]));
  return { ...shorter, questions: config.questions.flatMap((question) => keptById.get(question.id) ?? []) };
}

function choose(questions: readonly Question[], count: number, covered: Set<string>): Question[] {
  const left = [...questions];
  const chosen: Question[] = [];
  while (left.length > 0 && chosen.length < count) {
    const newAreas = left.map((question) => question.areas.filter((area) => !covered.has(area)).length);
    const [question] = left.splice(newAreas.indexOf(Math.max(...newAreas)), 1);
    if (question === undefined) break;
    for (const area of question.areas) covered.add(area);
    chosen.push(question);
  }
  return chosen;
}
