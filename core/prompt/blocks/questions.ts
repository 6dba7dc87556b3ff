import type { InterviewConfig, Question } from "#contract/interview-config.ts";
import { oneLine } from "../quoted.ts";

/** The planned questions in the guide's order, or what to do without any. */
export function questionsBlock(config: InterviewConfig): string {
  if (config.questions.length === 0) {
    return `# Planned questions
None are planned. In each section, ask open questions about the areas of the rubric, so that each area is asked about at least once; at most two follow-ups to a question.`;
  }
  return `# Planned questions
${config.questions.map(questionLine).join("\n")}`;
}

function questionLine(question: Question): string {
  const facts = [
    `section: ${question.section}`,
    `areas: ${question.areas.map(oneLine).join(", ")}`,
    `follow-ups: ${question.maxFollowUps}`,
    question.required ? "required" : "if time allows",
  ];
  return `- [${question.id}] (${facts.join("; ")}) ${oneLine(question.text)}`;
}
