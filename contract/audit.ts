import * as z from "zod";

/** Who did what to what, and when. Subjects are ids; nothing anybody said is in here. */
export const AuditEntry = z
  .object({
    atMs: z.int(),
    principalId: z.string().describe("`share:<id>` for somebody with a share link"),
    displayName: z.string().nullable(),
    action: z.string(),
    subject: z.string(),
  })
  .meta({ id: "AuditEntry" });
export type AuditEntry = z.infer<typeof AuditEntry>;
