import type { Principal } from "#contract/principal.ts";

/** What people did, by id; subjects are ids too. */
export type AuditAction =
  | "session.created"
  | "key.created"
  | "key.revoked"
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
  | "interview.recording_read";

/** Writes one row of the audit log. */
export async function recordAudit(
  db: D1Database,
  by: Principal,
  action: AuditAction,
  subject: string,
  nowMs: number,
): Promise<void> {
  await db
    .prepare("INSERT INTO audit_log (org_id, mode, at_ms, principal_id, action, subject) VALUES (?, ?, ?, ?, ?, ?)")
    .bind(by.orgId, by.mode, nowMs, by.id, action, subject)
    .run();
}
