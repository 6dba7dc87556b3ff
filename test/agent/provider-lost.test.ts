import { afterEach, describe, expect, it } from "vitest";
import { AgentCall, type AgentCallOptions } from "../support/agent-call.ts";
import { eventually } from "../support/eventually.ts";

let call: AgentCall;
const uncaught: unknown[] = [];
process.on("uncaughtException", (error) => uncaught.push(error));
process.on("unhandledRejection", (error) => uncaught.push(error));
afterEach(async () => {
  await call.close();
  expect(uncaught.splice(0)).toEqual([]);
});

const quick: AgentCallOptions = {
  simulator: { speechRate: 8 },
  timings: { takeover: { windowMs: 60_000, maxPerWindow: 3, backoffMs: [0, 100, 300], bindMs: 5_000 } },
};
const greeted = () => eventually("the greeting is heard", () => call.interview.all("greeting.started")[0]);
const connections = () => call.interview.all("provider.connected").map(({ reason }) => reason);
const greetings = () =>
  call.interview.transcript().filter(({ speaker, text }) => speaker === "interviewer" && text.startsWith("Hello"))
    .length;

describe("before anything was said", () => {
  it("a refused connection is tried again, and the candidate is greeted once", async () => {
    call = await AgentCall.start({
      ...quick,
      before: ({ faults }) => faults.add({ kind: "refuse_upgrade", status: 503 }),
    });
    await greeted();
    expect(call.interview.all("provider.lost")).toMatchObject([{ code: "unreachable", providerSession: "" }]);
    expect(connections()).toEqual(["provider_lost"]);
    await eventually("the greeting is over", () => call.interview.transcript()[0]);
    expect(greetings()).toBe(1);
  });

  it("a wrong key parks politely after three tries and nothing crashes", async () => {
    call = await AgentCall.start({ ...quick, apiKey: "wrong" });
    await eventually("the outage is told", () => call.interview.all("provider.unavailable")[0]);
    expect(call.interview.all("provider.lost").map(({ code }) => code)).toEqual([
      "unauthorized",
      "unauthorized",
      "unauthorized",
    ]);
    expect(call.interview.all("provider.connected")).toEqual([]);
    expect(call.lines).toHaveLength(3);
  });

  const refusals = [
    ["insufficient_permissions", "forbidden"],
    ["model_not_found", "model"],
    ["missing_model", "model"],
    ["unsupported_country_region_territory", "region"],
    ["insufficient_quota", "quota"],
  ] as const;
  for (const silently of [false, true])
    for (const [code, lost] of refusals)
      it(`a session refused for ${code}${silently ? ", told by its close alone," : ""} is lost by name`, async () => {
        call = await AgentCall.start({
          ...quick,
          before: ({ faults }) => faults.add({ kind: "refuse_session", code, silently, times: 3 }),
        });
        await eventually("the outage is told", () => call.interview.all("provider.unavailable")[0]);
        expect(call.interview.all("provider.unavailable")).toMatchObject([{ code: lost }]);
        expect(call.interview.all("provider.lost").map((event) => event.code)).toEqual([lost, lost, lost]);
      });

  it("an outage that ends is noticed, and the candidate is greeted then", async () => {
    call = await AgentCall.start({
      ...quick,
      timings: { takeover: { windowMs: 2_000, maxPerWindow: 3, backoffMs: [0, 50, 50], bindMs: 5_000 } },
      before: ({ faults }) => faults.add({ kind: "refuse_upgrade", status: 503, times: 3 }),
    });
    await eventually("the outage is told", () => call.interview.all("provider.unavailable")[0]);
    await greeted();
    expect(call.interview.all("provider.unavailable")).toHaveLength(1);
  });

  it("a provider that asks to be left alone for a while is left alone, and that is told", async () => {
    call = await AgentCall.start({
      ...quick,
      before: ({ faults }) => faults.add({ kind: "refuse_upgrade", status: 429, retryAfterSeconds: 2 }),
    });
    await eventually("the wait is told", () => call.interview.all("provider.unavailable")[0]);
    expect(call.interview.all("provider.unavailable")).toMatchObject([{ code: "rate_limited" }]);
    expect(call.lines).toHaveLength(1);
    await greeted();
    expect(call.lines).toHaveLength(2);
    const [lost, connected] = ["provider.lost", "provider.connected"].map(
      (type) => call.interview.events.find(({ body }) => body.type === type)?.atMs ?? 0,
    );
    expect(connected! - lost!).toBeGreaterThanOrEqual(1_900);
  });

  it("an unanswered upgrade is given up and tried again", async () => {
    call = await AgentCall.start({
      ...quick,
      line: { connectMs: 400 },
      before: ({ faults }) => faults.add({ kind: "hang_upgrade" }),
    });
    await greeted();
    expect(call.interview.all("provider.lost")).toMatchObject([{ code: "unreachable" }]);
  });
});

describe("in the middle of the interviewer's sentence", () => {
  const cases = [
    {
      name: "a killed connection (1006)",
      strike: () => call.simulator.faults.add({ kind: "destroy" }),
      code: "closed",
    },
    {
      name: "a clean close (1000), which the plugin would answer with half a conversation",
      strike: () => call.simulator.faults.add({ kind: "close", code: 1000 }),
      code: "closed",
    },
    {
      name: "a server error (1011)",
      strike: () => call.simulator.faults.add({ kind: "close", code: 1011 }),
      code: "closed",
    },
    {
      name: "the provider's hour",
      strike: () => call.simulator.faults.add({ kind: "session_expired" }),
      code: "expired",
    },
    {
      name: "an exhausted account",
      strike: () => call.simulator.faults.add({ kind: "error_event", code: "insufficient_quota" }),
      code: "quota",
    },
  ] as const;
  for (const { name, strike, code } of cases) {
    it(`${name} is taken over: no second greeting, the same session, and the interview goes on`, async () => {
      call = await AgentCall.start(quick);
      await greeted();
      await eventually(
        "some of it was heard",
        () => call.heard.stretches()[0] && call.heard.stretches()[0]!.toMs > Date.now(),
      );
      const struckAtMs = Date.now();
      strike();
      await eventually("another connection", () => connections().length === 2);
      expect(call.interview.all("provider.lost")).toMatchObject([{ code }]);
      expect(connections()).toEqual(["start", "provider_lost"]);
      await eventually("a voice again", () => call.heard.heardBetween(struckAtMs + 200, Date.now()), 8_000);
      await eventually(
        "its turn is reported",
        () => call.interview.transcript().filter(({ speaker }) => speaker === "interviewer").length >= 2,
      );
      expect(greetings()).toBe(1);
      expect(call.interview.all("greeting.started")).toHaveLength(1);
      await call.say("Yes, I can hear you.");
      await eventually(
        "an answer",
        () => call.interview.transcript().filter(({ speaker }) => speaker === "interviewer").length >= 3,
      );
    });
  }

  it("a peer that is gone without a word is noticed by its missing pong", async () => {
    call = await AgentCall.start({ ...quick, line: { responseMs: 60_000, pingMs: 300, pongMs: 600 } });
    await greeted();
    await eventually("nobody speaks", () => call.interview.transcript()[0]);
    call.simulator.faults.add({ kind: "freeze" });
    await eventually("another connection", () => connections().length === 2);
    expect(call.interview.all("provider.lost")).toMatchObject([{ code: "stalled" }]);
  });

  it("a connection that is open and dead is noticed", async () => {
    call = await AgentCall.start({ ...quick, line: { responseMs: 1_500 } });
    await greeted();
    call.simulator.faults.add({ kind: "stall" });
    await eventually("another connection", () => connections().length === 2);
    expect(call.interview.all("provider.lost")).toMatchObject([{ code: "stalled" }]);
  });
});

describe("while nobody is in the room", () => {
  it("a new model says nothing, and takes up the thread with who comes back, however soon", async () => {
    call = await AgentCall.start({
      ...quick,
      timings: { ...quick.timings, sync: { everyMs: 100, muteAfterMs: 4_000 } },
    });
    call.conduct.setCandidatePresent(true);
    await eventually("the greeting is over", () => call.interviewer()[0]);
    call.conduct.setCandidatePresent(false);
    call.simulator.faults.add({ kind: "destroy" });
    await eventually("another connection", () => connections().length === 2);
    await eventually(
      "a while",
      (
        (from) => () =>
          call.interview.syncs >= from + 10
      )(call.interview.syncs),
    );
    expect(call.responses()).toBe(1);
    call.conduct.setCandidatePresent(true);
    await eventually("it speaks", () => call.interviewer()[1]);
    expect(greetings()).toBe(1);
    expect(call.interview.state).toMatchObject({ phase: "live", candidatePresent: true });
  });
});

describe("a response that fails", () => {
  it("is asked for once more; a second failure in a row changes the connection", async () => {
    call = await AgentCall.start({ ...quick, before: ({ faults }) => faults.add({ kind: "fail_response", times: 2 }) });
    await greeted();
    expect(connections()).toEqual(["start", "watchdog"]);
  });
});
