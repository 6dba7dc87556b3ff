import * as z from "zod";
import { Confidence, Recommendation } from "./evaluation.ts";
import { DecisionState, EndReason, EvaluationState } from "./interview.ts";
import { Mode, Source } from "./mode.ts";

/** What an integrator can be told. */
export const WebhookType = z
  .enum(["interview.ended", "interview.evaluated", "interview.decided"])
  .meta({ id: "WebhookType" });
export type WebhookType = z.infer<typeof WebhookType>;

/**
 * The body that is signed and sent (standard-webhooks). Thin on purpose: ids, numbers and codes, no name and no word;
 * the receiver fetches the report with its own key.
 */
export const WebhookMessage = z
  .object({
    type: WebhookType,
    timestamp: z.string().describe("ISO time of the event"),
    mode: Mode.describe("`test` messages are about simulated or trial interviews"),
    data: z.object({
      interviewId: z.string(),
      externalId: z.string().nullable().describe("The candidate's id in the integrator's system"),
      metadata: z.record(z.string(), z.string()).describe("Returned untouched"),
      configId: z.string(),
      endReason: EndReason.nullable(),
      evaluation: EvaluationState,
      decision: DecisionState,
      recommendation: Recommendation.nullable(),
      totalHundredths: z.int().nullable(),
      confidence: Confidence.nullable(),
      source: Source.nullable(),
      reportUrl: z.string().describe("For people, behind sign-in"),
      reportApiUrl: z.string(),
    }),
  })
  .meta({ id: "WebhookMessage" });
export type WebhookMessage = z.infer<typeof WebhookMessage>;

/** Body of `POST /v1/webhooks`. */
export const WebhookEndpointCreate = z
  .strictObject({
    url: z.url().max(500),
    types: z.array(WebhookType).min(1).max(3),
    description: z.string().trim().max(120).default(""),
  })
  .meta({ id: "WebhookEndpointCreate" });
export type WebhookEndpointCreate = z.infer<typeof WebhookEndpointCreate>;

export const WebhookEndpoint = z
  .object({
    id: z.string(),
    url: z.string(),
    types: z.array(WebhookType),
    description: z.string(),
    createdAtMs: z.int(),
    failingSinceMs: z.int().nullable().describe("First of the failures since the last success"),
  })
  .meta({ id: "WebhookEndpoint" });
export type WebhookEndpoint = z.infer<typeof WebhookEndpoint>;

/** Answer to making one: the only time the signing secret (`whsec_…`) is shown. */
export const WebhookEndpointCreated = WebhookEndpoint.extend({ secret: z.string() }).meta({
  id: "WebhookEndpointCreated",
});
export type WebhookEndpointCreated = z.infer<typeof WebhookEndpointCreated>;

/** What one attempt came to. `secret_unreadable`: the server's own secret changed; only a new endpoint helps. */
export const WebhookOutcome = z
  .enum(["delivered", "refused", "redirected", "timeout", "unreachable", "address_not_allowed", "secret_unreadable"])
  .meta({ id: "WebhookOutcome" });
export type WebhookOutcome = z.infer<typeof WebhookOutcome>;

/** One message to one endpoint, with every attempt. */
export const WebhookDelivery = z
  .object({
    id: z.string().describe("The `webhook-id` header: the same for every attempt and replay"),
    endpointId: z.string(),
    type: WebhookType,
    interviewId: z.string(),
    state: z.enum(["pending", "delivered", "failed"]),
    createdAtMs: z.int(),
    nextAttemptAtMs: z.int().nullable(),
    attempts: z.array(
      z.object({
        atMs: z.int(),
        durationMs: z.int(),
        status: z.int().nullable().describe("HTTP status; null when nothing answered"),
        outcome: WebhookOutcome,
      }),
    ),
  })
  .meta({ id: "WebhookDelivery" });
export type WebhookDelivery = z.infer<typeof WebhookDelivery>;

/** Body of `POST /v1/webhooks/deliveries/{id}/replay`: one message may have gone to several endpoints. */
export const WebhookReplay = z.strictObject({ endpointId: z.string().max(60) }).meta({ id: "WebhookReplay" });
export type WebhookReplay = z.infer<typeof WebhookReplay>;
