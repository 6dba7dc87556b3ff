import type { Finding } from "#contract/problem.ts";
import type { Draft } from "../draft.ts";
import { pointer } from "../pointer.ts";

/** Equal thirds written with two decimals are off by this much; anything further is a mistake, not a rounding. */
const TOLERANCE = 0.01;
/** Below this nobody would see the difference. */
const INVISIBLE = 0.0005;

/** Weights sum to 1. The finding says what to add to which area: the largest, where it changes least. */
export function weightFindings({ areas }: Draft): Finding[] {
  const weights = areas.map((area) => area.weight);
  if (areas.length === 0 || weights.some((weight) => weight === undefined)) return [];
  const numbers = weights as number[];
  const total = numbers.reduce((a, b) => a + b, 0);
  const missing = 1 - total;
  if (Math.abs(missing) <= INVISIBLE) return [];
  const largest = numbers.indexOf(Math.max(...numbers));
  const name = areas[largest]?.name ?? `area ${largest + 1}`;
  const rounded = Math.abs(missing) <= TOLERANCE + 1e-9;
  return [
    {
      pointer: pointer("rubricAreas", largest, "weight"),
      code: rounded ? "weights-rounded" : "weights-sum",
      severity: rounded ? "warning" : "error",
      message: rounded
        ? `The weights add up to ${show(total)}. They are used as shares of that.`
        : `The weights add up to ${show(total)} instead of 1.`,
      fix: fixFor(missing, name, numbers[largest] ?? 0),
    },
  ];
}

function fixFor(missing: number, name: string, weight: number): string {
  if (missing > 0) return `Add ${show(missing)} to "${name}".`;
  if (weight + missing > 0) return `Take ${show(-missing)} from "${name}".`;
  return `Take ${show(-missing)} from the areas together; if you meant percent, write 0.3 for 30 %.`;
}

const show = (value: number): string => String(Math.round(value * 10_000) / 10_000);
