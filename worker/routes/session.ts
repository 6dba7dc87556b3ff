import { Session, SignIn } from "#contract/principal.ts";
import { problem } from "#contract/problem.ts";
import { err, ok } from "#contract/result.ts";
import * as z from "zod";
import { endpoint, type Endpoint } from "../http/endpoint.ts";
import { json } from "../http/respond.ts";
import { recordAudit } from "../repositories/audit-log.ts";
import { keyIdByHash, principalByKeyHash } from "../repositories/keys.ts";
import { organisationName } from "../repositories/organisations.ts";
import { clearedConsoleCookie, consoleCookie } from "../tokens/console-session.ts";
import { sha256Hex } from "../tokens/digest.ts";

const tag = "Session";

/** Signing in to the console: a key becomes an HttpOnly cookie, so that pages never keep it. */
export const sessionEndpoints: readonly Endpoint[] = [
  endpoint({
    method: "POST",
    path: "/v1/session",
    tag,
    summary: "Sign in with a key",
    description: "Sets an HttpOnly, SameSite=Strict cookie for twelve hours. Revoking the key ends the session.",
    access: "public",
    rate: "sign-in",
    body: SignIn,
    example: { key: "vv_test_0123456789abcdefghijklmnopqrstuv" },
    reply: Session,
    problems: ["unauthenticated", "forbidden"],
    async handle({ env, body, nowMs, after }) {
      const hash = await sha256Hex(body.key);
      const [principal, keyId] = await Promise.all([
        principalByKeyHash(env.DB, hash, nowMs),
        keyIdByHash(env.DB, hash),
      ]);
      if (principal === null || keyId === null)
        return err(problem("unauthenticated", { detail: "There is no such key, or it was revoked" }));
      if (principal.role === "agent") return err(problem("forbidden", { detail: "An agent's key opens leases only" }));
      after(recordAudit(env.DB, principal, "session.created", keyId, nowMs));
      const session = { ...principal, organisationName: await organisationName(env.DB, principal.orgId) };
      return json(session, 200, { "set-cookie": await consoleCookie(keyId, nowMs, env.TOKEN_SECRET, env.PUBLIC_URL) });
    },
  }),
  endpoint({
    method: "GET",
    path: "/v1/session",
    tag,
    summary: "Who is signed in",
    access: "read",
    rate: "api",
    reply: Session,
    async handle({ env, caller }) {
      return ok({ ...caller, organisationName: await organisationName(env.DB, caller.orgId) });
    },
  }),
  endpoint({
    method: "DELETE",
    path: "/v1/session",
    tag,
    summary: "Sign out",
    access: "public",
    status: 204,
    reply: z.undefined(),
    async handle({ env }) {
      return new Response(null, {
        status: 204,
        headers: { "set-cookie": clearedConsoleCookie(env.PUBLIC_URL), "cache-control": "no-store" },
      });
    },
  }),
];
