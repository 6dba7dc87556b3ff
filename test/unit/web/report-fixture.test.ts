import { describe, expect, it } from "vitest";
import { reportVariants } from "../../support/report-variants.ts";

describe("the report fixture", () => {
  it.each(Object.entries(reportVariants))("%s parses by the contract", (_, variant) => {
    expect(variant().schemaVersion).toBe(1);
  });
});
