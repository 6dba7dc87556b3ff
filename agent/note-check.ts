import type { Assignment } from "#contract/agent-protocol.ts";
import type { SectionName } from "#contract/section.ts";
import { TOOL_TEXT_MAX_CHARS, type ToolCall, type ToolReply } from "#contract/tool-call.ts";
import { parseToolCall } from "#core/interview/parse-tool-call.ts";
import { sectionPlan } from "#core/interview/section-plan.ts";
import { toolReplyFollowUpNoted, toolReplyRefused, toolReplyScoreNoted } from "#core/prompt/tool-replies.ts";

/** What a model wrote as arguments: JSON where it is JSON, else its text; texts cut to what a tool takes. */
export function readArguments(text: string): unknown {
  try {
    return shortened(JSON.parse(text === "" ? "{}" : text));
  } catch {
    return cut(text);
  }
}

/** Where the interview stands, as far as the agent knows. */
export interface Place {
  readonly section: SectionName | null;
  readonly asked: ReadonlySet<string>;
}

/**
 * Answers a note here and now, by the same rules and words as the object. The object stays the judge:
 * whatever is answered, the call is delivered, and a refusal only it can know comes back as a directive.
 */
export function answerNote(call: Pick<ToolCall, "name" | "args">, { config }: Assignment, place: Place): ToolReply {
  const areas = config.rubricAreas.map((area) => area.name);
  const parsed = parseToolCall(call, {
    appointment: { plan: [...sectionPlan(config)], areas },
    questions: config.questions,
  });
  if (!parsed.ok) {
    const { code, detail } = parsed.error;
    return toolReplyRefused(code, {
      areas,
      questionIds: config.questions.map(({ id }) => id),
      ...(detail === undefined ? {} : { detail }),
    });
  }
  if (parsed.value.name === "flag_followup") return toolReplyFollowUpNoted();
  const open = config.questions.filter(({ id, section }) => section === place.section && !place.asked.has(id));
  return toolReplyScoreNoted(open.find(({ required }) => required) ?? open[0] ?? null);
}

function shortened(value: unknown): unknown {
  if (typeof value === "string") return cut(value);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, typeof part === "string" ? cut(part) : part]),
  );
}

const cut = (text: string): string =>
  text.length <= TOOL_TEXT_MAX_CHARS ? text : `${text.slice(0, TOOL_TEXT_MAX_CHARS - 1)}…`;
