import { expect } from "@playwright/test";
import type { InterviewConfig } from "#contract/interview-config.ts";
import { ROOM } from "#contract/room.ts";
import { TOOL_NAMES } from "#contract/tool-call.ts";
import { buildPrompt } from "#core/prompt/build-prompt.ts";
import type { Visit } from "../../simulators/candidate/candidate.ts";
import type { Overheard } from "./overhearing-room.ts";

/** Sentences of prompt and rubric that nobody would say aloud: the policy's lines, areas, anchors, tool names. */
function secretsOf(config: InterviewConfig): string[] {
  const spoken = [...config.questions.map((question) => question.text), ...config.companyContext.split("\n")];
  const policy = buildPrompt(config, "interviewer")
    .text.split("\n")
    .filter(
      (line) =>
        line.length >= 50 && !spoken.some((text) => text !== "" && (line.includes(text) || text.includes(line))),
    )
    .map((line) => line.slice(0, 50));
  const rubric = config.rubricAreas.flatMap((area) => [
    area.description,
    ...area.anchors.flatMap((anchor) => [anchor.description, anchor.exampleResponse]),
  ]);
  return [...policy, ...rubric, ...TOOL_NAMES, "question_id", "evidence", "call_id", "interview_minutes_left"];
}

/** The call service told a candidate's client sound, captions and two harmless attributes, and no word of what is secret. */
export function expectNothingTold(overheard: readonly Overheard[], visit: Visit, config: InterviewConfig): void {
  expect(overheard.filter(({ how, topic }) => how !== "attributes" && topic !== ROOM.transcriptionTopic)).toEqual([]);
  const everything = [
    ...overheard.map(({ text }) => text),
    ...visit.captions.map((caption) => JSON.stringify(caption)),
  ].join("\n");
  expect(secretsOf(config).filter((secret) => everything.includes(secret))).toEqual([]);
  const attributes = overheard
    .filter(({ how }) => how === "attributes")
    .flatMap(({ text }) => text.match(/"([a-z_.]+)":/g) ?? []);
  const harmless = [ROOM.epochAttribute, ROOM.agentStateAttribute, "lk.agent.name", "lk.agent_name"].map(
    (name) => `"${name}":`,
  );
  expect(attributes.filter((name) => !harmless.includes(name))).toEqual([]);
}
