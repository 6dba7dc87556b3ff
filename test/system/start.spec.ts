import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { freePort, portIsFree } from "../../scripts/stack/ports.ts";
import { ROOT } from "../../scripts/stack/stack.ts";
import { descendants } from "../support/processes.ts";

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** What was started and not yet stopped: a test that fails leaves nothing behind either. */
const started = new Set<() => Promise<void>>();
test.afterEach(async () => {
  for (const stop of started) await stop();
});

test("npm start brings everything up, says where, uses what was made before, and Ctrl-C leaves nothing behind", async ({
  page,
}) => {
  test.setTimeout(240_000);
  const folder = mkdtempSync(join(tmpdir(), "vivavoce-start-"));
  const port = await freePort(17_000);
  const { OPENAI_API_KEY: _key, LIVEKIT_URL: _url, ...clean } = process.env;
  const env = { ...clean, PORT: String(port), VIVAVOCE_STATE: folder };

  /** Starts, waits for the links, and hands over what was printed and how to stop. */
  const start = async () => {
    const child = spawn(process.execPath, [join(ROOT, "scripts/start.mjs"), "start"], {
      cwd: ROOT,
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let printed = "";
    child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (printed += chunk.toString()));
    const exited = new Promise<number | null>((resolve) => child.once("exit", resolve));
    const stop = async (): Promise<void> => {
      started.delete(stop);
      const below = descendants(child.pid ?? -1);
      // A terminal's Ctrl-C reaches the launcher and the script below it; what they started has groups of its own.
      for (const { pid } of below.filter(({ command }) => /up\.ts/.test(command))) process.kill(pid, "SIGINT");
      child.kill("SIGINT");
      await exited;
      // Killed processes need a moment to be gone.
      await expect.poll(() => below.filter(({ pid }) => alive(pid)).map(({ command }) => command)).toEqual([]);
    };
    started.add(stop);
    await expect.poll(() => printed, { timeout: 120_000 }).toContain("Ctrl-C stops everything");
    return { printed, stop, processes: () => descendants(child.pid ?? -1).map(({ command }) => command) };
  };

  const first = await start();
  expect(first.printed).toContain("SIMULATED");
  // What the image leaves out is not run here either: it would hold 340 MB.
  expect(first.processes().filter((command) => /inference/.test(command))).toEqual([]);
  const consoleLink = /Console\s+(\S+)/.exec(first.printed)?.[1] ?? "";
  const candidateLink = /Candidate\s+(\S+)/.exec(first.printed)?.[1] ?? "";
  await page.goto(consoleLink);
  await expect(page.getByRole("heading", { level: 1, name: "Interviews" })).toBeVisible();
  await page.goto(candidateLink);
  await expect(page.getByRole("heading", { level: 1, name: "Senior Backend Engineer" })).toBeVisible();
  await first.stop();
  expect(await portIsFree(port)).toBe(true);

  const second = await start();
  expect(/Console\s+(\S+)/.exec(second.printed)?.[1]).toBe(consoleLink);
  expect(second.printed).toContain("unchanged");
  await second.stop();
  rmSync(folder, { recursive: true, force: true });
});
