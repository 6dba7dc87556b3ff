import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { causesOf } from "#core/prompt/causes-of.ts";

describe("the causes of a difference", () => {
  it("are none where there is no difference", () => {
    expect(causesOf(["a", "b"], () => "same")).toBeNull();
  });

  it("are the changes that make one by themselves, and those without which it is not complete", () => {
    expect(causesOf(["a", "b", "c"], (made) => made.includes("b"))).toEqual({ changes: ["b"], together: false });
    const both = causesOf(["a", "b", "c"], (made) => made.includes("a") && made.includes("c"));
    expect(both).toEqual({ changes: ["a", "c"], together: false });
  });

  it("are a fewest set that makes one together, where no single change decides", () => {
    const majority = causesOf(["a", "b", "c"], (made) => made.length >= 2);
    expect(majority?.together).toBe(true);
    expect(majority?.changes).toHaveLength(2);
  });

  it("are never empty where there is a difference, whatever decides", () => {
    const changes = ["a", "b", "c", "d"];
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 16, maxLength: 16 }), (outcomes) => {
        const resultWith = (made: readonly string[]): number | undefined =>
          outcomes[changes.reduce((place, change, bit) => place + (made.includes(change) ? 2 ** bit : 0), 0)];
        const causes = causesOf(changes, resultWith);
        expect(causes === null).toBe(resultWith([]) === resultWith(changes));
        expect(causes?.changes).not.toEqual([]);
        if (causes?.together !== true) return;
        expect(resultWith(causes.changes)).not.toBe(resultWith([]));
        for (const change of causes.changes)
          expect(resultWith(causes.changes.filter((other) => other !== change))).toBe(resultWith([]));
      }),
    );
  });
});
