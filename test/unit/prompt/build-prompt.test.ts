import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { InterviewConfig } from "#contract/interview-config.ts";
import { Persona } from "#contract/persona.ts";
import { TOOL_NAMES } from "#contract/tool-call.ts";
import { sha256Hex } from "#core/hash.ts";
import { BUILDER_VERSION, buildPrompt } from "#core/prompt/build-prompt.ts";
import { evaluatorPrompt } from "#core/prompt/evaluator-prompt.ts";
import { toolDefinitions } from "#core/prompt/tool-definitions.ts";
import { arbitraryGuide } from "../../support/arbitrary-guide.ts";
import { READY_GUIDES, readyGuide } from "../../support/ready-guides.ts";

const acme = readyGuide("backend");
const interviewer = (config: InterviewConfig): string => buildPrompt(config, "interviewer").text;
const policyOf = (persona: Persona): string => buildPrompt(acme, persona).blocks[0]?.text ?? "";

/** The ready guides and others as unlike them as the shape allows. */
const MANY_GUIDES = [...READY_GUIDES.map(readyGuide), ...fc.sample(arbitraryGuide(), { numRuns: 40, seed: 1 })];

describe.each(Persona.options)("the %s's prompt", (persona) => {
  it("for the Acme example reads as reviewed", async () => {
    await expect(`${buildPrompt(acme, persona).text}\n`).toMatchFileSnapshot(`snapshots/${persona}.txt`);
  });

  it("is a function of guide, persona and builder version: same bytes, same hash", () => {
    const { text, hash, builderVersion, blocks } = buildPrompt(acme, persona);
    expect(builderVersion).toBe(BUILDER_VERSION);
    expect(hash).toBe(sha256Hex(text));
    expect(blocks.map((block) => block.text).join("\n\n")).toBe(text);
    const reordered = Object.fromEntries(Object.entries(structuredClone(acme)).reverse()) as InterviewConfig;
    expect(buildPrompt(reordered, persona)).toEqual(buildPrompt(acme, persona));
  });

  it("begins with the same bytes in every interview", () => {
    const texts = MANY_GUIDES.map((config) => buildPrompt(config, persona).text);
    expect(texts.reduce(commonPrefix).startsWith(policyOf(persona))).toBe(true);
  });

  it("keeps whatever a guide says on its own line or behind the quote mark", () => {
    // A guide's text may shape what stands on a line, never where a line of ours begins: so the skeleton of
    // headings depends only on the number of areas, and every other line starts with a mark of ours.
    fc.assert(
      fc.property(arbitraryGuide(), (config) => {
        const { text, blocks } = buildPrompt(config, persona);
        const harmless = structuredClone(config);
        harmless.role = harmless.company = "x";
        harmless.companyContext &&= "x";
        harmless.specialInstructions &&= "x";
        harmless.rubricAreas = harmless.rubricAreas.map((area) => ({
          ...area,
          name: "x",
          description: "x",
          anchors: area.anchors.map((anchor) => ({ ...anchor, description: "x", exampleResponse: "x" })),
          followUpTriggers: area.followUpTriggers.map(() => "x"),
        }));
        harmless.questions = harmless.questions.map((question) => ({ ...question, areas: ["x"], text: "x" }));
        expect(skeleton(text)).toEqual(skeleton(buildPrompt(harmless, persona).text));
        for (const block of blocks.slice(1)) {
          for (const line of block.text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)) expect(line).toMatch(OUR_LINE);
        }
      }),
      { numRuns: 50 },
    );
  }, 30_000);

  it("holds no fact about a candidate and nothing that changes by itself", () => {
    expect(buildPrompt.length).toBe(2);
    const shaped = buildPrompt(acme, persona).blocks.slice(1);
    expect(shaped.map((block) => block.text).join("\n")).not.toMatch(/undefined|null|NaN|\[object|\d{4}-\d{2}-\d{2}/);
  });

  it("is shaped by every field that concerns it", () => {
    const base = buildPrompt(acme, persona).hash;
    const changes: Partial<InterviewConfig>[] = [
      { role: "Janitor" },
      { company: "Other" },
      { level: "junior" },
      { type: "mixed" },
      { durationMinutes: 31 },
      { companyContext: "Other" },
      { specialInstructions: "Other" },
      { language: "fr" },
      { rubricAreas: acme.rubricAreas.map((area) => ({ ...area, description: "Other" })) },
      ...(persona === "coach" ? [] : [{ questions: [] }]),
      ...(persona === "interviewer"
        ? [
            { sectionOverrides: { technical: 14 } },
            { rubricAreas: acme.rubricAreas.map((area, index) => ({ ...area, weight: index === 0 ? 0.7 : 0.1 })) },
          ]
        : []),
    ];
    for (const change of changes)
      expect(buildPrompt({ ...acme, ...change }, persona).hash, JSON.stringify(change)).not.toBe(base);
  });
});

describe("the interviewer", () => {
  it("is told of exactly the tools that are registered", () => {
    const named = new Set(
      interviewer(acme)
        .match(/\b[a-z]+(?:_[a-z]+)+\b/g)
        ?.filter((name) => !["system_design"].includes(name)),
    );
    expect([...named].sort()).toEqual(
      toolDefinitions(acme)
        .map(({ name }) => name)
        .sort(),
    );
    expect(toolDefinitions(acme).map(({ name }) => name)).toEqual(TOOL_NAMES);
  });

  it("knows the anchors but not the example responses", () => {
    for (const area of acme.rubricAreas) {
      for (const anchor of area.anchors) {
        expect(interviewer(acme)).toContain(anchor.description);
        expect(interviewer(acme)).not.toContain(anchor.exampleResponse);
      }
    }
  });

  it("is given each question in one form", () => {
    expect(interviewer(acme)).toContain(
      "- [q7] (section: system_design; areas: System Design, Communication; follow-ups: 3; required) Design a service that counts API calls",
    );
    expect(interviewer(acme)).toContain(
      "- [q8] (section: technical; areas: Coding Proficiency, Technical Depth; follow-ups: 1; if time allows) How would you test",
    );
  });

  it("asks for past behaviour in the technical share of a behavioural interview, and never for system design", () => {
    const text = interviewer(readyGuide("sales"));
    expect(text).toMatch(/- technical \(16 min\): past behaviour/);
    expect(text).not.toContain("system_design");
  });

  it("says in every language that it is an AI, that an AI compares, and that a person decides", () => {
    expect(interviewer({ ...acme, language: "de" })).toMatch(
      /Speak German.*\bSie\b[\s\S]*Ich bin eine KI.*vergleicht eine KI.*ein Mensch prüft.*entscheidet/,
    );
    expect(interviewer({ ...acme, language: "es" })).toMatch(
      /Speak Spanish[\s\S]*inteligencia artificial.*una inteligencia artificial compara.*una persona.*decide/,
    );
    expect(interviewer({ ...acme, language: "fr" })).toMatch(
      /Speak French[\s\S]*intelligence artificielle.*une intelligence artificielle compare.*une personne.*décide/,
    );
    expect(interviewer(acme)).toMatch(
      /Speak English[\s\S]*I'm an AI interviewer.*an AI compares.*a person reviews that and decides/,
    );
  });

  it("is told that it chooses the questions when none are planned", () => {
    expect(interviewer({ ...acme, questions: [] })).toContain("None are planned.");
  });
});

describe("the evaluator", () => {
  it("has the example responses and no tools", () => {
    const { text } = buildPrompt(acme, "evaluator");
    for (const area of acme.rubricAreas)
      for (const anchor of area.anchors) expect(text).toContain(`> ${anchor.exampleResponse}`);
    for (const name of TOOL_NAMES) expect(text).not.toContain(name);
  });

  it("is told neither weights nor thresholds: both are arithmetic's business", () => {
    const { hash } = buildPrompt(acme, "evaluator");
    const weighted = acme.rubricAreas.map((area, index) => ({ ...area, weight: index === 0 ? 0.7 : 0.1 }));
    const changed = { ...acme, rubricAreas: weighted, recommendation: { hireAt: 2, strongHireAt: 3 } };
    expect(buildPrompt(changed, "evaluator").hash).toBe(hash);
  });

  it("reads in a call as reviewed", async () => {
    await expect(`${evaluatorPrompt(acme, 0, 2).text}\n`).toMatchFileSnapshot("snapshots/evaluator-call.txt");
  });

  it("sees one area's anchors in a call, and no other's", () => {
    acme.rubricAreas.forEach((area, index) => {
      const { text } = evaluatorPrompt(acme, index, 1);
      for (const other of acme.rubricAreas)
        for (const anchor of other.anchors) expect(text.includes(anchor.exampleResponse)).toBe(other === area);
    });
  });

  it("begins every call of a guide with the same bytes, up to the area", () => {
    const texts = acme.rubricAreas.flatMap((_, area) => [1, 2, 3].map((run) => evaluatorPrompt(acme, area, run).text));
    expect(texts.reduce(commonPrefix)).toContain("# The area you score\n## ");
  });

  it("reads each anchor once in each place over as many runs as there are anchors", () => {
    const places = [1, 2, 3].map((run) =>
      [...(evaluatorPrompt(acme, 0, run).blocks.at(-1)?.text ?? "").matchAll(/^- (\d+): /gm)].map(([, score]) => score),
    );
    expect(places).toEqual([
      ["1", "5", "10"],
      ["5", "10", "1"],
      ["10", "1", "5"],
    ]);
    expect(evaluatorPrompt(acme, 0, 4).hash).toBe(evaluatorPrompt(acme, 0, 1).hash);
  });
});

describe("the coach", () => {
  it("knows neither anchors nor questions of the real interview, and no tools", () => {
    const { text } = buildPrompt(acme, "coach");
    for (const area of acme.rubricAreas)
      for (const anchor of area.anchors) expect(text).not.toContain(anchor.description);
    for (const question of acme.questions) expect(text).not.toContain(question.text);
    for (const name of TOOL_NAMES) expect(text).not.toContain(name);
  });
});

/** Lines of a block that depends on the guide: headings, list items, quotations, and sentences of ours. */
const OUR_LINE =
  /^(# |## |- |> ?|>$|An answer at |Speak |Write the evidence |Follow these |It explains |None are planned|Nothing was provided|The language of |\d+ minutes in all|$)/;

const skeleton = (text: string): string[] =>
  text
    .split("\n")
    .filter((line) => /^#+ /.test(line))
    .map((line) => line.replace(/^## .*$/, "## area"));

function commonPrefix(a: string, b: string): string {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length++;
  return a.slice(0, length);
}
