import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { descendants } from "../../test/support/processes.ts";
import { LAYERS, type Layer } from "../layers.ts";
import { findChromium } from "../stack/chromium.ts";
import { findSfu } from "../stack/sfu.ts";
import type { CopiedTree } from "./copied-tree.ts";
import { readPlaywright, readVitest, type Counted } from "./test-reports.ts";

export const layerOf = (file: string): Layer | null =>
  LAYERS.find((layer) => file.startsWith(`test/${layer}/`)) ?? null;

/** What to run: a layer, some files of it, or only the tests there whose names hold one of these texts. */
export interface Selection {
  readonly layer: Layer;
  readonly files?: readonly string[];
  readonly tests?: readonly string[];
}

/** What a runner did. Nothing passed and nothing failed: the tests were never reached, which proves nothing. */
export interface Outcome extends Counted {
  readonly seconds: number;
  /** Null when it ended by itself; a short reason otherwise. */
  readonly trouble: string | null;
}

/** Longer than the slowest file, and than the slowest layer, may take. */
const LIMIT_MS = { file: 12 * 60_000, more: 60 * 60_000 };
const running = new Set<ChildProcess>();

/** Runs tests in a tree; with `toTheEnd` all of them, else until the first fails. */
export async function runTests(
  tree: CopiedTree,
  { layer, files = [], tests = [] }: Selection,
  { toTheEnd = false }: { readonly toTheEnd?: boolean } = {},
): Promise<Outcome> {
  const report = join(tree.root, ".outcome.json");
  rmSync(report, { force: true });
  const begun = Date.now();
  const seconds = (): number => Math.round((Date.now() - begun) / 100) / 10;
  const names = tests.map((test) => test.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join("|");
  const limitMs = files.length === 1 ? LIMIT_MS.file : LIMIT_MS.more;
  try {
    if (layer === "edge" || layer === "system") await tree.pages();
    if (layer === "agent" || layer === "system") await findSfu(() => undefined);
    const code = await (layer === "system"
      ? run(
          tree,
          "playwright",
          [
            "test",
            "--config",
            "test/system/playwright.config.ts",
            "--reporter=json",
            "--workers=1",
            ...(toTheEnd ? [] : ["--max-failures=1"]),
            ...files,
            ...(names === "" ? [] : ["--grep", names]),
          ],
          limitMs,
          {
            CHROMIUM_PATH: await findChromium(() => undefined),
            PLAYWRIGHT_JSON_OUTPUT_NAME: report,
            NODE_ENV: "production",
          },
        )
      : run(
          tree,
          "vitest",
          [
            "run",
            "--project",
            layer,
            "--reporter=json",
            `--outputFile=${report}`,
            ...(toTheEnd ? [] : ["--bail=1"]),
            ...files,
            ...(names === "" ? [] : ["--testNamePattern", names]),
          ],
          limitMs,
          {
            NODE_ENV: undefined,
          },
        ));
    if (code === null) return { passed: [], failed: [], seconds: seconds(), trouble: "it did not end" };
    if (!existsSync(report)) return { passed: [], failed: [], seconds: seconds(), trouble: "no report was written" };
    const text = readFileSync(report, "utf8");
    const { passed, failed } = layer === "system" ? readPlaywright(text) : readVitest(text, tree.root);
    const quiet = code !== 0 && failed.length === 0;
    return { passed, failed, seconds: seconds(), trouble: quiet ? "it ended badly without a failed test" : null };
  } catch (cause) {
    const message = cause instanceof Error ? cause.message.split("\n")[0]! : String(cause);
    return { passed: [], failed: [], seconds: seconds(), trouble: message };
  }
}

/** Stops every runner and all it started, for a person who will not wait. */
export function stopTests(): void {
  for (const child of running) stopTree(child, "SIGKILL");
}

/** Resolves with the exit code, null when it had to be stopped. */
function run(
  tree: CopiedTree,
  command: string,
  args: readonly string[],
  limitMs: number,
  env: Readonly<Record<string, string | undefined>>,
): Promise<number | null> {
  return new Promise((resolve, reject) => {
    // A group of its own: a terminal's Ctrl-C is answered by us, for all of them at once.
    const child = spawn(command, [...args], {
      cwd: tree.root,
      env: { ...process.env, ...env },
      stdio: "ignore",
      detached: true,
    });
    running.add(child);
    let late = false;
    const limit = setTimeout(() => {
      late = true;
      stopTree(child, "SIGTERM");
      setTimeout(() => stopTree(child, "SIGKILL"), 5_000).unref();
    }, limitMs);
    child.once("error", (cause) => {
      clearTimeout(limit);
      running.delete(child);
      reject(cause);
    });
    child.once("exit", (code) => {
      clearTimeout(limit);
      running.delete(child);
      resolve(late ? null : (code ?? 1));
    });
  });
}

/** Stacks start their parts in groups of their own, so a group is not enough. */
function stopTree(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  for (const pid of [child.pid, ...descendants(child.pid).map((one) => one.pid)])
    try {
      process.kill(pid, signal);
    } catch {
      // It ended by itself.
    }
}
