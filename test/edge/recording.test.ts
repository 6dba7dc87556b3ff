import { env } from "cloudflare:workers";
import { createScheduledController } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import { auditLog } from "#core/interview/audit.ts";
import { evolve } from "#core/interview/evolve.ts";
import { emptyState } from "#core/interview/state.ts";
import worker from "../../worker/index.ts";
import { Agent, ask, eventTypes, liveInterview, putPart, scheduleInterview } from "./edge.ts";

type Live = Awaited<ReturnType<typeof liveInterview>>;
const manifestOf = ({ key, id }: Live) => ask("GET", `/v1/interviews/${id}/recording`, { token: key });
const stored = async (id: string) =>
  (await env.RECORDINGS.list()).objects.map((o) => o.key).filter((key) => key.includes(id));
const end = async ({ key, id }: Live) =>
  ask("POST", `/v1/interviews/${id}/end`, { token: key, body: { politely: false } });

describe("recording parts", () => {
  it("are kept under organisation, mode and interview, once, however often they are sent", async () => {
    const live = await liveInterview();
    for (let i = 0; i < 3; i++)
      expect((await putPart(live, "0001-00-00000.ogg", "sound", { startedAtMs: 1_000 })).status).toBe(204);
    expect((await eventTypes(live)).filter((type) => type === "recording.part")).toHaveLength(1);
    const [objectKey] = await stored(live.id);
    expect(objectKey).toMatch(new RegExp(`^org_\\w+/test/${live.id}/0001-00-00000\\.ogg$`));
  });

  it("with other content under the same name are a conflict, and the first stays", async () => {
    const live = await liveInterview();
    await putPart(live, "0001-00-00000.ogg", "sound");
    expect(await putPart(live, "0001-00-00000.ogg", "other sound")).toMatchObject({
      status: 409,
      body: { code: "part-conflict" },
    });
    const read = await ask("GET", `/v1/interviews/${live.id}/recording/0001-00-00000.ogg`, { token: live.key });
    expect(read.text).toBe("sound");
  });

  it.each([
    ["a name that is none", "../../etc.ogg", "x", {}, 404],
    ["a name of another pattern", "part1.ogg", "x", {}, 400],
    ["no sound", "0001-00-00000.ogg", "", {}, 400],
    ["another checksum", "0001-00-00000.ogg", "x", { sha256: "0".repeat(64) }, 400],
    ["no checksum", "0001-00-00000.ogg", "x", { sha256: "none" }, 400],
    ["an absurd duration", "0001-00-00000.ogg", "x", { durationMs: -5 }, 400],
    ["more than a megabyte", "0001-00-00000.ogg", "x".repeat(1_000_001), {}, 413],
  ])("with %s are refused and leave nothing", async (_, name, content, facts, status) => {
    const live = await liveInterview();
    expect((await putPart(live, name, content, facts)).status).toBe(status);
    expect(await stored(live.id)).toEqual([]);
  });

  it("of an agent whose epoch is over are refused and leave nothing", async () => {
    const live = await liveInterview();
    await live.agent.ask("POST", "release", { body: { reason: "draining" } });
    await Agent.lease(live.id, 2);
    expect((await putPart(live, "0001-00-00000.ogg", "late")).body.code).toBe("stale-epoch");
    expect(await stored(live.id)).toEqual([]);
  });

  it("keep the lease of who sends them after the last word, when nothing else is left to say", async () => {
    const live = await liveInterview();
    await end(live);
    // A lease is lost after five seconds; nobody else has these parts.
    for (const index of [0, 1, 2]) {
      expect((await putPart(live, `0001-00-0000${index}.ogg`, `sound ${index}`)).status).toBe(204);
      if (index < 2) await new Promise((resolve) => setTimeout(resolve, 3_500));
    }
    expect(await eventTypes(live)).not.toContain("lease.lost");
    expect((await stored(live.id)).length).toBe(3);
  });

  it("make one timeline that says what is missing", async () => {
    const live = await liveInterview();
    const startedAtMs = (await ask("GET", `/v1/interviews/${live.id}`, { token: live.key })).body.startedAtMs;
    await putPart(live, "0001-00-00000.ogg", "a", { startedAtMs });
    await putPart(live, "0001-00-00002.ogg", "c", { startedAtMs: startedAtMs + 20_000 });
    const { body } = await manifestOf(live);
    expect(body.parts.map((part: { name: string }) => part.name)).toEqual(["0001-00-00000.ogg", "0001-00-00002.ogg"]);
    expect(body.gaps).toEqual([{ fromMs: startedAtMs + 10_000, toMs: startedAtMs + 20_000 }]);
    expect(body).toMatchObject({ startedAtMs, endedAtMs: startedAtMs + 30_000, complete: false });
    const missing = await ask("GET", `/v1/interviews/${live.id}/recording/0001-00-00001.ogg`, { token: live.key });
    expect(missing.body.code).toBe("part-missing");
  });

  it("are served in ranges", async () => {
    const live = await liveInterview();
    await putPart(live, "0001-00-00000.ogg", "0123456789");
    const get = (range: string) =>
      ask("GET", `/v1/interviews/${live.id}/recording/0001-00-00000.ogg`, { token: live.key, headers: { range } });
    for (const [range, text, contentRange] of [
      ["bytes=2-4", "234", "bytes 2-4/10"],
      ["bytes=7-", "789", "bytes 7-9/10"],
      ["bytes=-2", "89", "bytes 8-9/10"],
      ["bytes=5-500", "56789", "bytes 5-9/10"],
    ] as const) {
      const answer = await get(range);
      expect(answer).toMatchObject({ status: 206, text });
      expect(answer.headers.get("content-range")).toBe(contentRange);
      expect(answer.headers.get("content-type")).toBe("audio/ogg");
    }
    expect((await get("bytes=10-")).status).toBe(416);
    expect(await get("bytes=0-1,3-4")).toMatchObject({ status: 200, text: "0123456789" });
  });
});

describe("deleting a person's words", () => {
  const spoken = async () => {
    const live = await liveInterview({
      body: { candidate: { name: "CANARY Name", email: "canary@example.com", externalId: "CANARY-7" } },
    });
    await live.agent.turn("c1", "candidate", "CANARY answer");
    await live.agent.tool("s/1", "score_answer", { area: "Communication", score: 5, evidence: "CANARY evidence" });
    await putPart(live, "0001-00-00000.ogg", "CANARY sound");
    return live;
  };
  const remains = async ({ key, id }: Live): Promise<string> => {
    const paths = ["", "/timeline?limit=500", "/live"].map((path) => `/v1/interviews/${id}${path}`);
    const answers = await Promise.all([...paths, "/v1/interviews"].map((path) => ask("GET", path, { token: key })));
    const rows = await env.DB.prepare("SELECT * FROM interviews WHERE id = ?").bind(id).all();
    return JSON.stringify([answers.map((answer) => answer.text), rows.results]);
  };

  it("waits for the end of the interview", async () => {
    const live = await liveInterview();
    expect((await ask("DELETE", `/v1/interviews/${live.id}/words`, { token: live.key })).body.code).toBe(
      "interview-not-ended",
    );
  });

  it("leaves no word anywhere, no sound, and a log that still replays", async () => {
    const live = await spoken();
    await end(live);
    expect(await remains(live)).toMatch(/CANARY/i);
    // What holds the lease is heard a moment before, so that what is on its way is refused for coming too late alone.
    await live.agent.sync();
    const deleted = await ask("DELETE", `/v1/interviews/${live.id}/words`, { token: live.key });
    expect((await putPart(live, "0001-00-00001.ogg", "CANARY late")).status).toBe(410);
    expect(deleted.body).toMatchObject({ state: "ended", candidate: null });
    await expect.poll(() => remains(live)).not.toMatch(/CANARY/i);
    await expect.poll(() => stored(live.id)).toEqual([]);
    expect((await manifestOf(live)).body.code).toBe("words-deleted");

    const { body } = await ask("GET", `/v1/interviews/${live.id}/timeline?limit=500`, { token: live.key });
    const events = body.entries.map((entry: { event: unknown }) => entry.event);
    expect(auditLog(events)).toEqual([]);
    let state = emptyState;
    for (const event of events) state = evolve(state, event);
    expect(state).toMatchObject({ phase: "ended", wordsDeleted: true });
    expect((await ask("POST", `/v1/interviews/${live.id}/offer-again`, { token: live.key })).body.code).toBe(
      "words-deleted",
    );
    await live.agent.turn("c2", "candidate", "CANARY afterthought");
    expect(await remains(live)).not.toMatch(/CANARY/i);
  });

  it("is the candidate's own right, and may leave the recording to the recruiter", async () => {
    const live = await spoken();
    await end(live);
    const keep = await ask("DELETE", `/v1/interviews/${live.id}/words`, {
      token: live.key,
      body: { recording: false },
    });
    expect(keep.status).toBe(200);
    expect(await stored(live.id)).toHaveLength(1);
    // What remains is still the retention's business.
    const forgotten = () =>
      env.DB.prepare("SELECT forgotten FROM interviews WHERE id = ?").bind(live.id).first<number>("forgotten");
    expect(await forgotten()).toBe(0);
    const own = await ask("DELETE", "/v1/join/words", { token: live.session });
    expect(own.body).toMatchObject({ wordsDeleted: true, candidateName: null });
    await expect.poll(() => stored(live.id)).toEqual([]);
    await expect.poll(forgotten).toBe(1);
  });

  it("happens by itself when the retention time is over", async () => {
    const old = await spoken();
    await end(old);
    const untouched = await scheduleInterview();
    await expect
      .poll(
        async () =>
          await env.DB.prepare("SELECT ended_at_ms FROM interviews WHERE id = ?").bind(old.id).first("ended_at_ms"),
      )
      .not.toBeNull();
    const run = (days: number) =>
      worker.scheduled(createScheduledController({ scheduledTime: new Date(Date.now() + days * 86_400_000) }), env);
    await run(179);
    expect(await remains(old)).toMatch(/CANARY/i);
    await run(181);
    await expect.poll(() => remains(old)).not.toMatch(/CANARY/i);
    await expect.poll(() => stored(old.id)).toEqual([]);
    await run(182);
    expect((await eventTypes(old)).filter((type) => type === "words.deleted")).toHaveLength(1);
    expect((await ask("GET", `/v1/interviews/${untouched.id}`, { token: untouched.key })).body.candidate.name).toBe(
      "Robin Meyer",
    );
  });
});
