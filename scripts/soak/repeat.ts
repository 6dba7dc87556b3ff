import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "../stack/stack.ts";
import { LAYERS } from "../layers.ts";
import { UsageError, wholeNumber } from "./usage.ts";

/** One run of the tests, as it said of itself. */
interface TestRun {
  readonly number: number;
  readonly seconds: number;
  readonly layers: Readonly<Record<string, string>>;
  readonly total: string;
  readonly ok: boolean;
}

/** Keeps so many cores busy until it is stopped: what other programs on a machine do to tests. */
function keepBusy(cores: number): () => void {
  // Ends by itself when whoever started it is gone.
  const spin =
    "const of = process.ppid; for (let n = 0; ; n++) if (n % 1e7 === 0 && process.ppid !== of) process.exit();";
  const spinners = Array.from({ length: cores }, () => spawn(process.execPath, ["-e", spin], { stdio: "ignore" }));
  return () => spinners.forEach((child) => child.kill("SIGKILL"));
}

/** The run under way, for a signal to be passed on. */
let running: ChildProcess | null = null;

/** Runs the tests once; everything they print goes into a file. */
async function runOnce(number: number, layers: readonly string[], folder: string): Promise<TestRun> {
  const begun = Date.now();
  const child = spawn(process.execPath, [join(ROOT, "scripts/test.ts"), ...layers], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_ENV: "" },
  });
  running = child;
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  const code = await new Promise<number>((resolve) => child.once("close", (ended) => resolve(ended ?? 1)));
  writeFileSync(join(folder, `run-${number}.log`), printed);
  return {
    number,
    seconds: (Date.now() - begun) / 1000,
    layers: Object.fromEntries(
      [...printed.matchAll(/^(\w+) +\d+ passed +\d+ failed +(\d+) s$/gm)].map(([, name = "", s = ""]) => [name, s]),
    ),
    total: /^\d+ passed, \d+ failed/m.exec(printed)?.[0] ?? "did not come to an end",
    ok: code === 0,
  };
}

/**
 * `npm run soak -- repeat [layer…] [--times 10] [--busy 1]`: the tests again and again, while other work keeps cores busy.
 * Every run draws its own inputs where tests are properties. Resolves with 1 when any run failed.
 */
export async function soakRepeat(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { times: { type: "string", default: "10" }, busy: { type: "string", default: "1" } },
  });
  const times = wholeNumber("times", values.times, 1, 100);
  const busy = wholeNumber("busy", values.busy, 0, cpus().length);
  const unknown = positionals.filter((name) => !(LAYERS as readonly string[]).includes(name));
  if (unknown.length > 0) throw new UsageError(`No such layer: ${unknown.join(", ")}. Layers: ${LAYERS.join(", ")}.`);
  const folder = join(ROOT, ".cache/soak");
  mkdirSync(folder, { recursive: true });
  console.log(`${times} runs, ${cpus().length} cores, ${busy} kept busy by something else. Logs: ${folder}`);
  const rest = keepBusy(busy);
  let stopped = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => {
      stopped = true;
      rest();
      running?.kill("SIGTERM");
    });
  let failed = 0;
  try {
    for (let number = 1; number <= times; number++) {
      const run = await runOnce(number, positionals, folder);
      if (stopped) return 130;
      if (!run.ok) {
        failed += 1;
        // The next run begins with an empty folder.
        const results = join(ROOT, "test-results");
        if (existsSync(results)) cpSync(results, join(folder, `run-${number}-results`), { recursive: true });
      }
      const layers = Object.entries(run.layers).map(([name, seconds]) => `${name} ${seconds} s`);
      console.log(
        `| ${number} | ${run.ok ? "green" : "RED"} | ${run.total} | ${run.seconds.toFixed(0)} s | ${layers.join(", ")} |`,
      );
    }
  } finally {
    rest();
  }
  console.log(failed === 0 ? "All green." : `${failed} of ${times} runs failed.`);
  return failed === 0 ? 0 : 1;
}
