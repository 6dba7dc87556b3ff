/** Marks a webhook as handled; false when it already was. */
export async function firstTimeSeen(db: D1Database, id: string, nowMs: number): Promise<boolean> {
  const { meta } = await db
    .prepare("INSERT OR IGNORE INTO webhooks_seen (id, at_ms) VALUES (?, ?)")
    .bind(id, nowMs)
    .run();
  return meta.changes > 0;
}

/** Gives an id back when handling failed, so that the sender's retry counts. */
export async function forgetWebhook(db: D1Database, id: string): Promise<void> {
  await db.prepare("DELETE FROM webhooks_seen WHERE id = ?").bind(id).run();
}

/** Forgets what is older than a day; older webhooks are refused by their age anyway. */
export async function purgeWebhooks(db: D1Database, nowMs: number): Promise<void> {
  await db
    .prepare("DELETE FROM webhooks_seen WHERE at_ms < ?")
    .bind(nowMs - 86_400_000)
    .run();
}
