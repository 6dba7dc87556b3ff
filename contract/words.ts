import * as z from "zod";

/** What kind of a person's words a row holds; deletion and export go by it. */
export const WordsKind = z.enum([
  "candidate_name",
  "candidate_contact",
  "turn",
  "evidence",
  "reason",
  "topic",
  "note",
  "transcript",
  "evaluation",
  "decision_reason",
  "draft",
]);
export type WordsKind = z.infer<typeof WordsKind>;

/** How an event points at words without holding them. After deletion the hash and length remain. */
export const WordsRef = z.object({ id: z.string().max(80), sha256: z.string().length(64), chars: z.int().min(0) });
export type WordsRef = z.infer<typeof WordsRef>;

/** A row of the words table. `text` is null once deleted. */
export const WordsRow = z.object({ id: z.string(), kind: WordsKind, sha256: z.string(), text: z.string().nullable() });
export type WordsRow = z.infer<typeof WordsRow>;
