import * as z from "zod";
import { DirectiveDelivery } from "./directive.ts";
import { LocalId } from "./interview-config.ts";
import { ProviderName, UsageEvent } from "./provider.ts";
import { ToolCall } from "./tool-call.ts";

/** Why a model was given the conversation: every start of a model is a takeover. */
export const TakeoverReason = z.enum([
  "start",
  "resume_after_crash",
  "provider_lost",
  "planned_rotation",
  "provider_switch",
  "watchdog",
]);
export type TakeoverReason = z.infer<typeof TakeoverReason>;

/** How a provider's socket ended, as one typed fact. */
export const ProviderLostCode = z.enum([
  "refused",
  /** The key is wrong or was taken back. */
  "unauthorized",
  /** The key is known, and may not do this. */
  "forbidden",
  /** The key's project has no such model. */
  "model",
  /** The provider does not serve this region. */
  "region",
  "unreachable",
  "closed",
  "expired",
  "quota",
  /** Too much in a minute: waiting helps, nothing else does. */
  "rate_limited",
  "stalled",
  "protocol",
]);
export type ProviderLostCode = z.infer<typeof ProviderLostCode>;

/** Longest text of one turn, in characters; a longer one is cut and marked by the agent. */
export const TURN_TEXT_MAX_CHARS = 20_000;

/**
 * What happened in the call, told by the agent in order. Delivered at least once: the pair
 * (epoch, seq) has one effect.
 */
export const AgentReport = z
  .discriminatedUnion("type", [
    z.object({
      type: z.literal("provider_connected"),
      provider: ProviderName,
      model: z.string().max(120),
      reportedModel: z.string().max(160),
      providerSession: z.string().max(120),
      reason: TakeoverReason,
    }),
    z.object({
      type: z.literal("provider_lost"),
      provider: ProviderName,
      providerSession: z.string().max(120),
      code: ProviderLostCode,
    }),
    z.object({ type: z.literal("provider_unavailable"), code: ProviderLostCode }),
    z.object({ type: z.literal("provider_available") }).describe("The same connection goes on after a wait"),
    z.object({ type: z.literal("greeting_started"), startedAtMs: z.int() }),
    z.object({
      type: z.literal("turn"),
      turnId: z.string().max(120).describe("The provider's item id; a later report of the same id corrects the text"),
      speaker: z.enum(["candidate", "interviewer"]),
      text: z.string().max(TURN_TEXT_MAX_CHARS),
      understood: z.boolean(),
      startedAtMs: z.int(),
      endedAtMs: z.int(),
      interrupted: z.boolean(),
      questionIds: z.array(LocalId).max(4).describe("Planned questions recognised in an interviewer's turn"),
      responseLatencyMs: z
        .int()
        .min(0)
        .optional()
        .describe("End of the candidate's speech to first interviewer audio, measured in the agent"),
      usedTool: z.boolean().optional(),
    }),
    z.object({ type: z.literal("usage"), usage: UsageEvent }),
    z.object({ type: z.literal("tool_call"), call: ToolCall }),
    z.object({ type: z.literal("directive"), seq: z.int().positive(), delivery: DirectiveDelivery }),
    z.object({ type: z.literal("silence_prompt"), step: z.int().min(1).max(5) }),
    z.object({
      type: z.literal("hold"),
      state: z.enum(["started", "ended"]),
      by: z.enum(["button", "words", "speech", "timeout"]),
    }),
    z.object({ type: z.literal("candidate"), state: z.enum(["present", "absent"]) }),
    z.object({ type: z.literal("closing"), state: z.enum(["started", "spoken"]) }),
    z.object({
      type: z.literal("incident"),
      code: z.string().max(60),
      facts: z.record(z.string().max(40), z.union([z.number(), z.string().max(80), z.boolean()])).optional(),
    }),
  ])
  .meta({ id: "AgentReport" });
export type AgentReport = z.infer<typeof AgentReport>;
