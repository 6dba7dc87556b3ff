import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";

/** The repository's root. */
export const ROOT = resolve(import.meta.dirname, "../..");

/** All TypeScript sources below a folder, as absolute paths. Empty when the folder is missing. */
export function sourceFiles(folder: string): readonly string[] {
  const at = join(ROOT, folder);
  if (!existsSync(at)) return [];
  return readdirSync(at, { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && /\.tsx?$/.test(entry.name) && !/(^|\/)(node_modules|dist)(\/|$)/.test(entry.parentPath),
    )
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Every specifier a file imports or re-exports, static and dynamic; `typeOnly` ones can be left out. */
export function importsOf(
  file: string,
  options: { readonly withTypes: boolean } = { withTypes: true },
): readonly string[] {
  const text = readFileSync(file, "utf8");
  const statements = text.matchAll(
    /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"|import\(\s*"([^"]+)"\s*\)/g,
  );
  return [...statements].filter((m) => options.withTypes || !m[2]).map((m) => m[3] ?? m[4] ?? "");
}

const NOT_OURS = /(^|\/)(node_modules|dist|\.git|\.cache|\.wrangler|test-results)(\/|$)/;

/** Every file of the repository, by its path from the root. */
export const EVERY_FILE: readonly string[] = filesBelow(ROOT).sort();

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const at = join(folder, entry.name);
    if (NOT_OURS.test(relative(ROOT, at))) return [];
    return entry.isDirectory() ? filesBelow(at) : entry.isFile() ? [relative(ROOT, at)] : [];
  });
}

/** Where tests are, by the short names that documents use. */
export const TEST_LAYERS = /^(unit|structure|edge|agent|system|bench)\//;

/** Top-level folders: a name that begins with one is a whole path, or lies under test/. */
const ROOMS = new Set([...EVERY_FILE.map((file) => file.split("/")[0]), "unit", "edge", "system", "structure"]);

/**
 * Whether a document's name for something leads anywhere: a file or folder, the last part of a file's path, a test
 * without `test/` and its ending, or a pattern with `*` of any of these.
 */
export function isThere(name: string): boolean {
  const pattern = name.replace(/\/$/, "").split("*").map(escaped).join("[^/]*");
  const begin = ROOMS.has(name.split("/")[0] ?? "") ? "^(test/)?" : "(^|/)";
  const path = new RegExp(`${begin}${pattern}($|/|\\.(test|spec|bench)\\.ts$)`);
  return EVERY_FILE.some((file) => path.test(file));
}

const escaped = (text: string): string => text.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&");
