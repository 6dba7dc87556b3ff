import { env } from "cloudflare:workers";
import { AccessToken } from "livekit-server-sdk";
import { describe, expect, it } from "vitest";
import { ask, eventTypes, liveInterview } from "./edge.ts";

interface Sent {
  readonly id?: string;
  readonly event?: string;
  readonly room: string;
  readonly sid?: string;
  readonly identity?: string;
  readonly createdAtMs?: number;
}
let count = 0;

/** A webhook as LiveKit signs it: a token whose claim is the SHA-256 of the raw body. */
async function signed(
  { id, event = "participant_left", room, sid = "PA_1", identity = "candidate", createdAtMs = Date.now() }: Sent,
  secret = env.LIVEKIT_API_SECRET,
) {
  const body = JSON.stringify({
    event,
    id: id ?? `EV_${count++}`,
    createdAt: String(Math.floor(createdAtMs / 1000)),
    room: { name: room },
    participant: { identity, sid },
  });
  const token = new AccessToken(env.LIVEKIT_API_KEY, secret, { ttl: 300 });
  token.sha256 = btoa(
    String.fromCharCode(...new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(body)))),
  );
  return { body, authorization: await token.toJwt() };
}

const post = ({ body, authorization }: { body: string; authorization: string }) =>
  ask("POST", "/v1/hooks/livekit", { body, headers: { "content-type": "application/webhook+json", authorization } });
const send = async (sent: Sent) => post(await signed(sent));
const absences = async (interview: { key: string; id: string }) =>
  (await eventTypes(interview)).filter((type) => type === "candidate.absent").length;

describe("LiveKit's webhooks", () => {
  it("pause the interview when the candidate's line drops, and resume it", async () => {
    const interview = await liveInterview();
    expect((await send({ room: interview.id })).status).toBe(204);
    expect((await ask("GET", `/v1/interviews/${interview.id}`, { token: interview.key })).body.state).toBe("paused");
    await send({ room: interview.id, event: "participant_joined", sid: "PA_2" });
    expect((await ask("GET", `/v1/interviews/${interview.id}`, { token: interview.key })).body.state).toBe("live");
  });

  it("count once, however often they come", async () => {
    const interview = await liveInterview();
    const hook = await signed({ room: interview.id });
    await post(hook);
    await send({ room: interview.id, event: "participant_joined", sid: "PA_2" });
    expect((await post(hook)).status).toBe(204);
    expect(await absences(interview)).toBe(1);
    expect((await ask("GET", `/v1/interviews/${interview.id}`, { token: interview.key })).body.state).toBe("live");
  });

  it("do not take a reload for a departure: the older connection's end comes after the newer one's start", async () => {
    const interview = await liveInterview();
    await send({ room: interview.id, event: "participant_joined", sid: "PA_old" });
    await send({ room: interview.id, event: "participant_joined", sid: "PA_new" });
    await send({ room: interview.id, sid: "PA_old" });
    expect(await absences(interview)).toBe(0);
    await send({ room: interview.id, sid: "PA_new" });
    expect(await absences(interview)).toBe(1);
  });

  it("do not stand against what the interviewer sees in the room, however late they are or after whatever restart", async () => {
    const interview = await liveInterview();
    const state = async () => (await ask("GET", `/v1/interviews/${interview.id}`, { token: interview.key })).body.state;
    // A departure of a connection that nobody here knows: the object has been asleep since it came.
    await send({ room: interview.id, sid: "PA_older" });
    expect(await state()).toBe("paused");
    await interview.agent.syncSeeing(true);
    expect(await state()).toBe("live");
    await interview.agent.syncSeeing(false);
    expect(await state()).toBe("paused");
    const told = (await eventTypes(interview)).filter((type) => type.startsWith("candidate.")).slice(-3);
    expect(told).toEqual(["candidate.absent", "candidate.present", "candidate.absent"]);
    await interview.agent.syncSeeing(false);
    expect(await absences(interview)).toBe(2);
  });

  it("do not bring back who has left until they come themselves", async () => {
    const interview = await liveInterview();
    const left = await ask("POST", "/v1/join/leave", { token: interview.session, body: { intent: "later" } });
    expect(left.status).toBe(200);
    await send({ room: interview.id, event: "participant_joined" });
    await interview.agent.syncSeeing(true);
    expect((await ask("GET", `/v1/interviews/${interview.id}`, { token: interview.key })).body.state).toBe("paused");
  });

  it("are refused when forged, changed, unsigned or old", async () => {
    const interview = await liveInterview();
    const hook = await signed({ room: interview.id });
    const attempts = [
      await signed({ room: interview.id }, "another-secret-another-secret-another"),
      { ...hook, body: hook.body.replace("PA_1", "PA_9") },
      { ...hook, authorization: "" },
      { ...hook, authorization: "Bearer nonsense" },
      await signed({ room: interview.id, createdAtMs: Date.now() - 6 * 60_000 }),
    ];
    for (const attempt of attempts)
      expect(await post(attempt)).toMatchObject({ status: 401, body: { code: "webhook-unverified" } });
    expect(await absences(interview)).toBe(0);
  });

  it("about rooms and events that are not ours change nothing", async () => {
    expect((await send({ room: "somebody-elses-room" })).status).toBe(204);
    expect((await send({ room: "x", event: "room_finished" })).status).toBe(204);
    const interview = await liveInterview();
    await send({ room: interview.id, identity: "agent-1" });
    expect(await absences(interview)).toBe(0);
  });
});
