/** A stored answer, still encrypted. */
export interface StoredAnswer {
  readonly requestHash: string;
  /** Null while the first request is still running. */
  readonly status: number | null;
  readonly response: string | null;
}

/** A first request that has not finished by now never will; its key may be used again. */
const ABANDONED_AFTER_MS = 60_000;
/** How long an answer is kept. */
export const IDEMPOTENCY_KEPT_MS = 86_400_000;

/** Claims a key. Null: it is ours now. Otherwise what the one who came first asked and, if finished, got. */
export async function claimIdempotencyKey(
  db: D1Database,
  caller: string,
  key: string,
  requestHash: string,
  nowMs: number,
): Promise<StoredAnswer | null> {
  const [, claimed, found] = await db.batch<StoredAnswer>([
    db
      .prepare(
        "DELETE FROM idempotency_keys WHERE caller = ? AND key = ? AND (created_at_ms < ? OR (status IS NULL AND created_at_ms < ?))",
      )
      .bind(caller, key, nowMs - IDEMPOTENCY_KEPT_MS, nowMs - ABANDONED_AFTER_MS),
    db
      .prepare("INSERT OR IGNORE INTO idempotency_keys (caller, key, request_hash, created_at_ms) VALUES (?, ?, ?, ?)")
      .bind(caller, key, requestHash, nowMs),
    db
      .prepare(
        "SELECT request_hash AS requestHash, status, response FROM idempotency_keys WHERE caller = ? AND key = ?",
      )
      .bind(caller, key),
  ]);
  return claimed!.meta.changes > 0 ? null : (found!.results[0] ?? null);
}

/** What a key holds now. */
export function readIdempotencyKey(db: D1Database, caller: string, key: string): Promise<StoredAnswer | null> {
  return db
    .prepare("SELECT request_hash AS requestHash, status, response FROM idempotency_keys WHERE caller = ? AND key = ?")
    .bind(caller, key)
    .first<StoredAnswer>();
}

/** Keeps the answer for whoever asks again. */
export async function storeAnswer(
  db: D1Database,
  caller: string,
  key: string,
  status: number,
  response: string,
): Promise<void> {
  await db
    .prepare("UPDATE idempotency_keys SET status = ?, response = ? WHERE caller = ? AND key = ?")
    .bind(status, response, caller, key)
    .run();
}

/** Gives a key back: what failed on our side may be tried again. */
export async function dropIdempotencyKey(db: D1Database, caller: string, key: string): Promise<void> {
  await db.prepare("DELETE FROM idempotency_keys WHERE caller = ? AND key = ?").bind(caller, key).run();
}

/** Forgets what is older than a day. */
export async function purgeIdempotencyKeys(db: D1Database, nowMs: number): Promise<void> {
  await db
    .prepare("DELETE FROM idempotency_keys WHERE created_at_ms < ?")
    .bind(nowMs - IDEMPOTENCY_KEPT_MS)
    .run();
}
