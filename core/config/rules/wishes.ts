import type { Finding } from "#contract/problem.ts";
import type { Draft } from "../draft.ts";
import { pointer } from "../pointer.ts";
import { FORBIDS, ILLEGAL_WISH, JUDGES_VOICE, mentions, PROMPT_LANGUAGE } from "./forbidden-topics.ts";

/** Special instructions hold wishes: none that would lead to unlawful questions, none that address a model. */
export function wishFindings({ specialInstructions }: Draft): Finding[] {
  const at = pointer("specialInstructions");
  const findings: Finding[] = [];
  if (mentions(specialInstructions, PROMPT_LANGUAGE)) {
    findings.push({
      pointer: at,
      code: "prompt-language",
      severity: "warning",
      message: "This speaks to the model. It is quoted as data and will not change the interviewer's rules.",
      fix: "Say what you wish for in the interview, as you would to a colleague.",
    });
  }
  const sentences = specialInstructions.split(/[.!?;\n]+/).filter((sentence) => !mentions(sentence, [FORBIDS]));
  if (sentences.some((sentence) => mentions(sentence, ILLEGAL_WISH) || mentions(sentence, JUDGES_VOICE))) {
    findings.push({
      pointer: at,
      code: "wish-forbidden",
      severity: "warning",
      message: "This touches something an interview may not ask or judge. The interviewer will not follow it.",
      fix: "Remove it.",
    });
  }
  return findings;
}
