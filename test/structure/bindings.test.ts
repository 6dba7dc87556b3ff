import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";

const read = (path: string): string => readFileSync(resolve(import.meta.dirname, "../..", path), "utf8");
const wrangler = read("wrangler.toml");
const [local = "", production = ""] = wrangler.split("[env.production]");
const localEdge = read("scripts/stack/local-edge.ts");
const stack = read("scripts/stack/stack.ts");

/** Every value of a key in a part of wrangler.toml. */
const values = (part: string, key: string): string[] =>
  [...part.matchAll(new RegExp(`^${key} = "([^"]+)"`, "gm"))].map(([, value = ""]) => value);

describe("what the Worker is bound to", () => {
  it("is the same on a machine as where it is deployed", () => {
    const names = [...values(local, "binding"), ...values(local, "class_name"), ...values(local, "compatibility_date")];
    expect(names.length).toBeGreaterThanOrEqual(8);
    expect(names.filter((name) => !localEdge.includes(name))).toEqual([]);
    const limits = [...local.matchAll(/^name = "(LIMIT_\w+)"[\s\S]*?limit = (\d+)/gm)];
    expect(limits).toHaveLength(3);
    for (const [, name, limit] of limits) expect(localEdge).toContain(`${name}: ${limit}`);
  });

  it("has the same names in production", () => {
    for (const key of ["binding", "class_name"])
      expect(values(production, key).toSorted()).toEqual(values(local, key).toSorted());
  });

  it("has every setting of wrangler.toml on a machine too", () => {
    const settings = (/^\[vars\]\n([\s\S]*?)\n\n/m.exec(local)?.[1] ?? "")
      .split("\n")
      .map((line) => line.split(" ")[0]!);
    expect(settings.length).toBeGreaterThanOrEqual(6);
    expect(settings.filter((name) => !stack.includes(`${name}:`))).toEqual([]);
  });
});
