import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import type { LeaseGrant, TurnUnderWay } from "#contract/agent-protocol.ts";
import type { AgentReport } from "#contract/agent-report.ts";
import type { ConfigVersion } from "#contract/config-resource.ts";
import type { ScheduledInterview } from "#contract/interview.ts";
import type { JoinReply, StartReply } from "#contract/join.ts";
import type { Mode } from "#contract/mode.ts";
import { NOTICE_VERSION } from "#contract/notice.ts";
import type { PrincipalKind, Role } from "#contract/principal.ts";
import backend from "../../examples/backend.json";
import type { Interview } from "../../durable-objects/interview.ts";
import worker from "../../worker/index.ts";
import { insertKey } from "../../worker/repositories/keys.ts";
import { newApiKey } from "../../worker/tokens/api-key.ts";
import { sha256Hex } from "../../worker/tokens/digest.ts";
import { randomId } from "../../worker/tokens/random-id.ts";

export const ORIGIN = "https://edge.test";
export const GUIDE = backend;

/** A document from the other side: tests look into it as a foreign client would, and fail where it is not what they expect. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Loose = any;

/** An answer as tests look at it. */
export interface Answer<T = Loose> {
  readonly status: number;
  readonly body: T;
  readonly text: string;
  readonly headers: Headers;
}

export interface Asking {
  readonly token?: string | null;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * The real Worker's handler, called as the runtime calls it. Not through `exports.default`: the test pool wraps a
 * Worker's class in one more proxy with every request, so that the hundredth takes ten times as long as the first.
 */
export const fetchWorker = (request: Request): Promise<Response> =>
  worker.fetch(request as Parameters<typeof worker.fetch>[0], env, createExecutionContext());

/** Sends one request to the real Worker. Bodies that are not text or bytes go as JSON. */
export async function ask<T = Loose>(method: string, path: string, asking: Asking = {}): Promise<Answer<T>> {
  const response = await fetchWorker(new Request(ORIGIN + path, requestInit(method, asking)));
  // Not text(): recordings are no text, and the runtime says so.
  const text = new TextDecoder().decode(await response.arrayBuffer());
  const isJson = (response.headers.get("content-type") ?? "").includes("json");
  return {
    status: response.status,
    body: (isJson ? JSON.parse(text) : undefined) as T,
    text,
    headers: response.headers,
  };
}

function requestInit(method: string, { token, body, headers }: Asking): RequestInit {
  const raw = typeof body === "string" || body instanceof Uint8Array;
  return {
    method,
    redirect: "manual",
    headers: {
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(token == null ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: raw ? (body as BodyInit) : JSON.stringify(body) }),
  };
}

/** Opens a socket and collects what it says. */
export async function openSocket(
  path: string,
  asking: Asking = {},
): Promise<{ readonly socket: WebSocket; readonly messages: Loose[] }> {
  const response = await fetchWorker(
    new Request(ORIGIN + path, requestInit("GET", { ...asking, headers: { upgrade: "websocket", ...asking.headers } })),
  );
  if (response.webSocket == null) throw new Error(`no socket: ${response.status} ${await response.text()}`);
  const socket = response.webSocket;
  const messages: Loose[] = [];
  socket.addEventListener("message", ({ data }) => {
    const text = data as string;
    messages.push(text === "pong" ? text : JSON.parse(text));
  });
  socket.accept();
  return { socket, messages };
}

/** Makes a key; the organisation is made when it is new. */
export async function makeKey(
  orgId: string,
  mode: Mode = "test",
  role: Role = "admin",
  kind: PrincipalKind = "person",
): Promise<string> {
  await env.DB.prepare("INSERT OR IGNORE INTO organisations (id, name, created_at_ms) VALUES (?, ?, 0)")
    .bind(orgId, `Name of ${orgId}`)
    .run();
  const { key, hash, prefix } = await newApiKey(mode);
  await insertKey(env.DB, {
    id: randomId("key"),
    principalId: randomId("prn"),
    orgId,
    mode,
    role,
    kind,
    displayName: "Pat Person",
    prefix,
    hash,
    createdAtMs: Date.now(),
  });
  return key;
}

/** Everything a test of an interview starts from. */
export interface Appointment {
  readonly key: string;
  readonly id: string;
  readonly link: string;
  readonly scheduled: ScheduledInterview;
}

export async function storeGuide(key: string, changes: object = {}): Promise<ConfigVersion> {
  const stored = await ask<ConfigVersion>("POST", "/v1/configs", { token: key, body: { ...GUIDE, ...changes } });
  if (stored.status !== 201) throw new Error(stored.text);
  return stored.body;
}

/** An interview of a new organisation, or of the one whose key is given. */
export async function scheduleInterview(
  options: { readonly key?: string; readonly body?: object; readonly guide?: object } = {},
): Promise<Appointment> {
  const key = options.key ?? (await makeKey(randomId("org")));
  const guide = await storeGuide(key, options.guide);
  const answer = await ask<ScheduledInterview>("POST", "/v1/interviews", {
    token: key,
    body: { configId: guide.id, candidate: { name: "Robin Meyer", email: "robin@example.com" }, ...options.body },
  });
  if (answer.status !== 201) throw new Error(answer.text);
  return { key, id: answer.body.id, link: answer.body.joinUrl.split("#")[1]!, scheduled: answer.body };
}

/** A candidate's page after consent. */
export async function joinInterview({
  link,
}: {
  readonly link: string;
}): Promise<{ readonly session: string; readonly sessionId: string }> {
  const joined = await ask<JoinReply>("POST", "/v1/join", { body: { link } });
  if (joined.status !== 200) throw new Error(joined.text);
  const consent = { noticeVersion: NOTICE_VERSION, interview: true, recording: true };
  await ask("POST", "/v1/join/consent", { token: joined.body.session, body: consent });
  return joined.body;
}

/** A candidate in the room. */
export async function startInterview(
  options: Parameters<typeof scheduleInterview>[0] = {},
): Promise<Appointment & { readonly session: string; readonly sessionId: string; readonly start: StartReply }> {
  const appointment = await scheduleInterview(options);
  const page = await joinInterview(appointment);
  const start = await ask<StartReply>("POST", "/v1/join/start", { token: page.session, body: {} });
  if (start.status !== 200) throw new Error(start.text);
  return { ...appointment, ...page, start: start.body };
}

export const leaseRequest = (
  id: string,
  epoch = 1,
  agentId = `agent-${epoch}`,
  reportedModel = "simulator:gpt-realtime-2.1",
) => ({
  epoch,
  agentId,
  room: id,
  probes: [{ provider: "openai", model: "gpt-realtime-2.1", reportedModel }],
});

/** An agent's hold on an interview. */
export class Agent {
  readonly id: string;
  readonly grant: LeaseGrant;
  #seq = 0;

  constructor(id: string, grant: LeaseGrant) {
    this.id = id;
    this.grant = grant;
  }

  static async lease(id: string, epoch = 1): Promise<Agent> {
    const granted = await ask<LeaseGrant>("POST", `/v1/agent/interviews/${id}/lease`, {
      token: env.AGENT_SECRET,
      body: leaseRequest(id, epoch),
    });
    if (granted.status !== 200) throw new Error(granted.text);
    return new Agent(id, granted.body);
  }

  ask(method: string, path: string, asking: Asking = {}): Promise<Answer> {
    return ask(method, `/v1/agent/interviews/${this.id}/${path}`, { token: this.grant.token, ...asking });
  }

  tool(callId: string, name: string, args: unknown = {}): Promise<Answer> {
    return this.ask("POST", "tool-calls", { body: { callId, name, args } });
  }

  /** Reports what happened, numbered. */
  sync(...reports: AgentReport[]): Promise<Answer> {
    return this.syncAmid([], ...reports);
  }

  /** A sync that comes while somebody speaks. */
  syncAmid(underWay: readonly TurnUnderWay[], ...reports: AgentReport[]): Promise<Answer> {
    const numbered = reports.map((report) => ({ seq: ++this.#seq, report }));
    return this.ask("POST", "sync", { body: { reports: numbered, underWay } });
  }

  /** A sync of an agent that sees the candidate in the room, or nobody. */
  syncSeeing(candidatePresent: boolean): Promise<Answer> {
    return this.ask("POST", "sync", { body: { reports: [], candidatePresent } });
  }

  /** Connects a model, sees the candidate, greets. */
  greet(): Promise<Answer> {
    return this.sync(
      {
        type: "provider_connected",
        provider: "openai",
        model: "gpt-realtime-2.1",
        reportedModel: "simulator:gpt-realtime-2.1",
        providerSession: "sess_1",
        reason: "start",
      },
      { type: "candidate", state: "present" },
      { type: "greeting_started", startedAtMs: Date.now() },
    );
  }

  /** Says something, or hears it. */
  turn(turnId: string, speaker: "candidate" | "interviewer", text: string, nowMs = Date.now()): Promise<Answer> {
    return this.sync({
      type: "turn",
      turnId,
      speaker,
      text,
      understood: true,
      startedAtMs: nowMs,
      endedAtMs: nowMs,
      interrupted: false,
      questionIds: [],
    });
  }
}

/** An interview with a greeted candidate. */
export async function liveInterview(options: Parameters<typeof scheduleInterview>[0] = {}) {
  const started = await startInterview(options);
  const agent = await Agent.lease(started.id);
  const greeted = await agent.greet();
  if (greeted.status !== 200) throw new Error(greeted.text);
  return { ...started, agent };
}

/** Stores a part of the recording as the agent does; the sound is text, so that tests can read it. */
export async function putPart(
  { agent }: { readonly agent: Agent },
  name: string,
  content: string,
  facts: { startedAtMs?: number; durationMs?: number; sha256?: string; token?: string } = {},
): Promise<Answer> {
  const body = new Uint8Array(new TextEncoder().encode(content));
  return agent.ask("PUT", `recording/${name}`, {
    body,
    headers: {
      "content-type": "audio/ogg",
      "x-started-at-ms": String(facts.startedAtMs ?? Date.now()),
      "x-duration-ms": String(facts.durationMs ?? 10_000),
      "x-sha256": facts.sha256 ?? (await sha256Hex(body)),
    },
    ...(facts.token === undefined ? {} : { token: facts.token }),
  });
}

/** The object of an interview, found as the Worker finds it. */
export async function stubOf(id: string): Promise<DurableObjectStub<Interview>> {
  const row = await env.DB.prepare("SELECT org_id AS orgId, mode FROM interviews WHERE id = ?")
    .bind(id)
    .first<{ orgId: string; mode: Mode }>();
  return env.INTERVIEW.getByName(`${row!.orgId}:${row!.mode}:${id}`);
}

/** Types of the events in an interview's log. */
export async function eventTypes({ key, id }: { readonly key: string; readonly id: string }): Promise<string[]> {
  const { body } = await ask("GET", `/v1/interviews/${id}/timeline?limit=500`, { token: key });
  return body.entries.map((entry: { event: { body: { type: string } } }) => entry.event.body.type);
}

/** What the call server was asked for, for one room. */
export async function callsFor(room: string): Promise<{ method: string; body: Record<string, Loose> }[]> {
  return (await fetch(`${env.LIVEKIT_URL.replace("ws", "http")}/recorded?room=${room}`)).json();
}

/** Tells the call server's stand-in something, e.g. to fail. */
export async function tellCallServer(what: "participants" | "fail", body: object): Promise<void> {
  await (
    await fetch(`${env.LIVEKIT_URL.replace("ws", "http")}/${what}`, { method: "POST", body: JSON.stringify(body) })
  ).text();
}
