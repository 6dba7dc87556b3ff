import * as z from "zod";
import {
  LeaseGrant,
  LeaseRequest,
  ReleaseRequest,
  SyncReply,
  SyncRequest,
  ToolCallReply,
} from "#contract/agent-protocol.ts";
import { problem } from "#contract/problem.ts";
import { RECORDING_PART_MAX_BYTES, RecordingPart } from "#contract/recording.ts";
import { err, ok } from "#contract/result.ts";
import { ToolCall } from "#contract/tool-call.ts";
import { recordingPrefix } from "../../durable-objects/recording-place.ts";
import type { Env } from "../env.ts";
import { endpoint, type Endpoint } from "../http/endpoint.ts";
import { findingsOf } from "../http/findings.ts";
import { interviewObject } from "../interview-object.ts";
import { findPlace } from "../repositories/interviews.ts";
import { sha256Hex } from "../tokens/digest.ts";
import { signLease, type LeaseClaims } from "../tokens/lease-token.ts";

const tag = "Agent";
/** 200 reports of turns at their longest would be 4 MB; an outbox that full sends less at a time. */
const SYNC_LIMIT_BYTES = 2 * 1024 * 1024;

const objectOf = (env: Env, lease: LeaseClaims) => interviewObject(env, { ...lease, id: lease.interviewId });

/** What an agent worker may ask: a lease with the service credential, everything else with the lease's token. */
export const agentEndpoints: readonly Endpoint[] = [
  endpoint({
    method: "POST",
    path: "/v1/agent/interviews/{id}/lease",
    tag,
    summary: "Take an interview",
    description:
      "Once per dispatch: only the newest epoch, only one agent. The same agent asking again is answered again.",
    access: "agent",
    body: LeaseRequest,
    example: {
      epoch: 1,
      agentId: "agent-AJ_1",
      room: "int_0123456789abcdefghjkmnpqrs",
      probes: [{ provider: "openai", model: "gpt-realtime-2.1", reportedModel: "gpt-realtime-2.1" }],
    },
    reply: LeaseGrant,
    problems: ["not-found", "stale-epoch", "lease-refused", "interview-ended", "simulated-provider-in-live-mode"],
    async handle({ env, caller, params, body, nowMs }) {
      const place = await findPlace(env.DB, params["id"]!);
      const foreign =
        place !== null && caller.orgId !== null && (place.orgId !== caller.orgId || place.mode !== caller.mode);
      if (place === null || foreign) return err(problem("not-found"));
      const granted = await interviewObject(env, place).lease(body);
      if (!granted.ok) return granted;
      const claims = { interviewId: place.id, orgId: place.orgId, mode: place.mode, epoch: granted.value.epoch };
      return ok({ ...granted.value, token: await signLease(claims, nowMs, env.TOKEN_SECRET) });
    },
  }),
  endpoint({
    method: "POST",
    path: "/v1/agent/interviews/{id}/tool-calls",
    tag,
    summary: "Call a tool",
    description: "The same call id has one effect and one answer, byte for byte, for ever.",
    access: "lease",
    body: ToolCall,
    example: { callId: "sess_1/call_1", name: "check_time_remaining", args: {} },
    reply: ToolCallReply,
    problems: ["stale-epoch", "command-conflict", "interview-ended"],
    handle: ({ env, caller, body }) => objectOf(env, caller).toolCall(caller.epoch, body),
  }),
  endpoint({
    method: "POST",
    path: "/v1/agent/interviews/{id}/sync",
    tag,
    summary: "Tell what happened, hear what to do",
    description:
      "Every two seconds, with or without reports: it renews the lease. `briefing=1` asks for the snapshot a re-seeded model is told.",
    access: "lease",
    query: z.object({ briefing: z.enum(["0", "1"]).default("0") }),
    body: SyncRequest,
    bodyLimitBytes: SYNC_LIMIT_BYTES,
    example: { reports: [{ seq: 1, report: { type: "greeting_started", startedAtMs: 1_797_000_000_000 } }] },
    reply: SyncReply,
    problems: ["stale-epoch", "out-of-order"],
    handle: ({ env, caller, body, query }) => objectOf(env, caller).sync(caller.epoch, body, query.briefing === "1"),
  }),
  endpoint({
    method: "POST",
    path: "/v1/agent/interviews/{id}/release",
    tag,
    summary: "Let go",
    description: "Anything but `ended` sends for another agent at once.",
    access: "lease",
    body: ReleaseRequest,
    example: { reason: "ended" },
    status: 204,
    reply: z.undefined(),
    problems: ["stale-epoch"],
    async handle({ env, caller, body }) {
      const released = await objectOf(env, caller).release(caller.epoch, body.reason);
      return released.ok ? ok(undefined) : released;
    },
  }),
  endpoint({
    method: "PUT",
    path: "/v1/agent/interviews/{id}/recording/{name}",
    tag,
    summary: "Store a part of the recording",
    description: "The body is the part. The same bytes again are fine; other bytes under the same name are a conflict.",
    access: "lease",
    headers: z.object({
      "x-started-at-ms": z.coerce.number().int(),
      "x-duration-ms": z.coerce.number().int().positive(),
      "x-sha256": z.string().regex(/^[0-9a-f]{64}$/),
    }),
    bodyType: "audio/ogg",
    status: 204,
    reply: z.undefined(),
    problems: ["stale-epoch", "part-conflict", "payload-too-large", "words-deleted"],
    handle: ({ request, env, caller, params }) => storePart(request, env, caller, params["name"]!),
  }),
];

async function storePart(request: Request, env: Env, lease: LeaseClaims, name: string) {
  const bytes = await readBytes(request, RECORDING_PART_MAX_BYTES);
  if (bytes === null) return err(problem("payload-too-large", { facts: { limitBytes: RECORDING_PART_MAX_BYTES } }));
  const parsed = RecordingPart.safeParse({
    name,
    startedAtMs: numberOf(request.headers.get("x-started-at-ms")),
    durationMs: numberOf(request.headers.get("x-duration-ms")),
    bytes: bytes.byteLength,
    sha256: request.headers.get("x-sha256"),
  });
  if (!parsed.success) return err(problem("invalid-request", { findings: findingsOf(parsed.error) }));
  const part = parsed.data;
  if ((await sha256Hex(bytes)) !== part.sha256) {
    return err(
      problem("invalid-request", {
        findings: [
          {
            pointer: "/headers/x-sha256",
            code: "checksum-mismatch",
            severity: "error",
            message: "The body has another SHA-256",
          },
        ],
      }),
    );
  }
  const object = objectOf(env, lease);
  const allowed = await object.mayRecord(lease.epoch);
  if (!allowed.ok) return allowed;

  const key = recordingPrefix(lease.orgId, lease.mode, lease.interviewId) + part.name;
  // Written once: who comes second compares instead.
  const written = await env.RECORDINGS.put(key, bytes, {
    onlyIf: { etagDoesNotMatch: "*" },
    httpMetadata: { contentType: "audio/ogg" },
    customMetadata: { sha256: part.sha256 },
  });
  if (written === null && (await env.RECORDINGS.head(key))?.customMetadata?.["sha256"] !== part.sha256)
    return err(problem("part-conflict"));
  const recorded = await object.recordingPart(lease.epoch, part);
  if (!recorded.ok) {
    // Deleted or fenced while the bytes were on their way: nothing may stay that the log does not know.
    if (written !== null) await env.RECORDINGS.delete(key);
    return recorded;
  }
  return ok(undefined);
}

const numberOf = (header: string | null): number | null =>
  header === null || header.trim() === "" ? null : Number(header);

/** The whole body, or null as soon as it is larger than the limit, announced or not. */
async function readBytes(request: Request, limitBytes: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(request.headers.get("content-length") ?? 0) > limitBytes) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limitBytes) return null;
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}
