import { env } from "cloudflare:workers";
import type { Evaluation, Recommendation } from "#contract/evaluation.ts";
import type { Mode } from "#contract/mode.ts";
import type { Result } from "#contract/result.ts";
import type { InterviewRpc } from "../../durable-objects/interview-rpc.ts";
import { interviewObject } from "../../worker/interview-object.ts";
import { randomId } from "../../worker/tokens/random-id.ts";
import { evaluationOf, transcriptOf } from "../support/interview-afterwards.ts";

/** The object of an interview, with the interface the Worker knows. */
export async function objectOf(id: string): Promise<InterviewRpc> {
  const place = await env.DB.prepare("SELECT id, org_id AS orgId, mode FROM interviews WHERE id = ?")
    .bind(id)
    .first<{ id: string; orgId: string; mode: Mode }>();
  return interviewObject(env, place!);
}

/** Gives an interview a transcript of record and a finished evaluation, without waiting for a provider. */
export async function evaluate(id: string, recommendation: Recommendation = "hire"): Promise<Evaluation> {
  const object = await objectOf(id);
  const command = async (body: Parameters<InterviewRpc["command"]>[1]) =>
    must(await object.command(randomId("cmd"), body));
  if (must(await object.evaluationFacts()).transcript === null) {
    const facts = must(await object.evaluationFacts());
    const transcript = transcriptOf(facts, facts.endedAtMs ?? 0);
    await command({ type: "store_transcript", transcript, by: "evaluation" });
  }
  await command({ type: "request_evaluation", cause: "person", by: "prn_test" });
  const facts = must(await object.evaluationFacts());
  const runId = String(facts.evaluation).padStart(64, "0");
  const evaluation = evaluationOf(facts, facts.endedAtMs ?? 0, { recommendation, runId });
  await command({ type: "finish_evaluation", evaluation: facts.evaluation, result: { kind: "evaluated", evaluation } });
  return evaluation;
}

function must<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
