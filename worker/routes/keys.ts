import * as z from "zod";
import { ApiKey, KeyCreate, KeyCreated } from "#contract/principal.ts";
import { problem } from "#contract/problem.ts";
import { err, ok } from "#contract/result.ts";
import { endpoint, type Endpoint } from "../http/endpoint.ts";
import { recordAudit } from "../repositories/audit-log.ts";
import { insertKey, listKeys, revokeKey } from "../repositories/keys.ts";
import { newApiKey } from "../tokens/api-key.ts";
import { randomId } from "../tokens/random-id.ts";

const tag = "Keys";

/** Keys of the caller's organisation and mode. */
export const keyEndpoints: readonly Endpoint[] = [
  endpoint({
    method: "GET",
    path: "/v1/keys",
    tag,
    summary: "List keys",
    access: "admin",
    rate: "api",
    reply: z.object({ items: z.array(ApiKey) }),
    async handle({ env, caller }) {
      return ok({ items: await listKeys(env.DB, caller.orgId, caller.mode) });
    },
  }),
  endpoint({
    method: "POST",
    path: "/v1/keys",
    tag,
    summary: "Make a key",
    description: "The key belongs to a new principal, a person or a service, in the caller's mode. It is shown once.",
    access: "admin",
    rate: "api",
    body: KeyCreate,
    example: { displayName: "Applicant tracking", kind: "service", role: "recruiter" },
    status: 201,
    reply: KeyCreated,
    async handle({ env, caller, body, nowMs, after }) {
      const { key, hash, prefix } = await newApiKey(caller.mode);
      const stored = await insertKey(env.DB, {
        ...body,
        id: randomId("key"),
        principalId: randomId("prn"),
        orgId: caller.orgId,
        mode: caller.mode,
        prefix,
        hash,
        createdAtMs: nowMs,
      });
      after(recordAudit(env.DB, caller, "key.created", stored.id, nowMs));
      return ok({ ...stored, key });
    },
  }),
  endpoint({
    method: "DELETE",
    path: "/v1/keys/{id}",
    tag,
    summary: "Revoke a key",
    description: "Ends its console sessions too. Twice is the same as once.",
    access: "admin",
    rate: "api",
    status: 204,
    reply: z.undefined(),
    problems: ["not-found"],
    async handle({ env, caller, params, nowMs, after }) {
      if (!(await revokeKey(env.DB, caller.orgId, caller.mode, params["id"]!, nowMs))) return err(problem("not-found"));
      after(recordAudit(env.DB, caller, "key.revoked", params["id"]!, nowMs));
      return ok(undefined);
    },
  }),
];
