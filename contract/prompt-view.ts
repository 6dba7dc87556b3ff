import * as z from "zod";
import { Persona } from "./persona.ts";

/** One part of a prompt. */
const PromptPart = z.object({ name: z.string(), text: z.string() });

/** The prompt of one persona for one guide. Joined by a blank line the blocks are the text. */
export const PromptView = z
  .object({
    persona: Persona,
    text: z.string(),
    hash: z.string().describe("SHA-256 of `text` in UTF-8, hex"),
    builderVersion: z.string(),
    blocks: z.array(PromptPart),
  })
  .meta({ id: "PromptView" });
export type PromptView = z.infer<typeof PromptView>;

/** The prompt an interview is held with, as it was stored when the interview was scheduled. */
export const InterviewPrompt = PromptView.extend({
  config: z
    .object({ id: z.string(), version: z.int().positive(), hash: z.string() })
    .describe("The version of the guide it was built from"),
  blocks: z
    .array(PromptPart)
    .nullable()
    .describe("null when today's builder makes another text of that guide, or none: the stored text counts"),
}).meta({ id: "InterviewPrompt" });
export type InterviewPrompt = z.infer<typeof InterviewPrompt>;
