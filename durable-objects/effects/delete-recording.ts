import type { EffectOutcome } from "../interview-shell.ts";

/** Deletes every part of a recording, page by page; nothing there is success too. */
export async function deleteRecording(bucket: R2Bucket, prefix: string): Promise<EffectOutcome> {
  let deleted = 0;
  for (;;) {
    // Always the first page: what was on it is gone after each turn.
    const { objects } = await bucket.list({ prefix, limit: 500 });
    if (objects.length === 0) return { ok: true, outcome: `deleted_${deleted}` };
    await bucket.delete(objects.map((object) => object.key));
    deleted += objects.length;
  }
}
