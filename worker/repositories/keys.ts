import type { ApiKey, Principal, PrincipalKind, Role } from "#contract/principal.ts";
import type { Mode } from "#contract/mode.ts";

const PRINCIPAL = `SELECT p.id, k.org_id AS orgId, k.mode, p.kind, k.role, p.display_name AS displayName
  FROM api_keys k JOIN principals p ON p.id = k.principal_id`;
const API_KEY = `SELECT k.id, k.prefix, k.mode, k.role, p.kind, p.display_name AS displayName, k.created_at_ms AS createdAtMs,
  k.last_used_at_ms AS lastUsedAtMs, k.revoked_at_ms AS revokedAtMs
  FROM api_keys k JOIN principals p ON p.id = k.principal_id`;

/** "Last used" is kept to the hour: a write per request would cost more than it tells. */
const LAST_USED_EVERY_MS = 3_600_000;

/** The principal of a key that is not revoked, by the key's SHA-256. */
export async function principalByKeyHash(db: D1Database, hash: string, nowMs: number): Promise<Principal | null> {
  const row = await db
    .prepare(
      `${PRINCIPAL.replace("SELECT ", "SELECT k.last_used_at_ms AS lastUsedAtMs, ")} WHERE k.hash = ? AND k.revoked_at_ms IS NULL`,
    )
    .bind(hash)
    .first<Principal & { lastUsedAtMs: number | null }>();
  if (row === null) return null;
  const { lastUsedAtMs, ...principal } = row;
  if (lastUsedAtMs === null || lastUsedAtMs < nowMs - LAST_USED_EVERY_MS) {
    await db.prepare("UPDATE api_keys SET last_used_at_ms = ? WHERE hash = ?").bind(nowMs, hash).run();
  }
  return principal;
}

/** The principal of a key that is not revoked, by the key's id: what a console session holds. */
export function principalByKeyId(db: D1Database, keyId: string): Promise<Principal | null> {
  return db.prepare(`${PRINCIPAL} WHERE k.id = ? AND k.revoked_at_ms IS NULL`).bind(keyId).first<Principal>();
}

/** The id of a key that is not revoked, by its SHA-256. */
export function keyIdByHash(db: D1Database, hash: string): Promise<string | null> {
  return db.prepare("SELECT id FROM api_keys WHERE hash = ? AND revoked_at_ms IS NULL").bind(hash).first<string>("id");
}

/** All keys of an organisation and mode, newest first. */
export async function listKeys(db: D1Database, orgId: string, mode: Mode): Promise<ApiKey[]> {
  const { results } = await db
    .prepare(`${API_KEY} WHERE k.org_id = ? AND k.mode = ? ORDER BY k.created_at_ms DESC, k.id`)
    .bind(orgId, mode)
    .all<ApiKey>();
  return results;
}

/** A new principal with its key. */
export interface NewKey {
  readonly id: string;
  readonly principalId: string;
  readonly orgId: string;
  readonly mode: Mode;
  readonly role: Role;
  readonly kind: PrincipalKind;
  readonly displayName: string;
  readonly prefix: string;
  readonly hash: string;
  readonly createdAtMs: number;
}

/** Stores a principal and its key together. */
export async function insertKey(db: D1Database, key: NewKey): Promise<ApiKey> {
  await db.batch([
    db
      .prepare("INSERT INTO principals (id, org_id, kind, display_name, created_at_ms) VALUES (?, ?, ?, ?, ?)")
      .bind(key.principalId, key.orgId, key.kind, key.displayName, key.createdAtMs),
    db
      .prepare(
        "INSERT INTO api_keys (id, org_id, principal_id, mode, role, prefix, hash, created_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      )
      .bind(key.id, key.orgId, key.principalId, key.mode, key.role, key.prefix, key.hash, key.createdAtMs),
  ]);
  const { id, prefix, mode, role, kind, displayName, createdAtMs } = key;
  return { id, prefix, mode, role, kind, displayName, createdAtMs, lastUsedAtMs: null, revokedAtMs: null };
}

/** Revokes a key of this organisation and mode; false when there is none. Twice is the same as once. */
export async function revokeKey(
  db: D1Database,
  orgId: string,
  mode: Mode,
  keyId: string,
  nowMs: number,
): Promise<boolean> {
  const { meta } = await db
    .prepare("UPDATE api_keys SET revoked_at_ms = coalesce(revoked_at_ms, ?) WHERE id = ? AND org_id = ? AND mode = ?")
    .bind(nowMs, keyId, orgId, mode)
    .run();
  return meta.changes > 0;
}
