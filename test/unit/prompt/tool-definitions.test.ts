import { describe, expect, it } from "vitest";
import { TOOL_NAMES } from "#contract/tool-call.ts";
import { toolDefinitions } from "#core/prompt/tool-definitions.ts";
import { READY_GUIDES, readyGuide } from "../../support/ready-guides.ts";

interface Schema {
  readonly properties: Readonly<Record<string, { readonly enum?: readonly string[]; readonly description: string }>>;
  readonly required: readonly string[];
}

const parametersOf = (name: string, guide = readyGuide("backend")): Schema =>
  toolDefinitions(guide).find((tool) => tool.name === name)?.parameters as unknown as Schema;

describe("the tools of an interview", () => {
  it.each(READY_GUIDES)(
    "of %s are the six of the contract, closed objects with all required fields described",
    (name) => {
      const tools = toolDefinitions(readyGuide(name));
      expect(tools.map((tool) => tool.name)).toEqual(TOOL_NAMES);
      for (const tool of tools) {
        expect(tool.description).toMatch(/\.$/);
        expect(tool.parameters).toMatchObject({ type: "object", additionalProperties: false });
        for (const property of Object.values((tool.parameters as unknown as Schema).properties))
          expect(property.description).toMatch(/\S/);
      }
    },
  );

  it("offer only this interview's sections, areas and questions", () => {
    expect(parametersOf("transition_section").properties.section_name?.enum).toEqual([
      "opening",
      "background",
      "technical",
      "system_design",
      "qa",
      "wrapup",
    ]);
    expect(parametersOf("flag_time_warning", readyGuide("sales")).properties.section_name?.enum).not.toContain(
      "system_design",
    );
    expect(parametersOf("score_answer").properties.area?.enum).toEqual([
      "System Design",
      "Coding Proficiency",
      "Communication",
      "Technical Depth",
    ]);
    expect(parametersOf("score_answer").properties.question_id?.enum).toEqual([
      "q1",
      "q2",
      "q3",
      "q4",
      "q5",
      "q6",
      "q7",
      "q8",
    ]);
    expect(parametersOf("score_answer").properties.score).toMatchObject({ type: "integer", minimum: 1, maximum: 10 });
    expect(parametersOf("score_answer").required).toEqual(["area", "score", "evidence"]);
  });

  it("take no question where none is planned", () => {
    const guide = { ...readyGuide("backend"), questions: [] };
    expect(Object.keys(parametersOf("score_answer", guide).properties)).toEqual(["area", "score", "evidence"]);
    expect(Object.keys(parametersOf("flag_followup", guide).properties)).toEqual(["reason"]);
  });

  it("are the same bytes every time", () => {
    expect(JSON.stringify(toolDefinitions(readyGuide("backend")))).toBe(
      JSON.stringify(toolDefinitions(readyGuide("backend"))),
    );
  });
});
