import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blankQuestion } from "../../../web/console/guides/blank-guide.ts";
import { moved, pointerTo, readAt, writeAt, type Json } from "../../../web/console/guides/document.ts";
import { lineDiff } from "#core/line-diff.ts";
import { evenedWeights, weightsOff } from "../../../web/console/guides/weights.ts";

describe("a guide as a document", () => {
  it("reads back what was written at any pointer, and leaves the original alone", () => {
    const before: Json = { a: [{ "b/c~d": 1 }, 2] };
    const pointer = pointerTo("a", 0, "b/c~d");
    const after = writeAt(before, pointer, "new");
    expect(readAt(after, pointer)).toBe("new");
    expect(readAt(before, pointer)).toBe(1);
    expect(writeAt({}, "/sectionOverrides/qa", 5)).toEqual({ sectionOverrides: { qa: 5 } });
    expect(writeAt({ a: 1, b: 2 }, "/a", undefined)).toEqual({ b: 2 });
    expect(writeAt({ a: { x: 1, y: 2 } }, "/a/x", undefined)).toEqual({ a: { y: 2 } });
    expect(writeAt({ a: { x: 1 }, b: 2 }, "/a/x", undefined)).toEqual({ b: 2 });
    expect(readAt(before, "/nowhere/0")).toBeUndefined();
  });

  it("moves an item by its place and refuses to move it out of the list", () => {
    expect(moved(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"]);
    expect(moved(["a", "b"], 1, 2)).toEqual(["a", "b"]);
  });

  it("gives a new question an id nobody has", () => {
    expect(blankQuestion(["q1", "q3"])).toMatchObject({ id: "q4" });
    expect(blankQuestion(["q1", "q2"])).toMatchObject({ id: "q3" });
  });
});

describe("a comparison of two texts", () => {
  it("gives back both texts when nothing is folded, whatever they are", () => {
    const texts = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const lines = lineDiff(before.join("\n"), after.join("\n"));
        if (lines.length === 0) {
          expect(before).toEqual(after);
          return;
        }
        const count = (kind: "added" | "removed") => lines.filter((line) => line.kind === kind).length;
        const unchanged = lines.reduce(
          (sum, line) => sum + (line.kind === "same" ? 1 : line.kind === "folded" ? line.lines : 0),
          0,
        );
        expect(count("removed") + unchanged).toBe(before.length);
        expect(count("added") + unchanged).toBe(after.length);
      }),
    );
  });

  it("folds what is far from any change", () => {
    const lines = Array.from({ length: 20 }, (_, n) => String(n));
    expect(lineDiff(lines.join("\n"), [...lines, "20"].join("\n"))).toEqual([
      { kind: "folded", lines: 18 },
      { kind: "same", text: "18" },
      { kind: "same", text: "19" },
      { kind: "added", text: "20" },
    ]);
  });
});

describe("weights in the form", () => {
  it("says how far they are off without binary dust, and makes any of them sum", () => {
    expect(weightsOff([0.1, 0.2, 0.7])).toBe(0);
    expect(weightsOff([0.3, 0.3, 0.2])).toBe(-0.2);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 10 }), (weights) => {
        expect(weightsOff(evenedWeights(weights.map((weight) => weight / 100)))).toBe(0);
      }),
    );
  });
});
