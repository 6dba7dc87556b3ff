import * as z from "zod";
import type { InterviewConfig } from "#contract/interview-config.ts";
import { TOOL_ARGUMENTS, TOOL_NAMES, type ToolName } from "#contract/tool-call.ts";
import { sectionsOf } from "#core/interview/section-plan.ts";

/** A tool as a provider is told of it; the agent translates it into each provider's dialect. */
export interface ToolDefinition {
  readonly name: ToolName;
  readonly description: string;
  /** JSON Schema of the arguments, with this interview's own sections, areas and question ids as enums. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

const DESCRIPTIONS: Readonly<Record<ToolName, string>> = {
  transition_section:
    "Move the interview to the next section, or to the wrap-up. Forward only. Call it before the sentence that leads over.",
  score_answer:
    "Keep a private note on what an answer showed about one area of the rubric. Once per area the answer gave evidence for. Never mention it.",
  flag_followup: "Keep something worth coming back to that cannot be asked now.",
  query_knowledge:
    "Look up what the company has told us, before answering the candidate's question about the company, the team or the job.",
  check_time_remaining:
    "Read the clock: minutes left in the section and in the interview. Before saying anything about time.",
  flag_time_warning: "Note that you are shortening a section because time is short.",
};

const ARGUMENT_DESCRIPTIONS: Readonly<Record<string, string>> = {
  section_name: "One of this interview's sections",
  area: "Name of the rubric area",
  score: "Whole number from 1 to 10 against the area's anchors",
  evidence: "What the candidate said, as close to their own words as possible",
  question_id: "The planned question this belongs to",
  reason: "What to come back to, and why",
  topic: "What the candidate wants to know",
};

type Property = Readonly<Record<string, unknown>>;

/** The six tools of one interview, in a fixed order. Their names are exactly those the prompt uses. */
export function toolDefinitions(config: InterviewConfig): ToolDefinition[] {
  const choices: Readonly<Record<string, readonly string[]>> = {
    section_name: sectionsOf(config.type),
    area: config.rubricAreas.map((area) => area.name),
    question_id: config.questions.map((question) => question.id),
  };
  return TOOL_NAMES.map((name) => ({ name, description: DESCRIPTIONS[name], parameters: parametersOf(name, choices) }));
}

function parametersOf(name: ToolName, choices: Readonly<Record<string, readonly string[]>>): Record<string, unknown> {
  const schema = z.toJSONSchema(TOOL_ARGUMENTS[name]) as {
    properties?: Readonly<Record<string, Property>>;
    required?: string[];
  };
  const properties: Record<string, unknown> = {};
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    const choice = choices[key];
    // A guide without questions has no ids to choose from, and an empty enum is not a valid schema.
    if (choice?.length === 0) continue;
    const description = ARGUMENT_DESCRIPTIONS[key];
    properties[key] =
      choice === undefined ? { ...property, description } : { type: "string", enum: choice, description };
  }
  return { type: "object", properties, required: schema.required ?? [], additionalProperties: false };
}
