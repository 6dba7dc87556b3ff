import type { Mode } from "#contract/mode.ts";
import type { WebhookEndpoint, WebhookType } from "#contract/webhook.ts";

const ENDPOINT = `SELECT id, url, types, description, created_at_ms AS createdAtMs, failing_since_ms AS failingSinceMs
  FROM webhook_endpoints`;

type Row = Omit<WebhookEndpoint, "types"> & { readonly types: string };

/** An endpoint with what its organisation must never read back. */
export interface NewEndpoint extends Omit<WebhookEndpoint, "failingSinceMs"> {
  readonly orgId: string;
  readonly mode: Mode;
  readonly sealedSecret: string;
}

/** All endpoints of an organisation and mode, newest first. */
export async function listEndpoints(db: D1Database, orgId: string, mode: Mode): Promise<WebhookEndpoint[]> {
  const { results } = await db
    .prepare(`${ENDPOINT} WHERE org_id = ? AND mode = ? AND deleted_at_ms IS NULL ORDER BY created_at_ms DESC, id DESC`)
    .bind(orgId, mode)
    .all<Row>();
  return results.map((row) => ({ ...row, types: JSON.parse(row.types) as WebhookType[] }));
}

/** Stores an endpoint unless the organisation and mode have `most` already; whether it did. */
export async function insertEndpoint(db: D1Database, endpoint: NewEndpoint, most: number): Promise<boolean> {
  const { id, orgId, mode, url, types, description, sealedSecret, createdAtMs } = endpoint;
  const { meta } = await db
    .prepare(
      `INSERT INTO webhook_endpoints (id, org_id, mode, url, types, description, secret, created_at_ms)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8
       WHERE (SELECT count(*) FROM webhook_endpoints WHERE org_id = ?2 AND mode = ?3 AND deleted_at_ms IS NULL) < ?9`,
    )
    .bind(id, orgId, mode, url, JSON.stringify(types), description, sealedSecret, createdAtMs, most)
    .run();
  return meta.changes > 0;
}

/** Deletes an endpoint and gives up whatever still waited for it; false when there is none. Twice is the same as once. */
export async function deleteEndpoint(
  db: D1Database,
  orgId: string,
  mode: Mode,
  id: string,
  nowMs: number,
): Promise<boolean> {
  const [deleted] = await db.batch([
    db
      .prepare(
        `UPDATE webhook_endpoints SET deleted_at_ms = coalesce(deleted_at_ms, ?1)
         WHERE id = ?2 AND org_id = ?3 AND mode = ?4`,
      )
      .bind(nowMs, id, orgId, mode),
    db
      .prepare(
        `UPDATE webhook_deliveries SET state = 'failed', next_attempt_at_ms = NULL
         WHERE endpoint_id = ?1 AND org_id = ?2 AND mode = ?3 AND state = 'pending'`,
      )
      .bind(id, orgId, mode),
  ]);
  return deleted!.meta.changes > 0;
}

/** Where to post and how to sign, still sealed; null when the endpoint is gone. */
export function endpointTarget(
  db: D1Database,
  id: string,
): Promise<{ readonly url: string; readonly secret: string } | null> {
  return db
    .prepare("SELECT url, secret FROM webhook_endpoints WHERE id = ? AND deleted_at_ms IS NULL")
    .bind(id)
    .first();
}
