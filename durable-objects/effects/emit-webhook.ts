import type { Interview } from "#contract/interview.ts";
import type { WebhookMessage, WebhookType } from "#contract/webhook.ts";
import type { EffectOutcome } from "../interview-shell.ts";
import type { ObjectEnv } from "../object-env.ts";

/** A hint to look at one delivery. Whether anything is due there is decided by its row. */
export interface WebhookJob {
  readonly id: string;
  readonly endpointId: string;
}

/** What integrators are to be told: the interview as it was right after the event, the same for every attempt. */
export interface WebhookFacts {
  readonly orgId: string;
  readonly type: WebhookType;
  /** Which evaluation or decision; 1 for the end. With interview and type it makes the message's id. */
  readonly number: number;
  /** When it happened. Endpoints made later are not told. */
  readonly atMs: number;
  readonly interview: Interview;
}

/**
 * Writes one delivery for each endpoint of the organisation and mode that wants this type, and says so on the queue.
 * Twice is the same as once: the message's id is a function of the event, and a row that exists keeps its body.
 * What a run that died had left unsent is sent by the next one, or found by the sweep.
 */
export async function emitWebhook(env: ObjectEnv, facts: WebhookFacts): Promise<EffectOutcome> {
  const { orgId, interview, type, atMs } = facts;
  const id = messageId(facts);
  const [inserted, waiting] = await env.DB.batch<{ endpointId: string }>([
    env.DB.prepare(
      `INSERT OR IGNORE INTO webhook_deliveries
         (id, endpoint_id, org_id, mode, interview_id, type, body, state, created_at_ms, next_attempt_at_ms)
       SELECT ?1, e.id, e.org_id, e.mode, ?4, ?5, ?6, 'pending', ?7, ?7
       FROM webhook_endpoints e
       WHERE e.org_id = ?2 AND e.mode = ?3 AND e.deleted_at_ms IS NULL AND e.created_at_ms <= ?7
         AND EXISTS (SELECT 1 FROM json_each(e.types) wanted WHERE wanted.value = ?5)`,
    ).bind(id, orgId, interview.mode, interview.id, type, JSON.stringify(message(env, facts)), atMs),
    env.DB.prepare(
      `SELECT endpoint_id AS endpointId FROM webhook_deliveries
       WHERE id = ?1 AND state = 'pending' AND next_attempt_at_ms <= ?2 ORDER BY endpoint_id`,
    ).bind(id, atMs),
  ]);
  const jobs = waiting!.results.map(({ endpointId }) => ({ body: { id, endpointId } }));
  if (jobs.length > 0) await env.WEBHOOKS.sendBatch(jobs);
  return { ok: true, outcome: `told_${inserted!.meta.changes}` };
}

/** Without a full stop: the signature is made over `<id>.<time>.<body>`. */
const messageId = ({ interview, type, number }: WebhookFacts): string =>
  `msg_${interview.id}_${type.replace("interview.", "")}_${number}`;

function message({ PUBLIC_URL }: ObjectEnv, { interview, type, atMs }: WebhookFacts): WebhookMessage {
  const { id, outcome } = interview;
  return {
    type,
    timestamp: new Date(atMs).toISOString(),
    mode: interview.mode,
    data: {
      interviewId: id,
      externalId: interview.candidate?.externalId ?? null,
      metadata: interview.metadata,
      configId: interview.config.id,
      endReason: interview.endReason,
      evaluation: interview.evaluation,
      decision: interview.decision,
      recommendation: outcome?.recommendation ?? null,
      totalHundredths: outcome?.totalHundredths ?? null,
      confidence: outcome?.confidence ?? null,
      source: interview.source,
      reportUrl: `${PUBLIC_URL}/console/interviews/${id}`,
      reportApiUrl: `${PUBLIC_URL}/v1/interviews/${id}/report`,
    },
  };
}
