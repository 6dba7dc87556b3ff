import { largestRemainder } from "#core/largest-remainder.ts";

/** The whole, in basis points. */
export const WHOLE_BASIS_POINTS = 10_000;

/**
 * Weights as integers that sum to exactly 10,000, in the order of the areas. Equal thirds written as
 * 0.33 each are shares of what they sum to; all weighted arithmetic uses these, never the fractions.
 */
export const weightsInBasisPoints = (areas: readonly { readonly weight: number }[]): number[] =>
  largestRemainder(
    WHOLE_BASIS_POINTS,
    areas.map((area) => area.weight),
  );
