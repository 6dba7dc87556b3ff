import * as z from "zod";
import { CandidateView, ConsentRequest, JoinReply, JoinRequest, JoinTranscript, LeaveRequest } from "#contract/join.ts";
import { NOTICE_VERSION } from "#contract/notice.ts";
import { problem } from "#contract/problem.ts";
import { err, ok } from "#contract/result.ts";
import { expectsSimulator, objectOf, withSource } from "../candidate-calls.ts";
import { endpoint, type Endpoint } from "../http/endpoint.ts";
import { interviewObject } from "../interview-object.ts";
import { recordAudit } from "../repositories/audit-log.ts";
import { findPlace } from "../repositories/interviews.ts";
import { signCandidateSession } from "../tokens/candidate-session.ts";
import { sha256Hex } from "../tokens/digest.ts";
import { randomId } from "../tokens/random-id.ts";

const tag = "Candidate";

const Hold = z.strictObject({ on: z.boolean() }).meta({ id: "HoldRequest" });

/** The candidate's page: no account, a link, and a session per page. */
export const joinEndpoints: readonly Endpoint[] = [
  endpoint({
    method: "POST",
    path: "/v1/join",
    tag,
    summary: "Exchange a link for a session",
    description:
      "`link` is the fragment of the join URL. Burns nothing; works until the end or ten minutes after the window.",
    access: "public",
    rate: "join",
    body: JoinRequest,
    example: { link: "int_0123456789abcdefghjkmnpqrs.c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3I" },
    reply: JoinReply,
    problems: ["link-expired"],
    async handle({ env, body, nowMs }) {
      const [id, secret, ...rest] = body.link.split(".");
      const place = id === undefined || secret === undefined || rest.length > 0 ? null : await findPlace(env.DB, id);
      // Forged, mistyped and expired links look the same from outside.
      if (place === null || secret === undefined) return err(problem("link-expired"));
      const sessionId = randomId("ses");
      const joined = await interviewObject(env, place).join(await sha256Hex(secret), sessionId);
      if (!joined.ok) return joined;
      const view = await withSource(env, ok(joined.value.view), nowMs);
      if (!view.ok) return view;
      const claims = {
        interviewId: place.id,
        orgId: place.orgId,
        mode: place.mode,
        sessionId,
        linkVersion: joined.value.linkVersion,
      };
      return ok({ session: await signCandidateSession(claims, nowMs, env.TOKEN_SECRET), sessionId, view: view.value });
    },
  }),
  endpoint({
    method: "GET",
    path: "/v1/join/view",
    tag,
    summary: "What the candidate may know",
    access: "candidate",
    reply: CandidateView,
    problems: ["link-expired"],
    handle: async ({ env, caller, nowMs }) => withSource(env, await objectOf(env, caller).candidateView(caller), nowMs),
  }),
  endpoint({
    method: "POST",
    path: "/v1/join/consent",
    tag,
    summary: "Consent to the interview and its recording",
    access: "candidate",
    body: ConsentRequest,
    example: { noticeVersion: NOTICE_VERSION, interview: true, recording: true },
    reply: CandidateView,
    problems: ["link-expired", "interview-ended"],
    handle: async ({ env, caller, body, nowMs }) =>
      withSource(
        env,
        await objectOf(env, caller).candidateCommand(caller, { type: "consent", noticeVersion: body.noticeVersion }),
        nowMs,
      ),
  }),
  endpoint({
    method: "POST",
    path: "/v1/join/leave",
    tag,
    summary: "Leave for now, or withdraw for good",
    access: "candidate",
    body: LeaveRequest,
    example: { intent: "later" },
    reply: CandidateView,
    problems: ["link-expired", "interview-ended", "session-elsewhere"],
    handle: async ({ env, caller, body, nowMs }) =>
      withSource(
        env,
        await objectOf(env, caller).candidateCommand(caller, {
          type: "leave",
          sessionId: caller.sessionId,
          intent: body.intent,
        }),
        nowMs,
      ),
  }),
  endpoint({
    method: "POST",
    path: "/v1/join/hold",
    tag,
    summary: "“I need a moment”",
    access: "candidate",
    body: Hold,
    example: { on: true },
    reply: CandidateView,
    problems: ["link-expired", "interview-ended", "interview-not-started"],
    handle: ({ env, caller, body }) =>
      objectOf(env, caller).candidateCommand(caller, { type: "candidate_hold", on: body.on }),
  }),
  endpoint({
    method: "GET",
    path: "/v1/join/transcript",
    tag,
    summary: "The candidate's own record of what was said",
    access: "candidate",
    reply: JoinTranscript,
    problems: ["link-expired"],
    handle: ({ env, caller }) => objectOf(env, caller).transcript(caller),
  }),
  endpoint({
    method: "DELETE",
    path: "/v1/join/words",
    tag,
    summary: "Remove what I said, my name and the recording",
    description:
      "Removes them from answers, tables and files. Ids, times, numbers, hashes and scores stay. Backups of the platform keep older copies for up to 30 days.",
    access: "candidate",
    reply: CandidateView,
    problems: ["link-expired", "interview-not-ended"],
    async handle({ env, caller, nowMs, after }) {
      const body = { type: "delete_words", by: "candidate", recording: true } as const;
      const deleted = await objectOf(env, caller).candidateCommand(caller, body);
      const actor = { ...caller, id: "candidate" };
      if (deleted.ok) after(recordAudit(env.DB, actor, "interview.words_deleted", caller.interviewId, nowMs));
      return deleted;
    },
  }),
  endpoint({
    method: "GET",
    path: "/v1/join/socket",
    tag,
    summary: "The candidate's view as it changes",
    description:
      "WebSocket with the subprotocols `vivavoce` and the session. Messages are CandidateMessage. Send `ping` to keep it open; `pong` comes back.",
    access: "candidate",
    replyType: "websocket",
    problems: ["link-expired", "invalid-request"],
    async handle({ request, env, caller, nowMs }) {
      if (request.headers.get("upgrade")?.toLowerCase() !== "websocket")
        return err(problem("invalid-request", { detail: "This address speaks WebSocket only" }));
      const view = await objectOf(env, caller).candidateView(caller);
      if (!view.ok) return view;
      const simulated = view.value.clock === null && (await expectsSimulator(env, caller.mode, nowMs));
      const address = `https://interview/candidate?session=${caller.sessionId}&simulated=${simulated}`;
      return objectOf(env, caller).fetch(new Request(address, { headers: { upgrade: "websocket" } }));
    },
  }),
];
