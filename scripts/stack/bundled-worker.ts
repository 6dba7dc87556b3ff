import { type BuildOptions, type OutputFile, build } from "esbuild";
import { relative, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../..");
/** Nothing is written there: only names are made from it. */
const OUT = resolve(ROOT, "bundled");
let bundled: Promise<BundledWorker> | null = null;

/** How a module for workerd is bundled; WebAssembly stays a file beside it, because the platform compiles it. */
export const FOR_WORKERD = {
  bundle: true,
  format: "esm",
  target: "es2024",
  platform: "neutral",
  mainFields: ["browser", "module", "main"],
  conditions: ["workerd", "worker", "browser"],
  external: ["cloudflare:*", "node:*"],
  minify: true,
  loader: { ".wasm": "copy" },
} satisfies BuildOptions;

export interface BundledWorker {
  readonly script: string;
  /** Modules beside it, by the path the script imports them from. */
  readonly wasm: readonly { readonly path: string; readonly bytes: Uint8Array }[];
}

/** The Worker as one module and its WebAssembly, bundled once per process: what wrangler would upload, without wrangler. */
export function bundledWorker(): Promise<BundledWorker> {
  bundled ??= build({
    entryPoints: [resolve(ROOT, "worker/index.ts")],
    ...FOR_WORKERD,
    write: false,
    legalComments: "none",
    assetNames: "[name]-[hash]",
    outdir: OUT,
  }).then(({ outputFiles }) => {
    const isWasm = (file: OutputFile): boolean => file.path.endsWith(".wasm");
    return {
      script: outputFiles.find((file) => !isWasm(file))!.text,
      wasm: outputFiles.filter(isWasm).map(({ path, contents }) => ({ path: relative(OUT, path), bytes: contents })),
    };
  });
  return bundled;
}
