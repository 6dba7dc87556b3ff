import { createGoogle } from "@ai-sdk/google";
import { createOpenAI } from "@ai-sdk/openai";
import type { ProviderName, UsageEvent } from "#contract/provider.ts";
import { EvaluatorAnswer } from "#contract/evaluation.ts";
import { sourceOfModel } from "#contract/mode.ts";
import { err, ok, type Result } from "#contract/result.ts";
import * as z from "zod";
import type { Env } from "../env.ts";
import { type EvaluatorProblem, evaluatorProblemOf, problemOfReply } from "./evaluator-problem.ts";

/** The settings an evaluator is reached by. A family without a key does not exist here. */
export type EvaluatorEnv = Pick<Env, "OPENAI_API_KEY" | "OPENAI_BASE_URL" | "GEMINI_API_KEY" | "GEMINI_BASE_URL">;

/** One area in one run, as a model is asked. */
export interface EvaluatorQuestion {
  readonly provider: ProviderName;
  readonly model: string;
  readonly system: string;
  readonly user: string;
  readonly maxOutputTokens: number;
  readonly timeoutMs?: number;
}

/** What was answered, and billed: whatever is wrong with `raw` is for the checks of the core to find. */
export interface EvaluatorReply {
  /** The model's text, untouched. Cut off, or empty, where it did not finish. */
  readonly raw: string;
  /** What the server calls its model. */
  readonly reportedModel: string;
  readonly usage: UsageEvent;
  readonly finish: "complete" | "stopped_early" | "refused";
}

/** Models that think first take a minute or two. Shorter than the Workflow's own limit for a step. */
const TIMEOUT_MS = 180_000;
const IDENTITY_TIMEOUT_MS = 10_000;
const PUBLIC_URL: Readonly<Record<ProviderName, string>> = {
  openai: "https://api.openai.com/v1",
  gemini: "https://generativelanguage.googleapis.com/v1beta",
};

/** Providers that would answer: those with a key. */
export const availableEvaluators = (env: EvaluatorEnv): ProviderName[] =>
  (["openai", "gemini"] as const).filter((provider) => access(env, provider).apiKey !== "");

/**
 * Asks one model once. Never tries again by itself: who calls knows what was billed. Neither logs nor errors hold a
 * word of what was asked or answered.
 */
export async function askEvaluator(
  env: EvaluatorEnv,
  question: EvaluatorQuestion,
): Promise<Result<EvaluatorReply, EvaluatorProblem>> {
  const { provider, model, system, user, maxOutputTokens, timeoutMs = TIMEOUT_MS } = question;
  const { apiKey, baseURL } = access(env, provider);
  if (apiKey === "") return err({ code: "evaluator-key-missing", again: false });
  try {
    const answer = await languageModel(provider, model, { apiKey, baseURL, fetch: withoutRedirects }).doGenerate({
      prompt: [
        { role: "system", content: system },
        { role: "user", content: [{ type: "text", text: user }] },
      ],
      responseFormat: { type: "json", name: "evaluation", schema: ANSWER_SCHEMA },
      maxOutputTokens,
      abortSignal: AbortSignal.timeout(timeoutMs),
      // Nobody but us keeps the conversation.
      providerOptions: { openai: { store: false } },
    });
    const { inputTokens, outputTokens } = answer.usage;
    const reportedModel = nameIn(answer.response?.body) ?? answer.response?.modelId ?? model;
    return ok({
      raw:
        answer.structuredOutputText ?? answer.content.map((part) => (part.type === "text" ? part.text : "")).join(""),
      reportedModel: reportedModel.slice(0, 160),
      usage: {
        provider,
        model,
        kind: "evaluation",
        // Without an id of theirs it is at least counted.
        key: (answer.response?.id ?? `eval_${crypto.randomUUID()}`).slice(0, 120),
        source: sourceOfModel(reportedModel),
        tokens: {
          textIn: inputTokens.total ?? 0,
          textCached: inputTokens.cacheRead ?? 0,
          audioIn: 0,
          audioCached: 0,
          // Thinking included: it is billed as outgoing text.
          textOut: outputTokens.total ?? 0,
          audioOut: 0,
        },
      },
      finish: FINISHES[answer.finishReason.unified] ?? "stopped_early",
    });
  } catch (cause) {
    return err(evaluatorProblemOf(cause));
  }
}

/**
 * What the server calls this model, before anything is said to it: a simulator says so, and live mode asks first.
 */
export async function identifyModel(
  env: EvaluatorEnv,
  provider: ProviderName,
  model: string,
): Promise<Result<string, EvaluatorProblem>> {
  const { apiKey, baseURL } = access(env, provider);
  if (apiKey === "") return err({ code: "evaluator-key-missing", again: false });
  try {
    const response = await withoutRedirects(`${baseURL}/models/${encodeURIComponent(model)}`, {
      headers: provider === "openai" ? { authorization: `Bearer ${apiKey}` } : { "x-goog-api-key": apiKey },
      signal: AbortSignal.timeout(IDENTITY_TIMEOUT_MS),
    });
    if (!response.ok) return err(problemOfReply(response.status, await response.text()));
    const name = nameIn(await response.json());
    return name === null ? err({ code: "evaluator-invalid", again: true }) : ok(name.slice(0, 160));
  } catch (cause) {
    return err(evaluatorProblemOf(cause));
  }
}

const FINISHES: Readonly<Record<string, EvaluatorReply["finish"]>> = {
  stop: "complete",
  length: "stopped_early",
  "content-filter": "refused",
};

function access(env: EvaluatorEnv, provider: ProviderName): { readonly apiKey: string; readonly baseURL: string } {
  const [apiKey, baseURL] =
    provider === "openai" ? [env.OPENAI_API_KEY, env.OPENAI_BASE_URL] : [env.GEMINI_API_KEY, env.GEMINI_BASE_URL];
  return { apiKey: apiKey ?? "", baseURL: baseURL || PUBLIC_URL[provider] };
}

/**
 * The SDK's model classes without its `generateText`: that one parses, retries, warns on the console and reports to
 * telemetry, none of which is wanted here. Imported as everything else: a bundler without chunks makes lazy modules of
 * whatever a dynamic import shares with the rest, and zod's modules do not survive being initialised in that order.
 */
function languageModel(
  provider: ProviderName,
  model: string,
  settings: { readonly apiKey: string; readonly baseURL: string; readonly fetch: typeof fetch },
) {
  return provider === "openai" ? createOpenAI(settings).responses(model) : createGoogle(settings).languageModel(model);
}

/** A redirect would take the key to somebody else. */
const withoutRedirects: typeof fetch = (input, init) => fetch(input, { ...init, redirect: "manual" });

type JsonSchema = NonNullable<
  Extract<
    NonNullable<Parameters<Awaited<ReturnType<typeof languageModel>>["doGenerate"]>[0]["responseFormat"]>,
    { type: "json" }
  >["schema"]
>;

/** Evidence comes first in it, so that the score is written after what it rests on. */
const ANSWER_SCHEMA: JsonSchema = (() => {
  const { $schema: _, ...schema } = z.toJSONSchema(EvaluatorAnswer, { target: "draft-7" });
  return schema as JsonSchema;
})();

/** What an answer of either provider calls its model. The SDK does not pass on Gemini's. */
function nameIn(body: unknown): string | null {
  const { modelVersion, model, id, name } = (body ?? {}) as Readonly<Record<string, unknown>>;
  const found = [modelVersion, model, typeof name === "string" ? name.replace(/^models\//, "") : undefined, id];
  return found.find((each): each is string => typeof each === "string" && each !== "") ?? null;
}
