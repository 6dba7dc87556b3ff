import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { ask, liveInterview, makeKey, putPart } from "./edge.ts";
import { endedInterview, shareReport } from "./ended-interview.ts";

type Ended = Awaited<ReturnType<typeof endedInterview>>;
const KEY = { org: "org_share" };
let admin = "";
let mine: Ended;
let other: Ended;

beforeAll(async () => {
  admin = await makeKey(KEY.org);
  const withSound = async (name: string, sound: string) => {
    const live = await liveInterview({ key: admin, body: { candidate: { name } } });
    await putPart(live, "0001-00-00000.ogg", sound);
    await ask("POST", `/v1/interviews/${live.id}/end`, { token: admin, body: { politely: false } });
    return live;
  };
  mine = await withSound("Robin Meyer", "sound of Robin");
  other = await withSound("Kim Else", "sound of Kim");
}, 30_000);

const shares = async () => (await ask("GET", `/v1/interviews/${mine.id}/shares`, { token: admin })).body.items;
const shareOf = async (id: string) => (await shares()).find((share: { id: string }) => share.id === id);
const open = (link: string) => ask("POST", "/v1/shared", { body: { link } });
const hear = (session: string) => ask("GET", "/v1/shared/recording/0001-00-00000.ogg", { token: session });

describe("a share link", () => {
  it("carries its secret in the fragment; the database has the hash and lists have neither", async () => {
    const { url, id, link } = await shareReport(mine);
    expect(url).toBe(`https://edge.test/shared#${link}`);
    const secret = link.split(".")[1]!;
    expect(secret.length).toBeGreaterThanOrEqual(43);
    const tables = ["shares", "audit_log", "idempotency_keys"];
    const rows = await Promise.all(tables.map((table) => env.DB.prepare(`SELECT * FROM ${table}`).all()));
    expect(JSON.stringify(rows.map(({ results }) => results))).not.toContain(secret);
    expect(JSON.stringify(await shares())).not.toContain(secret);
    expect(await shareOf(id)).toMatchObject({ createdByName: "Pat Person", revokedAtMs: null });
  });

  it("is exchanged by POST only and counted; no GET changes anything", async () => {
    const { id, link } = await shareReport(mine);
    expect((await shareOf(id)).opens).toBe(1);
    for (const path of ["/shared", `/shared?link=${link}`, "/v1/shared", `/v1/shared?link=${link}`])
      await ask("GET", path);
    expect((await ask("GET", "/v1/shared")).status).toBe(405);
    expect((await shareOf(id)).opens).toBe(1);
    await open(link);
    expect((await shareOf(id)).opens).toBe(2);
  });

  it("opens one recording and nothing of anybody else; no cache keeps it", async () => {
    const { session, link } = await shareReport(mine);
    const sound = await hear(session);
    expect(sound).toMatchObject({ status: 200, text: "sound of Robin" });
    expect(sound.headers.get("cache-control")).toBe("no-store");
    expect((await hear((await shareReport(other)).session)).text).toBe("sound of Kim");
    expect((await open(link)).headers.get("cache-control")).toBe("no-store");
    const foreign = await ask("GET", `/v1/interviews/${mine.id}/recording/0001-00-00000.ogg`, { token: session });
    expect(foreign.status).toBe(401);
  });

  it("shows nothing more from the moment it is taken back, also to who has it open", async () => {
    const { id, session, link } = await shareReport(mine);
    const revoke = () => ask("DELETE", `/v1/interviews/${mine.id}/shares/${id}`, { token: admin });
    expect((await revoke()).status).toBe(204);
    const { revokedAtMs } = await shareOf(id);
    for (const path of ["report", "recording/0001-00-00000.ogg"])
      expect(await ask("GET", `/v1/shared/${path}`, { token: session })).toMatchObject({
        status: 410,
        body: { code: "share-expired" },
      });
    expect((await open(link)).body.code).toBe("share-expired");
    expect((await revoke()).status).toBe(204);
    expect((await shareOf(id)).revokedAtMs).toBe(revokedAtMs);
  });

  it("expires, and its sessions with it", async () => {
    const made = await ask("POST", `/v1/interviews/${mine.id}/shares`, { token: admin, body: { expiresInHours: 1 } });
    const link = made.body.url.split("#")[1];
    const opened = await open(link);
    expect(opened.body.expiresAtMs).toBe(made.body.expiresAtMs);
    expect((await hear(opened.body.session)).status).toBe(200);
    await env.DB.prepare("UPDATE shares SET expires_at_ms = ? WHERE id = ?")
      .bind(Date.now() - 1, made.body.id)
      .run();
    expect((await hear(opened.body.session)).body.code).toBe("share-expired");
    expect((await open(link)).status).toBe(410);
  });

  it("gives the same answer whether it is forged, mistyped, of another report, revoked or expired", async () => {
    const [a, b] = [await shareReport(mine), await shareReport(other)];
    await ask("DELETE", `/v1/interviews/${other.id}/shares/${b.id}`, { token: admin });
    const links = [
      "",
      "x",
      "shr_none.secret",
      `${a.link}x`,
      `${a.link}.x`,
      `${a.id}.${b.link.split(".")[1]}`,
      `${a.id}.`,
      b.link,
    ];
    const answers = await Promise.all(links.map(open));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]!.status).toBe(410);
    expect((await shareOf(a.id)).opens).toBe(1);
  });

  it("is made by recruiters after the end, and taken back in its own interview only", async () => {
    const make = (token: string, id = mine.id, body: unknown = {}) =>
      ask("POST", `/v1/interviews/${id}/shares`, { token, body });
    expect((await make(await makeKey(KEY.org, "test", "reviewer"))).body.code).toBe("forbidden");
    expect((await make(await makeKey(KEY.org, "test", "recruiter", "service"))).status).toBe(201);
    expect((await make(await makeKey("org_share_other"))).body.code).toBe("not-found");
    expect((await make(await makeKey(KEY.org, "live"))).body.code).toBe("wrong-mode");
    expect((await make(admin, (await liveInterview({ key: admin })).id)).body.code).toBe("interview-not-ended");
    const { id, session } = await shareReport(mine);
    const elsewhere = await ask("DELETE", `/v1/interviews/${other.id}/shares/${id}`, { token: admin });
    expect(elsewhere.body.code).toBe("not-found");
    expect((await hear(session)).status).toBe(200);
  });

  it("is told everything that is wrong with its request", async () => {
    const body = { expiresInHours: 100_000, forWhom: "Kim" };
    const answer = await ask("POST", `/v1/interviews/${mine.id}/shares`, { token: admin, body });
    expect(answer.status).toBe(400);
    expect(answer.body.findings.map((f: { pointer: string }) => f.pointer).toSorted()).toEqual([
      "/expiresInHours",
      "/forWhom",
    ]);
  });

  it("is made once for one idempotency key", async () => {
    const before = (await shares()).length;
    const make = () =>
      ask("POST", `/v1/interviews/${mine.id}/shares`, {
        token: admin,
        body: {},
        headers: { "idempotency-key": "share-1" },
      });
    const [first, again] = [await make(), await make()];
    expect(again.text).toBe(first.text);
    expect(await shares()).toHaveLength(before + 1);
  });

  it("has sessions that cannot be forged, and no other token passes for one", async () => {
    const { session } = await shareReport(mine);
    for (const token of [`${session.slice(0, -4)}AAAA`, mine.session, mine.agent.grant.token, admin, env.AGENT_SECRET])
      expect((await hear(token)).status).toBe(401);
  });
});
