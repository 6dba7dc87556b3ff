import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

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
