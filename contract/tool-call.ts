import * as z from "zod";
import { LocalId } from "./interview-config.ts";
import { SectionName } from "./section.ts";

/** Longest evidence, reason or topic a tool takes; longer is cut by the agent before it is sent and the cut is marked. */
export const TOOL_TEXT_MAX_CHARS = 2000;
const ToolText = z.string().trim().min(1).max(TOOL_TEXT_MAX_CHARS);

/**
 * Arguments of the six tools, by wire name. Shapes only: whether a section or area exists in *this*
 * interview is decided by the core. Unknown fields are refused, so that a model learns its mistake.
 */
export const TOOL_ARGUMENTS = {
  transition_section: z.strictObject({ section_name: SectionName }),
  score_answer: z.strictObject({
    area: z.string().trim().min(1).max(60),
    score: z.int().min(1).max(10),
    evidence: ToolText,
    question_id: LocalId.optional(),
  }),
  flag_followup: z.strictObject({ reason: ToolText, question_id: LocalId.optional() }),
  query_knowledge: z.strictObject({ topic: ToolText }),
  check_time_remaining: z.strictObject({}),
  flag_time_warning: z.strictObject({ section_name: SectionName }),
} as const;

export type ToolName = keyof typeof TOOL_ARGUMENTS;
export const TOOL_NAMES = Object.keys(TOOL_ARGUMENTS) as [ToolName, ...ToolName[]];
export const ToolName = z.enum(TOOL_NAMES).meta({ id: "ToolName" });
export type ToolArguments = { readonly [N in ToolName]: z.infer<(typeof TOOL_ARGUMENTS)[N]> };

/** A parsed call: a discriminated union by name. */
export type ParsedToolCall = {
  readonly [N in ToolName]: { readonly name: N; readonly args: ToolArguments[N] };
}[ToolName];

/** Notes are answered at once and delivered later; decisions wait for the object's word. */
export const isNote = (name: ToolName): boolean =>
  name === "score_answer" || name === "flag_followup" || name === "flag_time_warning";

/** One invocation as it crosses the network. `args` is what the model produced, unparsed: the object is the judge. */
export const ToolCall = z
  .object({
    callId: z.string().min(1).max(120).describe("`<provider session>/<provider call id>`; the same id has one effect"),
    name: z.string().min(1).max(80),
    args: z.unknown(),
    calledAtMs: z.int().optional(),
  })
  .meta({ id: "ToolCall" });
export type ToolCall = z.infer<typeof ToolCall>;

/**
 * What the model hears back. Short, safe to be read aloud, never a score.
 * `next` always says what to do now: models repeat calls whose results say nothing.
 */
export const ToolReply = z
  .object({
    status: z.enum(["ok", "noted", "refused", "pending", "unknown"]),
    section: SectionName.optional(),
    section_minutes_left: z.number().optional(),
    interview_minutes_left: z.number().optional(),
    answer: z.string().max(1200).optional(),
    next: z.string().max(400),
  })
  .meta({ id: "ToolReply" });
export type ToolReply = z.infer<typeof ToolReply>;
