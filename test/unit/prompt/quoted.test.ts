import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oneLine, quoted } from "#core/prompt/quoted.ts";
import { hostileText } from "../../support/arbitrary-guide.ts";

/** As a reader might split lines who takes every Unicode line end seriously. */
const lines = (text: string): string[] => text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);

describe("quoted material", () => {
  it("marks every line, so that no text can end its own quotation", () => {
    fc.assert(
      fc.property(fc.oneof(hostileText(500), fc.string({ unit: "binary" })), (text) => {
        for (const line of lines(quoted(text))) expect(line).toMatch(/^>( |$)/);
      }),
      { numRuns: 1000 },
    );
  });

  it("inside a line stays on that line", () => {
    fc.assert(
      fc.property(fc.oneof(hostileText(500), fc.string({ unit: "binary" })), (text) => {
        expect(lines(oneLine(text))).toHaveLength(1);
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps what it says", () => {
    expect(quoted("First.\n\n  # Second\r\nThird")).toBe("> First.\n>\n> # Second\n> Third");
    expect(oneLine("  First.\n\n# Second ")).toBe("First. # Second");
  });

  it("shows nothing that a reviewer cannot see", () => {
    expect(quoted("a\u202eb\u200bc\u0007d\u00ade\u{e0041}\u{e0100}")).toBe("> abcde");
  });
});
