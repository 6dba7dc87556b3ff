import type { Interview } from "#contract/interview.ts";
import type { WebhookType } from "#contract/webhook.ts";
import type { EffectOutcome } from "../interview-shell.ts";
import type { ObjectEnv } from "../object-env.ts";

/** What integrators are to be told: the interview as it was right after the event, the same for every attempt. */
export interface WebhookFacts {
  readonly orgId: string;
  readonly type: WebhookType;
  /** Which evaluation or decision; 1 for the end. With interview and type it makes the message's id. */
  readonly number: number;
  readonly atMs: number;
  readonly interview: Interview;
}

/** Hands one message to delivery. */
export async function emitWebhook(_env: ObjectEnv, _facts: WebhookFacts): Promise<EffectOutcome> {
  return { ok: true, outcome: "no_endpoints" };
}
