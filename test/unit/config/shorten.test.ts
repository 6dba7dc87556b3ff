import { describe, expect, it } from "vitest";
import { lintConfig } from "#core/config/lint-config.ts";
import { shorten } from "#core/config/shorten.ts";
import { READY_GUIDES, readyGuide } from "../../support/ready-guides.ts";

describe("a shortened guide", () => {
  it.each(READY_GUIDES)(
    "of %s for three minutes stays valid and asks one required question in each section that had any",
    (name) => {
      const guide = readyGuide(name);
      const short = shorten(guide, 3);
      const { config, findings } = lintConfig(short);
      expect(config).toEqual(short);
      expect(findings.every(({ severity }) => severity === "warning")).toBe(true);
      expect(short.questions.map(({ section }) => section)).toEqual([
        ...new Set(guide.questions.map(({ section }) => section)),
      ]);
      expect(short.questions.every(({ required, maxFollowUps }) => required && maxFollowUps <= 1)).toBe(true);
    },
  );

  it("of the backend example still asks about every area", () => {
    const short = shorten(readyGuide("backend"), 3);
    expect(new Set(short.questions.flatMap(({ areas }) => areas)).size).toBe(4);
  });

  it("asks nothing more than fits when there is room", () => {
    const short = shorten(readyGuide("backend"), 20);
    expect(short.questions.length).toBeLessThan(7);
    expect(lintConfig(short).findings.filter(({ message }) => message.includes("technical"))).toEqual([]);
  });

  it("drops overrides, which belong to the old length", () => {
    expect(
      shorten({ ...readyGuide("backend"), sectionOverrides: { technical: 14 } }, 10).sectionOverrides,
    ).toBeUndefined();
  });
});
