import { spawnSync } from "node:child_process";
import { ROOT } from "./stack/stack.ts";

// `npm run check [--fix]`: format, lint, types of every room, the generated client. Changes nothing without --fix.

const fix = process.argv.includes("--fix");
const STEPS: readonly (readonly [string, string, ...string[]])[] = [
  ["format", "oxfmt", ...(fix ? [] : ["--check"]), "."],
  ["lint", "oxlint", "--type-aware", ...(fix ? ["--fix"] : [])],
  ["types of contract and core", "tsc", "-p", "tsconfig.core.json"],
  ["types of the edge", "tsc", "-p", "tsconfig.edge.json"],
  ["types of the pages", "tsc", "-p", "tsconfig.web.json"],
  ["types of agent, simulators, scripts, tests", "tsc", "-p", "tsconfig.json"],
  [
    "the generated client",
    process.execPath,
    "--disable-warning=ExperimentalWarning",
    "scripts/client.ts",
    ...(fix ? [] : ["--check"]),
  ],
];

const failed = STEPS.filter(([what, command, ...args]) => {
  const begun = Date.now();
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: ROOT, encoding: "utf8" });
  console.log(`${status === 0 ? "✓" : "✗"} ${what}  ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  if (status !== 0) console.log(`${stdout ?? ""}${stderr ?? ""}`.trimEnd());
  return status !== 0;
});
console.log(failed.length === 0 ? "\nAll checks pass." : `\n${failed.length} of ${STEPS.length} checks failed.`);
process.exitCode = failed.length === 0 ? 0 : 1;
