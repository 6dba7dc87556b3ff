import * as z from "zod";
import type { EvaluatorOutcome } from "../evaluator/evaluator.ts";
import type { HttpReply, HttpRoute } from "../http-route.ts";
import { SIMULATOR_PREFIX } from "../openai/session.ts";
import { geminiError } from "./http-error.ts";
import type { GeminiWorld } from "./world.ts";

/** An hour of conversation with its prompt is a tenth of this. */
const MAX_BODY_BYTES = 2 * 1024 * 1024;
/** What the provider takes when nobody says. */
const DEFAULT_MAX_OUTPUT_TOKENS = 65_536;

const Content = z
  .object({ role: z.enum(["user", "model"]).optional(), parts: z.array(z.object({ text: z.string() })).min(1) })
  .transform(({ parts }) => parts.map(({ text }) => text).join("\n"));
const GenerateContentRequest = z.object({
  contents: z.array(Content).min(1),
  systemInstruction: Content.optional(),
  generationConfig: z
    .object({
      maxOutputTokens: z.int().min(1).optional(),
      responseMimeType: z.enum(["application/json", "text/plain"]).optional(),
      responseJsonSchema: z.unknown().optional(),
      responseSchema: z.unknown().optional(),
    })
    .optional(),
  tools: z.array(z.never()).optional(),
});

/** `POST /v1beta/models/{model}:generateContent`, as far as a text model with structured output is asked through it. */
export const generateContentRoute = ({ evaluator, newId }: GeminiWorld): HttpRoute => ({
  method: "POST",
  path: /\/v1beta\/models\/([^/:]+):generateContent/,
  maxBodyBytes: MAX_BODY_BYTES,
  async handle({ body, groups }) {
    const request = GenerateContentRequest.safeParse(json(body));
    if (!request.success) return geminiError(400, "INVALID_ARGUMENT", "Invalid JSON payload received.");
    const { contents, systemInstruction = "", generationConfig = {} } = request.data;
    const schema = generationConfig.responseJsonSchema ?? generationConfig.responseSchema;
    if (schema !== undefined && generationConfig.responseMimeType !== "application/json")
      return geminiError(400, "INVALID_ARGUMENT", "A response schema needs the response type application/json.");
    const id = newId();
    const model = SIMULATOR_PREFIX + groups[0]!;
    const outcome = await evaluator.ask({
      id,
      model,
      system: systemInstruction,
      user: contents.join("\n"),
      schema,
      maxOutputTokens: generationConfig.maxOutputTokens ?? DEFAULT_MAX_OUTPUT_TOKENS,
    });
    return reply(outcome, id, model);
  },
});

/** The provider's names for what goes wrong. */
const STATUS_NAMES: Readonly<Record<number, string>> = {
  400: "INVALID_ARGUMENT",
  403: "PERMISSION_DENIED",
  404: "NOT_FOUND",
  429: "RESOURCE_EXHAUSTED",
  500: "INTERNAL",
  503: "UNAVAILABLE",
  504: "DEADLINE_EXCEEDED",
};

function reply(outcome: EvaluatorOutcome, responseId: string, modelVersion: string): HttpReply {
  if (outcome.kind === "hang") return "hang";
  if (outcome.kind === "garbage") return { status: 200, body: "<html>Bad gateway</html>" };
  if (outcome.kind === "status")
    return geminiError(outcome.status, STATUS_NAMES[outcome.status] ?? "UNKNOWN", "A fault was asked for.");
  const { finish, text, tokens, unfinished } = outcome;
  const usageMetadata = {
    promptTokenCount: tokens.in,
    candidatesTokenCount: tokens.out - tokens.thinking,
    thoughtsTokenCount: tokens.thinking,
    cachedContentTokenCount: tokens.cached,
    totalTokenCount: tokens.in + tokens.out,
  };
  // What the model declines to say is not sent at all.
  const content = { role: "model", ...(finish === "refused" ? {} : { parts: [{ text }] }) };
  const finishReason = { complete: "STOP", stopped_early: "MAX_TOKENS", refused: "SAFETY" }[finish];
  return {
    status: 200,
    unfinished,
    body: { candidates: [{ content, finishReason, index: 0 }], usageMetadata, modelVersion, responseId },
  };
}

function json(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
}
