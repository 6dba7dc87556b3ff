import { Pool } from "undici";
import type * as z from "zod";
import {
  LeaseGrant,
  SyncReply,
  ToolCallReply,
  type LeaseRequest,
  type ReleaseRequest,
  type SyncRequest,
} from "#contract/agent-protocol.ts";
import { Problem, problem } from "#contract/problem.ts";
import type { RecordingPart } from "#contract/recording.ts";
import { err, ok, type Result } from "#contract/result.ts";
import type { ToolCall } from "#contract/tool-call.ts";

/** How long one call may take. The lease lives on syncs, so they must not queue behind a slow one. */
export const EDGE_TIMEOUTS = {
  leaseMs: 8_000,
  toolCallMs: 3_000,
  syncMs: 3_000,
  releaseMs: 3_000,
  recordingMs: 20_000,
} as const;

/** The calls of one leased interview. Every one may be repeated: ids and sequence numbers make it one effect. */
export interface EdgeCalls {
  toolCall(call: ToolCall): Promise<Result<ToolCallReply, Problem>>;
  sync(request: SyncRequest, options?: { readonly briefing?: boolean }): Promise<Result<SyncReply, Problem>>;
  release(request: ReleaseRequest): Promise<Result<null, Problem>>;
  putRecording(part: RecordingPart, bytes: Uint8Array): Promise<Result<null, Problem>>;
}

/**
 * The agent's side of its HTTP protocol. A pool and not the global fetch: half the time per call.
 * Replies are parsed here, once; whatever cannot be read or reached becomes a Problem.
 */
export class EdgeClient {
  readonly #pool: Pool;
  /** Keeps nothing open: for a call whose connection was closed under it, for then all idle ones may have been. */
  readonly #newConnections: Pool;
  readonly #prefix: string;
  readonly #secret: string;

  constructor(workerUrl: string, agentSecret: string) {
    const url = new URL(workerUrl);
    this.#pool = new Pool(url.origin, { connections: 6, pipelining: 1 });
    this.#newConnections = new Pool(url.origin, { pipelining: 0 });
    this.#prefix = `${url.pathname.replace(/\/$/, "")}/v1/agent/interviews`;
    this.#secret = agentSecret;
  }

  async lease(interviewId: string, request: LeaseRequest): Promise<Result<LeaseGrant, Problem>> {
    return await this.#json("POST", `/${interviewId}/lease`, this.#secret, request, LeaseGrant, EDGE_TIMEOUTS.leaseMs);
  }

  /** The calls a lease opens, bound to its token. */
  leased(interviewId: string, token: string): EdgeCalls {
    return {
      toolCall: (call) =>
        this.#json("POST", `/${interviewId}/tool-calls`, token, call, ToolCallReply, EDGE_TIMEOUTS.toolCallMs),
      sync: (request, options) =>
        this.#json(
          "POST",
          `/${interviewId}/sync${options?.briefing === true ? "?briefing=1" : ""}`,
          token,
          request,
          SyncReply,
          EDGE_TIMEOUTS.syncMs,
        ),
      release: (request) =>
        this.#json("POST", `/${interviewId}/release`, token, request, null, EDGE_TIMEOUTS.releaseMs),
      putRecording: (part, bytes) =>
        this.#send("PUT", `/${interviewId}/recording/${part.name}`, token, bytes, null, EDGE_TIMEOUTS.recordingMs, {
          "content-type": "audio/ogg",
          "x-started-at-ms": String(part.startedAtMs),
          "x-duration-ms": String(part.durationMs),
          "x-sha256": part.sha256,
        }),
    };
  }

  async close(): Promise<void> {
    await Promise.all([this.#pool.destroy(), this.#newConnections.destroy()]);
  }

  async #json<T>(
    method: "POST",
    path: string,
    token: string,
    body: unknown,
    schema: z.ZodType<T> | null,
    timeoutMs: number,
  ): Promise<Result<T, Problem>> {
    return await this.#send(method, path, token, JSON.stringify(body), schema, timeoutMs, {
      "content-type": "application/json",
    });
  }

  async #send<T>(
    method: "POST" | "PUT",
    path: string,
    token: string,
    body: string | Uint8Array,
    schema: z.ZodType<T> | null,
    timeoutMs: number,
    headers: Readonly<Record<string, string>>,
  ): Promise<Result<T, Problem>> {
    const request = {
      method,
      path: this.#prefix + path,
      headers: { ...headers, authorization: `Bearer ${token}` },
      body,
      signal: AbortSignal.timeout(timeoutMs),
    };
    try {
      const reply = await this.#pool.request(request).catch((cause: unknown) => {
        if (!wasClosed(cause)) throw cause;
        return this.#newConnections.request(request);
      });
      const text = await reply.body.text();
      if (reply.statusCode >= 300) return err(problemIn(text, reply.statusCode));
      if (schema === null) return ok(null as T);
      const parsed = schema.safeParse(JSON.parse(text));
      return parsed.success ? ok(parsed.data) : err(problem("internal", { detail: "The reply could not be read" }));
    } catch {
      // The cause can carry the URL and is of no use to a caller: there was no answer.
      return err(problem("internal", { detail: NO_ANSWER }));
    }
  }
}

/** An idle connection was closed while the request was on its way. Every call may be repeated. */
const wasClosed = (cause: unknown): boolean =>
  cause instanceof Error && "code" in cause && (cause.code === "UND_ERR_SOCKET" || cause.code === "ECONNRESET");

const NO_ANSWER = "No answer";
/** The Worker did not answer at all, as opposed to answering with a problem: repeat, nothing is decided. */
export const isNoAnswer = (p: Problem): boolean => p.detail === NO_ANSWER || p.status >= 500 || p.status === 429;

function problemIn(text: string, status: number): Problem {
  try {
    const parsed = Problem.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
  } catch {
    // Not ours: a proxy's page. Its status is all there is to say.
  }
  return problem("internal", { facts: { status } });
}
