import * as z from "zod";
import { Interview, ScheduledInterview } from "#contract/interview.ts";
import { LiveView } from "#contract/observer.ts";
import { GrantTimeRequest, MoveWindowRequest, NoteRequest } from "#contract/person-command.ts";
import type { Principal } from "#contract/principal.ts";
import type { Problem, ProblemCode } from "#contract/problem.ts";
import { ok, type Result } from "#contract/result.ts";
import type { CommandBody } from "#core/interview/command.ts";
import type { Env } from "../env.ts";
import { endpoint, type Endpoint } from "../http/endpoint.ts";
import { interviewFor } from "../interview-object.ts";
import { invitationFor } from "../invitation.ts";
import { recordAudit, recordReading, type AuditAction } from "../repositories/audit-log.ts";
import { sha256Hex } from "../tokens/digest.ts";
import { randomId, randomSecret } from "../tokens/random-id.ts";
import { configFor } from "./configs.ts";
import { checkedWindow, icsUrlFor, joinUrlFor } from "./interviews.ts";

const tag = "Interviews";
const Nothing = z.strictObject({});
const EndRequest = z
  .strictObject({ politely: z.boolean().default(true).describe("The interviewer says goodbye first") })
  .meta({ id: "EndRequest" });
const DeleteWords = z
  .strictObject({ recording: z.boolean().default(true).describe("The recording too") })
  .meta({ id: "DeleteWords" });

async function command(
  env: Env,
  caller: Principal,
  id: string,
  nowMs: number,
  action: AuditAction,
  body: CommandBody,
  after: (w: Promise<unknown>) => void,
): Promise<Result<Interview, Problem>> {
  const found = await interviewFor(env, caller, id);
  if (!found.ok) return found;
  const result = await found.value.object.command(randomId("cmd"), body);
  if (result.ok) after(recordAudit(env.DB, caller, action, id, nowMs));
  return result;
}

/** A route that is one command and nothing else. */
function commandEndpoint<B extends z.ZodType>(
  name: string,
  summary: string,
  action: AuditAction,
  body: B,
  toCommand: (body: z.output<B>, by: string) => CommandBody,
  problems: readonly ProblemCode[],
  example?: unknown,
): Endpoint {
  return endpoint({
    method: "POST",
    path: `/v1/interviews/{id}/${name}`,
    tag,
    summary,
    access: "write",
    rate: "api",
    body,
    example,
    reply: Interview,
    problems: ["not-found", "wrong-mode", ...problems],
    handle: ({ env, caller, params, body: sent, nowMs, after }) =>
      command(env, caller, params["id"]!, nowMs, action, toCommand(sent, caller.id), after),
  });
}

/** What a recruiter may do to an interview that exists. */
export const interviewCommandEndpoints: readonly Endpoint[] = [
  endpoint({
    method: "POST",
    path: "/v1/interviews/{id}/window",
    tag,
    summary: "Move the window; the link stays the same",
    access: "write",
    rate: "api",
    body: MoveWindowRequest,
    example: { window: { opensAtMs: 1_797_000_000_000, closesAtMs: 1_798_000_000_000, timeZone: "Europe/Berlin" } },
    reply: Interview,
    problems: ["not-found", "wrong-mode", "invalid-window", "interview-ended", "interview-already-started"],
    async handle({ env, caller, params, body, nowMs, after }) {
      const window = checkedWindow(body.window);
      if (!window.ok) return window;
      return command(
        env,
        caller,
        params["id"]!,
        nowMs,
        "interview.window_moved",
        { type: "move_window", window: window.value, by: caller.id },
        after,
      );
    },
  }),
  endpoint({
    method: "POST",
    path: "/v1/interviews/{id}/link",
    tag,
    summary: "Renew the link; the old one stops working",
    access: "write",
    rate: "api",
    body: Nothing,
    reply: ScheduledInterview,
    problems: ["not-found", "wrong-mode", "interview-ended"],
    async handle({ env, caller, params, nowMs, after }) {
      const found = await interviewFor(env, caller, params["id"]!);
      if (!found.ok) return found;
      const secret = randomSecret();
      const interview = await found.value.object.renewLink(randomId("cmd"), caller.id, await sha256Hex(secret));
      if (!interview.ok) return interview;
      after(recordAudit(env.DB, caller, "interview.link_renewed", interview.value.id, nowMs));
      const config = await configFor(env, caller, interview.value.config.id, interview.value.config.version);
      if (!config.ok) return config;
      const joinUrl = joinUrlFor(env, interview.value.id, secret);
      return ok({
        ...interview.value,
        joinUrl,
        invitation: invitationFor(
          interview.value,
          config.value.config,
          joinUrl,
          icsUrlFor(env, found.value.place.calendarId),
        ),
      });
    },
  }),
  commandEndpoint(
    "cancel",
    "Cancel",
    "interview.cancelled",
    Nothing,
    (_, by) => ({ type: "end", by, reason: "cancelled", politely: false }),
    ["interview-ended"],
  ),
  commandEndpoint(
    "pause",
    "Pause the interview; its clock stands still",
    "interview.paused",
    Nothing,
    (_, by) => ({ type: "pause", by }),
    ["interview-ended", "interview-not-started"],
  ),
  commandEndpoint("resume", "Go on", "interview.resumed", Nothing, (_, by) => ({ type: "resume", by }), [
    "interview-ended",
    "interview-not-started",
  ]),
  commandEndpoint(
    "grant-time",
    "Add minutes to the planned end",
    "interview.time_granted",
    GrantTimeRequest,
    ({ minutes }, by) => ({ type: "grant_time", grantedMs: minutes * 60_000, by }),
    ["interview-ended"],
    { minutes: 5 },
  ),
  commandEndpoint(
    "note",
    "Tell the interviewer something",
    "interview.noted",
    NoteRequest,
    ({ text }, by) => ({ type: "note", text, by }),
    ["interview-ended", "interview-not-started"],
    { text: "Ask about the migration in more depth" },
  ),
  commandEndpoint(
    "end",
    "End the interview",
    "interview.ended",
    EndRequest,
    ({ politely }, by) => ({ type: "end", by, reason: "completed", politely }),
    ["interview-ended"],
    { politely: true },
  ),
  endpoint({
    method: "DELETE",
    path: "/v1/interviews/{id}/words",
    tag,
    summary: "Delete what the person said and is called",
    description:
      "Removes them from answers, tables and files, and the recording unless `recording` is false. The log of ids, times, numbers and hashes stays and still replays, and so does `metadata`. Backups of the platform keep older copies for up to 30 days.",
    access: "write",
    rate: "api",
    body: DeleteWords,
    reply: Interview,
    problems: ["not-found", "wrong-mode", "interview-not-ended"],
    handle: ({ env, caller, params, body, nowMs, after }) =>
      command(
        env,
        caller,
        params["id"]!,
        nowMs,
        "interview.words_deleted",
        { type: "delete_words", by: caller.id, recording: body.recording },
        after,
      ),
  }),
  endpoint({
    method: "GET",
    path: "/v1/interviews/{id}/live",
    tag,
    summary: "Watch an interview",
    description:
      "Plain GET: the live view. With `Upgrade: websocket`: the view and every new entry of the log as they happen (messages are ObserverMessage); `after` resumes from a cursor. Send `ping` to keep it open; `pong` comes back.",
    access: "read",
    rate: "api",
    query: z.object({ after: z.coerce.number().int().min(0).default(0) }),
    reply: LiveView,
    problems: ["not-found", "wrong-mode"],
    async handle({ request, env, caller, params, query, nowMs, after }) {
      const found = await interviewFor(env, caller, params["id"]!);
      if (!found.ok) return found;
      after(recordReading(env.DB, caller, "interview.watched", found.value.place.id, nowMs));
      if (request.headers.get("upgrade")?.toLowerCase() !== "websocket") return found.value.object.live();
      return found.value.object.fetch(
        new Request(`https://interview/observer?after=${query.after}`, { headers: { upgrade: "websocket" } }),
      );
    },
  }),
];
