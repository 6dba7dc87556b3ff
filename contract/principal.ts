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

/** Body of `POST /v1/session`: a key is exchanged for an HttpOnly cookie; pages never keep the key. */
export const SignIn = z.strictObject({ key: z.string().min(10).max(200) }).meta({ id: "SignIn" });

/** `GET /v1/session`: who is signed in, and for whom. */
export const Session = Principal.extend({ organisationName: z.string() }).meta({ id: "Session" });
export type Session = z.infer<typeof Session>;

/** Body of `POST /v1/keys`. A key belongs to the caller's organisation and mode. */
export const KeyCreate = z
  .strictObject({ displayName: z.string().trim().min(1).max(80), kind: PrincipalKind, role: Role })
  .meta({ id: "KeyCreate" });
export type KeyCreate = z.infer<typeof KeyCreate>;

/** Answer to `POST /v1/keys`: the only time the key itself is shown. */
export const KeyCreated = ApiKey.extend({ key: z.string() }).meta({ id: "KeyCreated" });
export type KeyCreated = z.infer<typeof KeyCreated>;
