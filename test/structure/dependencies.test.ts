import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { isBuiltin } from "node:module";
import { describe, expect, it } from "vitest";
import { ROOT, importsOf } from "./source-files.ts";

const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

/** Packages that a file needs at run time, following our own imports. Types are erased and count for nothing. */
function packagesBehind(entry: string): ReadonlySet<string> {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const specifier of importsOf(file, { withTypes: false })) {
      if (specifier.startsWith("#contract/")) visit(join(ROOT, "contract", specifier.slice(10)));
      else if (specifier.startsWith("#core/")) visit(join(ROOT, "core", specifier.slice(6)));
      else if (specifier === "#client") visit(join(ROOT, "contract/client/index.ts"));
      else if (specifier.startsWith(".")) visit(resolve(dirname(file), specifier));
      else if (!isBuiltin(specifier))
        packages.add(
          specifier
            .split("/")
            .slice(0, specifier.startsWith("@") ? 2 : 1)
            .join("/"),
        );
    }
  };
  visit(entry);
  return packages;
}

describe("the manifest", () => {
  it("ships with the agent exactly what the agent's import graph loads", () => {
    expect([...packagesBehind(join(ROOT, "agent/main.ts"))].toSorted()).toEqual(
      Object.keys(manifest.dependencies).toSorted(),
    );
  });

  it("pins every run-time dependency exactly: plugins are patched by version", () => {
    expect(Object.entries(manifest.dependencies).filter(([, range]) => !/^\d+\.\d+\.\d+$/.test(range))).toEqual([]);
  });
});
