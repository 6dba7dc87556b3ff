import type { ProblemCode } from "#contract/problem.ts";
import { err, ok, type Result } from "#contract/result.ts";
import { TOOL_ARGUMENTS, ToolName, type ParsedToolCall, type ToolCall } from "#contract/tool-call.ts";
import type { InterviewState } from "./state.ts";

/** Why a call cannot be read, in words that repeat nothing the model sent. */
export interface UnreadableCall {
  readonly code: ProblemCode;
  readonly detail?: string;
}

/** What is asked about an interview before its details: which names exist in it. */
interface Known {
  readonly appointment: Pick<NonNullable<InterviewState["appointment"]>, "plan" | "areas"> | null;
  readonly questions: readonly Pick<InterviewState["questions"][number], "id">[];
}

/**
 * Reads what the model produced. Shape first, then whether the section, area and question exist in this
 * interview. An area in other letters than the guide's is the same area and comes back as the guide writes it.
 */
export function parseToolCall(
  call: Pick<ToolCall, "name" | "args">,
  known: Known,
): Result<ParsedToolCall, UnreadableCall> {
  const name = ToolName.safeParse(call.name);
  if (!name.success) return err({ code: "unknown-tool" });
  const raw = fromJson(call.args);
  if (raw === undefined) return err({ code: "malformed-json", detail: "the arguments are not JSON" });
  const args = TOOL_ARGUMENTS[name.data].safeParse(raw);
  if (!args.success) return err(unreadable(args.error.issues));
  return inThisInterview({ name: name.data, args: args.data } as ParsedToolCall, known);
}

function inThisInterview(call: ParsedToolCall, known: Known): Result<ParsedToolCall, UnreadableCall> {
  if (call.name === "transition_section" || call.name === "flag_time_warning") {
    const planned = known.appointment?.plan.some((section) => section.name === call.args.section_name) ?? false;
    return planned ? ok(call) : err({ code: "unknown-section" });
  }
  if (call.name !== "score_answer" && call.name !== "flag_followup") return ok(call);
  const questionId = call.args.question_id;
  if (questionId !== undefined && !known.questions.some((question) => question.id === questionId))
    return err({ code: "unknown-question" });
  if (call.name === "flag_followup") return ok(call);
  const area = known.appointment?.areas.find((name) => name.toLowerCase() === call.args.area.toLowerCase());
  return area === undefined ? err({ code: "unknown-area" }) : ok({ name: call.name, args: { ...call.args, area } });
}

/** Models send their arguments as text; nothing at all stands for no arguments. */
function fromJson(args: unknown): unknown {
  if (args === undefined || args === null || args === "") return {};
  if (typeof args !== "string") return args;
  try {
    return JSON.parse(args) as unknown;
  } catch {
    return undefined;
  }
}

interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
}

function unreadable(issues: readonly Issue[]): UnreadableCall {
  const first = issues[0];
  const field = String(first?.path[0] ?? "");
  if (field === "section_name" && first?.code === "invalid_value") return { code: "unknown-section" };
  const fields = [...new Set(issues.map((issue) => String(issue.path[0] ?? "")))].filter(
    (name) => FIELD_RULES[name] !== undefined,
  );
  const rules = fields.map((name) => FIELD_RULES[name]).join("; ");
  return { code: "invalid-arguments", detail: rules === "" ? "an unknown or missing field" : rules };
}

/** Our own words: the model's input is never repeated to it. */
const FIELD_RULES: Readonly<Record<string, string>> = {
  area: "area is one of the rubric's areas",
  score: "score is a whole number from 1 to 10",
  evidence: "evidence is a short quote, at most 2,000 characters",
  reason: "reason is a short sentence",
  topic: "topic is a few words",
  question_id: "question_id is the id of a planned question",
  section_name: "section_name is one of the sections",
};
