import type { Finding } from "#contract/problem.ts";
import { words } from "#core/words.ts";
import type { Draft } from "../draft.ts";
import { pointer } from "../pointer.ts";
import { JUDGES_PERSON, JUDGES_VOICE, mentions } from "./forbidden-topics.ts";

/** Areas have names of their own and can be heard in an answer; none judges voice, feelings or background. */
export function rubricFindings(draft: Draft): Finding[] {
  const findings: Finding[] = [];
  const seen = new Map<string, number>();
  draft.areas.forEach((area, index) => {
    const name = area.name ?? "";
    const folded = words(name).join(" ");
    if (folded !== "" && seen.has(folded)) {
      findings.push({
        pointer: pointer("rubricAreas", index, "name"),
        code: "area-duplicate",
        severity: "error",
        message: `Two areas are called "${name}".`,
        fix: "Give each area its own name, or join them.",
      });
    }
    seen.set(folded, index);
    const texts: readonly (readonly [string, string | undefined])[] = [
      [pointer("rubricAreas", index, "name"), area.name],
      [pointer("rubricAreas", index, "description"), area.description],
      ...(area.anchors ?? []).map(
        (anchor, at) => [pointer("rubricAreas", index, "anchors", at, "description"), anchor.description] as const,
      ),
      ...area.triggers.map((trigger, at) => [pointer("rubricAreas", index, "followUpTriggers", at), trigger] as const),
    ];
    for (const [at, text] of texts) findings.push(...criterionFindings(at, text ?? ""));
    if (
      draft.questions.length > 0 &&
      folded !== "" &&
      !draft.questions.some((question) => question.areas.some((asked) => asked === name))
    ) {
      findings.push({
        pointer: pointer("rubricAreas", index),
        code: "area-not-asked",
        severity: "warning",
        message: `No question asks about "${name}", so it may end up not observed.`,
        fix: "Add the area to a question, or add a question for it.",
      });
    }
  });
  return findings;
}

function criterionFindings(at: string, text: string): Finding[] {
  if (mentions(text, JUDGES_VOICE)) {
    return [
      {
        pointer: at,
        code: "criterion-forbidden",
        severity: "error",
        message:
          "This judges how someone sounds, feels or where they come from. That is unfair, and in the EU inferring emotions at work is prohibited.",
        fix: "Describe what an answer contains instead.",
      },
    ];
  }
  if (mentions(text, JUDGES_PERSON)) {
    return [
      {
        pointer: at,
        code: "criterion-untestable",
        severity: "warning",
        message: "This cannot be heard in an answer; two people would score it by their liking.",
        fix: "Say which behaviour would show it.",
      },
    ];
  }
  return [];
}
