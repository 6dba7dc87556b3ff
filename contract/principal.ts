import * as z from "zod";
import { Mode } from "./mode.ts";

/** Who acts. A decision needs a person; agents and integrations are services. */
export const PrincipalKind = z.enum(["person", "service"]);
export type PrincipalKind = z.infer<typeof PrincipalKind>;

/** What a key opens. `agent` opens only the lease call. */
export const Role = z.enum(["admin", "recruiter", "reviewer", "agent"]).meta({ id: "Role" });
export type Role = z.infer<typeof Role>;

/** The caller of a request, as its key or session proves it. */
export const Principal = z
  .object({ id: z.string(), orgId: z.string(), mode: Mode, kind: PrincipalKind, role: Role, displayName: z.string() })
  .meta({ id: "Principal" });
export type Principal = z.infer<typeof Principal>;

/** An API key as listed: never the secret itself, which is shown once when it is made. */
export const ApiKey = z
  .object({
    id: z.string(),
    prefix: z.string().describe("First characters, to recognise it by: `vv_test_ab12…`"),
    mode: Mode,
    role: Role,
    kind: PrincipalKind,
    displayName: z.string(),
    createdAtMs: z.int(),
    lastUsedAtMs: z.int().nullable(),
    revokedAtMs: z.int().nullable(),
  })
  .meta({ id: "ApiKey" });
export type ApiKey = z.infer<typeof ApiKey>;
