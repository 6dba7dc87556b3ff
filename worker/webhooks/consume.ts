import type { WebhookJob } from "../../durable-objects/effects/emit-webhook.ts";
import type { Env } from "../env.ts";
import { deliver } from "./deliver.ts";
import { POST_TIMEOUT_MS } from "./post-message.ts";

/** Takes a batch off the queue. All at once: a target that hangs keeps nobody else waiting. */
export async function consumeWebhooks(
  batch: MessageBatch<WebhookJob>,
  env: Env,
  timeoutMs = POST_TIMEOUT_MS,
): Promise<void> {
  await Promise.all(
    batch.messages.map(async (message) => {
      try {
        await deliver(env, message.body, timeoutMs);
        message.ack();
      } catch (error) {
        // Our own trouble, not the target's: the queue brings it again, and after that the sweep.
        const { name } = error instanceof Error ? error : { name: "unknown" };
        console.error(JSON.stringify({ message: "webhook not tried", id: message.body.id, error: name }));
        message.retry();
      }
    }),
  );
}
