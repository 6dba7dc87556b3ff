import { introspectWorkflow } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { InterviewEvent } from "#contract/event.ts";
import type { Report } from "#contract/report.ts";
import type { Env } from "../../worker/env.ts";
import { evaluateInterview } from "../../worker/evaluation/evaluate-interview.ts";
import { Life, mortalCalls, MortalEngine } from "../support/mortal-workflow.ts";
import { ask } from "./edge.ts";
import { holdInterview, OwnProvider, SHORT_TALK, type HeldInterview, type Stretch } from "./held-interview.ts";

// The platform's own run of these interviews ends before it has done anything: here they are run by an engine that dies on command.
beforeAll(async () => {
  const platform = await introspectWorkflow(env.EVALUATION);
  const notWanted = JSON.stringify({ ok: false, error: { code: "evaluation-over", again: false } });
  await platform.modifyAll((workflow) => workflow.mockStepResult({ name: "plan" }, notWanted));
});

/** One evaluation, in as many lives as it is given and one more that is long enough. */
async function evaluated(
  held: HeldInterview,
  provider: OwnProvider,
  lives: readonly Life[],
): Promise<{ engine: MortalEngine; last: Life }> {
  await expect.poll(async () => (await interview(held)).evaluation).toBe("running");
  const engine = new MortalEngine();
  const last = new Life();
  for (const life of [...lives, last]) {
    now = life;
    const params = { orgId: held.orgId, mode: held.mode, interviewId: held.id, evaluation: 1 };
    await Promise.race([life.over, evaluateInterview(engine.during(life), mortalEnv(life, provider), params)]);
  }
  return { engine, last };
}

/** The Worker's bindings, with a network that ends with the life. */
function mortalEnv(life: Life, provider: OwnProvider): Env {
  const INTERVIEW = {
    getByName: (name: string) => mortalCalls(life, env.INTERVIEW.getByName(name), "object"),
  } as unknown as Env["INTERVIEW"];
  return { ...env, ...provider.env, INTERVIEW };
}

const interview = async ({ id, key }: HeldInterview) => (await ask("GET", `/v1/interviews/${id}`, { token: key })).body;
/** A scorecard without the times it was made at. */
const scores = async ({ id, key }: HeldInterview) => {
  const { evaluation } = (await ask<Report>("GET", `/v1/interviews/${id}/report`, { token: key })).body;
  return evaluation?.scorecard.areas.map(({ scoreTenths, runs, evidence }) => [
    scoreTenths,
    runs.map(({ score, outcome }) => [score, outcome]),
    evidence.map(({ quote }) => quote),
  ]);
};
const events = async ({ id, key }: HeldInterview): Promise<InterviewEvent["body"][]> => {
  const { body } = await ask("GET", `/v1/interviews/${id}/timeline?limit=500`, { token: key });
  return body.entries.map(({ event }: { event: InterviewEvent }) => event.body);
};

/** Counts what a life asks a provider for, whether or not it lives to hear the answer. */
function watchBills(provider: OwnProvider): { readonly asked: (life: Life) => number } {
  const asked = new Map<Life, number>();
  const plain = globalThis.fetch;
  vi.spyOn(globalThis, "fetch").mockImplementation(async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (url.startsWith(provider.env.OPENAI_BASE_URL) && init?.method === "POST" && now !== null)
      asked.set(now, (asked.get(now) ?? 0) + 1);
    return plain(input, init);
  });
  return { asked: (life) => asked.get(life) ?? 0 };
}
/** The life that is being lived. */
let now: Life | null = null;

/** Answers that a life could still hand over to be kept. A call that it died before was never made. */
const handedOver = ({ moments, isOver }: Life): number =>
  (isOver ? moments.slice(0, -1) : moments).filter((name) =>
    /^before object\.putDraft (answer:|heard:.*:\d+$)/.test(name),
  ).length;

/**
 * Moments worth dying at. Between one call's return and the next call nothing happens outside, so one of the two is
 * enough; of steps that run side by side and do the same, one is.
 */
function differentMoments(moments: readonly string[]): number[] {
  const alike = moments.map((name) => name.replace(/a\dr\d|candidate|interviewer/g, "*").replace(/usage:.*|[0-9a-f]{64}/, ""));
  return moments.flatMap((name, index) => {
    const tells = /^after |: done, not kept$|: kept$|^before object\.putDraft (answer|heard:.*:\d)/.test(name);
    return tells && !alike.slice(Math.max(0, index - 10), index).includes(alike[index]!) ? [index + 1] : [];
  });
}

const counted = (bodies: readonly InterviewEvent["body"][], type: string) =>
  bodies.filter((body) => body.type === type).length;

/** Kills one evaluation after the other, each at another moment, and compares with one that lived. */
async function killAtEvery(talk: readonly Stretch[], while_: RegExp): Promise<{ kills: number; paidTwice: number }> {
  const whole = await OwnProvider.start();
  const calm = await holdInterview({ talk });
  const { last } = await evaluated(calm, whole, []);
  const bill = await whole.billed();
  const scorecard = await scores(calm);
  const usage = counted(await events(calm), "usage.recorded");
  const begun = last.moments.findIndex((name) => while_.test(name));
  const over = last.moments.findLastIndex((name) => while_.test(name));
  const kills = differentMoments(last.moments).filter((at) => at > begun && at <= over + 1);
  let paidTwice = 0;
  for (const endsAt of kills) {
    const provider = await OwnProvider.start();
    const held = await holdInterview({ talk });
    const life = new Life(endsAt);
    const bills = watchBills(provider);
    const { engine } = await evaluated(held, provider, [life]);
    vi.restoreAllMocks();
    const at = `killed at ${endsAt} (${life.moments.at(-1)})`;
    const lost = bills.asked(life) - handedOver(life);
    const { transcriptions, evaluations } = await provider.billed();
    expect(transcriptions + evaluations, at).toBe(bill.transcriptions + bill.evaluations + lost);
    const bodies = await events(held);
    expect(counted(bodies, "transcript.stored"), at).toBe(1);
    expect(counted(bodies, "evaluation.finished"), at).toBe(1);
    expect(counted(bodies, "usage.recorded"), at).toBe(usage);
    expect(await scores(held), at).toEqual(scorecard);
    expect(JSON.stringify([...engine.kept, engine.errors]), at).not.toMatch(/slow query|Robin/i);
    if (lost > 0) paidTwice += 1;
  }
  return { kills: kills.length, paidTwice };
}

describe("an evaluation that is killed", () => {
  it("while it transcribes hears the recording once, but for what it died before keeping", { timeout: 240_000 }, async () => {
    const { kills, paidTwice } = await killAtEvery(SHORT_TALK, /^transcribe |^transcript|^plan/);
    console.log({ kills, paidTwice });
    expect(kills).toBeGreaterThan(10);
  });

  it("while it scores ends in the same one result, but for what it died before keeping billed once", { timeout: 240_000 }, async () => {
    const { kills, paidTwice } = await killAtEvery([{ ...SHORT_TALK[0]!, sound: "missing" }], /^freeze|^score|^scorecard/);
    console.log({ kills, paidTwice });
    expect(kills).toBeGreaterThan(15);
  });
});
