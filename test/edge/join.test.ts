import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import { CandidateView } from "#contract/join.ts";
import { NOTICE_VERSION } from "#contract/notice.ts";
import worker from "../../worker/index.ts";
import { preflightProvider } from "../../worker/provider-preflight.ts";
import {
  ask,
  eventTypes,
  joinInterview,
  liveInterview,
  scheduleInterview,
  startInterview,
  tellCallServer,
} from "./edge.ts";

afterEach(() => void vi.useRealTimers());
const at = (ms: number): void => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(ms);
};

describe("a link", () => {
  it("is exchanged as often as its person opens it; the recruiter sees each time", async () => {
    const interview = await scheduleInterview();
    for (let i = 0; i < 3; i++)
      expect((await ask("POST", "/v1/join", { body: { link: interview.link } })).status).toBe(200);
    expect((await eventTypes(interview)).filter((type) => type === "candidate.opened")).toHaveLength(3);
  });

  it.each([
    ["forged", (link: string) => `${link.slice(0, -4)}AAAA`],
    ["of another interview", (link: string) => `int_00000000000000000000000000.${link.split(".")[1]}`],
    ["with something behind it", (link: string) => `${link}.x`],
    ["that is none", () => "hello-hello-hello"],
  ])("%s is refused without telling why", async (_, change) => {
    const { link } = await scheduleInterview();
    expect(await ask("POST", "/v1/join", { body: { link: change(link) } })).toMatchObject({
      status: 410,
      body: { code: "link-expired" },
    });
  });

  it("stops working when it is renewed, with every session it made", async () => {
    const interview = await scheduleInterview();
    const { session } = await joinInterview(interview);
    const renewed = await ask("POST", `/v1/interviews/${interview.id}/link`, { token: interview.key });
    expect((await ask("POST", "/v1/join", { body: { link: interview.link } })).body.code).toBe("link-expired");
    expect((await ask("GET", "/v1/join/view", { token: session })).body.code).toBe("link-expired");
    expect((await ask("POST", "/v1/join/start", { token: session, body: {} })).body.code).toBe("link-expired");
    const link = renewed.body.joinUrl.split("#")[1];
    expect((await ask("POST", "/v1/join", { body: { link } })).status).toBe(200);
  });

  it("works until ten minutes after the window", async () => {
    const closesAtMs = Date.now() + 3_600_000;
    const { link } = await scheduleInterview({ body: { window: { closesAtMs } } });
    at(closesAtMs + 9 * 60_000);
    expect((await ask("POST", "/v1/join", { body: { link } })).status).toBe(200);
    at(closesAtMs + 11 * 60_000);
    expect((await ask("POST", "/v1/join", { body: { link } })).body.code).toBe("link-expired");
  });
});

describe("starting", () => {
  it("needs consent, both boxes", async () => {
    const { link } = await scheduleInterview();
    const { body } = await ask("POST", "/v1/join", { body: { link } });
    expect((await ask("POST", "/v1/join/start", { token: body.session, body: {} })).body.code).toBe("consent-missing");
    const half = { noticeVersion: NOTICE_VERSION, interview: true, recording: false };
    expect((await ask("POST", "/v1/join/consent", { token: body.session, body: half })).body.findings[0].pointer).toBe(
      "/recording",
    );
  });

  it("waits for the window to open", async () => {
    const opensAtMs = Date.now() + 3_600_000;
    const interview = await scheduleInterview({ body: { window: { opensAtMs, closesAtMs: opensAtMs + 3_600_000 } } });
    const { session } = await joinInterview(interview);
    const early = await ask("POST", "/v1/join/start", { token: session, body: {} });
    expect(early).toMatchObject({ status: 409, body: { code: "window-not-open", facts: { opensAtMs } } });
    at(opensAtMs + 1);
    expect((await ask("POST", "/v1/join/start", { token: session, body: {} })).status).toBe(200);
  });

  it("happens in one page at a time, and continues where the candidate says", async () => {
    const { link, session } = await startInterview();
    const second = (await ask("POST", "/v1/join", { body: { link } })).body;
    expect(second.view.inRoom).toBe("other_session");
    expect((await ask("POST", "/v1/join/start", { token: second.session, body: {} })).body.code).toBe(
      "session-elsewhere",
    );
    const taken = await ask("POST", "/v1/join/start", { token: second.session, body: { takeOver: true } });
    expect(taken.body.view.inRoom).toBe("this_session");
    expect((await ask("GET", "/v1/join/view", { token: session })).body.inRoom).toBe("other_session");
  });

  it("says in plain words that the call cannot be connected", async () => {
    const interview = await scheduleInterview();
    const { session } = await joinInterview(interview);
    await tellCallServer("fail", { method: "CreateRoom", room: interview.id, times: 1 });
    const answer = await ask("POST", "/v1/join/start", { token: session, body: {} });
    expect(answer).toMatchObject({ status: 503, body: { code: "media-unreachable" } });
    expect((await ask("POST", "/v1/join/start", { token: session, body: {} })).status).toBe(200);
  });

  it("is over with the interview", async () => {
    const { session } = await startInterview();
    await ask("POST", "/v1/join/leave", { token: session, body: { intent: "withdraw" } });
    expect((await ask("POST", "/v1/join/start", { token: session, body: {} })).body.code).toBe("interview-ended");
    expect((await ask("GET", "/v1/join/view", { token: session })).body).toMatchObject({
      phase: "ended",
      endReason: "withdrawn",
    });
  });
});

describe("the provider's key", () => {
  const provider = (status: number, id = "gpt-realtime-2.1") => {
    const spy = vi.spyOn(globalThis, "fetch").mockImplementation(async () => Response.json({ id }, { status }));
    return spy;
  };
  afterEach(() => void vi.restoreAllMocks());
  const envWith = (key: string) =>
    ({ ...env, OPENAI_API_KEY: key, OPENAI_BASE_URL: "https://provider.test/v1" }) as typeof env;

  it("is not asked about when none is set here", async () => {
    expect(await preflightProvider(envWith(""), Date.now())).toBeNull();
  });

  it("is refused in plain words when it is wrong, and asked about again soon", async () => {
    const spy = provider(401);
    const nowMs = Date.now();
    expect(await preflightProvider(envWith("wrong"), nowMs)).toMatchObject({
      ok: false,
      error: { code: "provider-key-invalid", status: 503 },
    });
    await preflightProvider(envWith("wrong"), nowMs + 1_000);
    expect(spy).toHaveBeenCalledTimes(1);
    await preflightProvider(envWith("wrong"), nowMs + 4_000);
    expect(spy).toHaveBeenCalledTimes(2);
    expect(JSON.stringify(await preflightProvider(envWith("wrong"), nowMs + 4_500))).not.toContain("wrong");
  });

  it("tells a simulator by what its server calls its model, and is remembered for a minute", async () => {
    const spy = provider(200, "simulator:gpt-realtime-2.1");
    const nowMs = Date.now();
    expect(await preflightProvider(envWith("sim"), nowMs)).toEqual({ ok: true, value: "simulator" });
    await preflightProvider(envWith("sim"), nowMs + 50_000);
    expect(spy).toHaveBeenCalledTimes(1);
  });

  it("keeps a candidate at the door with a plain sentence, and sends for nobody", async () => {
    const interview = await scheduleInterview();
    const { session } = await joinInterview(interview);
    provider(401);
    const request = new Request("https://edge.test/v1/join/start", {
      method: "POST",
      headers: { authorization: `Bearer ${session}` },
    });
    const response = await worker.fetch(request as never, envWith("wrong at the door"), createExecutionContext());
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({
      code: "provider-key-invalid",
      detail: expect.stringContaining("tell the person who invited you"),
    });
    vi.restoreAllMocks();
    expect(await eventTypes(interview)).not.toContain("agent.dispatched");
  });

  it("that only may not ask for models lets the candidate in: the call itself will tell", async () => {
    vi.spyOn(globalThis, "fetch").mockImplementation(async () =>
      Response.json({ error: { code: "missing_scope", message: "Missing scopes: api.model.read" } }, { status: 403 }),
    );
    expect(await preflightProvider(envWith("restricted"), Date.now())).toEqual({ ok: true, value: null });
  });

  it("says so when the provider does not answer", async () => {
    vi.spyOn(globalThis, "fetch").mockRejectedValue(new TypeError("no route"));
    expect(await preflightProvider(envWith("lost"), Date.now())).toMatchObject({
      ok: false,
      error: { code: "provider-unreachable" },
    });
  });
});

describe("a candidate's page", () => {
  it("knows nothing of rubric, prompt, notes, scores or the questions to come", async () => {
    const { session, agent } = await liveInterview();
    await agent.tool("s/1", "score_answer", { area: "Communication", score: 2, evidence: "CANARY-EVIDENCE" });
    await agent.tool("s/2", "flag_followup", { reason: "CANARY-REASON" });
    const view = await ask("GET", "/v1/join/view", { token: session });
    expect(Object.keys(view.body).toSorted()).toEqual(Object.keys(CandidateView.shape).toSorted());
    const transcript = await ask("GET", "/v1/join/transcript", { token: session });
    expect(view.text + transcript.text).not.toMatch(/CANARY|Communication|score|anchor|prompt/i);
  });

  it("holds the interviewer, and reads its own record of what was said", async () => {
    const { session, agent } = await liveInterview();
    const held = await ask("POST", "/v1/join/hold", { token: session, body: { on: true } });
    expect(held.body.holdUntilMs).toBeGreaterThan(Date.now());
    expect((await agent.sync()).body.directives.map((d: { kind: string }) => d.kind)).toContain("hold");
    expect((await ask("POST", "/v1/join/hold", { token: session, body: { on: false } })).body.holdUntilMs).toBeNull();
    await agent.turn("c1", "candidate", "I have ansered");
    await agent.turn("c1", "candidate", "I have answered");
    const { body } = await ask("GET", "/v1/join/transcript", { token: session });
    expect(body.turns).toEqual([
      { turnId: "c1", speaker: "candidate", text: "I have answered", understood: true, clockMs: expect.any(Number) },
    ]);
  });

  it("reads it in the order in which it was said, whenever the words came, and the next interviewer does so too", async () => {
    const { session, agent } = await liveInterview();
    const nowMs = Date.now();
    await agent.turn("c2", "candidate", "Two nodes.", nowMs - 2_000);
    await agent.turn("i2", "interviewer", "And how many nodes?", nowMs - 3_000);
    await agent.turn("c1", "candidate", "We sharded by tenant.", nowMs - 9_000);
    const { body } = await ask("GET", "/v1/join/transcript", { token: session });
    expect(body.turns.map(({ turnId }: { turnId: string }) => turnId)).toEqual(["c1", "i2", "c2"]);
    const asked = await agent.ask("POST", "sync?briefing=1", { body: { reports: [] } });
    const heard = asked.body.briefing.turns.map(({ text }: { text: string }) => text);
    expect(heard).toEqual(["We sharded by tenant.", "And how many nodes?", "Two nodes."]);
  });

  it("tries the line in a room of its own, without starting anything", async () => {
    const interview = await scheduleInterview();
    const { session } = await joinInterview(interview);
    const check = await ask("POST", "/v1/join/check", { token: session });
    const claims = JSON.parse(atob(check.body.room.token.split(".")[1]));
    expect(claims.video.room).toBe(`check-${interview.id}`);
    expect(await eventTypes(interview)).not.toContain("agent.dispatched");
    expect((await ask("GET", "/v1/join/view", { token: session })).body.phase).toBe("scheduled");
  });

  it("may leave for later and come back", async () => {
    const { session } = await liveInterview();
    expect((await ask("POST", "/v1/join/leave", { token: session, body: { intent: "later" } })).body.phase).toBe(
      "paused",
    );
    expect((await ask("POST", "/v1/join/start", { token: session, body: {} })).body.view.inRoom).toBe("this_session");
  });
});
