import { mkdirSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Miniflare, convertV4MiniflareOptions } from "miniflare";
import { placeApiReference } from "../api-reference.ts";
import { bundledWorker } from "./bundled-worker.ts";
import "./keep-alive.ts";

const ROOT = join(import.meta.dirname, "../..");
const DIST = join(ROOT, "web/dist");
const MIGRATIONS = join(ROOT, "worker/migrations");

/** Per minute, as wrangler.toml has them. */
const RATE_LIMITS = { LIMIT_SIGN_IN: 30, LIMIT_JOIN: 120, LIMIT_API: 1200 } as const;

export interface LocalEdgeOptions {
  readonly port: number;
  /** Settings and secrets, as wrangler.toml and .dev.vars.example name them. */
  readonly vars: Readonly<Record<string, string>>;
  /** SQL that is safe to run again, statements each ending with `;` and a new line. */
  readonly seedSql: readonly string[];
  /** Keep D1, R2, objects and Workflows here; in memory when left out. */
  readonly persist?: string;
  /** Tests are many callers from one address. */
  readonly unlimited?: boolean;
}

/**
 * Starts the Worker on 127.0.0.1 with everything wrangler.toml binds to it, migrated and seeded: the bundle that is
 * deployed in the runtime it is deployed to, without the proxy that `wrangler dev` puts before it.
 */
export async function startLocalEdge(options: LocalEdgeOptions): Promise<{ readonly close: () => Promise<void> }> {
  mkdirSync(DIST, { recursive: true });
  placeApiReference(DIST);
  const worker = await bundledWorker();
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      modules: [
        { type: "ESModule", path: "/worker.js", contents: worker.script },
        ...worker.wasm.map(({ path, bytes }) => ({ type: "CompiledWasm", path: `/${path}`, contents: bytes })),
      ],
      modulesRoot: "/",
      compatibilityDate: "2026-08-15",
      host: "127.0.0.1",
      port: options.port,
      cf: false,
      bindings: options.vars,
      durableObjects: { INTERVIEW: { className: "Interview", useSQLite: true } },
      d1Databases: { DB: "vivavoce" },
      r2Buckets: { RECORDINGS: "vivavoce-recordings" },
      workflows: { EVALUATION: { name: "vivavoce-evaluation", className: "EvaluateInterview" } },
      queueProducers: { WEBHOOKS: "vivavoce-webhooks" },
      queueConsumers: { "vivavoce-webhooks": { maxBatchSize: 10, maxBatchTimeout: 0.05, maxRetries: 5 } },
      ratelimits: Object.fromEntries(
        Object.entries(RATE_LIMITS).map(([name, limit], index) => [
          name,
          {
            namespace_id: String(index),
            simple: { limit: options.unlimited === true ? 1_000_000 : limit, period: 60 },
          },
        ]),
      ),
      assets: {
        directory: DIST,
        binding: "ASSETS",
        routerConfig: { has_user_worker: true, invoke_user_worker_ahead_of_assets: true },
        assetConfig: { html_handling: "none", not_found_handling: "none" },
      },
      ...(options.persist === undefined ? {} : { resourcePersistencePath: options.persist }),
    } as never),
  );
  try {
    await miniflare.ready;
    const db = await miniflare.getD1Database("DB");
    await migrate(db);
    await runAll(
      db,
      options.seedSql.flatMap((sql) => sql.split(/;\n/)),
    );
  } catch (cause) {
    await miniflare.dispose();
    throw cause;
  }
  return { close: () => miniflare.dispose() };
}

type LocalDatabase = Awaited<ReturnType<Miniflare["getD1Database"]>>;

/** Applies what was not yet applied, in order; the table is the one wrangler keeps in a deployed database. */
async function migrate(db: LocalDatabase): Promise<void> {
  await db
    .prepare(
      "CREATE TABLE IF NOT EXISTS d1_migrations (id INTEGER PRIMARY KEY, name TEXT UNIQUE, applied_at TIMESTAMP)",
    )
    .run();
  const { results } = await db.prepare("SELECT name FROM d1_migrations").all<{ name: string }>();
  const applied = new Set(results.map(({ name }) => name));
  for (const name of readdirSync(MIGRATIONS).toSorted()) {
    if (applied.has(name)) continue;
    const statements = readFileSync(join(MIGRATIONS, name), "utf8")
      .replaceAll(/^--.*$/gm, "")
      .split(/;\s*$/m);
    await runAll(db, [
      ...statements,
      `INSERT INTO d1_migrations (name, applied_at) VALUES ('${name}', CURRENT_TIMESTAMP)`,
    ]);
  }
}

/** All of them or none. */
async function runAll(db: LocalDatabase, statements: readonly string[]): Promise<void> {
  const prepared = statements.filter((text) => text.trim() !== "").map((text) => db.prepare(text));
  if (prepared.length > 0) await db.batch(prepared);
}
