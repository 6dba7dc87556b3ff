import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { ask, makeKey, storeGuide } from "./edge.ts";

let key = "";
let configId = "";
beforeAll(async () => {
  key = await makeKey("org_idempotency");
  configId = (await storeGuide(key)).id;
});

const schedule = (idempotencyKey: string, name = "Robin", token = key) =>
  ask("POST", "/v1/interviews", {
    token,
    body: { configId, candidate: { name } },
    headers: { "idempotency-key": idempotencyKey },
  });
const countInterviews = async (): Promise<number> =>
  (await env.DB.prepare("SELECT count(*) AS n FROM interviews").first<number>("n"))!;

describe("an idempotency key", () => {
  it("gives the first answer again, join link included, and schedules once", async () => {
    const first = await schedule("k1");
    const before = await countInterviews();
    const again = await schedule("k1");
    expect(again.status).toBe(201);
    expect(again.text).toBe(first.text);
    expect(again.headers.get("idempotent-replay")).toBe("true");
    expect(await countInterviews()).toBe(before);
  });

  it("with another body is a conflict", async () => {
    await schedule("k2");
    expect(await schedule("k2", "Kim")).toMatchObject({ status: 409, body: { code: "idempotency-conflict" } });
  });

  it("lets one of many win that come at once; all get its answer", async () => {
    const before = await countInterviews();
    const answers = await Promise.all(Array.from({ length: 6 }, () => schedule("k3")));
    expect(new Set(answers.map((answer) => answer.text)).size).toBe(1);
    expect(answers[0]!.status).toBe(201);
    expect(await countInterviews()).toBe(before + 1);
  });

  it("belongs to its caller", async () => {
    const other = await makeKey("org_idempotency");
    const [one, two] = [await schedule("k4"), await schedule("k4", "Robin", other)];
    expect(two.status).toBe(201);
    expect(two.body.id).not.toBe(one.body.id);
  });

  it("keeps refusals too, and forgets after a day", async () => {
    const bad = await schedule("k5", "");
    expect(bad.status).toBe(400);
    expect((await schedule("k5", "")).text).toBe(bad.text);
    await env.DB.prepare("UPDATE idempotency_keys SET created_at_ms = created_at_ms - 90000000 WHERE key = 'k5'").run();
    expect((await schedule("k5", "Kim")).status).toBe(201);
  });

  it("stores answers encrypted: neither the name nor the link can be read in the database", async () => {
    const { body } = await schedule("k6", "Secretive Person");
    const rows = JSON.stringify((await env.DB.prepare("SELECT * FROM idempotency_keys").all()).results);
    expect(rows).not.toContain("Secretive");
    expect(rows).not.toContain(body.joinUrl);
    const everything = JSON.stringify((await env.DB.prepare("SELECT * FROM interviews").all()).results);
    expect(everything).not.toContain(body.joinUrl.split(".").at(-1));
  });

  it("is refused when it is too long", async () => {
    expect((await schedule("x".repeat(201))).status).toBe(400);
  });
});
