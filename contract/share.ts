import * as z from "zod";

/** Body of `POST /v1/interviews/{id}/shares`: a link that shows this one report. */
export const ShareCreate = z
  .strictObject({ expiresInHours: z.int().min(1).max(720).default(168) })
  .meta({ id: "ShareCreate" });
export type ShareCreate = z.infer<typeof ShareCreate>;

/** A share link as listed: without its secret, which is shown once. */
export const Share = z
  .object({
    id: z.string(),
    createdByName: z.string(),
    createdAtMs: z.int(),
    expiresAtMs: z.int(),
    revokedAtMs: z.int().nullable(),
    opens: z.int().min(0).describe("How often it was exchanged for a view"),
  })
  .meta({ id: "Share" });
export type Share = z.infer<typeof Share>;

/** Answer to making one. The secret is in the URL's fragment, which browsers send to nobody. */
export const ShareCreated = Share.extend({ url: z.string() }).meta({ id: "ShareCreated" });
export type ShareCreated = z.infer<typeof ShareCreated>;

/** Body of `POST /v1/shared`: what stood after the `#`. */
export const SharedLink = z.strictObject({ link: z.string().max(300) }).meta({ id: "SharedLink" });

/** Its answer: a bearer token for this one report, kept by one tab. */
export const SharedSession = z
  .object({ session: z.string(), interviewId: z.string(), expiresAtMs: z.int() })
  .meta({ id: "SharedSession" });
export type SharedSession = z.infer<typeof SharedSession>;
