import { env } from "cloudflare:workers";
import type { Evaluation, Recommendation } from "#contract/evaluation.ts";
import type { Mode } from "#contract/mode.ts";
import type { Result } from "#contract/result.ts";
import type { Transcript } from "#contract/transcript.ts";
import type { EvaluationFacts } from "#core/evaluation/evaluation-facts.ts";
import type { InterviewRpc } from "../../durable-objects/interview-rpc.ts";
import { interviewObject } from "../../worker/interview-object.ts";
import { randomId } from "../../worker/tokens/random-id.ts";

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
    const transcript = transcriptOf(must(await object.evaluationFacts()));
    await command({ type: "store_transcript", transcript, by: "evaluation" });
  }
  await command({ type: "request_evaluation", cause: "person", by: "prn_test" });
  const facts = must(await object.evaluationFacts());
  const evaluation = evaluationOf(facts, recommendation);
  await command({ type: "finish_evaluation", evaluation: facts.evaluation, result: { kind: "evaluated", evaluation } });
  return evaluation;
}

function must<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function transcriptOf({ liveTurns, endedAtMs }: EvaluationFacts): Omit<Transcript, "version"> {
  return {
    correctionOf: null,
    madeAtMs: endedAtMs ?? 0,
    madeBy: "evaluation",
    source: "simulator",
    engines: ["live"],
    turns: liveTurns.map((turn, index) => ({
      id: `t${index + 1}`,
      speaker: turn.speaker,
      text: turn.text ?? "",
      startedAtMs: turn.startedAtMs,
      endedAtMs: turn.endedAtMs,
      clockMs: 0,
      section: null,
      confidence: null,
      marks: [],
      liveTurnId: turn.turnId,
      liveText: null,
      interrupted: false,
    })),
    gaps: [],
    quality: {
      candidateWords: 9,
      candidateSpeechMs: 3_000,
      notUnderstoodMs: 0,
      meanConfidence: null,
      liveDisagreement: null,
      gapMs: 0,
    },
  };
}

function evaluationOf(facts: EvaluationFacts, recommendation: Recommendation): Evaluation {
  const turn = facts.transcript!.turns.find(({ speaker }) => speaker === "candidate")!;
  const weight = 10_000 / facts.config.rubricAreas.length;
  const runs = [1, 2, 3].map((run) => ({
    run,
    provider: "openai" as const,
    model: "simulator:evaluator",
    outcome: "scored" as const,
    score: 7,
    quotesFound: 1,
    quotesRejected: 0,
  }));
  return {
    number: facts.evaluation,
    runId: String(facts.evaluation).padStart(64, "0"),
    inputs: {
      interviewId: facts.interviewId,
      transcript: { version: facts.transcript!.version, sha256: facts.transcriptSha256! },
      config: facts.configRef,
      prompt: { hash: "0".repeat(64), builderVersion: "1" },
      rulesVersion: "1",
      models: [{ provider: "openai", model: "evaluator" }],
      parameters: { runs: 3, maxOutputTokens: 2_000 },
    },
    source: "simulator",
    startedAtMs: facts.endedAtMs!,
    finishedAtMs: facts.endedAtMs!,
    state: "ready",
    scorecard: {
      areas: facts.config.rubricAreas.map(({ name }) => ({
        area: name,
        weightBasisPoints: weight,
        effectiveBasisPoints: weight,
        observed: true,
        scoreTenths: 70,
        range: 0,
        runs,
        evidence: [
          {
            turnId: turn.id,
            quote: turn.text,
            match: "exact",
            bearing: "for",
            startedAtMs: turn.startedAtMs,
            endedAtMs: turn.endedAtMs,
            clockMs: 0,
            runs: 3,
          },
        ],
        reasoning: "They named what they built.",
        reviewReasons: [],
      })),
      totalHundredths: 700,
      observedBasisPoints: 10_000,
      recommendation,
      recommendationReasons: [],
      confidence: "low",
      confidenceReasons: [],
      calibrated: false,
      reviewReasons: [],
    },
    withheld: [],
    blinded: 0,
  };
}
