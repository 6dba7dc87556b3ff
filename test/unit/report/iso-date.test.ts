import fc from "fast-check";
import { expect, it } from "vitest";
import { isoDate } from "#core/report/iso-date.ts";

it("the day of a moment is the calendar's, leap days and turns of centuries included", () => {
  const moment = fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2500, 0, 1) });
  fc.assert(
    fc.property(moment, (atMs) => {
      expect(isoDate(atMs)).toBe(new Date(atMs).toISOString().slice(0, 10));
    }),
    { numRuns: 2_000 },
  );
  for (const day of ["2000-02-29", "2100-02-28", "2100-03-01", "2400-02-29", "2026-12-31"])
    expect(isoDate(Date.parse(day))).toBe(day);
});
