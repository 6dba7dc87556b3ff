import { build } from "esbuild";
import { resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../..");
let bundled: Promise<string> | null = null;

/** The Worker as one module, bundled once per process: what wrangler would upload, without wrangler. */
export function bundledWorker(): Promise<string> {
  bundled ??= build({
    entryPoints: [resolve(ROOT, "worker/index.ts")],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2024",
    platform: "neutral",
    mainFields: ["browser", "module", "main"],
    conditions: ["workerd", "worker", "browser"],
    external: ["cloudflare:*", "node:*"],
    minify: true,
    legalComments: "none",
  }).then((result) => result.outputFiles[0]!.text);
  return bundled;
}
