import { number } from "./format.ts";

/** Prompts: in the editor of a guide, and the exact one of an interview. */
export const promptWords = {
  exact: "Exact prompt",
  title: "The interviewer's prompt",
  tabTitle: "Prompt",
  back: "The interview",
  lead: "Word for word what the model is told in this interview. It was stored when the interview was scheduled and stays as it is, whatever becomes of the guide.",
  withoutBlocks: "Today's builder makes another text of this guide. What was stored is shown, in one piece.",
  block: (name: string): string => name.replaceAll("_", " "),
  copy: "Copy the prompt",
  whole: "The whole prompt",
  facts: "How to check it",
  guide: "Guide",
  guideVersion: (version: number): string => `Version ${version}`,
  builder: "Builder",
  tokens: "Tokens",
  tokensAbout: (n: number): string => `about ${number(n)}`,
  hash: "SHA-256",
} as const;
