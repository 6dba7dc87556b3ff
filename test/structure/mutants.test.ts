import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { occurrences } from "../../scripts/soak/copied-tree.ts";
import { MUTANTS } from "../mutants/all.ts";
import { ROOT } from "./source-files.ts";

describe("the mutants", () => {
  it("each break one place of the code as it stands now", () => {
    expect(MUTANTS.filter((mutant) => occurrences(mutant) !== 1).map(({ id, file }) => `${id} in ${file}`)).toEqual([]);
  });

  it("each have a name of their own and a test that exists", () => {
    expect(new Set(MUTANTS.map(({ id }) => id)).size).toBe(MUTANTS.length);
    expect(MUTANTS.filter(({ killedBy }) => !existsSync(join(ROOT, killedBy))).map(({ id }) => id)).toEqual([]);
  });

  it("name tests that stand in that file", () => {
    const gone = MUTANTS.filter(
      ({ killedBy, test }) => test !== undefined && !readFileSync(join(ROOT, killedBy), "utf8").includes(test),
    );
    expect(gone.map(({ id, test }) => `${id}: ${test}`)).toEqual([]);
  });

  it("each have their row on the page, and nothing else has one", () => {
    const page = readFileSync(join(ROOT, "docs/design/mutants.md"), "utf8");
    const rows = [...page.matchAll(/^\| `([^`]+)`/gm)].map(([, id]) => id);
    expect(rows).toEqual(MUTANTS.map(({ id }) => id));
  });
});
