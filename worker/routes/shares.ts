import * as z from "zod";
import { problem } from "#contract/problem.ts";
import { err, ok } from "#contract/result.ts";
import { Share, ShareCreate, ShareCreated } from "#contract/share.ts";
import { endpoint, type Endpoint } from "../http/endpoint.ts";
import { interviewFor } from "../interview-object.ts";
import { recordAudit } from "../repositories/audit-log.ts";
import { insertShare, listShares, revokeShare } from "../repositories/shares.ts";
import { sha256Hex } from "../tokens/digest.ts";
import { randomId, randomSecret } from "../tokens/random-id.ts";

const tag = "Share links";

/** Links that show one report to somebody without an account, until they expire or are taken back. */
export const shareEndpoints: readonly Endpoint[] = [
  endpoint({
    method: "POST",
    path: "/v1/interviews/{id}/shares",
    tag,
    summary: "Make a link to the report",
    description:
      "For somebody who has no key. It shows this one report and its recording until it expires or is revoked; deciding asks for sign-in. The address holds the secret in its fragment and is shown this once.",
    access: "write",
    rate: "api",
    body: ShareCreate,
    example: { expiresInHours: 72 },
    status: 201,
    reply: ShareCreated,
    problems: ["not-found", "wrong-mode", "interview-not-ended"],
    async handle({ env, caller, params, body, nowMs }) {
      const interviewId = params["id"]!;
      const found = await interviewFor(env, caller, interviewId);
      if (!found.ok) return found;
      const interview = await found.value.object.interview();
      if (!interview.ok) return interview;
      if (interview.value.state !== "ended") return err(problem("interview-not-ended"));
      const secret = randomSecret();
      const share = {
        id: randomId("shr"),
        createdAtMs: nowMs,
        expiresAtMs: nowMs + body.expiresInHours * 3_600_000,
      };
      await insertShare(env.DB, {
        ...share,
        orgId: caller.orgId,
        mode: caller.mode,
        interviewId,
        secretSha256: await sha256Hex(secret),
        createdBy: caller.id,
      });
      await recordAudit(env.DB, caller, "share.created", interviewId, nowMs, share.id);
      const url = `${env.PUBLIC_URL}/shared#${share.id}.${secret}`;
      return ok({ ...share, createdByName: caller.displayName, revokedAtMs: null, opens: 0, url });
    },
  }),
  endpoint({
    method: "GET",
    path: "/v1/interviews/{id}/shares",
    tag,
    summary: "List the links to the report",
    description: "Newest first, expired and revoked ones too, without their secrets.",
    access: "read",
    rate: "api",
    reply: z.object({ items: z.array(Share) }),
    problems: ["not-found", "wrong-mode"],
    async handle({ env, caller, params }) {
      const found = await interviewFor(env, caller, params["id"]!);
      return found.ok ? ok({ items: await listShares(env.DB, found.value.place.id) }) : found;
    },
  }),
  endpoint({
    method: "DELETE",
    path: "/v1/interviews/{id}/shares/{shareId}",
    tag,
    summary: "Take a link back",
    description: "Whoever has the report open sees nothing more of it. Twice is the same as once.",
    access: "write",
    rate: "api",
    status: 204,
    reply: z.undefined(),
    problems: ["not-found", "wrong-mode"],
    async handle({ env, caller, params, nowMs }) {
      const found = await interviewFor(env, caller, params["id"]!);
      if (!found.ok) return found;
      const shareId = params["shareId"]!;
      if (!(await revokeShare(env.DB, found.value.place.id, shareId, nowMs))) return err(problem("not-found"));
      await recordAudit(env.DB, caller, "share.revoked", found.value.place.id, nowMs, shareId);
      return ok(undefined);
    },
  }),
];
