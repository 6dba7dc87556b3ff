import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lintConfig } from "#core/config/lint-config.ts";
import { arbitraryGuide } from "../../support/arbitrary-guide.ts";
import { changedGuide } from "../../support/changed-guide.ts";
import { guideJson, READY_GUIDES } from "../../support/ready-guides.ts";

describe("what comes out of linting", () => {
  it("is the same guide again when linted again", () => {
    for (const name of READY_GUIDES) {
      const once = lintConfig(guideJson(name));
      expect(lintConfig(once.config)).toEqual(once);
    }
  });

  it("has its text in one form: composed characters, plain line ends, nothing invisible", () => {
    const { config } = lintConfig({
      ...changedGuide(),
      company: "Cafe\u0301 \u202eemcA\u200b",
      companyContext: "a\r\nb\u2028c\ud800",
    });
    expect(config?.company).toBe("Café emcA");
    expect(config?.companyContext).toBe("a\nb\nc\ufffd");
  });

  it("is null if and only if there is an error, for any input at all, and linting never throws", () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryGuide(), fc.anything()), (input) => {
        const { config, findings } = lintConfig(input);
        expect(config === null).toBe(findings.some(({ severity }) => severity === "error"));
      }),
      { numRuns: 100 },
    );
  }, 30_000);
});
