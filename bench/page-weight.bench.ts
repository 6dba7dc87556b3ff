import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { buildPages } from "../scripts/stack/pages.ts";
import { ROOT } from "../scripts/stack/stack.ts";

// What a candidate downloads before the call: the page, its styles and every script reachable by static imports.
// The call's own code is fetched by a dynamic import after the first paint and is not part of it.

const GOAL_KB = 160;
const dist = join(ROOT, "web/dist");
await buildPages(ROOT);

/** Files a page loads at once: named in its HTML, or statically imported by what is. */
function loadedAtOnce(page: string): Set<string> {
  const html = readFileSync(join(dist, page), "utf8");
  const files = new Set([page]);
  const visit = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    if (!file.endsWith(".js")) return;
    const code = readFileSync(join(dist, file), "utf8");
    for (const [, path = ""] of code.matchAll(
      /(?:^|[;}\s])(?:import|export)[^"'();]*?(?:from)?\s*["'](\.[^"']+\.js)["']/g,
    ))
      visit(new URL(path, `file:///${file}`).pathname.slice(1));
  };
  for (const [, path = ""] of html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)) visit(path);
  return files;
}

const kb = (file: string): number => gzipSync(readFileSync(join(dist, file)), { level: 9 }).byteLength / 1000;
const sum = (files: Iterable<string>): number => [...files].reduce((total, file) => total + kb(file), 0);

const first = loadedAtOnce("candidate/index.html");
const total = sum(first);
console.log(
  `candidate page before the call: ${total.toFixed(1)} kB gzip in ${first.size} files, goal ≤ ${GOAL_KB} kB: ${total <= GOAL_KB ? "met" : "missed"}`,
);
for (const file of first) console.log(`  ${kb(file).toFixed(1).padStart(6)}  ${file}`);
