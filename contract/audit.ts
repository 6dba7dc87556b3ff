import * as z from "zod";

/** Who did what to what, and when. Subjects are ids; nothing anybody said is in here. */
export const AuditEntry = z
  .object({
    atMs: z.int(),
    principalId: z.string().describe("`share:<id>` for somebody with a share link"),
    displayName: z.string().nullable(),
    action: z.string(),
    subject: z.string(),
    detail: z.string().nullable().describe("Which one, or how: a share's id, a version's number, `reject`"),
  })
  .meta({ id: "AuditEntry" });
export type AuditEntry = z.infer<typeof AuditEntry>;
