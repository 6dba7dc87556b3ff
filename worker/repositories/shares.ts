import type { Mode } from "#contract/mode.ts";
import type { Share } from "#contract/share.ts";

const SHARE = `SELECT s.id, p.display_name AS createdByName, s.created_at_ms AS createdAtMs,
  s.expires_at_ms AS expiresAtMs, s.revoked_at_ms AS revokedAtMs, s.opens
  FROM shares s JOIN principals p ON p.id = s.created_by`;

/** Links listed for one interview; nobody makes more by hand. */
const LISTED = 200;

/** What is stored of a new share link: never its secret. */
export interface NewShare {
  readonly id: string;
  readonly orgId: string;
  readonly mode: Mode;
  readonly interviewId: string;
  readonly secretSha256: string;
  readonly createdBy: string;
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
}

/** Stores a share link. */
export async function insertShare(db: D1Database, share: NewShare): Promise<void> {
  await db
    .prepare(
      `INSERT INTO shares (id, org_id, mode, interview_id, secret_sha256, created_by, created_at_ms, expires_at_ms)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .bind(
      share.id,
      share.orgId,
      share.mode,
      share.interviewId,
      share.secretSha256,
      share.createdBy,
      share.createdAtMs,
      share.expiresAtMs,
    )
    .run();
}

/** All links of one interview, newest first, expired and revoked ones too. */
export async function listShares(db: D1Database, interviewId: string): Promise<Share[]> {
  const { results } = await db
    .prepare(`${SHARE} WHERE s.interview_id = ? ORDER BY s.created_at_ms DESC, s.id LIMIT ${LISTED}`)
    .bind(interviewId)
    .all<Share>();
  return results;
}

/** Takes a link back; false when this interview has none of that id. Twice is the same as once. */
export async function revokeShare(
  db: D1Database,
  interviewId: string,
  shareId: string,
  nowMs: number,
): Promise<boolean> {
  const { meta } = await db
    .prepare("UPDATE shares SET revoked_at_ms = coalesce(revoked_at_ms, ?) WHERE id = ? AND interview_id = ?")
    .bind(nowMs, shareId, interviewId)
    .run();
  return meta.changes > 0;
}

/** A link that was opened. */
export interface OpenedShare {
  readonly orgId: string;
  readonly mode: Mode;
  readonly interviewId: string;
  readonly expiresAtMs: number;
}

/**
 * Counts an opening and says what the link shows; null when it is forged, revoked or expired. One statement, so that
 * nothing opens between looking and counting. Hashes of 256 random bits: how long comparing takes tells nothing.
 */
export function openShare(
  db: D1Database,
  shareId: string,
  secretSha256: string,
  nowMs: number,
): Promise<OpenedShare | null> {
  return db
    .prepare(
      `UPDATE shares SET opens = opens + 1
       WHERE id = ? AND secret_sha256 = ? AND revoked_at_ms IS NULL AND expires_at_ms > ?
       RETURNING org_id AS orgId, mode, interview_id AS interviewId, expires_at_ms AS expiresAtMs`,
    )
    .bind(shareId, secretSha256, nowMs)
    .first<OpenedShare>();
}

/** Whether a link still shows something. */
export async function shareIsOpen(db: D1Database, shareId: string, nowMs: number): Promise<boolean> {
  const row = await db
    .prepare("SELECT 1 AS open FROM shares WHERE id = ? AND revoked_at_ms IS NULL AND expires_at_ms > ?")
    .bind(shareId, nowMs)
    .first();
  return row !== null;
}
