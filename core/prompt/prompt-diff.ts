import type { InterviewConfig } from "#contract/interview-config.ts";
import type { Persona } from "#contract/persona.ts";
import { guideChanges, type ChangedField, type GuideChanges } from "#core/config/guide-changes.ts";
import { lineDiff, type DiffLine } from "#core/line-diff.ts";
import { blockNames, blockText, buildPrompt, type Prompt } from "./build-prompt.ts";
import { causesOf } from "./causes-of.ts";

/** One block that reads differently, and why. */
export interface BlockDiff {
  readonly name: string;
  readonly lines: readonly DiffLine[];
  /** The fields of the guide that changed it; never empty. */
  readonly fields: readonly ChangedField[];
  /** None of `fields` changes the block alone; only all of them together do. */
  readonly together: boolean;
}

/** How one persona's prompt differs between two guides. */
export interface PromptDiff {
  readonly persona: Persona;
  readonly before: Prompt;
  readonly after: Prompt;
  readonly blocks: readonly BlockDiff[];
  /** Fields that differ and change no word of this prompt. */
  readonly withoutEffect: readonly ChangedField[];
}

/**
 * Which blocks differ and which fields did it. No table says what a block depends on: each change is made
 * alone on the earlier guide, and each is left out alone of the later one, and the block is built again.
 */
export function promptDiff(before: InterviewConfig, after: InterviewConfig, persona: Persona): PromptDiff {
  const changes = guideChanges(before, after);
  const blocks = blockNames(persona).flatMap((name) => blockDiff(changes, persona, name) ?? []);
  const effective = new Set(blocks.flatMap((block) => block.fields));
  return {
    persona,
    before: buildPrompt(before, persona),
    after: buildPrompt(after, persona),
    blocks,
    withoutEffect: changes.fields.filter((field) => !effective.has(field)),
  };
}

function blockDiff({ fields, mixed }: GuideChanges, persona: Persona, name: string): BlockDiff | null {
  const textWith = (made: readonly ChangedField[]): BlockText => builtText(mixed(new Set(made)), persona, name);
  const causes = causesOf(fields, textWith);
  if (causes === null) return null;
  const lines = linesBetween(textWith([]), textWith(fields));
  return { name, lines, fields: causes.changes, together: causes.together };
}

/** Null: the guide leaves the block out. Undefined: nothing can be built. */
type BlockText = string | null | undefined;

/** A mixture of two guides need not be one: overrides may not fit the minutes. That they may not shows that they matter. */
function builtText(config: InterviewConfig, persona: Persona, name: string): BlockText {
  try {
    return blockText(config, persona, name);
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

/** A block that only one guide has is new, or gone, from its first line to its last. */
function linesBetween(before: BlockText, after: BlockText): readonly DiffLine[] {
  if (typeof before === "string" && typeof after === "string") return lineDiff(before, after);
  const kind = typeof after === "string" ? "added" : "removed";
  return (after ?? before ?? "").split("\n").map((text) => ({ kind, text }));
}
