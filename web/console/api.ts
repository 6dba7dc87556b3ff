import * as z from "zod";
import { ConfigSummary, ConfigVersion } from "#contract/config-resource.ts";
import type { InterviewConfigInput } from "#contract/interview-config.ts";
import { Interview, ScheduledInterview } from "#contract/interview.ts";
import type { DecisionState, EvaluationState, InterviewPhase, Window } from "#contract/interview.ts";
import type { InterviewCreate } from "#contract/interview.ts";
import { LiveView, TimelineEntry } from "#contract/observer.ts";
import { pageOf } from "#contract/page.ts";
import { ApiKey, KeyCreated, Session, type KeyCreate } from "#contract/principal.ts";
import { InterviewPrompt } from "#contract/prompt-view.ts";
import { RecordingManifest } from "#contract/recording.ts";
import {
  WebhookDelivery,
  WebhookEndpoint,
  WebhookEndpointCreated,
  type WebhookEndpointCreate,
} from "#contract/webhook.ts";
import { read, send } from "./request.ts";

/** What a person may ask of an interview that exists; `end` is polite: the interviewer says goodbye first. */
export type PersonCommand =
  | { readonly name: "window"; readonly body: { readonly window: Window } }
  | { readonly name: "cancel" | "pause" | "resume" | "end" }
  | { readonly name: "grant-time"; readonly body: { readonly minutes: number } }
  | { readonly name: "note"; readonly body: { readonly text: string } };

export interface InterviewFilter {
  readonly state?: InterviewPhase | undefined;
  readonly configId?: string | undefined;
  readonly evaluation?: z.infer<typeof EvaluationState> | undefined;
  readonly decision?: z.infer<typeof DecisionState> | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

export interface DeliveryFilter {
  readonly endpointId?: string | undefined;
  readonly interviewId?: string | undefined;
  readonly cursor?: string | undefined;
}

const InterviewPage = pageOf(Interview);
const ConfigPage = pageOf(ConfigSummary);
const KeyPage = pageOf(ApiKey);
const TimelinePage = z.object({ entries: z.array(TimelineEntry), cursor: z.int().min(0) });
const WebhookPage = z.object({ items: z.array(WebhookEndpoint) });
const DeliveryPage = pageOf(WebhookDelivery);
/** Answers whose body the console does not read: the view is fetched again. */
const Anything = z.unknown();

const interviewPath = (id: string): string => `/v1/interviews/${encodeURIComponent(id)}`;

function query(values: Readonly<Record<string, string | number | undefined>>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(values))
    if (value !== undefined && value !== "") params.set(name, String(value));
  const text = params.toString();
  return text === "" ? "" : `?${text}`;
}

/** Every call the console makes. All throw `RequestFailed`. */
export const api = {
  session: (signal: AbortSignal) => read(Session, "/v1/session", signal),
  signIn: (key: string) => send(Anything, "POST", "/v1/session", { key }),
  signOut: () => send(Anything, "DELETE", "/v1/session"),

  keys: () => read(KeyPage, "/v1/keys"),
  createKey: (body: KeyCreate) => send(KeyCreated, "POST", "/v1/keys", body),
  revokeKey: (id: string) => send(Anything, "DELETE", `/v1/keys/${encodeURIComponent(id)}`),

  webhooks: () => read(WebhookPage, "/v1/webhooks"),
  createWebhook: (body: WebhookEndpointCreate) => send(WebhookEndpointCreated, "POST", "/v1/webhooks", body),
  deleteWebhook: (id: string) => send(Anything, "DELETE", `/v1/webhooks/${encodeURIComponent(id)}`),
  deliveries: (filter: DeliveryFilter) => read(DeliveryPage, `/v1/webhooks/deliveries${query({ ...filter })}`),
  replayDelivery: (id: string, endpointId: string) =>
    send(Anything, "POST", `/v1/webhooks/deliveries/${encodeURIComponent(id)}/replay`, { endpointId }),

  guides: (cursor?: string, limit = 50) => read(ConfigPage, `/v1/configs${query({ cursor, limit })}`),
  guide: (id: string, version?: number) =>
    read(ConfigVersion, `/v1/configs/${encodeURIComponent(id)}${query({ version })}`),
  createGuide: (config: InterviewConfigInput, idempotencyKey: string) =>
    send(ConfigVersion, "POST", "/v1/configs", config, idempotencyKey),
  saveGuide: (id: string, baseVersion: number, config: InterviewConfigInput) =>
    send(ConfigVersion, "POST", `/v1/configs/${encodeURIComponent(id)}/versions`, { baseVersion, config }),
  archiveGuide: (id: string) => send(Anything, "DELETE", `/v1/configs/${encodeURIComponent(id)}`),

  interviews: (filter: InterviewFilter) => read(InterviewPage, `/v1/interviews${query({ ...filter })}`),
  interview: (id: string) => read(Interview, interviewPath(id)),
  schedule: (body: InterviewCreate, idempotencyKey: string) =>
    send(ScheduledInterview, "POST", "/v1/interviews", body, idempotencyKey),
  renewLink: (id: string) => send(ScheduledInterview, "POST", `${interviewPath(id)}/link`, {}),
  offerAgain: (id: string) => send(ScheduledInterview, "POST", `${interviewPath(id)}/offer-again`, {}),
  command: (id: string, command: PersonCommand) =>
    send(Anything, "POST", `${interviewPath(id)}/${command.name}`, "body" in command ? command.body : {}),
  deleteWords: (id: string) => send(Anything, "DELETE", `${interviewPath(id)}/words`, { recording: true }),
  interviewPrompt: (id: string) => read(InterviewPrompt, `${interviewPath(id)}/prompt`),
  live: (id: string) => read(LiveView, `${interviewPath(id)}/live`),
  timeline: (id: string, after: number, limit = 500) =>
    read(TimelinePage, `${interviewPath(id)}/timeline${query({ after, limit })}`),
  recording: (id: string) => read(RecordingManifest, `${interviewPath(id)}/recording`),
} as const;
