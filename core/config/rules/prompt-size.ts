import type { InterviewConfig } from "#contract/interview-config.ts";
import type { Finding } from "#contract/problem.ts";
import { buildPrompt } from "#core/prompt/build-prompt.ts";
import { estimatedTokens } from "#core/prompt/estimated-tokens.ts";
import { pointer } from "../pointer.ts";

/** Above this a prompt costs money in every response and rules in its middle begin to be missed. */
const WARN_TOKENS = 8_000;
/** Above this it no longer fits beside an hour of conversation in the smallest context in use (32,000 tokens). */
const MAX_TOKENS = 16_000;

/** The interviewer's prompt, measured as it will be sent. */
export function promptSizeFindings(config: InterviewConfig): Finding[] {
  const prompt = buildPrompt(config, "interviewer");
  const tokens = estimatedTokens(prompt.text);
  if (tokens <= WARN_TOKENS) return [];
  const longest = prompt.blocks
    .filter((block) => block.name !== "policy")
    .sort((a, b) => b.text.length - a.text.length)[0];
  const field =
    { rubric: "rubricAreas", questions: "questions", company: "companyContext" }[longest?.name ?? ""] ?? "rubricAreas";
  return [
    {
      pointer: pointer(field),
      code: "prompt-too-long",
      severity: tokens > MAX_TOKENS ? "error" : "warning",
      message: `The interviewer's prompt would have about ${tokens} tokens; up to ${WARN_TOKENS} work well, ${MAX_TOKENS} are the limit.`,
      fix: "Shorten this part first; it is the longest.",
    },
  ];
}
