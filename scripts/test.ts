import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StackError } from "./stack/child.ts";
import { findChromium } from "./stack/chromium.ts";
import { buildPages } from "./stack/pages.ts";
import { findSfu } from "./stack/sfu.ts";
import { ROOT } from "./stack/stack.ts";

// `npm test [layer…]`: every layer, or the named ones. Gets Chromium and the call server itself.

const LAYERS = ["unit", "structure", "edge", "agent", "system"] as const;
type Layer = (typeof LAYERS)[number];
const say = (line: string): void => console.log(line);
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(LAYERS as readonly string[]).includes(name));
if (unknown.length > 0) {
  console.error(`No such layer: ${unknown.join(", ")}. Layers: ${LAYERS.join(", ")}.`);
  process.exit(2);
}
const layers: readonly Layer[] = asked.length > 0 ? (asked as Layer[]) : LAYERS;
const results = mkdtempSync(join(tmpdir(), "vivavoce-test-"));

function show(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], { cwd: ROOT, stdio: "inherit", env: { ...process.env, ...env } });
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

/** Runs one layer and returns what its runner counted. */
async function runLayer(layer: Layer): Promise<{ passed: number; failed: number }> {
  const report = join(results, `${layer}.json`);
  say(`\n── ${layer} ──`);
  let code: number;
  if (layer === "system") {
    const env = { CHROMIUM_PATH: await findChromium(say), PLAYWRIGHT_JSON_OUTPUT_NAME: report, NODE_ENV: "production" };
    findSfu(say);
    await buildPages(ROOT);
    code = await show(
      "playwright",
      ["test", "--config", "test/system/playwright.config.ts", "--reporter=list,json"],
      env,
    );
  } else {
    if (layer === "agent") findSfu(say);
    if (layer === "edge") await buildPages(ROOT);
    code = await show("vitest", [
      "run",
      "--project",
      layer,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ]);
  }
  const counted = JSON.parse(readFileSync(report, "utf8")) as {
    numPassedTests?: number;
    numFailedTests?: number;
    stats?: { expected: number; unexpected: number; flaky: number };
  };
  const passed = counted.numPassedTests ?? counted.stats?.expected ?? 0;
  const failed =
    counted.numFailedTests ?? (counted.stats === undefined ? 0 : counted.stats.unexpected + counted.stats.flaky);
  // A runner that ended badly without a failed test (a crashed worker, an unhandled rejection) has failed all the same.
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
}

try {
  let passed = 0;
  let failed = 0;
  for (const layer of layers) {
    const count = await runLayer(layer);
    passed += count.passed;
    failed += count.failed;
  }
  say(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
} catch (cause) {
  console.error(cause instanceof StackError ? cause.message : cause);
  process.exitCode = 1;
} finally {
  rmSync(results, { recursive: true, force: true });
}
