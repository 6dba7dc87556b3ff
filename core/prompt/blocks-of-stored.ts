import type { InterviewConfig } from "#contract/interview-config.ts";
import type { Persona } from "#contract/persona.ts";
import { buildPrompt, type PromptBlock } from "./build-prompt.ts";

/** A stored prompt in its blocks; null where today's builder makes another text of that guide, or can make none. */
export function blocksOfStored(guide: InterviewConfig, persona: Persona, text: string): PromptBlock[] | null {
  try {
    const built = buildPrompt(guide, persona);
    return built.text === text ? built.blocks.map((block) => ({ ...block })) : null;
  } catch {
    // The guide was sound when the text was built; what today's rules make of it takes nothing from the text.
    return null;
  }
}
