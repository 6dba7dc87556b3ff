import * as z from "zod";
import type { EvaluatorOutcome, SimulatedEvaluator } from "../evaluator/evaluator.ts";
import type { HttpReply, HttpRoute } from "../http-route.ts";
import { openAiError } from "./http-error.ts";
import { SIMULATOR_PREFIX } from "./session.ts";

/** An hour of conversation with its prompt is a tenth of this. */
const MAX_BODY_BYTES = 2 * 1024 * 1024;
/** What the provider takes when nobody says. */
const DEFAULT_MAX_OUTPUT_TOKENS = 128_000;

const InputText = z.union([
  z.string(),
  z
    .array(z.object({ type: z.literal("input_text"), text: z.string() }))
    .transform((parts) => parts.map(({ text }) => text).join("\n")),
]);
const ResponseRequest = z.object({
  model: z.string().min(1),
  input: z.array(z.object({ role: z.enum(["system", "developer", "user"]), content: InputText })).min(1),
  instructions: z.string().nullish(),
  max_output_tokens: z.int().min(16).nullish(),
  store: z.boolean().nullish(),
  stream: z.literal(false).nullish(),
  tools: z.array(z.never()).nullish(),
  text: z
    .object({
      format: z
        .object({
          type: z.literal("json_schema"),
          name: z.string().regex(/^[\w-]{1,64}$/),
          schema: z.record(z.string(), z.unknown()),
          strict: z.boolean().nullish(),
        })
        .nullish(),
    })
    .nullish(),
});

/** `POST /v1/responses`, as far as a text model with structured output is asked through it. */
export const textResponseRoute = (evaluator: SimulatedEvaluator, newId: (prefix: string) => string): HttpRoute => ({
  method: "POST",
  path: /\/v1\/responses/,
  maxBodyBytes: MAX_BODY_BYTES,
  async handle({ body }) {
    const request = ResponseRequest.safeParse(json(body));
    if (!request.success)
      return openAiError(400, "invalid_value", "Invalid request.", "invalid_request_error", pathOf(request.error));
    const { model, input, instructions, text, store } = request.data;
    const format = text?.format;
    if (format?.strict === true && !isStrict(format.schema))
      return openAiError(
        400,
        "invalid_json_schema",
        "Invalid schema for response_format: every property must be required and additionalProperties must be false.",
        "invalid_request_error",
        "text.format.schema",
      );
    const told = (user: boolean): string =>
      input
        .filter(({ role }) => (role === "user") === user)
        .map(({ content }) => content)
        .join("\n");
    const id = newId("resp");
    const outcome = await evaluator.ask({
      id,
      model: SIMULATOR_PREFIX + model,
      system: [instructions ?? "", told(false)].filter((part) => part !== "").join("\n"),
      user: told(true),
      schema: format?.schema,
      stored: store ?? true,
      maxOutputTokens: request.data.max_output_tokens ?? DEFAULT_MAX_OUTPUT_TOKENS,
    });
    return reply(outcome, { id, model: SIMULATOR_PREFIX + model, messageId: newId("msg"), store: store ?? true });
  },
});

function reply(
  outcome: EvaluatorOutcome,
  about: { readonly id: string; readonly model: string; readonly messageId: string; readonly store: boolean },
): HttpReply {
  if (outcome.kind === "hang") return "hang";
  if (outcome.kind === "garbage") return { status: 200, body: "<html>Bad gateway</html>" };
  if (outcome.kind === "status") {
    const { status, code, retryAfterSeconds } = outcome;
    const type = status === 429 ? "requests" : status >= 500 ? "server_error" : "invalid_request_error";
    const error = openAiError(status, code, "A fault was asked for.", type);
    return error === "hang" || retryAfterSeconds === undefined
      ? error
      : { ...error, headers: { "retry-after": String(retryAfterSeconds) } };
  }
  const { finish, text, tokens, unfinished } = outcome;
  const content =
    finish === "refused"
      ? { type: "refusal", refusal: text }
      : { type: "output_text", text, annotations: [], logprobs: [] };
  return {
    status: 200,
    unfinished,
    body: {
      id: about.id,
      object: "response",
      created_at: Math.floor(Date.now() / 1000),
      status: finish === "stopped_early" ? "incomplete" : "completed",
      error: null,
      incomplete_details: finish === "stopped_early" ? { reason: "max_output_tokens" } : null,
      model: about.model,
      output: [
        { type: "reasoning", id: about.messageId.replace(/^msg/, "rs"), summary: [] },
        { type: "message", id: about.messageId, status: "completed", role: "assistant", content: [content] },
      ],
      parallel_tool_calls: true,
      store: about.store,
      tool_choice: "auto",
      tools: [],
      usage: {
        input_tokens: tokens.in,
        input_tokens_details: { cached_tokens: tokens.cached },
        output_tokens: tokens.out,
        output_tokens_details: { reasoning_tokens: tokens.thinking },
        total_tokens: tokens.in + tokens.out,
      },
    },
  };
}

/** What the provider asks of a strict schema: closed objects, and nothing optional in them. */
function isStrict(schema: unknown): boolean {
  if (Array.isArray(schema)) return schema.every(isStrict);
  if (typeof schema !== "object" || schema === null) return true;
  const { type, properties, required, additionalProperties } = schema as Readonly<Record<string, unknown>>;
  if (type === "object") {
    const names = Object.keys((properties ?? {}) as object);
    if (additionalProperties !== false || !names.every((name) => (required as string[] | undefined)?.includes(name)))
      return false;
  }
  return Object.values(schema).every(isStrict);
}

const pathOf = (error: z.ZodError): string => error.issues[0]?.path.join(".") ?? "";

function json(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
}
