import type { Env } from "../env.ts";
import { overdueDeliveries } from "../repositories/webhook-deliveries.ts";

/** A queue message this late is taken for lost. One that comes after all finds nothing to do. */
const LOST_AFTER_MS = 60_000;
/** Deliveries looked up in one run; a backlog takes several. */
const BATCH = 1_000;
/** Most messages one call may hand to a queue. */
const SEND_BATCH = 100;

/** Says again on the queue which deliveries are due. */
export async function sweepWebhooks(env: Env, nowMs: number): Promise<void> {
  const jobs = await overdueDeliveries(env.DB, nowMs - LOST_AFTER_MS, BATCH);
  for (let at = 0; at < jobs.length; at += SEND_BATCH) {
    await env.WEBHOOKS.sendBatch(jobs.slice(at, at + SEND_BATCH).map((body) => ({ body })));
  }
}
