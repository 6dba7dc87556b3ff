import type { Mode } from "#contract/mode.ts";
import type { WebhookDelivery } from "#contract/webhook.ts";
import type { WebhookJob } from "../../durable-objects/effects/emit-webhook.ts";

/** How long an attempt may take at most before somebody else may make it. Well above the time a target is given. */
const CLAIM_MS = 60_000;
/** The clocks of two machines may differ by this; a message that came a moment early would otherwise be for nothing. */
const EARLY_MS = 1_000;
/** Attempts kept of one delivery: the schedule's, and then the newest. */
const KEPT_ATTEMPTS = 40;
/** Deliveries are kept for a month. */
export const DELIVERIES_KEPT_MS = 30 * 86_400_000;

/** The right to make one attempt. */
export interface Claim {
  readonly body: string;
  /** Attempts made before. */
  readonly attempts: number;
  readonly untilMs: number;
}

/** Claims an attempt that is due; null when none is, or somebody else has it. */
export async function claimDelivery(db: D1Database, job: WebhookJob, nowMs: number): Promise<Claim | null> {
  const untilMs = nowMs + CLAIM_MS;
  const row = await db
    .prepare(
      `UPDATE webhook_deliveries SET next_attempt_at_ms = ?1
       WHERE id = ?2 AND endpoint_id = ?3 AND state = 'pending' AND next_attempt_at_ms <= ?4
       RETURNING body, json_array_length(attempts) AS attempts`,
    )
    .bind(untilMs, job.id, job.endpointId, nowMs + EARLY_MS)
    .first<{ body: string; attempts: number }>();
  return row === null ? null : { ...row, untilMs };
}

/** What came of a claimed attempt, and when the next one is due, if any. */
export interface AttemptRecord {
  readonly attempt: WebhookDelivery["attempts"][number];
  readonly nextAttemptAtMs: number | null;
}

/**
 * Writes an attempt down. The delivery's state follows only while the claim holds: a replay or a deletion that came in
 * between stands. The endpoint is failing from its first failure until its next success.
 */
export async function recordAttempt(
  db: D1Database,
  { id, endpointId }: WebhookJob,
  claimedUntilMs: number,
  { attempt, nextAttemptAtMs }: AttemptRecord,
): Promise<void> {
  const delivered = attempt.outcome === "delivered";
  const state = delivered ? "delivered" : nextAttemptAtMs === null ? "failed" : "pending";
  await db.batch([
    db
      .prepare(
        `UPDATE webhook_deliveries SET
           attempts = json_insert(
             CASE WHEN json_array_length(attempts) < ?1 THEN attempts ELSE json_remove(attempts, '$[0]') END,
             '$[#]', json(?2)),
           state = CASE WHEN next_attempt_at_ms = ?3 THEN ?4 ELSE state END,
           next_attempt_at_ms = CASE WHEN next_attempt_at_ms = ?3 THEN ?5 ELSE next_attempt_at_ms END
         WHERE id = ?6 AND endpoint_id = ?7`,
      )
      .bind(KEPT_ATTEMPTS, JSON.stringify(attempt), claimedUntilMs, state, nextAttemptAtMs, id, endpointId),
    delivered
      ? db.prepare("UPDATE webhook_endpoints SET failing_since_ms = NULL WHERE id = ?").bind(endpointId)
      : db
          .prepare("UPDATE webhook_endpoints SET failing_since_ms = coalesce(failing_since_ms, ?) WHERE id = ?")
          .bind(attempt.atMs, endpointId),
  ]);
}

/** Makes a delivery due at once, whatever became of it; false when there is none, or its endpoint is deleted. */
export async function replayDelivery(
  db: D1Database,
  orgId: string,
  mode: Mode,
  { id, endpointId }: WebhookJob,
  nowMs: number,
): Promise<boolean> {
  const { meta } = await db
    .prepare(
      `UPDATE webhook_deliveries SET state = 'pending', next_attempt_at_ms = ?1
       WHERE id = ?2 AND endpoint_id = ?3 AND org_id = ?4 AND mode = ?5
         AND EXISTS (SELECT 1 FROM webhook_endpoints e WHERE e.id = ?3 AND e.deleted_at_ms IS NULL)`,
    )
    .bind(nowMs, id, endpointId, orgId, mode)
    .run();
  return meta.changes > 0;
}

/** Deliveries that were due before `beforeMs`, oldest first. */
export async function overdueDeliveries(db: D1Database, beforeMs: number, limit: number): Promise<WebhookJob[]> {
  const { results } = await db
    .prepare(
      `SELECT id, endpoint_id AS endpointId FROM webhook_deliveries
       WHERE state = 'pending' AND next_attempt_at_ms < ? ORDER BY next_attempt_at_ms LIMIT ?`,
    )
    .bind(beforeMs, limit)
    .all<WebhookJob>();
  return results;
}

/** How the log is narrowed. */
export interface DeliveryFilter {
  readonly endpointId?: string | undefined;
  readonly interviewId?: string | undefined;
}

/** The log of an organisation and mode, newest first, after a place if given; a place's id is `<id>_<endpointId>`. */
export async function listDeliveries(
  db: D1Database,
  orgId: string,
  mode: Mode,
  filter: DeliveryFilter,
  limit: number,
  after: { readonly createdAtMs: number; readonly id: string } | null,
): Promise<WebhookDelivery[]> {
  const { results } = await db
    .prepare(
      `SELECT id, endpoint_id AS endpointId, type, interview_id AS interviewId, state, created_at_ms AS createdAtMs,
         next_attempt_at_ms AS nextAttemptAtMs, attempts
       FROM webhook_deliveries
       WHERE org_id = ?1 AND mode = ?2 AND (?3 IS NULL OR endpoint_id = ?3) AND (?4 IS NULL OR interview_id = ?4)
         AND (?5 IS NULL OR (created_at_ms, id || '_' || endpoint_id) < (?5, ?6))
       ORDER BY created_at_ms DESC, id || '_' || endpoint_id DESC LIMIT ?7`,
    )
    .bind(
      orgId,
      mode,
      filter.endpointId ?? null,
      filter.interviewId ?? null,
      after?.createdAtMs ?? null,
      after?.id ?? null,
      limit,
    )
    .all<Omit<WebhookDelivery, "attempts"> & { attempts: string }>();
  return results.map((row) => ({ ...row, attempts: JSON.parse(row.attempts) as WebhookDelivery["attempts"] }));
}

/** Forgets what is older than a month. */
export async function purgeDeliveries(db: D1Database, nowMs: number): Promise<void> {
  await db
    .prepare("DELETE FROM webhook_deliveries WHERE created_at_ms < ?")
    .bind(nowMs - DELIVERIES_KEPT_MS)
    .run();
}
