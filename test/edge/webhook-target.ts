import { createExecutionContext, createMessageBatch, createScheduledController, getQueueResult } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { Webhook } from "standardwebhooks";
import type { Interview } from "#contract/interview.ts";
import type { Mode } from "#contract/mode.ts";
import type { WebhookDelivery, WebhookEndpointCreated, WebhookMessage, WebhookType } from "#contract/webhook.ts";
import { emitWebhook, type WebhookJob } from "../../durable-objects/effects/emit-webhook.ts";
import worker from "../../worker/index.ts";
import { consumeWebhooks } from "../../worker/webhooks/consume.ts";
import { randomId } from "../../worker/tokens/random-id.ts";
import type { ReceivedPost, TargetManner } from "../support/webhook-post.ts";
import { ask, makeKey } from "./edge.ts";

const RECEIVER = (env as unknown as { WEBHOOK_RECEIVER: string }).WEBHOOK_RECEIVER;
/** Long enough for a real answer on a busy machine, short enough for a test of one that never comes. */
const PATIENCE_MS = 1_500;

/** An endpoint of a new organisation, and what stands behind it. */
export class Target {
  readonly name: string;
  readonly orgId: string;
  readonly key: string;
  readonly mode: Mode;
  readonly endpoint: WebhookEndpointCreated;

  constructor(orgId: string, key: string, mode: Mode, name: string, endpoint: WebhookEndpointCreated) {
    this.name = name;
    this.orgId = orgId;
    this.key = key;
    this.mode = mode;
    this.endpoint = endpoint;
  }

  static async make(
    options: { orgId?: string; mode?: Mode; types?: WebhookType[]; url?: string } = {},
  ): Promise<Target> {
    const { orgId = randomId("org"), mode = "test", types = ["interview.ended", "interview.evaluated"] } = options;
    const key = await makeKey(orgId, mode);
    const name = randomId("whk");
    const url = options.url ?? `${RECEIVER}/to/${name}`;
    const made = await ask<WebhookEndpointCreated>("POST", "/v1/webhooks", { token: key, body: { url, types } });
    if (made.status !== 201) throw new Error(made.text);
    return new Target(orgId, key, mode, name, made.body);
  }

  async received(): Promise<ReceivedPost[]> {
    return (await fetch(`${RECEIVER}/received/${this.name}`)).json();
  }

  async answers(manner: TargetManner): Promise<void> {
    await (await fetch(`${RECEIVER}/manner/${this.name}`, { method: "POST", body: JSON.stringify(manner) })).text();
  }

  /** The one delivery of a message to this endpoint. */
  async delivery(id: string): Promise<WebhookDelivery> {
    const { body } = await ask("GET", `/v1/webhooks/deliveries?endpointId=${this.endpoint.id}`, { token: this.key });
    return body.items.find((item: WebhookDelivery) => item.id === id);
  }

  async failingSinceMs(): Promise<number | null> {
    const { body } = await ask("GET", "/v1/webhooks", { token: this.key });
    return body.items.find((item: { id: string }) => item.id === this.endpoint.id).failingSinceMs;
  }

  /** The message of a post whose signature holds; throws when it does not. */
  opened({ body, headers }: ReceivedPost): WebhookMessage {
    return new Webhook(this.endpoint.secret).verify(body, headers) as WebhookMessage;
  }
}

/** An interview as it stands when something is to be told of it. */
export function endedInterview(changes: Partial<Interview> = {}): Interview {
  return {
    id: randomId("int"),
    mode: "test",
    state: "ended",
    endReason: "completed",
    evaluation: "none",
    decision: "none",
    outcome: null,
    candidate: { name: "Robin Meyer", email: "robin@example.com", externalId: "cand-7" },
    config: { id: "cfg_1", version: 1, hash: "h", role: "Engineer", company: "Acme" },
    prompt: { hash: "h", builderVersion: "1" },
    plan: [],
    window: { opensAtMs: 0, closesAtMs: 1, timeZone: "UTC" },
    timeFactor: 1,
    providers: ["openai"],
    source: "simulator",
    flags: [],
    attempt: 1,
    previousInterviewId: null,
    metadata: { job: "42", "weird key": ' {"kept": true} ' },
    createdAtMs: 0,
    startedAtMs: 0,
    endedAtMs: 1,
    ...changes,
  } as Interview;
}

/** What was put on the queue: tests say themselves when a message comes, how often, and whether at all. */
export interface Queued {
  readonly job: WebhookJob;
  readonly delaySeconds: number;
}

function withQueue(queued: Queued[]): typeof env {
  const WEBHOOKS = {
    send: async (job: WebhookJob, options?: { delaySeconds?: number }) =>
      void queued.push({ job, delaySeconds: options?.delaySeconds ?? 0 }),
    sendBatch: async (messages: { body: WebhookJob }[]) =>
      void queued.push(...messages.map(({ body }) => ({ job: body, delaySeconds: 0 }))),
  };
  return { ...env, WEBHOOKS } as unknown as typeof env;
}

/** The object's effect, now. */
export async function emit(
  orgId: string,
  interview: Interview,
  type: WebhookType = "interview.ended",
  number = 1,
): Promise<Queued[]> {
  const queued: Queued[] = [];
  const done = await emitWebhook(withQueue(queued), { orgId, type, number, atMs: Date.now(), interview });
  if (!done.ok) throw new Error(done.outcome);
  return queued;
}

/** The same in an object that dies between the database and the queue. */
export async function emitAndDie(orgId: string, interview: Interview): Promise<void> {
  const dying = { sendBatch: () => Promise.reject(new Error("the object is gone")) };
  const without = { ...env, WEBHOOKS: dying } as unknown as typeof env;
  await emitWebhook(without, { orgId, type: "interview.ended", number: 1, atMs: Date.now(), interview });
}

/** Hands messages to the consumer as one batch; gives what it put on the queue. */
export async function hand(...jobs: readonly WebhookJob[]): Promise<Queued[]> {
  const queued: Queued[] = [];
  const messages = jobs.map((body) => ({ id: crypto.randomUUID(), timestamp: new Date(), attempts: 1, body }));
  const batch = createMessageBatch<WebhookJob>("vivavoce-webhooks", messages);
  await consumeWebhooks(batch, withQueue(queued), PATIENCE_MS);
  const { explicitAcks } = await getQueueResult(batch, createExecutionContext());
  if (explicitAcks.length !== jobs.length) throw new Error("a message was not acknowledged");
  return queued;
}

/** One of the Worker's own times comes. */
export async function cron(pattern: string): Promise<void> {
  const controller = createScheduledController({ scheduledTime: new Date(), cron: pattern });
  await worker.scheduled(controller, env);
}
