import type { Finding } from "#contract/problem.ts";
import { SECTION_NAMES } from "#contract/section.ts";
import { sectionsOf } from "#core/interview/section-plan.ts";
import { words } from "#core/words.ts";
import type { Draft, DraftQuestion } from "../draft.ts";
import { pointer } from "../pointer.ts";
import { ILLEGAL_QUESTION, mentions } from "./forbidden-topics.ts";

/** Spoken questions longer than this are not remembered by the time they end. */
const MAX_WORDS = 45;

const LEADING: readonly RegExp[] = [
  / (dont you|wouldnt you|isnt it|arent you|shouldnt (you|we|one)|wouldnt it|doesnt it|dont you think|wont you) /,
  / (you (would )?agree|surely|obviously|of course|everyone knows|as we all know|as you know|clearly the best|wouldnt you say) /,
  / (nicht wahr|oder nicht|sicherlich|selbstverstandlich|naturlich|finden sie nicht|stimmen sie (mir )?zu) /,
  / (verdad que|no cree|no le parece|por supuesto|obviamente|esta de acuerdo) /,
  / (nest ce pas|ne pensez vous pas|bien sur|evidemment|vous etes daccord) /,
];
const LEADING_END = /,\s*(right|correct|no|yes|oder|ja|verdad|non|hein)\s*\?\s*$/iu;
/** A second question word after "and" asks a second thing. */
const DOUBLE =
  /\b(and|und|y|et)\s+(how|what|why|when|where|who|which|do you|did you|have you|are you|would you|can you|could you|wie|was|warum|wann|wo|wer|welche\w*|haben sie|c[oó]mo|qu[eé]|por qu[eé]|cu[aá]ndo|comment|pourquoi|quand|quel\w*|qu'est-ce)\b/iu;

/** Planned questions: ids once, sections and areas that exist, and words that are fair and can be answered. */
export function questionFindings(draft: Draft): Finding[] {
  if (draft.questions.length === 0) {
    return [
      {
        pointer: pointer("questions"),
        code: "unstructured",
        severity: "warning",
        message:
          "unstructured: questions were chosen by the model. Candidates will be asked different things and are harder to compare.",
        fix: "Plan six to eight questions, each with the areas it is evidence for.",
      },
    ];
  }
  const seen = new Set<string>();
  return draft.questions.flatMap((question, index) => [
    ...referenceFindings(draft, question, index, seen),
    ...(question.text === undefined ? [] : wordingFindings(question.text, pointer("questions", index, "text"))),
  ]);
}

function referenceFindings(draft: Draft, question: DraftQuestion, index: number, seen: Set<string>): Finding[] {
  const findings: Finding[] = [];
  const error = (at: string, code: string, message: string, fix: string): void => {
    findings.push({ pointer: at, code, severity: "error", message, fix });
  };
  if (question.id !== undefined) {
    if (seen.has(question.id))
      error(
        pointer("questions", index, "id"),
        "question-duplicate",
        `Two questions have the id "${question.id}".`,
        "Give each its own.",
      );
    seen.add(question.id);
  }
  const known = SECTION_NAMES.find((name) => name === question.section);
  if (draft.type !== undefined && known !== undefined && !sectionsOf(draft.type).includes(known)) {
    error(
      pointer("questions", index, "section"),
      "section-absent",
      `This type of interview has no section "${known}".`,
      `Use one of: ${sectionsOf(draft.type).join(", ")}.`,
    );
  }
  const names = draft.areas.flatMap((area) => (area.name === undefined ? [] : [area.name]));
  question.areas.forEach((area, at) => {
    if (area === undefined || area === "" || names.includes(area)) return;
    const near = names.find((name) => words(name).join(" ") === words(area).join(" "));
    error(
      pointer("questions", index, "areas", at),
      "area-unknown",
      `The rubric has no area "${area}".`,
      near === undefined ? `Use one of: ${names.join(", ")}.` : `Write it as "${near}".`,
    );
  });
  if (new Set(question.areas).size < question.areas.length) {
    error(pointer("questions", index, "areas"), "area-repeated", "An area is named twice.", "Name each area once.");
  }
  return findings;
}

function wordingFindings(text: string, at: string): Finding[] {
  const findings: Finding[] = [];
  if (mentions(text, ILLEGAL_QUESTION)) {
    findings.push({
      pointer: at,
      code: "question-illegal",
      severity: "error",
      message:
        "This asks about something employers may not ask: age, family, health, religion, origin, politics or pay.",
      fix: "Ask about the work instead, for example how the candidate would meet a requirement of the job.",
    });
  }
  if (mentions(text, LEADING) || LEADING_END.test(text)) {
    findings.push({
      pointer: at,
      code: "question-leading",
      severity: "warning",
      message: "This suggests its own answer.",
      fix: "Ask it openly, beginning with how, what or why.",
    });
  }
  if ((text.match(/\?/g)?.length ?? 0) > 1 || DOUBLE.test(text)) {
    findings.push({
      pointer: at,
      code: "question-double",
      severity: "warning",
      message: "This asks two things at once; candidates answer one and are marked down for the other.",
      fix: "Keep the first; the interviewer follows up with the second.",
    });
  }
  const length = text.split(/\s+/).length;
  if (length > MAX_WORDS) {
    findings.push({
      pointer: at,
      code: "question-long",
      severity: "warning",
      message: `${length} words are hard to keep in mind when they are only heard.`,
      fix: `Say it in ${MAX_WORDS} words or fewer.`,
    });
  }
  return findings;
}
