import * as z from "zod";
import { PageQuery, pageOf } from "#contract/page.ts";
import { problem } from "#contract/problem.ts";
import { err, ok } from "#contract/result.ts";
import {
  WebhookDelivery,
  WebhookEndpoint,
  WebhookEndpointCreate,
  WebhookEndpointCreated,
  WebhookReplay,
} from "#contract/webhook.ts";
import { badCursor, page, parseCursor } from "../http/cursor.ts";
import { endpoint, type Endpoint } from "../http/endpoint.ts";
import { recordAudit } from "../repositories/audit-log.ts";
import { listDeliveries, replayDelivery } from "../repositories/webhook-deliveries.ts";
import { deleteEndpoint, insertEndpoint, listEndpoints } from "../repositories/webhook-endpoints.ts";
import { randomId } from "../tokens/random-id.ts";
import { sealText } from "../tokens/sealed-text.ts";
import { addressRefusal } from "../webhooks/allowed-address.ts";
import { secretBoundTo } from "../webhooks/deliver.ts";

const tag = "Webhooks";
/** Endpoints of one organisation and mode. */
const MOST_ENDPOINTS = 20;

/** `whsec_` and 256 random bits, as standard-webhooks writes them. */
const newSecret = (): string => `whsec_${btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))}`;

/** Where an organisation is told of things, in the caller's mode, and what became of every message. */
export const webhookEndpoints: readonly Endpoint[] = [
  endpoint({
    method: "GET",
    path: "/v1/webhooks",
    tag,
    summary: "List webhook endpoints",
    access: "admin",
    rate: "api",
    reply: z.object({ items: z.array(WebhookEndpoint) }),
    async handle({ env, caller }) {
      return ok({ items: await listEndpoints(env.DB, caller.orgId, caller.mode) });
    },
  }),
  endpoint({
    method: "POST",
    path: "/v1/webhooks",
    tag,
    summary: "Add a webhook endpoint",
    description:
      "Told of what happens from now on in the key's mode. Messages follow standard-webhooks: verify `webhook-signature` with the secret, which is shown once, and know repeated messages by `webhook-id`. Any 2xx within ten seconds is success; everything else is tried again for about three days, except 410, which ends that delivery.",
    access: "admin",
    rate: "api",
    body: WebhookEndpointCreate,
    example: { url: "https://ats.example.com/hooks/vivavoce", types: ["interview.evaluated"], description: "ATS" },
    status: 201,
    reply: WebhookEndpointCreated,
    problems: ["address-not-allowed"],
    async handle({ env, caller, body, nowMs, after }) {
      const refusal = addressRefusal(body.url, env);
      if (refusal !== null) {
        const finding = { pointer: "/url", code: "address-not-allowed", severity: "error", message: refusal } as const;
        return err(problem("address-not-allowed", { findings: [finding] }));
      }
      const id = randomId("whk");
      const secret = newSecret();
      const made = {
        id,
        url: new URL(body.url).href,
        types: [...new Set(body.types)],
        description: body.description,
        createdAtMs: nowMs,
      };
      const sealedSecret = await sealText(secret, secretBoundTo(id), env.TOKEN_SECRET);
      const { orgId, mode } = caller;
      if (!(await insertEndpoint(env.DB, { ...made, orgId, mode, sealedSecret }, MOST_ENDPOINTS))) {
        const message = `There are ${MOST_ENDPOINTS} endpoints already`;
        const finding = { pointer: "", code: "too-many", severity: "error", message, fix: "Delete one first" } as const;
        return err(problem("invalid-request", { findings: [finding] }));
      }
      after(recordAudit(env.DB, caller, "webhook.created", id, nowMs));
      return ok({ ...made, failingSinceMs: null, secret });
    },
  }),
  endpoint({
    method: "DELETE",
    path: "/v1/webhooks/{id}",
    tag,
    summary: "Delete a webhook endpoint",
    description: "Deliveries that still waited for it are given up. Twice is the same as once.",
    access: "admin",
    rate: "api",
    status: 204,
    reply: z.undefined(),
    problems: ["not-found"],
    async handle({ env, caller, params, nowMs, after }) {
      const id = params["id"]!;
      if (!(await deleteEndpoint(env.DB, caller.orgId, caller.mode, id, nowMs))) return err(problem("not-found"));
      after(recordAudit(env.DB, caller, "webhook.deleted", id, nowMs));
      return ok(undefined);
    },
  }),
  endpoint({
    method: "GET",
    path: "/v1/webhooks/deliveries",
    tag,
    summary: "List webhook deliveries",
    description: "Every message of the last 30 days to every endpoint, newest first, with every attempt.",
    access: "admin",
    rate: "api",
    query: PageQuery.extend({
      endpointId: z.string().max(60).optional(),
      interviewId: z.string().max(60).optional(),
    }),
    reply: pageOf(WebhookDelivery),
    async handle({ env, caller, query: { cursor, limit, ...filter } }) {
      const place = parseCursor(cursor);
      if (place === undefined) return err(badCursor());
      const found = await listDeliveries(env.DB, caller.orgId, caller.mode, filter, limit + 1, place);
      // A message that went to two endpoints is two lines.
      return ok(page(found, limit, ({ createdAtMs, id, endpointId }) => ({ createdAtMs, id: `${id}_${endpointId}` })));
    },
  }),
  endpoint({
    method: "POST",
    path: "/v1/webhooks/deliveries/{id}/replay",
    tag,
    summary: "Send a message again",
    description: "The same body under the same `webhook-id`, now: receivers know it for a repetition.",
    access: "admin",
    rate: "api",
    body: WebhookReplay,
    example: { endpointId: "whk_1" },
    status: 204,
    reply: z.undefined(),
    problems: ["not-found"],
    async handle({ env, caller, params, body, nowMs, after }) {
      const job = { id: params["id"]!, endpointId: body.endpointId };
      if (!(await replayDelivery(env.DB, caller.orgId, caller.mode, job, nowMs))) return err(problem("not-found"));
      await env.WEBHOOKS.send(job);
      after(recordAudit(env.DB, caller, "webhook.replayed", job.id, nowMs));
      return ok(undefined);
    },
  }),
];
