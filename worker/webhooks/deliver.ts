import type { WebhookJob } from "../../durable-objects/effects/emit-webhook.ts";
import type { Env } from "../env.ts";
import { claimDelivery, recordAttempt } from "../repositories/webhook-deliveries.ts";
import { endpointTarget } from "../repositories/webhook-endpoints.ts";
import { openText } from "../tokens/sealed-text.ts";
import { addressRefusal } from "./allowed-address.ts";
import { POST_TIMEOUT_MS, postMessage, type PostResult } from "./post-message.ts";
import { retryWaitMs } from "./retry-waits.ts";

/** The seal of a signing secret holds for one endpoint. */
export const secretBoundTo = (endpointId: string): string => `webhook:${endpointId}`;

/** The target says that there will never be anything at this address again. */
const GONE = 410;
const FINAL_OUTCOMES: readonly string[] = ["address_not_allowed", "secret_unreadable"];

/**
 * One attempt, if one is due. The row is claimed first, so that of several messages about it only one posts; the claim
 * lapses by itself, so that an attempt whose Worker died is made again.
 */
export async function deliver(env: Env, job: WebhookJob, timeoutMs = POST_TIMEOUT_MS): Promise<void> {
  const atMs = Date.now();
  const claim = await claimDelivery(env.DB, job, atMs);
  if (claim === null) return;
  const target = await endpointTarget(env.DB, job.endpointId);
  // Deleted in this moment: deleting has stopped the delivery too.
  if (target === null) return;
  const begunMs = performance.now();
  const result = await attempt(env, job, target, claim.body, atMs, timeoutMs);
  const endedMs = Date.now();
  const waitMs = mayRetry(result) ? retryWaitMs(claim.attempts + 1) : null;
  await recordAttempt(env.DB, job, claim.untilMs, {
    attempt: { atMs, durationMs: Math.round(performance.now() - begunMs), ...result },
    nextAttemptAtMs: waitMs === null ? null : endedMs + waitMs,
  });
  if (waitMs !== null) await env.WEBHOOKS.send(job, { delaySeconds: Math.ceil(waitMs / 1000) });
}

const mayRetry = ({ status, outcome }: PostResult): boolean =>
  outcome !== "delivered" && status !== GONE && !FINAL_OUTCOMES.includes(outcome);

async function attempt(
  env: Env,
  { id, endpointId }: WebhookJob,
  target: { readonly url: string; readonly secret: string },
  body: string,
  atMs: number,
  timeoutMs: number,
): Promise<PostResult> {
  // Asked again with every attempt: what was allowed when the endpoint was made need not be now.
  if (addressRefusal(target.url, env) !== null) return { status: null, outcome: "address_not_allowed" };
  const secret = await openText(target.secret, secretBoundTo(endpointId), env.TOKEN_SECRET);
  return secret === null
    ? { status: null, outcome: "secret_unreadable" }
    : postMessage(target.url, secret, id, body, atMs, timeoutMs);
}
