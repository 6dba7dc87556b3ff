import * as z from "zod";
import { ApiError } from "./api-error.ts";

const TurnDetection = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("server_vad"),
    threshold: z.number().min(0).max(1).optional(),
    prefix_padding_ms: z.int().min(0).max(5000).optional(),
    silence_duration_ms: z.int().min(0).max(10_000).optional(),
    create_response: z.boolean().optional(),
    interrupt_response: z.boolean().optional(),
    idle_timeout_ms: z.int().min(5000).max(30_000).nullish(),
  }),
  z.strictObject({
    type: z.literal("semantic_vad"),
    eagerness: z.enum(["low", "medium", "high", "auto"]).optional(),
    create_response: z.boolean().optional(),
    interrupt_response: z.boolean().optional(),
  }),
]);
export type TurnDetection = z.infer<typeof TurnDetection>;

/** Taken and shown as the provider does; this simulator hears and speaks linear samples all the same. */
const AudioFormat = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("audio/pcm"), rate: z.literal(24_000).optional() }),
  z.strictObject({ type: z.enum(["audio/pcmu", "audio/pcma"]) }),
]);
const Voice = z.union([z.string(), z.strictObject({ id: z.string() })]);
const Tool = z.looseObject({
  type: z.literal("function"),
  name: z.string().min(1).max(64),
  description: z.string().optional(),
  parameters: z.record(z.string(), z.unknown()).optional(),
});
export type Tool = z.infer<typeof Tool>;
const ToolChoice = z.union([
  z.enum(["auto", "none", "required"]),
  z.strictObject({ type: z.literal("function"), name: z.string() }),
]);
const Modalities = z.tuple([z.enum(["audio", "text"])]);
const MaxTokens = z.union([z.int().min(1).max(4096), z.literal("inf")]);
const Reasoning = z.strictObject({ effort: z.enum(["minimal", "low", "medium", "high", "xhigh"]) });
const Prompt = z.strictObject({
  id: z.string(),
  version: z.string().optional(),
  variables: z.record(z.string(), z.unknown()).optional(),
});

/** No `temperature`: it went with the beta. */
const Session = z.strictObject({
  type: z.literal("realtime"),
  model: z.string().optional(),
  output_modalities: Modalities.optional(),
  instructions: z.string().optional(),
  include: z.array(z.string()).optional(),
  audio: z
    .strictObject({
      input: z
        .strictObject({
          format: AudioFormat.optional(),
          noise_reduction: z
            .strictObject({
              type: z.enum(["near_field", "far_field"]),
              strength: z.number().min(0).max(1).optional(),
            })
            .nullish(),
          transcription: z
            .strictObject({
              model: z.string().optional(),
              language: z.string().optional(),
              languages: z.array(z.string()).optional(),
              prompt: z.string().optional(),
              keywords: z.array(z.string()).optional(),
              delay: z.enum(["minimal", "low", "medium", "high"]).optional(),
            })
            .nullish(),
          turn_detection: TurnDetection.nullish(),
        })
        .optional(),
      output: z
        .strictObject({
          format: AudioFormat.optional(),
          voice: Voice.optional(),
          speed: z.number().min(0.25).max(1.5).optional(),
        })
        .optional(),
    })
    .optional(),
  tools: z.array(Tool).optional(),
  tool_choice: ToolChoice.optional(),
  parallel_tool_calls: z.boolean().optional(),
  reasoning: Reasoning.optional(),
  max_output_tokens: MaxTokens.optional(),
  truncation: z
    .union([
      z.enum(["auto", "disabled"]),
      z.looseObject({ type: z.literal("retention_ratio"), retention_ratio: z.number().min(0).max(1) }),
    ])
    .optional(),
  tracing: z.unknown().optional(),
  prompt: Prompt.nullish(),
});
export type SessionUpdate = z.infer<typeof Session>;

/** The provider's limits on ids that clients choose. */
const ItemId = z
  .string()
  .min(1)
  .max(32)
  .regex(/^[a-zA-Z0-9_-]+$/);
const Content = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("input_text"), text: z.string() }),
  z.strictObject({ type: z.literal("output_text"), text: z.string() }),
  z.strictObject({ type: z.literal("input_audio"), audio: z.string().optional(), transcript: z.string().nullish() }),
  z.strictObject({ type: z.literal("output_audio"), audio: z.string().optional(), transcript: z.string().nullish() }),
  z.strictObject({ type: z.literal("input_image"), image_url: z.string(), detail: z.string().optional() }),
]);
const about = {
  id: ItemId.optional(),
  object: z.literal("realtime.item").optional(),
  status: z.enum(["completed", "incomplete", "in_progress"]).optional(),
};
const Item = z.discriminatedUnion("type", [
  z.strictObject({
    ...about,
    type: z.literal("message"),
    role: z.enum(["system", "user", "assistant"]),
    content: z.array(Content),
  }),
  z.strictObject({
    ...about,
    type: z.literal("function_call"),
    call_id: z.string().max(64).optional(),
    name: z.string(),
    arguments: z.string(),
  }),
  z.strictObject({
    ...about,
    type: z.literal("function_call_output"),
    call_id: z.string().max(64),
    output: z.string(),
  }),
]);
export type ClientItem = z.infer<typeof Item>;
const ItemReference = z.strictObject({ type: z.literal("item_reference"), id: z.string() });

const ResponseRequest = z.strictObject({
  conversation: z.enum(["auto", "none"]).optional(),
  input: z.array(z.union([ItemReference, Item])).optional(),
  instructions: z.string().optional(),
  tools: z.array(Tool).optional(),
  tool_choice: ToolChoice.optional(),
  parallel_tool_calls: z.boolean().optional(),
  output_modalities: Modalities.optional(),
  audio: z
    .strictObject({
      output: z
        .strictObject({ format: AudioFormat.optional(), voice: Voice.optional(), speed: z.number().optional() })
        .optional(),
    })
    .optional(),
  max_output_tokens: MaxTokens.optional(),
  metadata: z
    .record(z.string().max(64), z.string().max(512))
    .refine((pairs) => Object.keys(pairs).length <= 16, "at most 16 pairs")
    .nullish(),
  prompt: Prompt.nullish(),
  reasoning: Reasoning.optional(),
});
export type ResponseRequest = z.infer<typeof ResponseRequest>;

const event_id = z.string().max(512).optional();
const ClientEvent = z.discriminatedUnion("type", [
  z.strictObject({ event_id, type: z.literal("session.update"), session: Session }),
  z.strictObject({ event_id, type: z.literal("input_audio_buffer.append"), audio: z.base64() }),
  z.strictObject({ event_id, type: z.literal("input_audio_buffer.commit") }),
  z.strictObject({ event_id, type: z.literal("input_audio_buffer.clear") }),
  z.strictObject({
    event_id,
    type: z.literal("conversation.item.create"),
    item: Item,
    previous_item_id: z.string().nullish(),
  }),
  z.strictObject({ event_id, type: z.literal("conversation.item.retrieve"), item_id: z.string() }),
  z.strictObject({ event_id, type: z.literal("conversation.item.delete"), item_id: z.string() }),
  z.strictObject({
    event_id,
    type: z.literal("conversation.item.truncate"),
    item_id: z.string(),
    content_index: z.int().min(0),
    audio_end_ms: z.int().min(0),
  }),
  z.strictObject({ event_id, type: z.literal("response.create"), response: ResponseRequest.optional() }),
  z.strictObject({ event_id, type: z.literal("response.cancel"), response_id: z.string().optional() }),
]);
export type ClientEvent = z.infer<typeof ClientEvent>;

/** Parses one message from a client, or says what is wrong with it in the provider's codes. */
export function parseClientEvent(text: string): ClientEvent | ApiError {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return new ApiError("invalid_json", "The message is not valid JSON.");
  }
  const parsed = ClientEvent.safeParse(json);
  if (parsed.success) return parsed.data;
  const eventId = typeof json === "object" && json !== null && "event_id" in json ? json.event_id : undefined;
  return explain(parsed.error, json, typeof eventId === "string" ? eventId : undefined);
}

function explain(error: z.ZodError, json: unknown, eventId: string | undefined): ApiError {
  const issue = error.issues[0]!;
  const path = issue.path.reduce<string>(
    (path, step) =>
      typeof step === "number" ? `${path}[${step}]` : path === "" ? String(step) : `${path}.${String(step)}`,
    "",
  );
  if (issue.code === "unrecognized_keys") {
    const param = path === "" ? issue.keys[0]! : `${path}.${issue.keys[0]!}`;
    return new ApiError("unknown_parameter", `Unknown parameter: '${param}'.`, param, eventId);
  }
  const given = issue.path.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    json,
  );
  if (given === undefined)
    return new ApiError("missing_required_parameter", `Missing required parameter: '${path}'.`, path, eventId);
  if (issue.code === "too_big" && issue.origin === "string") {
    return new ApiError(
      "string_above_max_length",
      `Invalid '${path}': string too long. Expected a string with maximum length ${String(issue.maximum)}.`,
      path,
      eventId,
    );
  }
  return new ApiError(
    issue.code === "invalid_type" ? "invalid_type" : "invalid_value",
    `Invalid value: '${path}'. ${issue.message}`,
    path,
    eventId,
  );
}
