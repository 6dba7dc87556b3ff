import type { Env } from "./env.ts";
import { interviewObject } from "./interview-object.ts";
import { purgeIdempotencyKeys } from "./repositories/idempotency-keys.ts";
import { interviewsToForget } from "./repositories/interviews.ts";
import { purgeDeliveries } from "./repositories/webhook-deliveries.ts";
import { purgeWebhooks } from "./repositories/webhooks.ts";

/** Interviews forgotten in one run; the next night takes the rest. */
const BATCH = 200;

/** Deletes words and recordings of interviews that ended longer ago than RETENTION_DAYS, and what is kept for a day only. */
export async function forgetOldThings(env: Env, nowMs: number): Promise<void> {
  const beforeMs = nowMs - Number(env.RETENTION_DAYS) * 86_400_000;
  for (const place of await interviewsToForget(env.DB, beforeMs, BATCH)) {
    const deleted = await interviewObject(env, place).command("retention", {
      type: "delete_words",
      by: "clock",
      recording: true,
    });
    if (!deleted.ok)
      console.error(JSON.stringify({ message: "retention refused", interviewId: place.id, code: deleted.error.code }));
  }
  await purgeIdempotencyKeys(env.DB, nowMs);
  await purgeWebhooks(env.DB, nowMs);
  await purgeDeliveries(env.DB, nowMs);
}
