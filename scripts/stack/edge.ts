import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Child, StackError, startChild, untilReady } from "./child.ts";
import { freePort } from "./ports.ts";
import { run } from "./run.ts";

export interface EdgeOptions {
  readonly root: string;
  readonly folder: string;
  readonly port: number;
  /** Vars and secrets of the Worker (see .dev.vars.example). */
  readonly vars: Readonly<Record<string, string>>;
  /** SQL that makes the organisation, its key and the ready guides; safe to run again. */
  readonly seedSql: string;
}

/**
 * Starts the Worker under `wrangler dev` with its own D1, R2 and objects in `folder`.
 * Migrations and seed run only when they changed since the last start, because each costs seconds.
 */
export async function startEdge(options: EdgeOptions): Promise<Child> {
  const persist = join(options.folder, "edge");
  const envFile = join(options.folder, "worker.env");
  writeFileSync(
    envFile,
    Object.entries(options.vars)
      .map(([name, value]) => `${name}=${JSON.stringify(value)}\n`)
      .join(""),
    { mode: 0o600 },
  );
  const local = ["--local", "--persist-to", persist, "--env="];
  const env = { CI: "1", CLOUDFLARE_CF_FETCH_ENABLED: "false", WRANGLER_SEND_METRICS: "false", NO_COLOR: "1" };

  const stamp = join(options.folder, "database.stamp");
  const wanted = createHash("sha256").update(migrationsText(options.root)).update(options.seedSql).digest("hex");
  if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
    const seedFile = join(options.folder, "seed.sql");
    writeFileSync(seedFile, options.seedSql, { mode: 0o600 });
    await run("wrangler", ["d1", "migrations", "apply", "DB", ...local], { cwd: options.root, env });
    await run("wrangler", ["d1", "execute", "DB", "--file", seedFile, "--yes", ...local], { cwd: options.root, env });
    writeFileSync(stamp, wanted);
  }

  const inspector = await freePort(options.port + 500);
  const child = startChild({
    name: "edge Worker",
    command: "wrangler",
    args: [
      "dev",
      "--env=",
      "--env-file",
      envFile,
      "--persist-to",
      persist,
      "--ip",
      "127.0.0.1",
      "--port",
      String(options.port),
      "--inspector-port",
      String(inspector),
      "--log-level",
      "warn",
      "--show-interactive-dev-session=false",
    ],
    cwd: options.root,
    env,
    logFile: join(options.folder, "edge.log"),
  });
  try {
    await untilReady(child, async () => (await fetch(`http://127.0.0.1:${options.port}/health`)).ok, 60_000);
  } catch (cause) {
    await child.stop();
    throw cause instanceof StackError ? cause : new StackError("the edge Worker did not start", child);
  }
  return child;
}

function migrationsText(root: string): string {
  const folder = join(root, "worker/migrations");
  return readdirSync(folder)
    .toSorted()
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
}
