import type { CandidateView } from "#contract/join.ts";
import type { Mode } from "#contract/mode.ts";
import type { Problem } from "#contract/problem.ts";
import { ok, type Result } from "#contract/result.ts";
import type { InterviewRpc } from "../durable-objects/interview-rpc.ts";
import type { Env } from "./env.ts";
import { interviewObject } from "./interview-object.ts";
import { preflightProvider } from "./provider-preflight.ts";
import type { CandidateSession } from "./tokens/candidate-session.ts";

/** The object of the interview a session belongs to. */
export const objectOf = (env: Env, session: CandidateSession): InterviewRpc =>
  interviewObject(env, { ...session, id: session.interviewId });

/** Before the first connection the page is told by the provider's own answer whether the interviewer is simulated. */
export async function withSource(
  env: Env,
  view: Result<CandidateView, Problem>,
  nowMs: number,
): Promise<Result<CandidateView, Problem>> {
  if (!view.ok || view.value.simulated || view.value.clock !== null) return view;
  return ok({ ...view.value, simulated: await expectsSimulator(env, view.value.mode, nowMs) });
}

/** What the interviewer will be, as far as its provider's address tells. Live mode never has a simulated one. */
export async function expectsSimulator(env: Env, mode: Mode, nowMs: number): Promise<boolean> {
  if (mode === "live") return false;
  const verdict = await preflightProvider(env, nowMs);
  return verdict?.ok === true && verdict.value === "simulator";
}
