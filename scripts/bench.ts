import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { ROOT } from "./stack/stack.ts";

// `npm run bench [--quick] [name…]`: every measurement in bench/*.bench.ts, each a process of its own,
// each against a baseline in the same run. --quick takes fewer samples: it shows that a bench runs, not a result.

const args = process.argv.slice(2);
const quick = args.includes("--quick");
const asked = args.filter((arg) => !arg.startsWith("--"));
const known = readdirSync(join(ROOT, "bench"))
  .filter((file) => file.endsWith(".bench.ts"))
  .map((file) => file.slice(0, -9));
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`No such bench: ${unknown.join(", ")}. Known: ${known.join(", ")}.`);
  process.exit(2);
}
console.log(`${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)} before the start. Read ratios, not absolutes.`);
const failed: string[] = [];
for (const name of known.filter((bench) => asked.length === 0 || asked.includes(bench))) {
  console.log(`\n── ${name} ──`);
  const node = [
    "--disable-warning=ExperimentalWarning",
    join(ROOT, `bench/${name}.bench.ts`),
    ...(quick ? ["--quick"] : []),
  ];
  if (spawnSync(process.execPath, node, { cwd: ROOT, stdio: "inherit" }).status !== 0) failed.push(name);
}
if (failed.length > 0) {
  console.error(`\nDid not run to the end: ${failed.join(", ")}.`);
  process.exitCode = 1;
}
