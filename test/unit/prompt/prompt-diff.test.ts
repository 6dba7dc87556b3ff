import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { InterviewConfig } from "#contract/interview-config.ts";
import { Persona } from "#contract/persona.ts";
import { guideChanges } from "#core/config/guide-changes.ts";
import { blockText, buildPrompt } from "#core/prompt/build-prompt.ts";
import { promptDiff } from "#core/prompt/prompt-diff.ts";
import { arbitraryGuide, fewTexts } from "../../support/arbitrary-guide.ts";
import { normalGuide } from "../../support/changed-guide.ts";
import { readyGuide } from "../../support/ready-guides.ts";

const acme = normalGuide();
/** "block: pointers" for every block that differs. */
const causes = (after: InterviewConfig, persona: Persona = "interviewer", before = acme): string[] =>
  promptDiff(before, after, persona).blocks.map(
    ({ name, fields }) => `${name}: ${fields.map((field) => field.pointer).join(" ")}`,
  );
const inertOf = (after: InterviewConfig, persona: Persona): string[] =>
  promptDiff(acme, after, persona).withoutEffect.map((field) => field.pointer);

describe("the difference of two prompts", () => {
  it("is empty for a guide and itself, whose prompt has the same hash however often it is built", () => {
    for (const persona of Persona.options) {
      const { before, after, blocks, withoutEffect } = promptDiff(acme, normalGuide(), persona);
      expect(after.hash).toBe(before.hash);
      expect(buildPrompt(acme, persona).hash).toBe(before.hash);
      expect([...blocks, ...withoutEffect]).toEqual([]);
    }
  });

  it("names the block a field changed, and every block of a field that is in several", () => {
    expect(causes(normalGuide((guide) => void (guide.specialInstructions = "Be brief.")))).toEqual([
      "special_instructions: /specialInstructions",
    ]);
    expect(causes(normalGuide((guide) => void (guide.durationMinutes = 45)))).toEqual([
      "structure: /durationMinutes",
      "role: /durationMinutes",
    ]);
  });

  it("shows a block that came or went from its first line to its last", () => {
    const without = normalGuide((guide) => void (guide.specialInstructions = ""));
    const [gone] = promptDiff(acme, without, "coach").blocks;
    const [come] = promptDiff(without, acme, "coach").blocks;
    expect(new Set(gone?.lines.map((line) => line.kind))).toEqual(new Set(["removed"]));
    expect(new Set(come?.lines.map((line) => line.kind))).toEqual(new Set(["added"]));
  });

  it("names what was changed without effect: thresholds everywhere, example responses and weights where they are kept out", () => {
    const after = normalGuide((guide) => {
      guide.recommendation = { hireAt: 7, strongHireAt: 9 };
      guide.rubricAreas[0]!.anchors[1]!.exampleResponse = "I would first ask how many readers there are.";
      guide.rubricAreas[0]!.weight = 0.35;
      guide.rubricAreas[1]!.weight = 0.25;
    });
    const weights = ["/rubricAreas/0/weight", "/rubricAreas/1/weight"];
    const example = "/rubricAreas/0/anchors/1/exampleResponse";
    expect(inertOf(after, "interviewer")).toEqual([example, "/recommendation"]);
    expect(inertOf(after, "evaluator")).toEqual([weights[0], weights[1], "/recommendation"]);
    expect(inertOf(after, "coach")).toEqual([weights[0], example, weights[1], "/recommendation"]);
    expect(causes(after)).toEqual([`rubric: ${weights.join(" ")}`]);
  });

  it("finds the cause where each change alone makes a guide that cannot be", () => {
    const fixed = (durationMinutes: number, technical: number): InterviewConfig =>
      normalGuide((guide) => {
        guide.durationMinutes = durationMinutes;
        guide.questions = [];
        guide.sectionOverrides = { opening: 2, background: 4, technical, system_design: 5, qa: 4, wrapup: 2 };
      });
    expect(causes(fixed(47, 30), "interviewer", fixed(30, 13))).toEqual([
      "structure: /durationMinutes /sectionOverrides/technical",
      "role: /durationMinutes",
    ]);
  });

  it("attributes every block of two unlike guides, for every persona", () => {
    for (const persona of Persona.options) {
      const { blocks } = promptDiff(acme, readyGuide("data"), persona);
      expect(blocks.map((block) => block.name)).not.toContain("policy");
      expect(blocks.length).toBeGreaterThanOrEqual(4);
      for (const block of blocks) expect(block.fields, block.name).not.toEqual([]);
    }
  });
});

describe("for whatever two guides", () => {
  /** Two guides with something in common: one, and one on the way from it to another. */
  const pair = fc
    .tuple(arbitraryGuide(fewTexts), arbitraryGuide(fewTexts), fc.infiniteStream(fc.boolean()))
    .map(([one, other, coin]) => {
      const { fields, mixed } = guideChanges(one, other);
      return [one, mixed(new Set(fields.filter(() => coin.next().value)))] as const;
    });
  const persona = fc.constantFrom(...Persona.options);

  it("lists exactly the blocks that differ, each with a cause; and only then is the hash another", () => {
    fc.assert(
      fc.property(pair, persona, ([before, after], who) => {
        const diff = promptDiff(before, after, who);
        const names = new Set([...diff.before.blocks, ...diff.after.blocks].map((block) => block.name));
        const differing = [...names].filter((name) => blockText(before, who, name) !== blockText(after, who, name));
        expect(diff.blocks.map((block) => block.name).toSorted()).toEqual(differing.toSorted());
        for (const block of diff.blocks) expect(block.fields.length).toBeGreaterThan(0);
        expect(diff.before.hash === diff.after.hash).toBe(diff.blocks.length === 0);
      }),
      { numRuns: 50 },
    );
  });

  it("names a field only where the block really differs with it and without it", () => {
    fc.assert(
      fc.property(pair, persona, ([before, after], who) => {
        const { fields, mixed } = guideChanges(before, after);
        for (const block of promptDiff(before, after, who).blocks) {
          const text = (made: typeof fields): string | null => blockText(mixed(new Set(made)), who, block.name);
          const named = fields.filter((field) =>
            block.fields.some(({ pointer, change }) => pointer === field.pointer && change === field.change),
          );
          const really = (field: (typeof fields)[number]): boolean =>
            text([field]) !== text([]) || text(fields.filter((other) => other !== field)) !== text(fields);
          expect(text(named), `${block.name} by all that is named`).toBe(text(fields));
          if (block.together) expect(text(named)).not.toBe(text([]));
          else for (const field of named) expect(really(field), `${block.name} ${field.pointer}`).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("changes no word of the prompt by all the fields it calls without effect", () => {
    fc.assert(
      fc.property(pair, persona, ([before, after], who) => {
        const { fields, mixed } = guideChanges(before, after);
        const diff = promptDiff(before, after, who);
        const inert = new Set(diff.withoutEffect.map((field) => `${field.change} ${field.pointer}`));
        const without = fields.filter(({ change, pointer }) => inert.has(`${change} ${pointer}`));
        for (const made of [without, ...without.map((field) => [field])])
          expect(buildPrompt(mixed(new Set(made)), who).hash).toBe(diff.before.hash);
      }),
      { numRuns: 50 },
    );
  });
});
