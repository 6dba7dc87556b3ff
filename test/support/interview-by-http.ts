import { NOTICE_VERSION } from "#contract/notice.ts";
import { LEASE } from "#contract/agent-protocol.ts";
import type { AgentReport } from "#contract/agent-report.ts";
import type { Interview, InterviewCreate, ScheduledInterview } from "#contract/interview.ts";
import type { ToolArguments, ToolName } from "#contract/tool-call.ts";
import { EdgeClient, type EdgeCalls } from "../../agent/edge-client.ts";
import type { RunningEdge } from "./running-edge.ts";
import { spokenPart, type Said } from "./spoken-part.ts";

type Edge = Pick<RunningEdge, "url" | "agentSecret" | "keys">;

/** One call of the API as a program makes it. Throws with the answer when it is not what was hoped for. */
export async function apiCall<T>(
  edge: Edge,
  method: string,
  path: string,
  body?: unknown,
  key = edge.keys.admin,
): Promise<T> {
  const response = await fetch(edge.url + path, {
    method,
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return (text === "" ? undefined : JSON.parse(text)) as T;
}

/** Schedules an interview with the first ready guide, or with the one named in `more`. */
export async function scheduleInterview(
  edge: Edge,
  candidateName: string,
  more: Partial<InterviewCreate> = {},
): Promise<ScheduledInterview> {
  const configId =
    more.configId ?? (await apiCall<{ items: { id: string }[] }>(edge, "GET", "/v1/configs")).items[0]?.id;
  return apiCall(edge, "POST", "/v1/interviews", { configId, candidate: { name: candidateName }, ...more });
}

/** An interview held by the agent's own HTTP calls, with a candidate who has no browser and an interviewer who has no model. */
export class InterviewByHttp {
  readonly id: string;
  readonly #edge: Edge;
  readonly #client: EdgeClient;
  #calls: EdgeCalls | null = null;
  #heartbeat: ReturnType<typeof setInterval> | undefined;
  #seq = 0;
  #call = 0;
  #part = 0;
  #turn = 0;

  constructor(edge: Edge, id: string) {
    this.id = id;
    this.#edge = edge;
    this.#client = new EdgeClient(edge.url, edge.agentSecret);
  }

  /** The candidate opens the link, consents and enters the room. */
  async candidateStarts(joinUrl: string): Promise<void> {
    const link = new URL(joinUrl).hash.slice(1);
    const { session } = await apiCall<{ session: string }>(this.#edge, "POST", "/v1/join", { link });
    await apiCall(
      this.#edge,
      "POST",
      "/v1/join/consent",
      { noticeVersion: NOTICE_VERSION, interview: true, recording: true },
      session,
    );
    await apiCall(this.#edge, "POST", "/v1/join/start", { takeOver: false }, session);
  }

  /** The interviewer takes the interview, connects a simulated model and greets. */
  async interviewerGreets(greetedAtMs = Date.now()): Promise<void> {
    const model = "gpt-realtime-2.1";
    const reportedModel = `simulator:${model}`;
    const probes = [{ provider: "openai", model, reportedModel } as const];
    const grant = await this.#client.lease(this.id, { epoch: 1, agentId: "agent-by-http", room: this.id, probes });
    if (!grant.ok) throw new Error(`no lease: ${grant.error.code}`);
    this.#calls = this.#client.leased(this.id, grant.value.token);
    this.#heartbeat = setInterval(() => void this.#leased().sync({ reports: [] }), LEASE.syncEveryMs);
    await this.report(
      { type: "candidate", state: "present" },
      {
        type: "provider_connected",
        provider: "openai",
        model,
        reportedModel,
        providerSession: "sess_1",
        reason: "start",
      },
      { type: "greeting_started", startedAtMs: greetedAtMs },
    );
  }

  /** Tells the object what happened, in order. */
  async report(...reports: readonly AgentReport[]): Promise<void> {
    const answer = await this.#leased().sync({ reports: reports.map((report) => ({ seq: (this.#seq += 1), report })) });
    if (!answer.ok) throw new Error(`not synced: ${answer.error.code}`);
  }

  async says(
    speaker: "candidate" | "interviewer",
    text: string,
    startedAtMs: number,
    endedAtMs: number,
    more: { readonly questionIds?: string[]; readonly understood?: boolean } = {},
  ): Promise<void> {
    this.#turn += 1;
    await this.report({
      type: "turn",
      turnId: `item_${this.#turn}`,
      speaker,
      text,
      understood: more.understood ?? true,
      startedAtMs,
      endedAtMs,
      interrupted: false,
      questionIds: more.questionIds ?? [],
      ...(speaker === "interviewer" ? { responseLatencyMs: 640, usedTool: false } : {}),
    });
  }

  async tool<N extends ToolName>(name: N, args: ToolArguments[N]): Promise<void> {
    this.#call += 1;
    const answer = await this.#leased().toolCall({ callId: `sess_1/call_${this.#call}`, name, args });
    if (!answer.ok) throw new Error(`tool ${name}: ${answer.error.code}`);
  }

  /** Stores a real part of the recording. */
  async records(startedAtMs: number, durationMs: number, said: readonly Said[]): Promise<void> {
    const { part, bytes } = await spokenPart({ epoch: 1, index: this.#part, startedAtMs, durationMs }, said);
    this.#part += 1;
    const answer = await this.#leased().putRecording(part, bytes);
    if (!answer.ok) throw new Error(`part not stored: ${answer.error.code}`);
  }

  /** The polite end: asked for by a person, spoken by the interviewer. */
  async endsPolitely(): Promise<void> {
    await apiCall(this.#edge, "POST", `/v1/interviews/${this.id}/end`, { politely: true });
    await this.report({ type: "closing", state: "started" }, { type: "closing", state: "spoken" });
    await this.#leased().release({ reason: "ended" });
    clearInterval(this.#heartbeat);
  }

  interview(): Promise<Interview> {
    return apiCall(this.#edge, "GET", `/v1/interviews/${this.id}`);
  }

  close(): Promise<void> {
    clearInterval(this.#heartbeat);
    return this.#client.close();
  }

  #leased(): EdgeCalls {
    if (this.#calls === null) throw new Error("the interviewer has not come yet");
    return this.#calls;
  }
}
