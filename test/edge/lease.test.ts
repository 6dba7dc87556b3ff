import {
  abortAllDurableObjects,
  createExecutionContext,
  runDurableObjectAlarm,
  runInDurableObject,
} from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import { LEASE } from "#contract/agent-protocol.ts";
import type { TimelineEntry } from "#contract/observer.ts";
import {
  Agent,
  ask,
  callsFor,
  eventTypes,
  joinInterview,
  leaseRequest,
  liveInterview,
  makeKey,
  ORIGIN,
  scheduleInterview,
  startInterview,
  stubOf,
  tellCallServer,
} from "./edge.ts";
import worker from "../../worker/index.ts";

/** As docs/design/timings.md has it. */
const LISTENED_TO_AGAIN_MS = 500;

/** Moves the clock of Worker and objects; alarms are then run by hand, as late as the clock says. */
const advance = (ms: number): void => {
  const to = Date.now() + ms;
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(to);
};
afterEach(() => void vi.useRealTimers());

const countOf = async (interview: { key: string; id: string }, type: string): Promise<number> =>
  (await eventTypes(interview)).filter((t) => t === type).length;

describe("a lease", () => {
  it("is granted once per dispatch, and again to the agent whose answer was lost", async () => {
    const { id } = await startInterview();
    const path = `/v1/agent/interviews/${id}/lease`;
    const post = (body: object) => ask("POST", path, { token: env.AGENT_SECRET, body });
    expect((await post(leaseRequest(id, 2))).body.code).toBe("lease-refused");
    expect((await post(leaseRequest(id, 1, "one"))).status).toBe(200);
    expect((await post(leaseRequest(id, 1, "one"))).status).toBe(200);
    expect((await post(leaseRequest(id, 1, "two"))).body.code).toBe("lease-refused");
  });

  it("is refused to a simulator in live mode and given to a provider", async () => {
    const { id, link } = await scheduleInterview({ key: await makeKey("org_live", "live") });
    const { session } = await joinInterview({ link });
    // A Worker without a key cannot ask who is behind the provider's address, so the start is let through.
    const start = new Request<unknown, IncomingRequestCfProperties>(`${ORIGIN}/v1/join/start`, {
      method: "POST",
      headers: { authorization: `Bearer ${session}`, "content-type": "application/json" },
      body: "{}",
    });
    const started = await worker.fetch(start, { ...env, OPENAI_API_KEY: "" }, createExecutionContext());
    expect(started.status).toBe(200);
    const post = (model: string) =>
      ask("POST", `/v1/agent/interviews/${id}/lease`, {
        token: env.AGENT_SECRET,
        body: leaseRequest(id, 1, "a", model),
      });
    expect((await post("simulator:gpt-realtime-2.1")).body.code).toBe("simulated-provider-in-live-mode");
    expect((await post("gpt-realtime-2.1")).status).toBe(200);
  });

  it("opens to a key with the role agent of the same organisation only", async () => {
    const org = "org_agents";
    const { id } = await startInterview({ key: await makeKey(org) });
    const post = (token: string) => ask("POST", `/v1/agent/interviews/${id}/lease`, { token, body: leaseRequest(id) });
    expect((await post(await makeKey("org_elsewhere", "test", "agent"))).status).toBe(404);
    expect((await post(await makeKey(org, "live", "agent"))).status).toBe(404);
    expect((await post(await makeKey(org, "test", "admin"))).status).toBe(403);
    expect((await post(await makeKey(org, "test", "agent"))).status).toBe(200);
  });

  it("is lost after five silent seconds: the clock pauses, the old agent is removed, another is sent for", async () => {
    const interview = await liveInterview();
    const { id, agent } = interview;
    await tellCallServer("participants", { room: id, identity: "agent-1" });
    const stub = await stubOf(id);
    advance(LEASE.lostAfterMs - 1_000);
    await agent.sync();
    advance(LEASE.lostAfterMs - 1_000);
    await runDurableObjectAlarm(stub);
    expect(await countOf(interview, "lease.lost")).toBe(0);
    advance(1_001);
    await runDurableObjectAlarm(stub);
    // It is listened to once more, in case this object was the one that could not run.
    expect(await countOf(interview, "lease.lost")).toBe(0);
    advance(LISTENED_TO_AGAIN_MS);
    await runDurableObjectAlarm(stub);
    expect(await countOf(interview, "lease.lost")).toBe(1);
    // Twice is the same as once.
    await runDurableObjectAlarm(stub);
    expect(await countOf(interview, "lease.lost")).toBe(1);
    const live = await ask("GET", `/v1/interviews/${id}/live`, { token: interview.key });
    expect(live.body).toMatchObject({ epoch: 2, pauseReasons: ["no_agent"], interview: { state: "paused" } });
    await expect.poll(async () => (await callsFor(id)).filter((c) => c.method === "CreateDispatch")).toHaveLength(2);
    await expect
      .poll(async () => (await callsFor(id)).find((c) => c.method === "RemoveParticipant")?.body["identity"])
      .toBe("agent-1");
    expect((await callsFor(id)).filter((c) => c.method === "DeleteDispatch")).toHaveLength(1);

    const next = await Agent.lease(id, 2);
    expect(next.grant.phase).toBe("live");
    expect((await agent.sync()).body.code).toBe("stale-epoch");
  });

  it.each([
    { speakers: ["candidate"] },
    { speakers: ["interviewer"] },
    { speakers: ["candidate", "interviewer"] },
    { speakers: [] },
  ] as const)(
    "that is lost while $speakers speak marks their turns as cut off, for the next agent too",
    async ({ speakers }) => {
      const interview = await liveInterview();
      const { id, agent } = interview;
      const startedAtMs = Date.now() - 2_000;
      // Said and reported before: nothing of it is left to be cut off.
      await agent.syncAmid([{ speaker: "candidate", startedAtMs: startedAtMs - 9_000 }]);
      await agent.syncAmid(speakers.map((speaker) => ({ speaker, startedAtMs })));
      for (const ms of [LEASE.lostAfterMs + 1, LISTENED_TO_AGAIN_MS]) {
        advance(ms);
        await runDurableObjectAlarm(await stubOf(id));
      }
      const { body } = await ask("GET", `/v1/interviews/${id}/timeline?limit=100`, { token: interview.key });
      const turns = (body.entries as TimelineEntry[]).flatMap(({ event, words }) =>
        event.body.type === "turn.recorded" ? [{ ...event.body, said: words }] : [],
      );
      expect(turns.map(({ speaker }) => speaker)).toEqual(speakers);
      for (const turn of turns) {
        expect(turn).toMatchObject({ understood: false, interrupted: true, startedAtMs });
        expect(turn.endedAtMs).toBeGreaterThanOrEqual(startedAtMs + 2_000);
        expect(turn.said).toMatch(/^\[speech, \d+\.\d s, not understood\]$/);
      }
      const { grant } = await Agent.lease(id, 2);
      expect(grant.briefing?.turns.map(({ speaker }) => speaker)).toEqual(
        speakers.filter((speaker) => speaker === "candidate"),
      );
    },
  );

  it("is kept by what waited behind the alarm of an object that could not run, however long, and is lost when nothing did", async () => {
    const interview = await liveInterview();
    const stub = await stubOf(interview.id);
    for (const stalledMs of [LEASE.lostAfterMs, 20_000, 61_000]) {
      advance(stalledMs + 1);
      await runDurableObjectAlarm(stub);
      expect((await interview.agent.sync()).status).toBe(200);
      advance(LISTENED_TO_AGAIN_MS);
      await runDurableObjectAlarm(stub);
      expect(await countOf(interview, "lease.lost")).toBe(0);
    }
    advance(LEASE.lostAfterMs);
    await runDurableObjectAlarm(stub);
    advance(LISTENED_TO_AGAIN_MS);
    await runDurableObjectAlarm(stub);
    expect(await countOf(interview, "lease.lost")).toBe(1);
  });

  it("survives the object's death: who wakes listens before declaring anyone lost, and has its alarm", async () => {
    const interview = await liveInterview();
    await abortAllDurableObjects();
    const stub = await stubOf(interview.id);
    // Woken by its alarm, before it has heard anybody.
    await runDurableObjectAlarm(stub);
    expect((await interview.agent.tool("s/1", "check_time_remaining")).body.reply.status).toBe("ok");
    expect(await countOf(interview, "lease.lost")).toBe(0);
    expect(await runInDurableObject(stub, (_, state) => state.storage.getAlarm())).not.toBeNull();
  });

  it("does not move the alarm with every renewal", async () => {
    const { id, agent } = await liveInterview();
    const stub = await stubOf(id);
    const armed = () => runInDurableObject(stub, (_, state) => state.storage.getAlarm());
    const before = await armed();
    for (let i = 0; i < 5; i++) await agent.sync();
    expect(await armed()).toBe(before);
  });
});

describe("the one alarm", () => {
  it("does nothing when it fires early", async () => {
    const interview = await liveInterview();
    const before = await eventTypes(interview);
    await runDurableObjectAlarm(await stubOf(interview.id));
    const after = await eventTypes(interview);
    expect(after.filter((type) => !type.startsWith("effect."))).toEqual(
      before.filter((type) => !type.startsWith("effect.")),
    );
  });

  it("collapses what is late: an interview forgotten for hours ends once, with no stale warnings", async () => {
    const interview = await liveInterview();
    advance(3 * 3_600_000);
    await runDurableObjectAlarm(await stubOf(interview.id));
    await runDurableObjectAlarm(await stubOf(interview.id));
    const types = await eventTypes(interview);
    expect(types.filter((type) => type === "interview.ended")).toHaveLength(1);
    expect(types.filter((type) => type === "directive.issued").length).toBeLessThanOrEqual(1);
  });

  it("sends another agent every ten seconds, then gives the appointment back and flags it", async () => {
    const interview = await startInterview();
    const stub = await stubOf(interview.id);
    advance(LEASE.dispatchEveryMs + 1);
    await runDurableObjectAlarm(stub);
    expect(await countOf(interview, "agent.dispatched")).toBe(2);
    // The first may still be starting: withdrawing what it was sent for with would end it.
    const calls = async (method: string) => (await callsFor(interview.id)).filter((c) => c.method === method);
    await expect.poll(() => calls("CreateDispatch")).toHaveLength(2);
    expect(await calls("DeleteDispatch")).toEqual([]);
    advance(5 * 60_000);
    await runDurableObjectAlarm(stub);
    const { body } = await ask("GET", `/v1/interviews/${interview.id}`, { token: interview.key });
    expect(body).toMatchObject({ state: "scheduled", flags: ["no_agent"] });
    const view = await ask("GET", "/v1/join/view", { token: interview.session });
    expect(view.body.waiting).toBe("returned_to_scheduled");
  });

  it("ends an appointment nobody came to as a no-show", async () => {
    const nowMs = Date.now();
    const interview = await scheduleInterview({ body: { window: { closesAtMs: nowMs + 60_000, timeZone: "UTC" } } });
    advance(60_000 + 10 * 60_000 + 1);
    await runDurableObjectAlarm(await stubOf(interview.id));
    const { body } = await ask("GET", `/v1/interviews/${interview.id}`, { token: interview.key });
    expect(body).toMatchObject({ state: "ended", endReason: "no_show" });
  });

  it("runs an effect again that failed, without delaying anything, until its target has seen it", async () => {
    const interview = await scheduleInterview();
    await tellCallServer("fail", { method: "CreateDispatch", room: interview.id, times: 2 });
    const { session } = await joinInterview(interview);
    expect((await ask("POST", "/v1/join/start", { token: session, body: {} })).status).toBe(200);
    await expect.poll(() => eventTypes(interview)).toContain("effect.failed");
    await expect
      .poll(async () => (await callsFor(interview.id)).filter((c) => c.method === "CreateDispatch"))
      .toHaveLength(1);
  });
});
