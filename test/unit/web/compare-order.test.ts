import { describe, expect, it } from "vitest";
import { areasOf, inOrder, isEvaluated, type Evaluated } from "../../../web/console/compare/compare-order.ts";
import { reportFixture } from "../../support/report-fixture.ts";

const { interview } = reportFixture();

const candidate = (
  name: string,
  startedAtMs: number,
  scores: readonly (number | null)[],
  total: number | null,
): Evaluated => {
  const { outcome } = interview;
  if (outcome === null) throw new Error("the fixture has no outcome");
  return {
    ...interview,
    id: `int_${name}`,
    candidate: { name },
    startedAtMs,
    outcome: {
      ...outcome,
      totalHundredths: total,
      areas: outcome.areas.map((area, index) => ({ ...area, scoreTenths: scores[index] ?? null })),
    },
  };
};

const people = [
  candidate("Mira", 3_000, [60, 50, 50, 50], 540),
  candidate("Adam", 2_000, [90, 20, 20, 20], 470),
  candidate("Zoe", 1_000, [null, 90, 90, 90], 900),
];
const names = (list: readonly Evaluated[]): (string | undefined)[] => list.map(({ candidate: person }) => person?.name);

describe("the order of a comparison", () => {
  it("is the order of the interviews unless somebody asks for another", () => {
    expect(names(inOrder(people, "date"))).toEqual(["Zoe", "Adam", "Mira"]);
    expect(names(inOrder(people, "name"))).toEqual(["Adam", "Mira", "Zoe"]);
  });

  it("puts who was not observed in the heaviest area last there, and ranks by total on request", () => {
    expect(names(inOrder(people, "heaviest"))).toEqual(["Adam", "Mira", "Zoe"]);
    expect(names(inOrder(people, "total"))).toEqual(["Zoe", "Mira", "Adam"]);
  });

  it("keeps equal scores in order of the interviews", () => {
    const same = [candidate("B", 2, [50], 500), candidate("A", 1, [50], 500)];
    expect(names(inOrder(same, "total"))).toEqual(["A", "B"]);
  });

  it("lists areas heaviest first and leaves out interviews without scores", () => {
    expect(areasOf(people).map(({ area }) => area)).toEqual([
      "Data modelling",
      "Reliability",
      "Communication",
      "Mentoring",
    ]);
    expect([...people, { ...interview, outcome: null }].filter(isEvaluated)).toHaveLength(3);
  });
});
