import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { setPriority, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { LAYERS, type Layer } from "./layers.ts";
import { StackError } from "./stack/child.ts";
import { findChromium, presentChromium } from "./stack/chromium.ts";
import { buildPages } from "./stack/pages.ts";
import { findSfu, presentSfu } from "./stack/sfu.ts";
import { ROOT } from "./stack/stack.ts";

// `npm test [layer…]`: every layer, or the named ones, side by side. Gets Chromium and the call server itself.

/** Layers of one lane run one after the other, lanes side by side. */
const LANES: readonly (readonly Layer[])[] = [["system"], ["agent", "edge"], ["unit", "structure"]];
/**
 * People speak in `system` and `agent`, at the speed of speech: those wait most of the time. The others are work for a
 * processor, and step back for them.
 */
const NICE: Readonly<Record<Layer, number>> = { system: 0, agent: 0, edge: 5, structure: 5, unit: 5 };

const say = (line: string): void => console.log(line);
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(LAYERS as readonly string[]).includes(name));
if (unknown.length > 0) {
  console.error(`No such layer: ${unknown.join(", ")}. Layers: ${LAYERS.join(", ")}.`);
  process.exit(2);
}
const wanted = (layer: Layer): boolean => asked.length === 0 || asked.includes(layer);

interface LayerResult {
  readonly layer: Layer;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
}

const running = new Map<ChildProcess, Layer>();
let stopping = false;
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => {
    stopping = true;
    // A terminal's Ctrl-C reaches the runners of its own session too; a second signal would end them before they have
    // tidied up.
    for (const [child, layer] of running) if (signal === "SIGTERM" || NICE[layer] > 0) child.kill(signal);
  });

/**
 * Lets others have the processor first. Where Linux shares it among sessions, niceness counts only within one: the session
 * of the process, its own, steps back as well.
 */
function stepBack(pid: number, nice: number): void {
  setPriority(pid, nice);
  try {
    writeFileSync(`/proc/${pid}/autogroup`, String(nice));
  } catch {
    // No such sharing here.
  }
}

/** Runs a program to its end and shows each of its lines under the layer's name. */
function show(
  layer: Layer,
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  if (stopping) return Promise.resolve(130);
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: "1" } : {}), ...env },
      detached: NICE[layer] > 0,
    });
    running.set(child, layer);
    if (child.pid !== undefined && NICE[layer] > 0) stepBack(child.pid, NICE[layer]);
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on("line", (line) => line.trim() !== "" && say(`${layer.padEnd(9)} ${line}`));
    child.once("error", reject);
    child.once("close", (code) => {
      running.delete(child);
      resolve(code ?? 1);
    });
  });
}

/** What layers need beyond packages: made once, however many ask. */
const pages = once(() => buildPages(ROOT));
const callServer = once(() => findSfu(say));
const chromium = once(() => findChromium(say));

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

/** Runs one layer; what it cannot have, or a runner that ends without counting, is its failure and no other layer's. */
async function runLayer(layer: Layer, results: string): Promise<LayerResult> {
  const begun = Date.now();
  try {
    return await counted(layer, results);
  } catch (cause) {
    say(`${layer.padEnd(9)} ${cause instanceof StackError ? cause.message : String((cause as Error).stack ?? cause)}`);
    return { layer, passed: 0, failed: 1, seconds: (Date.now() - begun) / 1000 };
  }
}

/** Runs one layer and returns what its runner counted. */
async function counted(layer: Layer, results: string): Promise<LayerResult> {
  const report = join(results, `${layer}.json`);
  let begun = Date.now();
  let code: number;
  if (layer === "system") {
    const [path] = await Promise.all([chromium(), callServer(), pages()]);
    begun = Date.now();
    code = await show(
      layer,
      "playwright",
      ["test", "--config", "test/system/playwright.config.ts", "--reporter=list,json"],
      { CHROMIUM_PATH: path, PLAYWRIGHT_JSON_OUTPUT_NAME: report, NODE_ENV: "production" },
    );
  } else {
    if (layer === "agent") await callServer();
    if (layer === "edge") await pages();
    begun = Date.now();
    code = await show(layer, "vitest", [
      "run",
      "--project",
      layer,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ]);
  }
  // A runner that ended before it could count is a failure of its layer, not of the others.
  const count = (existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : {}) as {
    numPassedTests?: number;
    numFailedTests?: number;
    stats?: { expected: number; unexpected: number; flaky: number };
  };
  const passed = count.numPassedTests ?? count.stats?.expected ?? 0;
  const failed = count.numFailedTests ?? (count.stats === undefined ? 0 : count.stats.unexpected + count.stats.flaky);
  return {
    layer,
    passed,
    // A runner that ended badly without a failed test (a crashed worker, an unhandled rejection) has failed all the same.
    failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed,
    seconds: (Date.now() - begun) / 1000,
  };
}

/** So that nobody waits without knowing for what; how long each takes is said when it begins. */
function sayWhatIsMissing(): void {
  const missing = [
    wanted("system") && presentChromium() === null && "Chromium",
    (wanted("system") || wanted("agent")) && presentSfu() === null && "the call server",
  ].filter((what) => what !== false);
  if (missing.length > 0)
    say(`First run: ${missing.join(" and ")} first. Layers that do without begin at once; later runs are shorter.`);
}

const results = mkdtempSync(join(tmpdir(), "vivavoce-test-"));
const begun = Date.now();
try {
  sayWhatIsMissing();
  const lanes = LANES.map(async (layers) => {
    const done: LayerResult[] = [];
    for (const layer of layers.filter(wanted)) {
      if (stopping) break;
      const result = await runLayer(layer, results);
      say(`${layer.padEnd(9)} ── ${result.passed} passed, ${result.failed} failed, ${result.seconds.toFixed(0)} s`);
      done.push(result);
    }
    return done;
  });
  const done = (await Promise.all(lanes)).flat();
  const sum = (count: (result: LayerResult) => number): number => done.reduce((all, one) => all + count(one), 0);
  say(
    `\n${done.map(({ layer, passed, failed, seconds }) => `${layer.padEnd(9)} ${String(passed).padStart(5)} passed  ${failed} failed  ${seconds.toFixed(0).padStart(4)} s`).join("\n")}`,
  );
  const failed = sum((one) => one.failed);
  say(`\n${sum((one) => one.passed)} passed, ${failed} failed in ${((Date.now() - begun) / 1000).toFixed(0)} s`);
  process.exitCode = stopping ? 130 : failed === 0 ? 0 : 1;
} finally {
  rmSync(results, { recursive: true, force: true });
}
