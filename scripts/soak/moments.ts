import { spawn } from "node:child_process";
import { buildPages } from "../stack/pages.ts";
import { ROOT } from "../stack/stack.ts";
import { UsageError } from "./usage.ts";

/** `npm run soak -- moments`: the test that kills evaluations, at every moment. Resolves with the runner's exit code. */
export async function soakMoments(args: readonly string[]): Promise<number> {
  if (args.length > 0) throw new UsageError("moments takes nothing.");
  await buildPages(ROOT);
  const child = spawn("vitest", ["run", "--project", "edge", "test/edge/evaluation-killed.test.ts"], {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: "", VIVAVOCE_SOAK: "1" },
  });
  return new Promise((resolve) => child.once("close", (code) => resolve(code ?? 1)));
}
