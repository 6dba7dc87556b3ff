import { introspectWorkflowInstance } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { countOf, factsOf, interviewOf, reportOf } from "./evaluate-here.ts";
import { holdInterview, TALK, endInterview, type HeldInterview } from "./held-interview.ts";
import { runDurableObjectAlarm } from "cloudflare:test";
import { stubOf } from "./edge.ts";

const finished = (held: HeldInterview) =>
  expect.poll(async () => (await interviewOf(held)).evaluation).toMatch(/^(needs_review|ready)$/);

describe("an interview that has ended", () => {
  it("is evaluated by itself: heard in its recording, scored with quotes that were said, billed in its ledger", async () => {
    const held = await holdInterview({ talk: TALK });
    await finished(held);
    const { evaluation, transcript, interview } = await reportOf(held);
    expect(transcript).toMatchObject({
      version: 1,
      engines: ["simulator:gpt-transcribe"],
      source: "simulator",
      gaps: [],
    });
    expect(transcript?.turns.map(({ text }) => text)).toEqual(
      TALK.flatMap(({ turns }) => turns.map(({ text }) => text)),
    );
    const [area] = evaluation!.scorecard.areas;
    expect(area!.runs.map(({ outcome }) => outcome)).toEqual(["scored", "scored", "scored"]);
    expect(area!.evidence.length).toBeGreaterThan(0);
    for (const { turnId, quote, startedAtMs } of area!.evidence) {
      const turn = transcript!.turns.find(({ id }) => id === turnId)!;
      expect([turn.speaker, turn.text.includes(quote)]).toEqual(["candidate", true]);
      expect(startedAtMs).toBeGreaterThanOrEqual(turn.startedAtMs);
    }
    expect(evaluation).toMatchObject({ number: 1, source: "simulator" });
    expect(interview.outcome).toMatchObject({ evaluation: 1, source: "simulator" });
    const facts = await factsOf(held);
    const usage = facts.flatMap((body) => (body.type === "usage.recorded" ? [body.usage.kind] : []));
    expect(usage.toSorted()).toEqual(["evaluation", "evaluation", "evaluation", "transcription", "transcription"]);
    expect(countOf(facts, "evaluation.finished")).toBe(1);
  });

  it("leaves nothing that anybody said or is called with the platform", async () => {
    const held = await holdInterview({ talk: TALK.slice(0, 1), open: true });
    const workflow = await introspectWorkflowInstance(env.EVALUATION, `${held.id}-1`);
    await endInterview(held);
    await runDurableObjectAlarm(await stubOf(held.id));
    await workflow.waitForStatus("complete");
    expect(await workflow.getOutput()).toEqual({ outcome: "needs_review" });
    const kept = await Promise.all(
      ["plan", "transcript", "freeze", "score a0r1", "scorecard"].map((name) => workflow.waitForStepResult({ name })),
    );
    expect(JSON.stringify(kept)).not.toMatch(/slow query|guess|Robin|Meyer/i);
    await workflow.dispose();
    await finished(held);
  });
});
