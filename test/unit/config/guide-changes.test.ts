import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guideChanges } from "#core/config/guide-changes.ts";
import { arbitraryGuide, fewTexts } from "../../support/arbitrary-guide.ts";
import { normalGuide } from "../../support/changed-guide.ts";

const acme = normalGuide();
const changesOf = (...args: Parameters<typeof normalGuide>): string[] =>
  guideChanges(acme, normalGuide(...args)).fields.map(({ change, pointer }) => `${change} ${pointer}`);

describe("what changed between two guides", () => {
  it("is nothing between a guide and itself", () => {
    expect(changesOf()).toEqual([]);
  });

  it("is named by pointer, one field at a time", () => {
    expect(
      changesOf((guide) => {
        guide.level = "staff";
        guide.rubricAreas[1]!.anchors[2]!.description = "Rewrites the compiler on the way.";
        guide.questions[0]!.areas = ["Communication", "Technical Depth"];
        guide.recommendation = { hireAt: 7, strongHireAt: 9 };
      }),
    ).toEqual([
      "changed /level",
      "changed /rubricAreas/1/anchors/2/description",
      "changed /questions/0/areas",
      "added /recommendation",
    ]);
  });

  it("knows a renamed area by its description and a renumbered question by its text", () => {
    expect(
      changesOf((guide) => {
        const renamed = (area: string): string => (area === "System Design" ? "Designing Systems" : area);
        for (const area of guide.rubricAreas) area.name = renamed(area.name);
        for (const question of guide.questions) question.areas = question.areas.map(renamed);
        guide.questions[3]!.id = "writes";
      }),
    ).toEqual([
      "changed /rubricAreas/0/name",
      "changed /questions/3/id",
      "changed /questions/4/areas",
      "changed /questions/6/areas",
    ]);
  });

  it("tells removed, added and reordered items apart", () => {
    expect(changesOf((guide) => void guide.questions.splice(2, 1))).toEqual(["removed /questions/2"]);
    expect(
      changesOf(
        (guide) => void guide.questions.splice(1, 0, { ...guide.questions[0]!, id: "new", text: "What else?" }),
      ),
    ).toEqual(["added /questions/1"]);
    expect(changesOf((guide) => void guide.questions.reverse())).toEqual(["reordered /questions"]);
  });

  it("leads from one guide to the other when all changes are made, and nowhere when none is", () => {
    fc.assert(
      fc.property(
        arbitraryGuide(fewTexts),
        arbitraryGuide(fewTexts),
        fc.infiniteStream(fc.boolean()),
        (one, other, coin) => {
          const { fields, mixed } = guideChanges(one, other);
          expect(mixed(new Set())).toEqual(one);
          expect(mixed(new Set(fields))).toEqual(other);
          // From any guide in between the way goes on to the same end.
          const between = mixed(new Set(fields.filter(() => coin.next().value)));
          const rest = guideChanges(between, other);
          expect(rest.mixed(new Set(rest.fields))).toEqual(other);
        },
      ),
    );
  });
});
