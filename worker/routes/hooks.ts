import * as z from "zod";
import { WebhookReceiver } from "livekit-server-sdk";
import { problem } from "#contract/problem.ts";
import { err, ok } from "#contract/result.ts";
import { ROOM } from "#contract/room.ts";
import { readText } from "../http/body.ts";
import { endpoint, type Endpoint } from "../http/endpoint.ts";
import { interviewObject } from "../interview-object.ts";
import { findPlace } from "../repositories/interviews.ts";
import { firstTimeSeen, forgetWebhook } from "../repositories/webhooks.ts";

/** LiveKit signs with a token of its own; the event's age is checked apart, because tokens live longer. */
const MAX_AGE_MS = 5 * 60_000;
const HOOK_LIMIT_BYTES = 64 * 1024;

/** LiveKit's webhooks: who is in the room. Late, repeated and foreign ones change nothing. */
export const hookEndpoints: readonly Endpoint[] = [
  endpoint({
    method: "POST",
    path: "/v1/hooks/livekit",
    tag: "Webhooks",
    summary: "LiveKit tells who came and went",
    description: "Signed by LiveKit over the raw body; older than five minutes is refused; the same id counts once.",
    access: "public",
    bodyType: "application/webhook+json",
    status: 204,
    reply: z.undefined(),
    problems: ["webhook-unverified", "payload-too-large"],
    async handle({ request, env, nowMs }) {
      const raw = await readText(request, HOOK_LIMIT_BYTES);
      if (!raw.ok) return raw;
      const receiver = new WebhookReceiver(env.LIVEKIT_API_KEY, env.LIVEKIT_API_SECRET);
      const event = await receiver
        .receive(raw.value, request.headers.get("authorization") ?? undefined)
        .catch(() => null);
      if (event === null || Math.abs(nowMs - Number(event.createdAt) * 1000) > MAX_AGE_MS)
        return err(problem("webhook-unverified"));
      const state =
        event.event === "participant_joined" ? "present" : event.event === "participant_left" ? "absent" : null;
      const roomName = event.room?.name;
      if (state === null || roomName === undefined || event.participant === undefined) return ok(undefined);
      const place = await findPlace(env.DB, roomName);
      if (place === null || !(await firstTimeSeen(env.DB, event.id, nowMs))) return ok(undefined);
      const participant = event.participant.identity === ROOM.candidateIdentity ? "candidate" : "agent";
      const told = await interviewObject(env, place)
        .presence(event.id, participant, state, event.participant.sid)
        .catch(async (error: unknown) => {
          await forgetWebhook(env.DB, event.id);
          throw error;
        });
      return told.ok ? ok(undefined) : told;
    },
  }),
];
