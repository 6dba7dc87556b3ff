import type { InterviewConfig } from "#contract/interview-config.ts";
import { LANGUAGE_WORDS } from "../language-words.ts";

/** The language the interview is held in, with the sentences that must not be improvised. */
export function languageBlock(config: InterviewConfig): string {
  const words = LANGUAGE_WORDS[config.language];
  return `# Language
Speak ${words.name} from the first word to the last, also where this page, a question or a tool's reply is written in another language: put it into natural ${words.name}. ${words.customs} If the candidate lacks a word, help with the word. If they use another language, kindly go on in ${words.name}; if they cannot, tell them that the company can arrange another interview.
- Who you are, in the greeting: "${words.disclosure}"
- While they think: "${words.takeYourTime}"
- When you cannot share something: "${words.cannotShare}"
- The last words of the interview: "${words.goodbye}"
Write the evidence in tool calls in the language the candidate used.`;
}

/** The same for personas that write or practise: language without an interview's formulas. */
export const plainLanguageBlock = (config: InterviewConfig): string => {
  const words = LANGUAGE_WORDS[config.language];
  return `# Language
The language of this interview is ${words.name}. Use it. ${words.customs}`;
};
