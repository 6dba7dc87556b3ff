import * as z from "zod";
import {
  CandidateView,
  CheckReply,
  ConsentRequest,
  JoinReply,
  JoinRequest,
  JoinTranscript,
  LeaveRequest,
  StartReply,
  StartRequest,
} from "#contract/join.ts";
import { problem, type Problem } from "#contract/problem.ts";
import { err, ok, type Result } from "#contract/result.ts";
import { livekitClients } from "../../durable-objects/livekit-clients.ts";
import type { Env } from "../env.ts";
import { endpoint, type Endpoint } from "../http/endpoint.ts";
import { interviewObject } from "../interview-object.ts";
import { preflightProvider } from "../provider-preflight.ts";
import { findPlace } from "../repositories/interviews.ts";
import { signCandidateSession, type CandidateSession } from "../tokens/candidate-session.ts";
import { sha256Hex } from "../tokens/digest.ts";
import { randomId } from "../tokens/random-id.ts";
import { signRoomToken } from "../tokens/room-token.ts";

const tag = "Candidate";

/** A room nobody has entered yet, in seconds. */
const EMPTY_ROOM_SECONDS = 300;
/** A candidate who lost the line may come back for ten minutes; agents alone do not keep a room open. */
const DEPARTED_ROOM_SECONDS = 660;
/** The room for trying the line, in seconds. */
const CHECK_ROOM_SECONDS = 120;

const Hold = z.strictObject({ on: z.boolean() }).meta({ id: "HoldRequest" });
const Nothing = z.strictObject({});

const objectOf = (env: Env, session: CandidateSession) => interviewObject(env, { ...session, id: session.interviewId });

/** Before the first connection the page is told by the provider's own answer whether the interviewer is simulated. */
async function withSource(
  env: Env,
  view: Result<CandidateView, Problem>,
  nowMs: number,
): Promise<Result<CandidateView, Problem>> {
  if (!view.ok || view.value.simulated || view.value.phase !== "scheduled" || view.value.mode === "live") return view;
  const verdict = await preflightProvider(env, nowMs);
  return ok({ ...view.value, simulated: verdict?.ok === true && verdict.value === "simulator" });
}

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
    example: { noticeVersion: "2026-11-1", interview: true, recording: true },
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
    path: "/v1/join/check",
    tag,
    summary: "A room to try the line in",
    description: "Empty, without an agent, two minutes long. Burns nothing, records nothing.",
    access: "candidate",
    rate: "join",
    body: Nothing,
    reply: CheckReply,
    problems: ["link-expired", "media-unreachable"],
    async handle({ env, caller }) {
      const view = await objectOf(env, caller).candidateView(caller);
      if (!view.ok) return view;
      const name = `check-${caller.interviewId}`;
      const room = await openRoom(env, name, { emptyTimeout: CHECK_ROOM_SECONDS, departureTimeout: 5 });
      return room.ok ? ok({ room: { url: env.LIVEKIT_URL, token: await signRoomToken(name, env) } }) : room;
    },
  }),
  endpoint({
    method: "POST",
    path: "/v1/join/start",
    tag,
    summary: "Enter the room",
    description:
      "Checks window and consent, then the provider's key, then opens the room and sends for the interviewer. One session at a time: `takeOver` continues here.",
    access: "candidate",
    rate: "join",
    body: StartRequest,
    reply: StartReply,
    problems: [
      "link-expired",
      "consent-missing",
      "window-not-open",
      "window-closed",
      "interview-ended",
      "session-elsewhere",
      "provider-key-invalid",
      "provider-unreachable",
      "media-unreachable",
    ],
    async handle({ env, caller, body, nowMs }) {
      const object = objectOf(env, caller);
      const view = await object.candidateView(caller);
      if (!view.ok) return view;
      if (view.value.phase === "ended") return err(problem("interview-ended"));
      if (!view.value.consented) return err(problem("consent-missing"));
      // Only the first start can still be refused for the provider's sake; later ones go back to a running interview.
      if (view.value.clock === null) {
        const verdict = await preflightProvider(env, nowMs);
        if (verdict?.ok === false) return verdict;
        if (verdict?.ok === true && verdict.value === "simulator" && caller.mode === "live")
          return err(problem("simulated-provider-in-live-mode"));
      }
      // The room comes first: a dispatch to a room that does not exist would make one with other timeouts.
      const room = await openRoom(env, caller.interviewId, {
        emptyTimeout: EMPTY_ROOM_SECONDS,
        departureTimeout: DEPARTED_ROOM_SECONDS,
      });
      if (!room.ok) return room;
      const started = await object.candidateCommand(caller, {
        type: "start",
        sessionId: caller.sessionId,
        takeOver: body.takeOver,
      });
      return started.ok
        ? ok({
            room: { url: env.LIVEKIT_URL, token: await signRoomToken(caller.interviewId, env) },
            view: started.value,
          })
        : started;
    },
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
    problems: ["link-expired", "interview-ended"],
    handle: ({ env, caller, body }) =>
      objectOf(env, caller).candidateCommand(caller, { type: "leave", intent: body.intent }),
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
    summary: "Delete what I said, my name and the recording",
    access: "candidate",
    reply: CandidateView,
    problems: ["link-expired", "interview-not-ended"],
    handle: ({ env, caller }) =>
      objectOf(env, caller).candidateCommand(caller, { type: "delete_words", by: "candidate", recording: true }),
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
    async handle({ request, env, caller }) {
      if (request.headers.get("upgrade")?.toLowerCase() !== "websocket")
        return err(problem("invalid-request", { detail: "This address speaks WebSocket only" }));
      const view = await objectOf(env, caller).candidateView(caller);
      if (!view.ok) return view;
      return objectOf(env, caller).fetch(
        new Request(`https://interview/candidate?session=${caller.sessionId}`, { headers: { upgrade: "websocket" } }),
      );
    },
  }),
];

async function openRoom(
  env: Env,
  name: string,
  timeouts: { readonly emptyTimeout: number; readonly departureTimeout: number },
): Promise<Result<null, Problem>> {
  try {
    await livekitClients(env).rooms.createRoom({ name, ...timeouts });
    return ok(null);
  } catch {
    return err(
      problem("media-unreachable", { detail: "The call cannot be connected right now. Please try again in a moment" }),
    );
  }
}
