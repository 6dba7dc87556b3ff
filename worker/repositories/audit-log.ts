import type { AuditEntry } from "#contract/audit.ts";
import type { Mode } from "#contract/mode.ts";

/** What was done, by id; subjects are ids too. */
export type AuditAction =
  | "session.created"
  | "key.created"
  | "key.revoked"
  | "webhook.created"
  | "webhook.deleted"
  | "webhook.replayed"
  | "config.created"
  | "config.version_created"
  | "config.archived"
  | "interview.scheduled"
  | "interview.window_moved"
  | "interview.link_renewed"
  | "interview.cancelled"
  | "interview.offered_again"
  | "interview.paused"
  | "interview.resumed"
  | "interview.time_granted"
  | "interview.noted"
  | "interview.ended"
  | "interview.words_deleted"
  | "interview.watched"
  | "interview.recording_read"
  | "interview.transcript_read"
  | "interview.transcript_corrected"
  | "interview.report_viewed"
  | "interview.evaluation_requested"
  | "interview.evaluated"
  | "interview.decided"
  | "interview.decision_overrides"
  | "report.exported"
  | "share.created"
  | "share.revoked"
  | "share.opened";

/** Who did it. A principal, `candidate`, `clock`, `evaluation`, or `share:<id>` for somebody with that link. */
export interface Actor {
  readonly orgId: string;
  readonly mode: Mode;
  readonly id: string;
}

const ENTRY = "INSERT INTO audit_log (org_id, mode, at_ms, principal_id, action, subject, detail)";

/** Writes one row of the audit log. `detail`: an id, a number or a code, never a word. */
export async function recordAudit(
  db: D1Database,
  by: Actor,
  action: AuditAction,
  subject: string,
  nowMs: number,
  detail: string | null = null,
): Promise<void> {
  await db
    .prepare(`${ENTRY} VALUES (?, ?, ?, ?, ?, ?, ?)`)
    .bind(by.orgId, by.mode, nowMs, by.id, action, subject, detail)
    .run();
}

/** Pages ask again while they wait and sound comes in parts: within this time it is still the same reading. */
const READING_MS = 5 * 60_000;

/** Writes that something was read, once for one reading. */
export async function recordReading(
  db: D1Database,
  by: Actor,
  action: AuditAction,
  subject: string,
  nowMs: number,
): Promise<void> {
  await db
    .prepare(
      `${ENTRY} SELECT ?1, ?2, ?3, ?4, ?5, ?6, NULL WHERE NOT EXISTS (
         SELECT 1 FROM audit_log WHERE org_id = ?1 AND mode = ?2 AND subject = ?6 AND at_ms > ?7
           AND principal_id = ?4 AND action = ?5)`,
    )
    .bind(by.orgId, by.mode, nowMs, by.id, action, subject, nowMs - READING_MS)
    .run();
}

/** Writes that an evaluation scored an interview, once for each evaluation, however often its last step runs. */
export async function recordEvaluated(
  db: D1Database,
  place: { readonly orgId: string; readonly mode: Mode; readonly id: string },
  evaluation: number,
  nowMs: number,
): Promise<void> {
  await db
    .prepare(
      `${ENTRY} SELECT ?1, ?2, ?3, 'evaluation', 'interview.evaluated', ?4, ?5 WHERE NOT EXISTS (
         SELECT 1 FROM audit_log WHERE org_id = ?1 AND mode = ?2 AND subject = ?4
           AND action = 'interview.evaluated' AND detail = ?5)`,
    )
    .bind(place.orgId, place.mode, nowMs, place.id, String(evaluation))
    .run();
}

/** A row as listed, with its place in the list. */
export interface AuditRow {
  readonly entry: AuditEntry;
  readonly place: { readonly createdAtMs: number; readonly id: string };
}

/** What was done in an organisation and mode, newest first; about one subject when it is given. */
export async function listAudit(
  db: D1Database,
  orgId: string,
  mode: Mode,
  subject: string | undefined,
  limit: number,
  after: { readonly createdAtMs: number; readonly id: string } | null,
): Promise<AuditRow[]> {
  const { results } = await db
    .prepare(
      `SELECT a.id AS rowId, a.at_ms AS atMs, a.principal_id AS principalId, p.display_name AS displayName,
         a.action, a.subject, a.detail
       FROM audit_log a LEFT JOIN principals p ON p.id = a.principal_id AND p.org_id = a.org_id
       WHERE a.org_id = ?1 AND a.mode = ?2 ${subject === undefined ? "" : "AND a.subject = ?6"}
         AND (?3 IS NULL OR (a.at_ms, a.id) < (?3, ?4))
       ORDER BY a.at_ms DESC, a.id DESC LIMIT ?5`,
    )
    .bind(
      orgId,
      mode,
      after?.createdAtMs ?? null,
      after === null ? null : Number(after.id),
      limit,
      ...(subject === undefined ? [] : [subject]),
    )
    .all<AuditEntry & { rowId: number }>();
  return results.map(({ rowId, ...entry }) => ({ entry, place: { createdAtMs: entry.atMs, id: String(rowId) } }));
}
