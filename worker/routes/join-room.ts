import * as z from "zod";
import { CheckReply, StartReply, StartRequest } from "#contract/join.ts";
import { problem, type Problem } from "#contract/problem.ts";
import { err, ok, type Result } from "#contract/result.ts";
import { livekitClients } from "../../durable-objects/livekit-clients.ts";
import { objectOf, withSource } from "../candidate-calls.ts";
import type { Env } from "../env.ts";
import { endpoint, type Endpoint } from "../http/endpoint.ts";
import { preflightProvider } from "../provider-preflight.ts";
import { signRoomToken } from "../tokens/room-token.ts";

const tag = "Candidate";

/** A room nobody has entered yet, in seconds. */
const EMPTY_ROOM_SECONDS = 300;
/** A candidate who lost the line may come back for ten minutes; agents alone do not keep a room open. */
const DEPARTED_ROOM_SECONDS = 660;
/** The room for trying the line, in seconds. */
const CHECK_ROOM_SECONDS = 120;

/** Into a room: to try the line, and for the interview itself. */
export const joinRoomEndpoints: readonly Endpoint[] = [
  endpoint({
    method: "POST",
    path: "/v1/join/check",
    tag,
    summary: "A room to try the line in",
    description: "Empty, without an agent, two minutes long. Burns nothing, records nothing.",
    access: "candidate",
    rate: "join",
    body: z.strictObject({}),
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
      "provider-model-missing",
      "provider-region-refused",
      "provider-quota-spent",
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
      const started = await withSource(
        env,
        await object.candidateCommand(caller, { type: "start", sessionId: caller.sessionId, takeOver: body.takeOver }),
        nowMs,
      );
      if (!started.ok) return started;
      return ok({
        room: { url: env.LIVEKIT_URL, token: await signRoomToken(caller.interviewId, env) },
        view: started.value,
      });
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
