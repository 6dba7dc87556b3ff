import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Life } from "./mortal-workflow.ts";
import { countOf, evaluateHere, evaluationsRunHere, factsOf, reportOf } from "./evaluate-here.ts";
import { holdInterview, OwnProvider, SHORT_TALK, type HeldInterview, type Stretch } from "./held-interview.ts";

evaluationsRunHere();
// Files share a runtime: what a failed test intercepted must not reach the next.
afterEach(() => vi.restoreAllMocks());

/** A scorecard without the times it was made at. */
const scores = async (held: HeldInterview) => {
  const { evaluation } = await reportOf(held);
  return evaluation?.scorecard.areas.map(({ scoreTenths, runs, evidence }) => [
    scoreTenths,
    runs.map(({ score, outcome }) => [score, outcome]),
    evidence.map(({ quote }) => quote),
  ]);
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
    /^before object\.putDraft (answer:|heard:\w+:\d+-\d+$)/.test(name),
  ).length;

/**
 * Moments worth dying at. Between one call's return and the next call nothing happens outside, so one of the two is
 * enough; of steps that run side by side and do the same, one is.
 */
function differentMoments(moments: readonly string[]): number[] {
  const alike = moments.map((name) =>
    name.replace(/a\dr\d|candidate|interviewer/g, "*").replace(/usage:.*|[0-9a-f]{64}|\d+-\d+$/, ""),
  );
  return moments.flatMap((name, index) => {
    const tells = /^after |: done, not kept$|: kept$|^before object\.putDraft (answer|heard:\w+:\d)/.test(name);
    return tells && !alike.slice(Math.max(0, index - 10), index).includes(alike[index]!) ? [index + 1] : [];
  });
}

/** Of those moments a random fourth is tried; `npm run soak -- moments` tries all. */
const EVERY = (env as { SOAK?: string }).SOAK === "1" ? 1 : 4;

/** Kills one evaluation after the other, each at another moment, and compares with one that lived. */
async function killAtMoments(
  talk: readonly Stretch[],
  while_: RegExp,
  inFlight: number,
): Promise<{ readonly moments: number; readonly kills: number; readonly forNothing: number }> {
  const whole = await OwnProvider.start();
  const calm = await holdInterview({ talk });
  const { last } = await evaluateHere(calm, whole);
  const bill = await whole.billed();
  const scorecard = await scores(calm);
  const usage = countOf(await factsOf(calm), "usage.recorded");
  const begun = last.moments.findIndex((name) => while_.test(name));
  const over = last.moments.findLastIndex((name) => while_.test(name));
  const moments = differentMoments(last.moments).filter((at) => at > begun && at <= over + 1);
  const first = Math.floor(Math.random() * EVERY);
  // The last always: by then everything was kept, so that a death costs nothing.
  const kills = moments.filter((_, index) => index % EVERY === first || index === moments.length - 1);
  let forNothing = 0;
  for (const endsAt of kills) {
    const provider = await OwnProvider.start();
    const held = await holdInterview({ talk });
    const life = new Life(endsAt);
    const bills = watchBills(provider);
    const { engine } = await evaluateHere(held, provider, { lives: [life], onLife: (begun) => (now = begun) });
    vi.restoreAllMocks();
    const at = `killed at ${endsAt} (${life.moments.at(-1)})`;
    const lost = bills.asked(life) - handedOver(life);
    // Whatever else was going on: no more is paid again than was asked and not yet answered.
    expect(lost, at).toBeLessThanOrEqual(inFlight);
    const { transcriptions, evaluations } = await provider.billed();
    expect(transcriptions + evaluations, at).toBe(bill.transcriptions + bill.evaluations + lost);
    const bodies = await factsOf(held);
    expect(countOf(bodies, "transcript.stored"), at).toBe(1);
    expect(countOf(bodies, "evaluation.finished"), at).toBe(1);
    expect(countOf(bodies, "usage.recorded"), at).toBe(usage);
    expect(await scores(held), at).toEqual(scorecard);
    expect(JSON.stringify([...engine.kept, engine.errors]), at).not.toMatch(/slow query|Robin/i);
    if (lost > 0) forNothing += 1;
  }
  return { moments: moments.length, kills: kills.length, forNothing };
}

describe("an evaluation that is killed", () => {
  it("while it transcribes hears the recording once, but for what it died before keeping", async () => {
    // Two chunks at a time, four stretches of speech each.
    const tried = await killAtMoments(SHORT_TALK, /^transcribe |^transcript|^plan/, 8);
    expect(tried.moments).toBeGreaterThan(10);
    expect(tried.kills).toBeGreaterThanOrEqual(Math.floor(tried.moments / EVERY));
    expect(tried.forNothing).toBeLessThan(tried.kills);
  }, 300_000);

  it("while it scores ends in the same one result, but for what it died before keeping billed once", async () => {
    // Four calls of the evaluator at a time.
    const tried = await killAtMoments(SHORT_TALK, /^freeze|^score|^scorecard/, 4);
    expect(tried.moments).toBeGreaterThan(15);
    expect(tried.kills).toBeGreaterThanOrEqual(Math.floor(tried.moments / EVERY));
    expect(tried.forNothing).toBeLessThan(tried.kills);
  }, 300_000);
});
