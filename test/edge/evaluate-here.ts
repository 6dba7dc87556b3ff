import { introspectWorkflow } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterAll, beforeAll, expect, vi } from "vitest";
import type { InterviewEvent } from "#contract/event.ts";
import type { Interview } from "#contract/interview.ts";
import type { Report } from "#contract/report.ts";
import type { Env } from "../../worker/env.ts";
import { type EvaluationOutcome, evaluateInterview } from "../../worker/evaluation/evaluate-interview.ts";
import { Life, mortalCalls, MortalEngine } from "./mortal-workflow.ts";
import { ask } from "./edge.ts";
import type { HeldInterview, OwnProvider } from "./held-interview.ts";

/** In this file the platform's own runs end before they have done anything: tests run evaluations themselves. */
export function evaluationsRunHere(): void {
  let platform: Awaited<ReturnType<typeof introspectWorkflow>>;
  beforeAll(async () => {
    platform = await introspectWorkflow(env.EVALUATION);
    const notWanted = JSON.stringify({ ok: false, error: { code: "evaluation-over", again: false } });
    await platform.modifyAll((workflow) => workflow.mockStepResult({ name: "plan" }, notWanted));
  });
  // The next file's evaluations are the platform's again.
  afterAll(() => platform.dispose());
}

/** One evaluation that was asked for, with a provider of the test's own and on an engine that retries at once. */
export async function evaluateHere(
  held: HeldInterview,
  provider: Pick<OwnProvider, "env"> | null,
  options: {
    readonly env?: Partial<Env>;
    readonly evaluation?: number;
    /** Lives it has before the one that is long enough. */
    readonly lives?: readonly Life[];
    readonly onLife?: (life: Life) => void;
  } = {},
): Promise<{ readonly outcome: EvaluationOutcome["outcome"]; readonly engine: MortalEngine; readonly last: Life }> {
  await expect.poll(async () => (await interviewOf(held)).evaluation).toBe("running");
  const engine = new MortalEngine();
  const last = new Life();
  const evaluation = options.evaluation ?? 1;
  let outcome = "killed";
  for (const life of [...(options.lives ?? []), last]) {
    options.onLife?.(life);
    const bindings = { ...mortalEnv(life), ...provider?.env, ...options.env };
    const params = { orgId: held.orgId, mode: held.mode, interviewId: held.id, evaluation };
    const ended = await Promise.race([life.over, evaluateInterview(engine.during(life), bindings, params)]);
    outcome = ended === "killed" ? ended : ended.outcome;
  }
  return { outcome, engine, last };
}

/** Has something happen to each question to an evaluator before it is sent. `vi.restoreAllMocks` ends it. */
export function beforeEvaluatorAnswers(provider: Pick<OwnProvider, "env">, happen: () => Promise<void>): void {
  const plain = globalThis.fetch;
  vi.spyOn(globalThis, "fetch").mockImplementation(async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (url.startsWith(provider.env.OPENAI_BASE_URL) && url.endsWith("/responses")) await happen();
    return plain(input, init);
  });
}

/** Questions to an evaluator wait; `asked` resolves with the first of them, `letGo` sends them on. */
export function holdEvaluator(provider: Pick<OwnProvider, "env">): {
  readonly asked: Promise<void>;
  readonly letGo: () => void;
} {
  let isAsked: () => void = () => undefined;
  let letGo: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => (isAsked = resolve));
  const free = new Promise<void>((resolve) => (letGo = resolve));
  beforeEvaluatorAnswers(provider, () => {
    isAsked();
    return free;
  });
  return { asked, letGo };
}

/** The Worker's bindings, with a network that ends with the life. */
function mortalEnv(life: Life): Env {
  const INTERVIEW = {
    getByName: (name: string) => mortalCalls(life, env.INTERVIEW.getByName(name), "object"),
  } as unknown as Env["INTERVIEW"];
  return { ...env, INTERVIEW };
}

export const interviewOf = async ({ id, key }: HeldInterview): Promise<Interview> =>
  (await ask("GET", `/v1/interviews/${id}`, { token: key })).body;

export const reportOf = async ({ id, key }: HeldInterview): Promise<Report> =>
  (await ask("GET", `/v1/interviews/${id}/report`, { token: key })).body;

/** The log's facts, in order. */
export async function factsOf({ id, key }: HeldInterview): Promise<InterviewEvent["body"][]> {
  const { body } = await ask("GET", `/v1/interviews/${id}/timeline?limit=500`, { token: key });
  return body.entries.map(({ event }: { event: InterviewEvent }) => event.body);
}

/** How many facts of a kind the log has. */
export const countOf = (bodies: readonly InterviewEvent["body"][], type: InterviewEvent["body"]["type"]): number =>
  bodies.filter((body) => body.type === type).length;

/** A person asks for an evaluation, again. */
export const askForEvaluation = ({ id, key }: HeldInterview) =>
  ask("POST", `/v1/interviews/${id}/evaluation`, { token: key, body: {} });
