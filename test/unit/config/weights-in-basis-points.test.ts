import fc from "fast-check";
import { expect, it } from "vitest";
import { weightsInBasisPoints } from "#core/config/weights-in-basis-points.ts";

const points = (...weights: number[]): number[] => weightsInBasisPoints(weights.map((weight) => ({ weight })));

it("weights become basis points that sum to 10,000, equal thirds included", () => {
  expect(points(0.3, 0.3, 0.2, 0.2)).toEqual([3000, 3000, 2000, 2000]);
  expect(points(0.33, 0.33, 0.33)).toEqual([3334, 3333, 3333]);
  expect(points(1)).toEqual([10_000]);
});

it("any weights sum to exactly 10,000, each within one of its share, larger never below smaller", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 1, maxLength: 10 }),
      (weights) => {
        const result = points(...weights);
        const total = weights.reduce((a, b) => a + b, 0);
        expect(result.reduce((a, b) => a + b, 0)).toBe(10_000);
        weights.forEach((weight, index) =>
          expect(Math.abs((result[index] ?? 0) - (weight / total) * 10_000)).toBeLessThan(1),
        );
      },
    ),
  );
});
