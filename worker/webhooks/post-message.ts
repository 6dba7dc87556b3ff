import { Webhook } from "standardwebhooks";
import type { WebhookOutcome } from "#contract/webhook.ts";

/** A target that has not answered by then counts as hanging. */
export const POST_TIMEOUT_MS = 10_000;

/** What an attempt came to. */
export interface PostResult {
  /** Null when nothing answered. */
  readonly status: number | null;
  readonly outcome: WebhookOutcome;
}

/**
 * Signs and posts one message (standard-webhooks). Any 2xx is delivered. Redirects are not followed: an address that
 * was checked could otherwise lead to one that was not. Nothing of the answer's body is read.
 */
export async function postMessage(
  url: string,
  secret: string,
  id: string,
  body: string,
  nowMs: number,
  timeoutMs: number,
): Promise<PostResult> {
  const headers = {
    "content-type": "application/json",
    "user-agent": "Vivavoce-Webhooks/1",
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(nowMs / 1000)),
    "webhook-signature": new Webhook(secret).sign(id, new Date(nowMs), body),
  };
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetch(url, { method: "POST", headers, body, redirect: "manual", signal });
    // Not waited for: a body that never ends is the target's affair.
    void response.body?.cancel().catch(() => undefined);
    const { status } = response;
    return { status, outcome: response.ok ? "delivered" : status >= 300 && status < 400 ? "redirected" : "refused" };
  } catch (error) {
    const timedOut = error instanceof Error && (error.name === "TimeoutError" || error.name === "AbortError");
    return { status: null, outcome: timedOut ? "timeout" : "unreachable" };
  }
}
