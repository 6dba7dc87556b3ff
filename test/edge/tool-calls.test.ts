import { describe, expect, it } from "vitest";
import { Agent, ask, eventTypes, liveInterview } from "./edge.ts";

describe("tool calls", () => {
  it("answer the same call id with the same bytes and have one effect", async () => {
    const { key, id, agent } = await liveInterview();
    const first = await agent.tool("s/1", "transition_section", { section_name: "background" });
    const again = await agent.tool("s/1", "transition_section", { section_name: "background" });
    expect(first.body.reply).toMatchObject({ status: "ok", section: "background" });
    expect(JSON.stringify(again.body.reply)).toBe(JSON.stringify(first.body.reply));
    expect((await eventTypes({ key, id })).filter((type) => type === "transition.made")).toHaveLength(1);
  });

  it("run once when twenty of them arrive at the same moment", async () => {
    const { key, id, agent } = await liveInterview();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        agent.tool("s/same", "score_answer", { area: "Communication", score: 6, evidence: "Explains well" }),
      ),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body.reply))).size).toBe(1);
    expect((await eventTypes({ key, id })).filter((type) => type === "score.noted")).toHaveLength(1);
  });

  it("refuse a call id that comes with other arguments", async () => {
    const { agent } = await liveInterview();
    await agent.tool("s/1", "score_answer", { area: "Communication", score: 6, evidence: "Explains well" });
    const other = await agent.tool("s/1", "score_answer", {
      area: "Communication",
      score: 9,
      evidence: "Explains well",
    });
    expect(other).toMatchObject({ status: 409, body: { code: "command-conflict" } });
  });

  it.each([
    ["an unknown tool", "give_offer", {}],
    ["an unknown section", "transition_section", { section_name: "lunch" }],
    ["an unknown area", "score_answer", { area: "Charm", score: 5, evidence: "x" }],
    ["score 0", "score_answer", { area: "Communication", score: 0, evidence: "x" }],
    ["score 11", "score_answer", { area: "Communication", score: 11, evidence: "x" }],
    ["score 7.5", "score_answer", { area: "Communication", score: 7.5, evidence: "x" }],
    ["100 kB of evidence", "score_answer", { area: "Communication", score: 5, evidence: "x".repeat(100_000) }],
    ["arguments that are not an object", "score_answer", "{not json"],
    ["an unknown field", "check_time_remaining", { please: true }],
  ])("tell the model what to do next after %s", async (_, name, args) => {
    const { key, id, agent } = await liveInterview();
    const answer = await agent.tool("s/1", name, args);
    expect(answer.status).toBe(200);
    expect(["refused", "unknown"]).toContain(answer.body.reply.status);
    expect(answer.body.reply.next.length).toBeGreaterThan(10);
    expect(await eventTypes({ key, id })).not.toContain("score.noted");
    expect((await agent.tool("s/2", "check_time_remaining")).body.reply.status).toBe("ok");
  });

  it("name the section the interview is in when the model wants to go back", async () => {
    const { agent } = await liveInterview();
    await agent.tool("s/1", "transition_section", { section_name: "background" });
    const back = await agent.tool("s/2", "transition_section", { section_name: "opening" });
    expect(back.body.reply).toMatchObject({ status: "refused", section: "background" });
  });

  it("are refused with a body larger than any tool needs", async () => {
    const { agent } = await liveInterview();
    const answer = await agent.tool("s/1", "score_answer", {
      area: "Communication",
      score: 5,
      evidence: "x".repeat(300_000),
    });
    expect(answer).toMatchObject({ status: 413, body: { code: "payload-too-large" } });
  });

  it("need the lease's own token, of this interview", async () => {
    const one = await liveInterview();
    const two = await liveInterview();
    const body = { callId: "s/1", name: "check_time_remaining", args: {} };
    const path = `/v1/agent/interviews/${one.id}/tool-calls`;
    expect((await ask("POST", path, { body })).status).toBe(401);
    expect((await ask("POST", path, { body, token: "agent-secret-for-tests-agent-secret" })).status).toBe(401);
    expect((await ask("POST", path, { body, token: one.session })).status).toBe(401);
    expect((await ask("POST", path, { body, token: one.key })).status).toBe(401);
    expect((await ask("POST", path, { body, token: two.agent.grant.token })).status).toBe(404);
    const forged = `${one.agent.grant.token.slice(0, -2)}AA`;
    expect((await ask("POST", path, { body, token: forged })).status).toBe(401);
  });
});

describe("sync", () => {
  const turn = (turnId: string) => ({
    type: "turn" as const,
    turnId,
    speaker: "candidate" as const,
    text: `said in ${turnId}`,
    understood: true,
    startedAtMs: Date.now(),
    endedAtMs: Date.now(),
    interrupted: false,
    questionIds: [],
  });

  it("takes an overlap once and refuses a hole, losing nothing", async () => {
    const { key, id, agent } = await liveInterview();
    const send = (from: number, to: number) => {
      const reports = Array.from({ length: to - from + 1 }, (_, i) => ({
        seq: from + i,
        report: turn(`t${from + i}`),
      }));
      return agent.ask("POST", "sync", { body: { reports } });
    };
    expect((await send(4, 6)).body.ackedSeq).toBe(6);
    expect((await send(5, 8)).body.ackedSeq).toBe(8);
    expect((await send(10, 11)).body).toMatchObject({ code: "out-of-order", facts: { expected: 9 } });
    expect((await send(9, 11)).body.ackedSeq).toBe(11);
    expect((await eventTypes({ key, id })).filter((type) => type === "turn.recorded")).toHaveLength(8);
  });

  it("gives the snapshot a re-seeded model is told, with the last turns and without scores", async () => {
    const { agent } = await liveInterview();
    await agent.turn("i1", "interviewer", "Tell me about a system you built.");
    await agent.turn("c1", "candidate", "A queue in front of a slow service.");
    await agent.tool("s/1", "score_answer", { area: "Communication", score: 3, evidence: "Vague about numbers" });
    const { body } = await agent.ask("POST", "sync?briefing=1", { body: { reports: [] } });
    expect(body.briefing.turns.at(-1)).toEqual({ speaker: "candidate", text: "A queue in front of a slow service." });
    expect(JSON.stringify(body.briefing)).not.toContain("Vague about numbers");
    expect(body.briefing.text).not.toMatch(/score/i);
  });

  it("is refused from an agent whose epoch is over", async () => {
    const { id, agent } = await liveInterview();
    await agent.ask("POST", "release", { body: { reason: "draining" } });
    const next = await Agent.lease(id, 2);
    expect(next.grant.briefing).not.toBeNull();
    for (const stale of [await agent.sync(), await agent.tool("s/9", "check_time_remaining")]) {
      expect(stale).toMatchObject({ status: 409, body: { code: "stale-epoch", facts: { epoch: 2 } } });
    }
    expect((await next.sync()).status).toBe(200);
  });
});
