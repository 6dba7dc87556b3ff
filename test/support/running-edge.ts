import { mkdirSync, readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { Miniflare, convertV4MiniflareOptions } from "miniflare";
import { placeApiReference } from "../../scripts/api-reference.ts";
import { seedSql } from "../../scripts/seed.ts";
import { bundledWorker } from "./bundled-worker.ts";

const ROOT = resolve(import.meta.dirname, "../..");

export interface RunningEdgeOptions {
  readonly port?: number;
  /** Where the call server is; the default answers nothing. */
  readonly livekitUrl?: string;
  readonly livekitKey?: string;
  readonly livekitSecret?: string;
  readonly openAiBaseUrl?: string;
  readonly openAiApiKey?: string;
  readonly publicUrl?: string;
  /** Keep D1, R2, objects and Workflows here; in memory when left out. */
  readonly persist?: string;
  readonly vars?: Readonly<Record<string, string>>;
}

export interface RunningEdge {
  readonly url: string;
  readonly port: number;
  /** `admin`: test mode, with the ready guides. `recruiter`, `reviewer`: the same organisation. `live`: the same in live mode. `otherAdmin`: another organisation, test mode. */
  readonly keys: {
    readonly admin: string;
    readonly recruiter: string;
    readonly reviewer: string;
    readonly live: string;
    readonly otherAdmin: string;
  };
  readonly agentSecret: string;
  readonly tokenSecret: string;
  readonly livekit: { readonly url: string; readonly key: string; readonly secret: string };
  readonly close: () => Promise<void>;
}

const KEYS = {
  admin: "vv_test_adminadminadminadminadminadmin",
  recruiter: "vv_test_recruiterrecruiterrecruiter",
  reviewer: "vv_test_reviewerreviewerreviewerrev",
  live: "vv_live_adminadminadminadminadminadmin",
  otherAdmin: "vv_test_otherotherotherotherotherother",
} as const;

/** Starts the real Worker with its objects, D1 and R2 on a free port of 127.0.0.1, migrated and seeded. */
export async function startRunningEdge(options: RunningEdgeOptions = {}): Promise<RunningEdge> {
  const dist = resolve(ROOT, "web/dist");
  mkdirSync(dist, { recursive: true });
  placeApiReference(dist);
  const port = options.port ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const livekit = {
    url: options.livekitUrl ?? "ws://127.0.0.1:1",
    key: options.livekitKey ?? "devkey",
    secret: options.livekitSecret ?? "secretsecretsecretsecretsecretsecret",
  };
  const agentSecret = "agent-secret-for-tests-agent-secret";
  const tokenSecret = "token-secret-for-tests-token-secret";
  const persist = options.persist === undefined ? {} : { resourcePersistencePath: options.persist };
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
      port,
      cf: false,
      bindings: {
        ENVIRONMENT: "test",
        PUBLIC_URL: options.publicUrl ?? url,
        LIVEKIT_URL: livekit.url,
        LIVEKIT_API_KEY: livekit.key,
        LIVEKIT_API_SECRET: livekit.secret,
        AGENT_SECRET: agentSecret,
        TOKEN_SECRET: tokenSecret,
        OPENAI_BASE_URL: options.openAiBaseUrl ?? "http://127.0.0.1:1/v1",
        GEMINI_BASE_URL: "http://127.0.0.1:1/v1beta",
        RETENTION_DAYS: "180",
        ...(options.openAiApiKey === undefined ? {} : { OPENAI_API_KEY: options.openAiApiKey }),
        ...options.vars,
      },
      durableObjects: { INTERVIEW: { className: "Interview", useSQLite: true } },
      d1Databases: { DB: "vivavoce" },
      r2Buckets: { RECORDINGS: "vivavoce-recordings" },
      workflows: { EVALUATION: { name: "vivavoce-evaluation", className: "EvaluateInterview" } },
      queueProducers: { WEBHOOKS: "vivavoce-webhooks" },
      queueConsumers: { "vivavoce-webhooks": { maxBatchSize: 10, maxBatchTimeout: 0.05, maxRetries: 5 } },
      // Tests are many callers from one address.
      ratelimits: Object.fromEntries(
        ["LIMIT_SIGN_IN", "LIMIT_JOIN", "LIMIT_API"].map((name, index) => [
          name,
          { namespace_id: String(index), simple: { limit: 1_000_000, period: 60 } },
        ]),
      ),
      assets: {
        directory: dist,
        binding: "ASSETS",
        routerConfig: { has_user_worker: true, invoke_user_worker_ahead_of_assets: true },
        assetConfig: { html_handling: "none", not_found_handling: "none" },
      },
      ...persist,
    } as never),
  );
  try {
    await miniflare.ready;
    await prepareDatabase(miniflare);
  } catch (cause) {
    await miniflare.dispose();
    throw cause;
  }
  return { url, port, keys: KEYS, agentSecret, tokenSecret, livekit, close: () => miniflare.dispose() };
}

async function prepareDatabase(miniflare: Miniflare): Promise<void> {
  const db = await miniflare.getD1Database("DB");
  const exists = await db.prepare("SELECT name FROM sqlite_master WHERE name = 'organisations'").first();
  const folder = resolve(ROOT, "worker/migrations");
  const migrations =
    exists === null
      ? readdirSync(folder)
          .toSorted()
          .map((name) => readFileSync(resolve(folder, name), "utf8"))
      : [];
  const seeds = [
    await seedSql({ key: KEYS.admin, personName: "Ada Admin" }),
    await seedSql({ key: KEYS.recruiter, personName: "Rita Recruiter", role: "recruiter", withoutGuides: true }),
    await seedSql({ key: KEYS.reviewer, personName: "Rene Reviewer", role: "reviewer", withoutGuides: true }),
    await seedSql({ key: KEYS.live, personName: "Ada Admin", withoutGuides: true }),
    await seedSql({
      key: KEYS.otherAdmin,
      organisationId: "org_other",
      organisationName: "Other Corp",
      personName: "Otto Other",
      withoutGuides: true,
    }),
  ];
  const statements = [
    ...migrations.flatMap((text) => text.replaceAll(/^--.*$/gm, "").split(/;\s*$/m)),
    ...seeds.flatMap((text) => text.split(/;\n/)),
  ];
  await db.batch(statements.filter((text) => text.trim() !== "").map((text) => db.prepare(text)));
}

async function freePort(): Promise<number> {
  const { createServer } = await import("node:net");
  return new Promise((done, fail) => {
    const server = createServer();
    server.once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
