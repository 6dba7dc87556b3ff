import { describe, expect, it } from "vitest";
import { lintConfig } from "#core/config/lint-config.ts";
import { readyGuide } from "../../support/ready-guides.ts";

const codes = (recommendation: unknown) =>
  lintConfig({ ...readyGuide("backend"), recommendation })
    .findings.filter(({ pointer }) => pointer.startsWith("/recommendation"))
    .map(({ code, severity }) => `${severity} ${code}`);

describe("thresholds of the recommendation", () => {
  it("may be left out", () => {
    expect(codes(undefined)).toEqual([]);
  });

  it.each<[number, number, readonly string[]]>([
    [6, 8, []],
    [8, 6, ["error thresholds-order"]],
    [6, 6.2, ["warning thresholds-narrow"]],
    [3, 8, ["warning threshold-low"]],
  ])("hire at %d and strong hire at %d: %j", (hireAt, strongHireAt, expected) => {
    expect(codes({ hireAt, strongHireAt })).toEqual(expected);
  });

  it("outside the scale are an error of the shape", () => {
    expect(
      codes({ hireAt: 0, strongHireAt: 11 }).every((code) => code.startsWith("error") || code.startsWith("warning")),
    ).toBe(true);
    expect(lintConfig({ ...readyGuide("backend"), recommendation: { hireAt: 0, strongHireAt: 11 } }).config).toBeNull();
  });
});
