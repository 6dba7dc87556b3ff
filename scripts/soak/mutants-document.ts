import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Mutant } from "../../test/mutants/mutant.ts";
import { ROOT } from "../stack/stack.ts";
import type { Verdict } from "./mutant-verdict.ts";

const DOCUMENT = "docs/design/mutants.md";
const HEAD = `# A check on the checks

A test that never fails proves nothing. Each row takes one rule out of the code, in a copy of the tree, and names the
test that failed then and passes otherwise. \`npm run soak -- mutants\` goes through all of them and fails when nobody
notices one; \`--write\` writes this page. The mutants are in \`test/mutants\`. A figure is the time of the failing run, on
the machine that wrote the row.
`;

/** The commit and the day of a run, as its rows say it. */
export const seenAt = (nowMs: number): string =>
  `${execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: ROOT, encoding: "utf8" }).trim()}, ${new Date(nowMs).toISOString().slice(0, 10)}`;

/** Writes what was found into the page; rows of mutants that were not run now stay as they are. */
export function writeDocument(mutants: readonly Mutant[], verdicts: ReadonlyMap<string, Verdict>, at: string): void {
  const path = join(ROOT, DOCUMENT);
  const before = rowsOf(existsSync(path) ? readFileSync(path, "utf8") : "");
  const rows = mutants.map(({ id, rule }) => {
    const verdict = verdicts.get(id);
    const cells = verdict === undefined ? (before.get(id) ?? ["not run yet", "", ""]) : cellsOf(verdict, at);
    return `| ${[`\`${id}\``, rule, ...cells].map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  });
  const table = [
    "| mutant | rule that is gone | killed by | s | seen at |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
  ];
  writeFileSync(path, `${HEAD}\n${table.join("\n")}\n`);
  execFileSync("oxfmt", [DOCUMENT], { cwd: ROOT, stdio: "ignore" });
}

function cellsOf(verdict: Verdict, at: string): string[] {
  if (verdict.kind !== "killed") return [`**nobody: ${verdict.why}**`, "", at];
  const { by, seconds } = verdict;
  return [
    `\`${by.file.replace(/^test\//, "").replace(/\.(test|spec)\.ts$/, "")}\`: ${by.name}`,
    seconds.toFixed(0),
    at,
  ];
}

/** Killer, seconds and place of every row there is, by the mutant's id. */
function rowsOf(text: string): Map<string, string[]> {
  return new Map(
    [...text.matchAll(/^\| `([\w-]+)` .*$/gm)].map(([line, id = ""]) => [
      id,
      line
        .split(/(?<!\\)\|/)
        .slice(3, 6)
        .map((cell) => cell.replaceAll("\\|", "|").trim()),
    ]),
  );
}
