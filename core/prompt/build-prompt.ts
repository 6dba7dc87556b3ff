import type { InterviewConfig } from "#contract/interview-config.ts";
import type { Persona } from "#contract/persona.ts";
import { sha256Hex } from "#core/hash.ts";
import { coachPolicy } from "./blocks/coach-policy.ts";
import { companyBlock } from "./blocks/company.ts";
import { evaluatorArea } from "./blocks/evaluator-area.ts";
import { evaluatorPolicy } from "./blocks/evaluator-policy.ts";
import { evaluatorWishesBlock } from "./blocks/evaluator-wishes.ts";
import { interviewerPolicy } from "./blocks/interviewer-policy.ts";
import { languageBlock, plainLanguageBlock } from "./blocks/language.ts";
import { questionsBlock } from "./blocks/questions.ts";
import { roleBlock } from "./blocks/role.ts";
import { coachAreas, interviewerRubric } from "./blocks/rubric.ts";
import { specialInstructionsBlock } from "./blocks/special-instructions.ts";
import { structureBlock } from "./blocks/structure.ts";

/**
 * Names the text this builder makes. Raise it with every change that alters any prompt: a prompt is a
 * function of (config version, persona, builder version), and reports are compared by it.
 */
export const BUILDER_VERSION = "3";

/** One part of a prompt, made by one pure function. */
export interface PromptBlock {
  readonly name: string;
  readonly text: string;
}

/** A built prompt: what one persona is told, the same for every provider and every candidate. */
export interface Prompt {
  readonly persona: Persona;
  readonly text: string;
  /** SHA-256 of `text`. */
  readonly hash: string;
  readonly builderVersion: string;
  readonly blocks: readonly PromptBlock[];
}

type BlockMaker = readonly [name: string, make: (config: InterviewConfig) => string | null];

/** First what never changes, so that providers can cache it; then what changes with the guide. */
const BLOCKS: Readonly<Record<Persona, readonly BlockMaker[]>> = {
  interviewer: [
    ["policy", interviewerPolicy],
    ["structure", structureBlock],
    ["rubric", interviewerRubric],
    ["questions", questionsBlock],
    ["role", roleBlock],
    ["company", companyBlock],
    ["special_instructions", specialInstructionsBlock],
    ["language", languageBlock],
  ],
  coach: [
    ["policy", coachPolicy],
    ["areas", coachAreas],
    ["role", roleBlock],
    ["company", companyBlock],
    ["special_instructions", specialInstructionsBlock],
    ["language", plainLanguageBlock],
  ],
  evaluator: [
    ["policy", evaluatorPolicy],
    ["questions", questionsBlock],
    ["role", roleBlock],
    ["company", companyBlock],
    ["special_instructions", evaluatorWishesBlock],
    ["language", plainLanguageBlock],
    ["areas", (config) => config.rubricAreas.map((_, index) => evaluatorArea(config, index, 0)).join("\n\n")],
  ],
};

/**
 * The prompt of one persona for one guide. Pure: same guide, same bytes. Nothing about a candidate is in
 * it; that comes as a later conversation item (`openingItem`, `briefingText`) or as data (`evaluatorRequests`).
 */
export function buildPrompt(config: InterviewConfig, persona: Persona): Prompt {
  const blocks = build(BLOCKS[persona], config);
  const text = blocks.map((block) => block.text).join("\n\n");
  return { persona, text, hash: sha256Hex(text), builderVersion: BUILDER_VERSION, blocks };
}

/** The blocks a persona's prompt may have, in order. */
export const blockNames = (persona: Persona): string[] => BLOCKS[persona].map(([name]) => name);

/** One block of one persona's prompt; null when the guide leaves it out. */
export const blockText = (config: InterviewConfig, persona: Persona, block: string): string | null =>
  BLOCKS[persona].find(([name]) => name === block)?.[1](config) ?? null;

/** What all of an evaluator's calls for one guide have in common; `evaluatorPrompt` adds the area. */
export const evaluatorGuideBlocks = (config: InterviewConfig): PromptBlock[] =>
  build(
    BLOCKS.evaluator.filter(([name]) => name !== "areas"),
    config,
  );

const build = (makers: readonly BlockMaker[], config: InterviewConfig): PromptBlock[] =>
  makers.flatMap(([name, make]) => {
    const text = make(config);
    return text === null ? [] : [{ name, text }];
  });
