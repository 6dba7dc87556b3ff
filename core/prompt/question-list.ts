import { oneLine } from "./quoted.ts";

/** A planned question as far as a text needs it. */
export interface QuestionText {
  readonly id: string;
  readonly text: string;
}

/** The next questions inside a direction, at most three: more would crowd out the conversation. */
export function questionsToAsk(questions: readonly QuestionText[] | undefined): string {
  if (questions === undefined || questions.length === 0) return "";
  return ` Still to ask: ${questions.slice(0, 3).map(questionInLine).join(" ")}`;
}

/** One question in a line, with the id tools know it by. */
export const questionInLine = (question: QuestionText): string => `[${question.id}] ${oneLine(question.text)}`;
