import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./run.ts";

/** Builds the two pages unless nothing they are made of changed since the last build. Returns whether it built. */
export async function buildPages(root: string): Promise<boolean> {
  const stamp = join(root, "web/dist/.built");
  const wanted = fingerprint(root);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return false;
  await run("vite", ["build", "--config", "web/vite.config.ts", "--logLevel", "warn"], { cwd: root });
  writeFileSync(stamp, wanted);
  return true;
}

function fingerprint(root: string): string {
  const hash = createHash("sha256").update(readFileSync(join(root, "package-lock.json")));
  for (const room of ["web", "contract", "core"]) {
    for (const entry of readdirSync(join(root, room), { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (!entry.isFile() || /(^|\/)(dist|node_modules)(\/|$)/.test(path)) continue;
      const { size, mtimeMs } = statSync(path);
      hash.update(`${path} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest("hex");
}
