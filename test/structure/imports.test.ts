import { readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT, importsOf, sourceFiles } from "./source-files.ts";

/**
 * The arrows of the house (docs/design/rooms.md): who may import whom. A room not named may import nothing of ours.
 * `web` is finer: see the last test.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  contract: ["contract"],
  core: ["contract", "core"],
  "durable-objects": ["contract", "core", "durable-objects"],
  worker: ["contract", "core", "durable-objects", "worker"],
  agent: ["contract", "core", "agent"],
  simulators: ["simulators", "core/scenario"],
  "web/candidate": ["contract", "web/candidate", "web/shared"],
  "web/console": ["contract", "core", "web/console", "web/shared"],
  "web/shared": ["contract", "web/shared"],
};

const roomOf = (path: string): string =>
  path
    .split("/")
    .slice(0, path.startsWith("web/") ? 2 : 1)
    .join("/");

/** The repository path an import specifier points at, or null for a package. */
function target(file: string, specifier: string): string | null {
  if (specifier.startsWith("#contract/")) return `contract/${specifier.slice(10)}`;
  if (specifier.startsWith("#core/")) return `core/${specifier.slice(6)}`;
  if (specifier === "#client") return "contract/client/index.ts";
  if (specifier.startsWith(".")) return relative(ROOT, resolve(dirname(file), specifier));
  return null;
}

describe("import arrows", () => {
  for (const [room, allowed] of Object.entries(MAY_IMPORT)) {
    it(`${room} imports only ${allowed.join(", ")}`, () => {
      const broken = sourceFiles(room).flatMap((file) =>
        importsOf(file).flatMap((specifier) => {
          const to = target(file, specifier);
          return to !== null && !allowed.some((prefix) => to === prefix || to.startsWith(`${prefix}/`))
            ? [`${relative(ROOT, file)} → ${to}`]
            : [];
        }),
      );
      expect(broken).toEqual([]);
    });
  }

  it("the pure rooms import no package but zod and @noble/hashes", () => {
    const broken = [...sourceFiles("contract"), ...sourceFiles("core")]
      .filter((file) => !file.includes("/contract/client/"))
      .flatMap((file) =>
        importsOf(file)
          .filter((s) => target(file, s) === null && s !== "zod" && !s.startsWith("@noble/hashes/"))
          .map((s) => `${relative(ROOT, file)} → ${s}`),
      );
    expect(broken).toEqual([]);
  });

  it("zod is imported as a namespace, which keeps two thirds of it out of every bundle", () => {
    const broken = ["contract", "core", "agent", "web", "durable-objects"]
      .flatMap(sourceFiles)
      .filter((file) => /import\s*\{[^}]*\}\s*from\s*"zod"/.test(readFileSync(file, "utf8")))
      .map((file) => relative(ROOT, file));
    expect(broken).toEqual([]);
  });

  it("every room of the map has files", () => {
    expect(Object.keys(MAY_IMPORT).filter((room) => sourceFiles(room).length === 0)).toEqual([]);
    expect(roomOf("web/candidate/main.tsx")).toBe("web/candidate");
  });
});
