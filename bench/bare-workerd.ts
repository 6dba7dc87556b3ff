import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { build } from "esbuild";
import { FOR_WORKERD } from "../scripts/stack/bundled-worker.ts";

// The package says where its binary is, in CommonJS and without types.
const workerdPath = (createRequire(import.meta.url)("workerd") as { readonly default: string }).default;

export interface BareWorkerd {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** What runs. */
export interface BareWorkerdOptions {
  /** Module to bundle; it answers `POST /bare`. */
  readonly entry: string;
  /** Folder below which objects are stored: their disk is part of what is measured. */
  readonly storage: string;
  readonly livekitUrl?: string;
  /**
   * `stand-in`: the entry exports `Database`, called over RPC. `sqlite`: the platform's own D1 client, answered by the
   * entry's object `D1Store` through `D1Entry`, as in production an object answers it.
   */
  readonly database: "stand-in" | "sqlite";
}

/** Runs a Worker with our object on workerd itself: `wrangler dev` and its proxy would be most of what is measured. */
export async function startBareWorkerd({
  entry,
  storage,
  livekitUrl = "ws://127.0.0.1:1",
  database,
}: BareWorkerdOptions): Promise<BareWorkerd> {
  const folder = mkdtempSync(join(storage, "vivavoce-bench-"));
  const port = await freePort();
  await build({ ...FOR_WORKERD, entryPoints: [entry], outdir: folder, entryNames: "worker" });
  const objects = database === "sqlite" ? ["Interview", "D1Store"] : ["Interview"];
  const modules = readdirSync(folder)
    .filter((file) => file.endsWith(".wasm"))
    .map((file) => `(name = "${file}", wasm = embed "${file}")`);
  const text = (name: string, value: string): string => `(name = "${name}", text = "${value}")`;
  writeFileSync(
    join(folder, "config.capnp"),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .main),
    (name = "disk", disk = (path = "${folder}", writable = true)),
    (name = "loopback", network = (allow = ["private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
const main :Workerd.Worker = (
  modules = [${['(name = "worker.js", esModule = embed "worker.js")', ...modules].join(", ")}],
  compatibilityDate = "2026-08-15",
  durableObjectNamespaces = [${objects.map((name) => `(className = "${name}", uniqueKey = "${name}", enableSql = true)`).join(", ")}],
  durableObjectStorage = (localDisk = "disk"),
  globalOutbound = "loopback",
  bindings = [
    (name = "INTERVIEW", durableObjectNamespace = "Interview"),
    ${databaseBindings(database).join(",\n    ")},
    ${[text("ENVIRONMENT", "test"), text("PUBLIC_URL", `http://127.0.0.1:${port}`), text("LIVEKIT_URL", livekitUrl), text("LIVEKIT_API_KEY", "devkey"), text("LIVEKIT_API_SECRET", "s".repeat(32)), text("AGENT_SECRET", "a".repeat(32)), text("TOKEN_SECRET", "t".repeat(32)), text("RETENTION_DAYS", "180")].join(",\n    ")}
  ],
);
`,
  );
  const child = spawn(workerdPath, ["serve", "--experimental", join(folder, "config.capnp")], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => void (said = (said + chunk.toString()).slice(-4_000)));
  const url = `http://127.0.0.1:${port}`;
  const close = async (): Promise<void> => {
    const gone = new Promise((done) => child.once("exit", done));
    if (child.exitCode === null) {
      child.kill("SIGKILL");
      await gone;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  for (const deadline = Date.now() + 15_000; ;) {
    const up = await fetch(`${url}/bare`, { method: "POST", body: "{}" }).then(
      (response) => response.ok,
      () => false,
    );
    if (up) return { url, close };
    if (child.exitCode !== null || Date.now() > deadline) {
      await close();
      throw new Error(`workerd did not start: ${said}`);
    }
    await new Promise((done) => setTimeout(done, 50));
  }
}

function databaseBindings(database: BareWorkerdOptions["database"]): string[] {
  if (database === "stand-in") return [`(name = "DB", service = (name = "main", entrypoint = "Database"))`];
  const fetcher = `(name = "fetcher", service = (name = "main", entrypoint = "D1Entry"))`;
  return [
    `(name = "DB", wrapped = (moduleName = "cloudflare-internal:d1-api", innerBindings = [${fetcher}]))`,
    `(name = "D1_STORE", durableObjectNamespace = "D1Store")`,
  ];
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
