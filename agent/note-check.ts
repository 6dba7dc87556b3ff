import type { Assignment } from "#contract/agent-protocol.ts";
import { TOOL_ARGUMENTS, TOOL_TEXT_MAX_CHARS, type ToolName, type ToolReply } from "#contract/tool-call.ts";
import { toolReplyFollowUpNoted, toolReplyRefused, toolReplyScoreNoted } from "#core/prompt/tool-replies.ts";

/** What a model wrote as arguments: JSON where it is JSON, else its text; texts cut to what a tool takes. */
export function readArguments(text: string): unknown {
  try {
    return shortened(JSON.parse(text === "" ? "{}" : text));
  } catch {
    return cut(text);
  }
}

/**
 * Answers a note here and now, with the shapes and words the object uses too. The object stays the judge:
 * whatever is answered, the call is delivered, and a refusal only it can know comes back as a directive.
 */
export function answerNote(name: ToolName, args: unknown, assignment: Assignment): ToolReply {
  const parsed = TOOL_ARGUMENTS[name].safeParse(args);
  if (!parsed.success) return toolReplyRefused("invalid-arguments", { detail: parsed.error.issues[0]?.path.join(".") ?? "" });
  const { area, question_id: questionId } = parsed.data as { area?: string; question_id?: string };
  const areas = assignment.config.rubricAreas.map((a) => a.name);
  const questionIds = assignment.config.questions.map((q) => q.id);
  if (area !== undefined && !areas.includes(area)) return toolReplyRefused("unknown-area", { areas });
  if (questionId !== undefined && !questionIds.includes(questionId)) return toolReplyRefused("unknown-question", { questionIds });
  return name === "score_answer" ? toolReplyScoreNoted(null) : toolReplyFollowUpNoted();
}

function shortened(value: unknown): unknown {
  if (typeof value === "string") return cut(value);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, typeof part === "string" ? cut(part) : part]));
}

const cut = (text: string): string => (text.length <= TOOL_TEXT_MAX_CHARS ? text : `${text.slice(0, TOOL_TEXT_MAX_CHARS - 1)}…`);
