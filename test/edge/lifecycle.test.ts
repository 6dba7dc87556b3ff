import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { InterviewEvent } from "#contract/event.ts";
import { auditLog } from "#core/interview/audit.ts";
import { upsertSummary } from "../../durable-objects/effects/upsert-summary.ts";
import { Agent, ask, callsFor, eventTypes, liveInterview, scheduleInterview, startInterview } from "./edge.ts";

const claimsOf = (jwt: string) => JSON.parse(atob(jwt.split(".")[1]!.replaceAll("-", "+").replaceAll("_", "/")));

describe("an interview from appointment to end", () => {
  it("is scheduled with a link whose secret rides in the fragment, and an invitation with it", async () => {
    const { scheduled, link } = await scheduleInterview();
    expect(scheduled).toMatchObject({
      state: "scheduled",
      mode: "test",
      attempt: 1,
      candidate: { name: "Robin Meyer" },
    });
    expect(scheduled.joinUrl).toBe(`https://edge.test/join#${link}`);
    expect(scheduled.invitation.text).toContain(scheduled.joinUrl);
    expect(scheduled.invitation.text).toContain("(UTC)");
    const days = (scheduled.window.closesAtMs - scheduled.window.opensAtMs) / 86_400_000;
    expect(days).toBe(7);
  });

  it("gives the candidate a token for one room, one identity and the microphone only, for ten minutes", async () => {
    const { id, start } = await startInterview();
    const { video, sub, exp, nbf, ...rest } = claimsOf(start.room.token);
    expect(sub).toBe("candidate");
    expect(exp - nbf).toBeLessThanOrEqual(600);
    expect(video).toEqual({
      roomJoin: true,
      room: id,
      canSubscribe: true,
      canPublish: true,
      canPublishSources: ["microphone"],
      canPublishData: false,
      canUpdateOwnMetadata: false,
    });
    expect(rest).not.toHaveProperty("metadata");
    expect(rest).not.toHaveProperty("roomConfig");
  });

  it("sends for an agent once the candidate starts, and tells it nothing but interview and epoch", async () => {
    const { id, session } = await startInterview();
    await expect.poll(async () => (await callsFor(id)).map((call) => call.method)).toContain("CreateDispatch");
    await ask("POST", "/v1/join/start", { token: session, body: {} });
    const dispatches = (await callsFor(id)).filter((call) => call.method === "CreateDispatch");
    expect(dispatches).toHaveLength(1);
    expect(JSON.parse(dispatches[0]!.body["metadata"])).toEqual({ interviewId: id, epoch: 1 });
    expect(dispatches[0]!.body["agentName"]).toBe("vivavoce-interviewer");
  });

  it("hands the agent the prompt it was scheduled with, and the candidate's name only as an opening item", async () => {
    const { id, scheduled } = await startInterview();
    const { grant } = await Agent.lease(id);
    expect(grant.assignment.prompt.hash).toBe(scheduled.prompt.hash);
    expect(grant.assignment.prompt.text).not.toContain("Robin");
    expect(grant.assignment.openingItem).toContain("Robin Meyer");
    expect(grant.assignment.tools).toHaveLength(6);
    expect(grant.briefing).toBeNull();
  });

  it("runs to a spoken goodbye, closes the room and shows in the list as it ended", async () => {
    const { key, id, agent } = await liveInterview();
    await agent.turn("i1", "interviewer", "Hello Robin, shall we begin?");
    await agent.turn("c1", "candidate", "Yes, gladly.");
    const noted = await agent.tool("s/1", "score_answer", {
      area: "Communication",
      score: 7,
      evidence: "Clear answer",
    });
    expect(noted.body.reply.status).toBe("noted");
    const end = await agent.sync({ type: "closing", state: "started" }, { type: "closing", state: "spoken" });
    expect(end.body.phase).toBe("ended");
    expect((await agent.ask("POST", "release", { body: { reason: "ended" } })).status).toBe(204);

    await expect.poll(async () => (await callsFor(id)).map((call) => call.method)).toContain("DeleteRoom");
    await expect
      .poll(async () =>
        (await ask("GET", "/v1/interviews?state=ended", { token: key })).body.items.map((i: { id: string }) => i.id),
      )
      .toEqual([id]);
    const read = await ask("GET", `/v1/interviews/${id}`, { token: key });
    expect(read.body).toMatchObject({ state: "ended", endReason: "completed", source: "simulator" });

    const { body } = await ask("GET", `/v1/interviews/${id}/timeline?limit=500`, { token: key });
    const events = body.entries.map((entry: { event: unknown }) => InterviewEvent.parse(entry.event));
    expect(auditLog(events)).toEqual([]);
    expect(body.entries.filter((entry: { words?: string }) => entry.words === "Yes, gladly.")).toHaveLength(1);
  }, 15_000);

  it("pauses, resumes, takes more time, a note and an end from a person", async () => {
    const { key, id, agent } = await liveInterview();
    const post = (name: string, body: object = {}) => ask("POST", `/v1/interviews/${id}/${name}`, { token: key, body });
    expect((await post("pause")).body.state).toBe("paused");
    expect((await agent.sync()).body.directives.map((d: { kind: string }) => d.kind)).toContain("pause");
    expect((await post("resume")).body.state).toBe("live");
    const before = (await agent.sync()).body.clock.plannedMs;
    await post("grant-time", { minutes: 5 });
    const after = await agent.sync();
    expect(after.body.clock.plannedMs - before).toBe(300_000);
    await post("note", { text: "Ask about the outage in March" });
    const note = (await agent.sync()).body.directives.find((d: { kind: string }) => d.kind === "observer_note");
    expect(note.text).toContain("Ask about the outage in March");
    expect((await post("end", { politely: true })).body.state).toBe("live");
    expect((await post("end", { politely: false })).body).toMatchObject({ state: "ended", endReason: "completed" });
    expect((await post("pause")).body.code).toBe("interview-ended");
  });

  it("is cancelled, and offered again as a new attempt linked to the first", async () => {
    const { key, id, scheduled } = await scheduleInterview();
    expect((await ask("POST", `/v1/interviews/${id}/offer-again`, { token: key, body: {} })).body.code).toBe(
      "interview-not-ended",
    );
    expect((await ask("POST", `/v1/interviews/${id}/cancel`, { token: key })).body.endReason).toBe("cancelled");
    const again = await ask("POST", `/v1/interviews/${id}/offer-again`, { token: key, body: {} });
    expect(again.status).toBe(201);
    expect(again.body).toMatchObject({
      attempt: 2,
      previousInterviewId: id,
      candidate: scheduled.candidate,
      config: scheduled.config,
    });
    expect(again.body.joinUrl).not.toBe(scheduled.joinUrl);
    expect(await eventTypes({ key, id: again.body.id })).toContain("interview.scheduled");
  });

  it("is listed as it stands, also when an older state of its row is written late", async () => {
    const { key, id, scheduled } = await scheduleInterview();
    const listed = async () => (await ask("GET", "/v1/interviews", { token: key })).body.items[0].state;
    await ask("POST", `/v1/interviews/${id}/cancel`, { token: key });
    await expect.poll(listed).toBe("ended");
    const late = await upsertSummary(env.DB, scheduled, "late", "org_late", false, 1);
    expect([late, await listed()]).toEqual([{ ok: true, outcome: "newer_exists" }, "ended"]);
  });

  it("moves its window without changing the link", async () => {
    const { key, id, link, scheduled } = await scheduleInterview();
    const window = {
      ...scheduled.window,
      closesAtMs: scheduled.window.closesAtMs + 86_400_000,
      timeZone: "Europe/Berlin",
    };
    expect((await ask("POST", `/v1/interviews/${id}/window`, { token: key, body: { window } })).body.window).toEqual(
      window,
    );
    expect((await ask("POST", "/v1/join", { body: { link } })).status).toBe(200);
    const ics = await ask("GET", new URL(scheduled.invitation.icsUrl).pathname);
    expect(ics.text).toContain("BEGIN:VCALENDAR\r\n");
    expect(ics.text).not.toContain(link.split(".")[1]!);
    expect(ics.text).not.toContain("Robin");
  });

  it("lists newest first, page by page, filtered by state and guide", async () => {
    const first = await scheduleInterview();
    const ids = [first.id];
    for (let i = 0; i < 4; i++) ids.push((await scheduleInterview({ key: first.key })).id);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await ask("GET", `/v1/interviews?limit=2${cursor === undefined ? "" : `&cursor=${cursor}`}`, {
        token: first.key,
      });
      seen.push(...body.items.map((item: { id: string }) => item.id));
      cursor = body.nextCursor;
    } while (cursor !== undefined);
    expect(seen.toSorted()).toEqual(ids.toSorted());
    const byGuide = await ask("GET", `/v1/interviews?configId=${first.scheduled.config.id}`, { token: first.key });
    expect(byGuide.body.items.map((item: { id: string }) => item.id)).toEqual([first.id]);
    expect((await ask("GET", "/v1/interviews?state=live", { token: first.key })).body.items).toEqual([]);
    expect((await ask("GET", "/v1/interviews?cursor=bogus", { token: first.key })).body.findings[0].pointer).toBe(
      "/query/cursor",
    );
  });
});
