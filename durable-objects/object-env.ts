import type { WebhookJob } from "./effects/emit-webhook.ts";
import type { EvaluationParams } from "./effects/start-evaluation.ts";

/** What the interview object needs from outside: where its effects go. */
export interface ObjectEnv {
  readonly DB: D1Database;
  readonly RECORDINGS: R2Bucket;
  readonly EVALUATION: Workflow<EvaluationParams>;
  /** Says which deliveries to look at; what is due is in D1. */
  readonly WEBHOOKS: Queue<WebhookJob>;
  readonly PUBLIC_URL: string;
  readonly LIVEKIT_URL: string;
  readonly LIVEKIT_API_KEY: string;
  readonly LIVEKIT_API_SECRET: string;
  readonly RETENTION_DAYS: string;
}
