import type { Principal, Role } from "#contract/principal.ts";
import { problem, type Problem } from "#contract/problem.ts";
import { err, ok, type Result } from "#contract/result.ts";
import type { Env } from "../env.ts";
import { principalByKeyHash, principalByKeyId } from "../repositories/keys.ts";
import { shareIsOpen } from "../repositories/shares.ts";
import { verifyCandidateSession } from "../tokens/candidate-session.ts";
import { consoleKeyId } from "../tokens/console-session.ts";
import { sameSecret, sha256Hex } from "../tokens/digest.ts";
import { verifyLease } from "../tokens/lease-token.ts";
import { verifyShareSession } from "../tokens/share-session.ts";
import { ROLES, type Access, type Callers } from "./endpoint.ts";

const KEY = /^vv_(?:test|live)_[A-Za-z0-9_-]{20,80}$/;

/** Proves the caller of a request, or says why not. `interviewId` is the one in the path, if any. */
export async function authenticate(
  request: Request,
  env: Env,
  access: Access,
  interviewId: string | undefined,
  nowMs: number,
): Promise<Result<Callers[Access], Problem>> {
  switch (access) {
    case "public":
      return ok(null);
    case "read":
    case "write":
    case "admin":
    case "decide": {
      const principal = await principalOf(request, env, nowMs);
      if (!principal.ok) return principal;
      if (!(ROLES[access] as readonly Role[]).includes(principal.value.role)) return err(problem("forbidden"));
      return access === "decide" && principal.value.kind !== "person" ? err(problem("person-required")) : principal;
    }
    case "candidate": {
      const session = await verifyCandidateSession(
        bearer(request) ?? socketToken(request) ?? "",
        nowMs,
        env.TOKEN_SECRET,
      );
      return session === null ? err(problem("unauthenticated")) : ok(session);
    }
    case "agent": {
      const token = bearer(request);
      if (token === null) return err(problem("unauthenticated"));
      if (await sameSecret(token, env.AGENT_SECRET)) return ok({ orgId: null, mode: null });
      const principal = KEY.test(token) ? await principalByKeyHash(env.DB, await sha256Hex(token), nowMs) : null;
      if (principal === null) return err(problem("unauthenticated"));
      return principal.role === "agent"
        ? ok({ orgId: principal.orgId, mode: principal.mode })
        : err(problem("forbidden"));
    }
    case "lease": {
      const lease = await verifyLease(bearer(request) ?? "", nowMs, env.TOKEN_SECRET);
      if (lease === null) return err(problem("unauthenticated"));
      // A token of another interview learns nothing, not even whether this one exists.
      return lease.interviewId === interviewId ? ok(lease) : err(problem("not-found"));
    }
    case "share": {
      const session = await verifyShareSession(bearer(request) ?? "", nowMs, env.TOKEN_SECRET);
      if (session === null) return err(problem("unauthenticated"));
      // Asked at every use: a link that was taken back shows nothing from that moment on.
      return (await shareIsOpen(env.DB, session.shareId, nowMs)) ? ok(session) : err(problem("share-expired"));
    }
  }
}

/** The principal behind a key or a console session. */
export async function principalOf(request: Request, env: Env, nowMs: number): Promise<Result<Principal, Problem>> {
  const token = bearer(request);
  if (token !== null) {
    const principal = KEY.test(token) ? await principalByKeyHash(env.DB, await sha256Hex(token), nowMs) : null;
    return principal === null ? err(problem("unauthenticated")) : ok(principal);
  }
  const keyId = await consoleKeyId(request, nowMs, env.TOKEN_SECRET);
  const principal = keyId === null ? null : await principalByKeyId(env.DB, keyId);
  if (principal === null) return err(problem("unauthenticated"));
  if (!fromOwnPage(request, env)) return err(problem("forbidden", { detail: "This request came from another site" }));
  return ok(principal);
}

/** A cookie travels by itself, so writes and sockets must say that they come from our own pages. */
function fromOwnPage(request: Request, env: Env): boolean {
  const reads = (request.method === "GET" || request.method === "HEAD") && request.headers.get("upgrade") === null;
  if (reads) return true;
  const origin = request.headers.get("origin");
  return origin !== null && (origin === new URL(env.PUBLIC_URL).origin || origin === new URL(request.url).origin);
}

function bearer(request: Request): string | null {
  const header = request.headers.get("authorization");
  return header !== null && header.startsWith("Bearer ") ? header.slice(7) : null;
}

/** Browsers cannot set headers on a WebSocket; its second subprotocol carries the session. */
function socketToken(request: Request): string | null {
  if (request.headers.get("upgrade")?.toLowerCase() !== "websocket") return null;
  const [name, token] = (request.headers.get("sec-websocket-protocol") ?? "").split(",").map((part) => part.trim());
  return name === "vivavoce" && token !== undefined ? token : null;
}
