import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { InterviewEvent } from "#contract/event.ts";
import { Report } from "#contract/report.ts";
import { auditLog } from "#core/interview/audit.ts";
import type { InterviewRpc } from "../../durable-objects/interview-rpc.ts";
import { evaluationOf, evaluatorUsage, transcriptOf } from "../support/interview-afterwards.ts";
import { ask, stubOf } from "./edge.ts";
import { endedInterview } from "./ended-interview.ts";
import { evaluationsRunHere } from "./evaluate-here.ts";

evaluationsRunHere();

type Held = Awaited<ReturnType<typeof endedInterview>>;

/** An interview that is over and let go of, with its evaluation running. */
async function evaluating(): Promise<{ readonly held: Held; readonly object: InterviewRpc }> {
  const held = await endedInterview();
  await held.agent.ask("POST", "release", { body: { reason: "ended" } });
  // What crosses the border has lost its read-only marks.
  const object = (await stubOf(held.id)) as unknown as InterviewRpc;
  await expect.poll(async () => (await factsOf(object)).evaluationRunning).toBe(true);
  return { held, object };
}

async function factsOf(object: InterviewRpc) {
  const facts = await object.evaluationFacts();
  if (!facts.ok) throw new Error(facts.error.code);
  return facts.value;
}

const store = async (object: InterviewRpc, nowMs = Date.now()) =>
  object.command("transcript:1", {
    type: "store_transcript",
    transcript: transcriptOf(await factsOf(object), nowMs),
    by: "evaluation",
  });
const finish = async (object: InterviewRpc, number = 1) =>
  object.command(`finish:${number}`, {
    type: "finish_evaluation",
    evaluation: number,
    result: { kind: "evaluated", evaluation: evaluationOf(await factsOf(object), Date.now()) },
  });

const wordsOf = async (id: string): Promise<{ kind: string; text: string | null }[]> =>
  runInDurableObject(await stubOf(id), (_, state) =>
    state.storage.sql.exec<{ kind: string; text: string | null }>("SELECT kind, text FROM words").toArray(),
  );
const eventsOf = async ({ id, key }: Held): Promise<InterviewEvent[]> => {
  const { body } = await ask("GET", `/v1/interviews/${id}/timeline?limit=500`, { token: key });
  return body.entries.map(({ event }: { event: InterviewEvent }) => event);
};
const rowOf = (id: string) =>
  env.DB.prepare("SELECT evaluation, decision FROM interviews WHERE id = ?").bind(id).first();

describe("an interview's object, once the interview is over", () => {
  it("asks for the evaluation by itself, tells whoever evaluates all it may know, and lists say that it runs", async () => {
    const { held, object } = await evaluating();
    expect(await factsOf(object)).toMatchObject({
      interviewId: held.id,
      mode: "test",
      persona: "interviewer",
      candidate: { name: "Robin Meyer" },
      endReason: "completed",
      evaluation: 1,
      liveTurns: [
        { speaker: "interviewer" },
        { speaker: "candidate", text: "I built a queue that survived two outages." },
      ],
      clockMarks: [{ clockMs: 0, running: true }, { running: false }],
      sections: [{ section: "opening" }],
      recording: { parts: [], complete: false },
      transcript: null,
      transcriptSha256: null,
      finishedRunIds: [],
      wordsDeleted: false,
    });
    await expect.poll(() => rowOf(held.id)).toEqual({ evaluation: "running", decision: "none" });
    await object.evaluationProgress(1, { done: 1, total: 12, step: "scoring" });
    const report = await object.report();
    expect(report).toMatchObject({
      ok: true,
      value: { banners: ["test", "evaluation_running"], progress: { done: 1, total: 12 }, evaluation: null },
    });
  });

  it("keeps transcript, scorecard and decision, shows them in the report and in lists, and throws drafts away", async () => {
    const { held, object } = await evaluating();
    expect(await object.draft("heard/1")).toEqual({ ok: true, value: null });
    expect(await object.putDraft("heard/1", "a queue")).toEqual({ ok: true, value: null });
    expect(await object.draft("heard/1")).toEqual({ ok: true, value: "a queue" });
    await store(object);
    await object.command("usage:e1", { type: "record_usage", usage: evaluatorUsage("e1") });
    const finished = await finish(object);
    expect(finished).toMatchObject({ ok: true, value: { evaluation: "ready", outcome: { recommendation: "hire" } } });
    expect((await wordsOf(held.id)).filter(({ kind }) => kind === "draft")).toEqual([]);
    expect(await object.putDraft("heard/2", "too late")).toMatchObject({
      ok: false,
      error: { code: "evaluation-over" },
    });

    await object.command("decision", {
      type: "decide",
      decision: "reject",
      reason: "Thin",
      evaluation: 1,
      by: "prn_1",
    });
    const report = await object.report();
    if (!report.ok) throw new Error(report.error.code);
    expect(Report.parse(report.value)).toMatchObject({
      decision: { decision: "reject", reason: "Thin", by: "prn_1", byName: null, overrides: true },
      evaluation: { number: 1 },
      transcript: { version: 1 },
      cost: { evaluationMicroUsd: 13_000 },
      integrity: { auditFindings: 0 },
    });
    await expect.poll(() => rowOf(held.id)).toEqual({ evaluation: "ready", decision: "reject" });
    expect(auditLog(await eventsOf(held))).toEqual([]);
  });

  it("takes a step that is done again for the same one, whatever time it bears", async () => {
    const { held, object } = await evaluating();
    expect((await store(object, Date.now() - 5_000)).ok).toBe(true);
    expect((await store(object, Date.now())).ok).toBe(true);
    expect((await finish(object)).ok).toBe(true);
    expect((await finish(object)).ok).toBe(true);
    const types = (await eventsOf(held)).map(({ body }) => body.type);
    expect(types.filter((type) => type === "transcript.stored")).toHaveLength(1);
    expect(types.filter((type) => type === "evaluation.finished")).toHaveLength(1);
    const { finishedRunIds, transcriptSha256 } = await factsOf(object);
    expect(finishedRunIds).toHaveLength(1);
    const again = await object.evaluationOf(finishedRunIds[0]!.runId);
    expect(again).toMatchObject({ ok: true, value: { inputs: { transcript: { sha256: transcriptSha256 } } } });
  });

  it("has no transcript of a version that nobody wrote", async () => {
    const { object } = await evaluating();
    expect(await object.transcriptOfRecord(null)).toMatchObject({ ok: false, error: { code: "transcript-missing" } });
    await store(object);
    expect(await object.transcriptOfRecord(null)).toMatchObject({ ok: true, value: { version: 1 } });
    expect(await object.transcriptOfRecord(2)).toMatchObject({ ok: false, error: { code: "transcript-missing" } });
  });

  it("holds nobody's words after they were deleted in the middle of an evaluation, and takes none", async () => {
    const { held, object } = await evaluating();
    await store(object);
    await object.putDraft("answer/1", "they said a queue");
    const evaluation = evaluationOf(await factsOf(object), Date.now());
    await object.command("delete", { type: "delete_words", by: "prn_1", recording: true });
    expect(await object.putDraft("answer/2", "more")).toMatchObject({ ok: false, error: { code: "words-deleted" } });
    expect(await object.transcriptOfRecord(1)).toMatchObject({ ok: false, error: { code: "words-deleted" } });
    const late = { kind: "evaluated", evaluation } as const;
    expect((await object.command("late", { type: "finish_evaluation", evaluation: 1, result: late })).ok).toBe(true);
    const words = await wordsOf(held.id);
    expect(words.filter(({ text }) => text !== null)).toEqual([]);
    expect(words.some(({ kind }) => kind === "draft")).toBe(false);
    expect(await factsOf(object)).toMatchObject({ wordsDeleted: true, evaluationRunning: false, candidate: null });
    expect(auditLog(await eventsOf(held))).toEqual([]);
  });
});
