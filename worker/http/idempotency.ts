import { problem } from "#contract/problem.ts";
import type { Env } from "../env.ts";
import {
  claimIdempotencyKey,
  dropIdempotencyKey,
  readIdempotencyKey,
  storeAnswer,
  type StoredAnswer,
} from "../repositories/idempotency-keys.ts";
import { sha256Hex } from "../tokens/digest.ts";
import { openText, sealText } from "../tokens/sealed-text.ts";
import { problemResponse } from "./respond.ts";

/** How long a second request with the same key waits for the first one's answer. */
const WAIT_MS = 5_000;
const LOOK_EVERY_MS = 100;

/** One caller's wish to have a request done once. */
export interface Idempotency {
  readonly caller: string;
  readonly key: string;
  /** Method, path and body as sent: the same key with anything else is a conflict. */
  readonly request: string;
}

/**
 * Runs a request once per caller and key; whoever repeats it gets the first answer. Answers of 500
 * and above are not kept. Two at once: one runs, the other waits for its answer.
 */
export async function once(
  wish: Idempotency,
  env: Env,
  nowMs: number,
  run: () => Promise<Response>,
): Promise<Response> {
  const { caller, key } = wish;
  const requestHash = await sha256Hex(wish.request);
  let earlier = await claimIdempotencyKey(env.DB, caller, key, requestHash, nowMs);
  if (earlier === null) {
    const response = await run().catch(async (error: unknown) => {
      await dropIdempotencyKey(env.DB, caller, key);
      throw error;
    });
    if (response.status >= 500) await dropIdempotencyKey(env.DB, caller, key);
    else
      await storeAnswer(
        env.DB,
        caller,
        key,
        response.status,
        await sealText(await response.clone().text(), `${caller}\n${key}`, env.TOKEN_SECRET),
      );
    return response;
  }
  if (earlier.requestHash !== requestHash) return problemResponse(problem("idempotency-conflict"));
  for (let waitedMs = 0; earlier !== null && earlier.status === null && waitedMs < WAIT_MS; waitedMs += LOOK_EVERY_MS) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    earlier = await readIdempotencyKey(env.DB, caller, key);
  }
  return (
    (await replay(earlier, wish, env)) ??
    problemResponse(problem("idempotency-conflict", { detail: "The first request with this key has not finished" }))
  );
}

async function replay(earlier: StoredAnswer | null, wish: Idempotency, env: Env): Promise<Response | null> {
  if (earlier?.status == null || earlier.response === null) return null;
  const text = await openText(earlier.response, `${wish.caller}\n${wish.key}`, env.TOKEN_SECRET);
  if (text === null) return null;
  const type = earlier.status >= 400 ? "application/problem+json" : "application/json";
  const body = earlier.status === 204 ? null : text;
  return new Response(body, {
    status: earlier.status,
    headers: { "content-type": type, "cache-control": "no-store", "idempotent-replay": "true" },
  });
}
