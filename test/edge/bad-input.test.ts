import { beforeAll, describe, expect, it } from "vitest";
import { Problem } from "#contract/problem.ts";
import { ask, fetchWorker, GUIDE, makeKey, scheduleInterview, storeGuide } from "./edge.ts";

let key = "";
let configId = "";
beforeAll(async () => {
  key = await makeKey("org_bad_input");
  configId = (await storeGuide(key)).id;
});

const codes = (body: { findings?: { pointer: string; code: string }[] }): string[] =>
  (body.findings ?? []).map((f) => f.pointer);

describe("a provider that cannot hold an interview", () => {
  it.each([[["gemini"]], [["openai", "gemini"]]])("is refused and not swapped for another: %j", async (providers) => {
    const answer = await ask("POST", "/v1/interviews", {
      token: key,
      body: { configId, candidate: { name: "Ada" }, providers },
    });
    expect([400, 422]).toContain(answer.status);
    expect(codes(answer.body)).toContain("/providers");
    const list = await ask("GET", "/v1/interviews", { token: key });
    expect(JSON.stringify(list.body)).not.toContain("gemini");
  });
});

describe("a guide with mistakes", () => {
  it("is told all of them at once, with pointers and fixes", async () => {
    const areas = GUIDE.rubricAreas.map((area, i) =>
      i === 0 ? { ...area, weight: 0.9, anchors: area.anchors.slice(0, 1) } : area,
    );
    const answer = await ask("POST", "/v1/configs", {
      token: key,
      body: { ...GUIDE, durationMinutes: 5000, colour: "red", rubricAreas: areas },
    });
    expect(answer).toMatchObject({ status: 422, body: { code: "invalid-config" } });
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    const pointers = codes(answer.body).join(" ");
    for (const pointer of ["/durationMinutes", "/colour", "/rubricAreas/0/anchors"])
      expect(pointers).toContain(pointer);
    for (const finding of answer.body.findings) expect(finding.message.length).toBeGreaterThan(5);
  });

  it("is told when weights do not sum", async () => {
    const areas = GUIDE.rubricAreas.map((area) => ({ ...area, weight: 0.9 }));
    const answer = await ask("POST", "/v1/configs", { token: key, body: { ...GUIDE, rubricAreas: areas } });
    expect(answer.status).toBe(422);
    expect(codes(answer.body).some((pointer) => pointer.startsWith("/rubricAreas"))).toBe(true);
  });

  it("shows pointers into the edit that was sent", async () => {
    const guide = await storeGuide(key);
    const answer = await ask("POST", `/v1/configs/${guide.id}/versions`, {
      token: key,
      body: { baseVersion: 1, config: { ...GUIDE, level: "wizard" } },
    });
    expect(answer.status).toBe(422);
    expect(codes(answer.body)).toContain("/config/level");
  });

  it("makes no version over one that somebody else stored meanwhile", async () => {
    const guide = await storeGuide(key);
    const edit = () =>
      ask("POST", `/v1/configs/${guide.id}/versions`, {
        token: key,
        body: { baseVersion: 1, config: { ...GUIDE, role: "Staff Engineer" } },
      });
    const answers = await Promise.all([edit(), edit(), edit()]);
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([201, 409, 409]);
    expect(answers.find((answer) => answer.status === 409)!.body).toMatchObject({
      code: "version-conflict",
      facts: { latestVersion: 2 },
    });
    expect((await ask("GET", `/v1/configs/${guide.id}`, { token: key })).body).toMatchObject({
      version: 2,
      config: { role: "Staff Engineer" },
    });
    expect((await ask("GET", `/v1/configs/${guide.id}?version=1`, { token: key })).body.config.role).toBe(GUIDE.role);
  });

  it("is linted without being stored, with plan and prompt when it is sound", async () => {
    const sound = await ask("POST", "/v1/configs/lint", { token: key, body: GUIDE });
    expect(sound.body.plan.reduce((sum: number, s: { seconds: number }) => sum + s.seconds, 0)).toBe(
      GUIDE.durationMinutes * 60,
    );
    expect(sound.body.prompt.hash).toMatch(/^[0-9a-f]{64}$/);
    const broken = await ask("POST", "/v1/configs/lint", { token: key, body: [] });
    expect(broken).toMatchObject({ status: 200, body: { plan: null, prompt: null } });
    expect(broken.body.findings.length).toBeGreaterThan(0);
  });

  it("disappears from lists when archived; what pinned it stays", async () => {
    const { id, scheduled } = await scheduleInterview({ key });
    await ask("DELETE", `/v1/configs/${scheduled.config.id}`, { token: key });
    const list = await ask("GET", "/v1/configs?limit=100", { token: key });
    expect(list.body.items.map((item: { id: string }) => item.id)).not.toContain(scheduled.config.id);
    expect((await ask("GET", `/v1/interviews/${id}`, { token: key })).body.config).toEqual(scheduled.config);
  });
});

describe("an appointment with mistakes", () => {
  const post = (body: unknown) => ask("POST", "/v1/interviews", { token: key, body });

  it("is told all of them at once", async () => {
    const answer = await post({
      configId: 7,
      candidate: { nam: "x", email: "no" },
      timeFactor: 3,
      providers: [],
      metadata: 1,
      extra: true,
    });
    expect(answer).toMatchObject({ status: 400, body: { code: "invalid-request" } });
    const pointers = codes(answer.body);
    for (const pointer of [
      "/configId",
      "/candidate/name",
      "/candidate/nam",
      "/candidate/email",
      "/timeFactor",
      "/providers",
      "/metadata",
      "/extra",
    ]) {
      expect(pointers).toContain(pointer);
    }
  });

  it.each([
    [
      "closes before it opens",
      { opensAtMs: Date.now() + 2e9, closesAtMs: Date.now() + 1e9, timeZone: "UTC" },
      "/window/closesAtMs",
    ],
    ["closes in the past", { closesAtMs: 1_000 }, "/window/closesAtMs"],
    ["is in a zone nobody knows", { closesAtMs: Date.now() + 1e9, timeZone: "Mars/Olympus" }, "/window/timeZone"],
  ])("is refused when its window %s", async (_, window, pointer) => {
    const answer = await post({ configId, candidate: { name: "Robin" }, window });
    expect(answer).toMatchObject({ status: 422, body: { code: "invalid-window" } });
    expect(codes(answer.body)).toEqual([pointer]);
  });

  it("is refused with a guide that does not exist", async () => {
    expect((await post({ configId: "cfg_none", candidate: { name: "Robin" } })).body.code).toBe("not-found");
    expect((await post({ configId, configVersion: 9, candidate: { name: "Robin" } })).body.code).toBe("not-found");
  });
});

describe("whatever is sent", () => {
  it.each([
    ["malformed JSON", "POST", "/v1/interviews", "{", 400, "malformed-json"],
    ["JSON that is not an object", "POST", "/v1/interviews", "[]", 400, "invalid-request"],
    [
      "a body that is too large",
      "POST",
      "/v1/configs",
      JSON.stringify({ x: "x".repeat(300_000) }),
      413,
      "payload-too-large",
    ],
    ["a method the path does not have", "PUT", "/v1/configs", "{}", 405, "method-not-allowed"],
    ["a path that is not there", "GET", "/v1/nothing", undefined, 404, "not-found"],
    ["an odd limit", "GET", "/v1/interviews?limit=1000", undefined, 400, "invalid-request"],
    ["an odd state", "GET", "/v1/interviews?state=asleep", undefined, 400, "invalid-request"],
    ["an id that is none", "GET", "/v1/interviews/%00%27--", undefined, 404, "not-found"],
  ])("%s gets a problem document", async (_, method, path, body, status, code) => {
    const answer = await ask(method, path, { token: key, body });
    expect(answer.status).toBe(status);
    expect(Problem.parse(answer.body)).toMatchObject({ code, status });
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
  });

  it("names the methods a path has", async () => {
    const answer = await ask("DELETE", "/v1/interviews", { token: key });
    expect(answer.headers.get("allow")).toBe("POST, GET, HEAD");
  });

  it("without a length is still measured", async () => {
    const chunk = new TextEncoder().encode(`"${"x".repeat(60_000)}"`);
    const stream = new ReadableStream({
      start(controller) {
        for (let i = 0; i < 10; i++) controller.enqueue(chunk);
        controller.close();
      },
    });
    const request = new Request("https://edge.test/v1/configs", {
      method: "POST",
      body: stream,
      headers: { authorization: `Bearer ${key}` },
    });
    expect((await fetchWorker(request)).status).toBe(413);
  });
});
