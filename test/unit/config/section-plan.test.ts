import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InterviewType } from "#contract/interview-config.ts";
import { SECTION_NAMES } from "#contract/section.ts";
import { overrideExcessSeconds, sectionPlan, sectionsOf } from "#core/interview/section-plan.ts";

const minutes = (plan: ReturnType<typeof sectionPlan>): Record<string, number> =>
  Object.fromEntries(plan.map(({ name, seconds }) => [name, seconds / 60]));
const everyPlan = InterviewType.options.flatMap((type) =>
  Array.from({ length: 118 }, (_, index) => ({ type, durationMinutes: index + 3 })),
);

describe("the section plan", () => {
  it("of a technical interview of 30 minutes is 2, 4, 12, 7, 3, 2", () => {
    expect(minutes(sectionPlan({ type: "technical", durationMinutes: 30 }))).toEqual({
      opening: 2,
      background: 4,
      technical: 12,
      system_design: 7,
      qa: 3,
      wrapup: 2,
    });
  });

  it("gives the main section of each type the most time", () => {
    expect(minutes(sectionPlan({ type: "behavioral", durationMinutes: 30 }))).toEqual({
      opening: 2,
      background: 6,
      technical: 16,
      qa: 4,
      wrapup: 2,
    });
    expect(minutes(sectionPlan({ type: "system_design", durationMinutes: 30 }))).toEqual({
      opening: 2,
      background: 6,
      system_design: 16,
      qa: 4,
      wrapup: 2,
    });
    expect(sectionPlan({ type: "mixed", durationMinutes: 45 })).toEqual(
      sectionPlan({ type: "technical", durationMinutes: 45 }),
    );
  });

  it("sums exactly to the duration, for every type and every duration from 3 to 120 minutes", () => {
    for (const planned of everyPlan) {
      const plan = sectionPlan(planned);
      expect(
        plan.reduce((sum, { seconds }) => sum + seconds, 0),
        JSON.stringify(planned),
      ).toBe(planned.durationMinutes * 60);
      expect(plan.every(({ seconds }) => Number.isInteger(seconds) && seconds > 0)).toBe(true);
      expect(plan.map(({ name }) => name)).toEqual(sectionsOf(planned.type));
    }
  });

  it("is in whole minutes from 20 minutes on, and frames the interview with at most two minutes at each end", () => {
    for (const planned of everyPlan) {
      const plan = sectionPlan(planned);
      const frame = Math.min(120, planned.durationMinutes * 6);
      expect([plan.at(0), plan.at(-1)]).toEqual([
        { name: "opening", seconds: frame },
        { name: "wrapup", seconds: frame },
      ]);
      if (planned.durationMinutes >= 20) expect(plan.every(({ seconds }) => seconds % 60 === 0)).toBe(true);
    }
  });

  it("keeps every section within one unit of its share", () => {
    const shares: Record<string, number> = { background: 15, technical: 40, system_design: 25, qa: 10 };
    for (const durationMinutes of Array.from({ length: 118 }, (_, index) => index + 3)) {
      const plan = sectionPlan({ type: "technical", durationMinutes });
      const unit = durationMinutes >= 20 ? 60 : 1;
      const between = durationMinutes * 60 - 2 * Math.min(120, durationMinutes * 6);
      for (const { name, seconds } of plan.slice(1, -1))
        expect(Math.abs(seconds - (between * (shares[name] ?? 0)) / 90)).toBeLessThan(unit);
    }
  });

  it("honours overrides and shares what is left among the others", () => {
    const plan = minutes(
      sectionPlan({ type: "technical", durationMinutes: 30, sectionOverrides: { technical: 15, opening: 1 } }),
    );
    expect(plan).toMatchObject({ opening: 1, technical: 15, wrapup: 2 });
    expect((plan["background"] ?? 0) + (plan["system_design"] ?? 0) + (plan["qa"] ?? 0)).toBe(12);
    expect(
      minutes(sectionPlan({ type: "technical", durationMinutes: 30, sectionOverrides: { technical: 12.5 } }))[
        "technical"
      ],
    ).toBe(12.5);
  });

  it("either says by how much overrides miss the duration, or plans exactly with them", () => {
    const overrides = fc.dictionary(fc.constantFrom(...SECTION_NAMES), fc.double({ min: 0.25, max: 110, noNaN: true }));
    fc.assert(
      fc.property(
        fc.constantFrom(...InterviewType.options),
        fc.integer({ min: 3, max: 120 }),
        overrides,
        (type, durationMinutes, sectionOverrides) => {
          const planned = { type, durationMinutes, sectionOverrides };
          if (overrideExcessSeconds(planned) !== null) {
            expect(() => sectionPlan(planned)).toThrow(RangeError);
            return;
          }
          const plan = sectionPlan(planned);
          expect(plan.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(durationMinutes * 60);
          for (const { name, seconds } of plan) {
            expect(seconds).toBeGreaterThan(0);
            const override = sectionOverrides[name];
            if (override !== undefined) expect(seconds).toBe(Math.round(override * 60));
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("has no system design in a behavioural interview", () => {
    expect(sectionsOf("behavioral")).not.toContain("system_design");
  });
});
