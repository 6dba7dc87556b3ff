import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { type Child, StackError, startChild, untilReady } from "./child.ts";
import { freePort } from "./ports.ts";
import { run } from "./run.ts";

/** The SFU version everything here was tried with; 1.11 refuses tokens of today's SDK, later ones do not `go install`. */
const LIVEKIT_VERSION = "1.13.5";
const cacheFolder = join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "vivavoce");

/** How to run an SFU on this machine. */
export type SfuProgram =
  | { readonly how: "binary"; readonly path: string; readonly from: string }
  | { readonly how: "container"; readonly engine: "docker" | "podman" };

const answers = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, [...args], { stdio: "ignore" }).status === 0;

const cached = join(cacheFolder, `livekit-server-${LIVEKIT_VERSION}`);

/** An SFU that is ready to run here: `livekit-server` on PATH, or what an earlier run built. */
export function presentSfu(): SfuProgram | null {
  if (answers("livekit-server", ["--version"])) return { how: "binary", path: "livekit-server", from: "on PATH" };
  return existsSync(cached) ? { how: "binary", path: cached, from: "cached" } : null;
}

/** One that is here → built with Go → a container engine → one line to type. */
export async function findSfu(say: (line: string) => void): Promise<SfuProgram> {
  const present = presentSfu();
  if (present !== null) return present;
  if (answers("go", ["version"])) {
    say(`building livekit-server ${LIVEKIT_VERSION} with Go; once, some minutes`);
    const folder = join(cacheFolder, `build-${process.pid}`);
    mkdirSync(folder, { recursive: true });
    const module = `github.com/livekit/livekit-server/cmd/server@v${LIVEKIT_VERSION}`;
    await run("go", ["install", module], { cwd: folder, env: { GOBIN: folder } });
    renameSync(join(folder, "server"), cached); // atomic: two starts at once both end with a whole file
    return { how: "binary", path: cached, from: "built with Go" };
  }
  for (const engine of ["docker", "podman"] as const)
    if (answers(engine, ["info"])) return { how: "container", engine };
  throw new StackError(
    [
      "The call server (livekit-server) is missing. One of these lines gets it, then start again:",
      "  macOS:    brew install livekit",
      "  Linux:    curl -sSL https://get.livekit.io | bash",
      "  any:      install Go or Docker, and this command does the rest",
      "Or use LiveKit Cloud: LIVEKIT_URL=wss://… LIVEKIT_API_KEY=… LIVEKIT_API_SECRET=… npm start",
    ].join("\n"),
  );
}

export interface Sfu {
  readonly url: string;
  readonly child: Child | null;
  readonly from: string;
}

/** Starts an SFU on loopback, with webhooks to the Worker. */
export async function startSfu(options: {
  readonly folder: string;
  readonly key: string;
  readonly secret: string;
  readonly webhookUrl: string;
  readonly say: (line: string) => void;
  /** It takes the first free port from here on. Two that look from the same place at the same time may choose the same. */
  readonly preferredPort: number;
}): Promise<Sfu> {
  const program = await findSfu(options.say);
  const port = await freePort(options.preferredPort);
  const tcpPort = await freePort(port + 1);
  const udpPort = await freePort(tcpPort + 1, "udp");
  const config = join(options.folder, "livekit.yaml");
  const host = program.how === "container" ? "0.0.0.0" : "127.0.0.1";
  writeFileSync(
    config,
    [
      `port: ${port}`,
      `bind_addresses: ["${host}"]`,
      "rtc:",
      `  tcp_port: ${tcpPort}`,
      `  udp_port: ${udpPort}`,
      "  node_ip: 127.0.0.1",
      "  use_external_ip: false",
      "  enable_loopback_candidate: true",
      ...(program.how === "binary" && process.platform === "linux" ? ["  interfaces: { includes: [lo] }"] : []),
      `keys: { ${options.key}: ${options.secret} }`,
      `webhook: { api_key: ${options.key}, urls: ["${options.webhookUrl}"] }`,
      "logging: { level: warn }",
      "",
    ].join("\n"),
    { mode: 0o600 },
  );
  const child =
    program.how === "binary"
      ? startChild({
          name: "call server",
          command: program.path,
          args: ["--config", config],
          logFile: join(options.folder, "sfu.log"),
        })
      : startChild({
          name: "call server",
          command: program.engine,
          // The host's network, so that the Worker's webhook and loopback media work without a bridge.
          args: [
            "run",
            "--rm",
            "--network=host",
            "-v",
            `${config}:/etc/livekit.yaml:ro`,
            `livekit/livekit-server:v${LIVEKIT_VERSION}`,
            "--config",
            "/etc/livekit.yaml",
          ],
          logFile: join(options.folder, "sfu.log"),
        });
  await untilReady(
    child,
    async () => (await fetch(`http://127.0.0.1:${port}/`)).ok,
    program.how === "container" ? 120_000 : 60_000,
  );
  return { url: `ws://127.0.0.1:${port}`, child, from: program.how === "binary" ? program.from : program.engine };
}
