import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { AuditEntry } from "#contract/audit.ts";
import { recordEvaluated } from "../../worker/repositories/audit-log.ts";
import { ask, liveInterview, makeKey, putPart, scheduleInterview } from "./edge.ts";
import { endedInterview, shareReport } from "./ended-interview.ts";
import { holdInterview } from "./held-interview.ts";

const ORG = "org_audit";
let admin = "";
let reviewer = "";
beforeAll(async () => {
  admin = await makeKey(ORG);
  reviewer = await makeKey(ORG, "test", "reviewer");
});

const audit = (query: string, token = admin) => ask("GET", `/v1/audit${query}`, { token });
const actionsOn = async (id: string): Promise<string[]> =>
  (await audit(`?subject=${id}&limit=100`)).body.items.map((entry: AuditEntry) => entry.action);

describe("the audit log", () => {
  it("says who did what to an interview, newest first, by name, also to those who may only read it", async () => {
    const live = await liveInterview({ key: admin, body: { candidate: { name: "CANARY Name" } } });
    await putPart(live, "0001-00-00000.ogg", "CANARY sound");
    await ask("POST", `/v1/interviews/${live.id}/note`, { token: admin, body: { text: "CANARY note" } });
    await ask("POST", `/v1/interviews/${live.id}/end`, { token: admin, body: { politely: false } });
    await ask("GET", `/v1/interviews/${live.id}/recording`, { token: reviewer });
    await ask("GET", `/v1/interviews/${live.id}/timeline`, { token: reviewer });
    const { id } = await shareReport(live);
    await ask("DELETE", `/v1/interviews/${live.id}/shares/${id}`, { token: admin });
    await expect.poll(() => actionsOn(live.id)).toHaveLength(8);
    const answer = await audit(`?subject=${live.id}`, reviewer);
    expect(answer.text).not.toContain("CANARY");
    const entries: AuditEntry[] = answer.body.items;
    for (const entry of entries)
      expect(Object.keys(AuditEntry.parse(entry)).toSorted()).toEqual(Object.keys(entry).toSorted());
    expect(entries.map(({ action }) => action).toSorted()).toEqual([
      "interview.ended",
      "interview.noted",
      "interview.recording_read",
      "interview.scheduled",
      "interview.watched",
      "share.created",
      "share.opened",
      "share.revoked",
    ]);
    expect(entries[0]).toMatchObject({ action: "share.revoked", detail: id, displayName: "Pat Person" });
    expect(entries[1]).toMatchObject({ action: "share.opened", principalId: `share:${id}`, displayName: null });
    expect(entries.map(({ atMs }) => atMs)).toEqual(entries.map(({ atMs }) => atMs).toSorted((a, b) => b - a));
  });

  it("takes parts and repeated questions for one reading, of each person apart", async () => {
    const live = await liveInterview({ key: admin });
    for (const index of [0, 1, 2]) await putPart(live, `0001-00-0000${index}.ogg`, `sound ${index}`);
    const { session } = await shareReport(await ended(live));
    for (const token of [admin, reviewer]) {
      await ask("GET", `/v1/interviews/${live.id}/recording`, { token });
      for (const index of [0, 1, 2])
        await ask("GET", `/v1/interviews/${live.id}/recording/0001-00-0000${index}.ogg`, { token });
    }
    for (const index of [0, 1]) await ask("GET", `/v1/shared/recording/0001-00-0000${index}.ogg`, { token: session });
    for (const _ of [1, 2]) await ask("GET", "/v1/shared/report", { token: session });
    const actions = await actionsOn(live.id);
    expect(actions.filter((action) => action === "interview.recording_read")).toHaveLength(3);
    expect(actions.filter((action) => action === "interview.report_viewed")).toHaveLength(1);
  });

  it("notes what candidates do with their words", async () => {
    const over = await endedInterview({ key: admin });
    await ask("DELETE", "/v1/join/words", { token: over.session });
    await expect.poll(() => actionsOn(over.id)).toContain("interview.words_deleted");
    const { body } = await audit(`?subject=${over.id}`);
    expect(body.items.find((entry: AuditEntry) => entry.action === "interview.words_deleted")).toMatchObject({
      principalId: "candidate",
      displayName: null,
    });
  });

  it("notes each score once, however often the step that makes it runs", async () => {
    const held = await holdInterview();
    const scores = async (): Promise<AuditEntry[]> =>
      (await audit(`?subject=${held.id}&limit=100`, held.key)).body.items.filter(
        (entry: AuditEntry) => entry.action === "interview.evaluated",
      );
    await expect.poll(scores).toHaveLength(1);
    await recordEvaluated(env.DB, held, 1, Date.now());
    expect(await scores()).toMatchObject([{ principalId: "evaluation", displayName: null, detail: "1" }]);
  }, 40_000);

  it("comes page by page, without gaps or repetition, however many things happen at once", async () => {
    const org = "org_audit_pages";
    const key = await makeKey(org);
    const made = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        ask("POST", "/v1/keys", { token: key, body: { displayName: `Key ${i}`, kind: "service", role: "recruiter" } }),
      ),
    );
    await expect.poll(async () => (await audit("?limit=100", key)).body.items.length).toBe(12);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await audit(`?limit=5${cursor === undefined ? "" : `&cursor=${cursor}`}`, key);
      expect(body.items.length).toBeLessThanOrEqual(5);
      seen.push(...body.items.map((entry: AuditEntry) => entry.subject));
      cursor = body.nextCursor;
    } while (cursor !== undefined);
    expect(seen.toSorted()).toEqual(made.map(({ body }) => body.id as string).toSorted());
  });

  it("is for admins as a whole, and never crosses organisations or modes", async () => {
    const { id } = await scheduleInterview({ key: admin });
    expect((await audit("", reviewer)).body.code).toBe("forbidden");
    expect((await audit("?subject=key_0", reviewer)).body.code).toBe("forbidden");
    const [foreign, live] = [await makeKey("org_audit_other"), await makeKey(ORG, "live")];
    expect((await audit(`?subject=${id}`, foreign)).body.code).toBe("not-found");
    expect((await audit(`?subject=${id}`, live)).body.code).toBe("wrong-mode");
    expect((await audit("", foreign)).body.items).toEqual([]);
    expect((await audit("", live)).body.items).toEqual([]);
    expect((await audit("?subject=int_none")).body.code).toBe("not-found");
  });

  it("says what is wrong with a question", async () => {
    const answer = await audit("?limit=0&subject=");
    expect(answer.status).toBe(400);
    expect(answer.body.findings.map((f: { pointer: string }) => f.pointer).toSorted()).toEqual([
      "/query/limit",
      "/query/subject",
    ]);
    expect((await audit("?cursor=bogus")).body.findings[0].pointer).toBe("/query/cursor");
  });
});

async function ended<T extends { readonly id: string; readonly key: string }>(live: T): Promise<T> {
  await ask("POST", `/v1/interviews/${live.id}/end`, { token: live.key, body: { politely: false } });
  return live;
}
