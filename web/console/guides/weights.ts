import { largestRemainder } from "#core/largest-remainder.ts";

/** A person types percent with at most two decimals: one ten-thousandth is the finest step. */
const BASIS_POINTS = 10_000;

/** How far weights are from 1: negative when something is missing, 0 when they sum. */
export function weightsOff(weights: readonly number[]): number {
  const sum = weights.reduce((total, weight) => total + Math.round(weight * BASIS_POINTS), 0);
  return (sum - BASIS_POINTS) / BASIS_POINTS;
}

/** The same proportions in whole percent, summing to exactly 1. */
export const evenedWeights = (weights: readonly number[]): readonly number[] =>
  largestRemainder(100, weights).map((share) => share / 100);
