import { seedSql } from "../../scripts/seed.ts";
import { startLocalEdge } from "../../scripts/stack/local-edge.ts";

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

/** Starts the real Worker with everything it is bound to on a free port of 127.0.0.1, migrated and seeded. */
export async function startRunningEdge(options: RunningEdgeOptions = {}): Promise<RunningEdge> {
  const port = options.port ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const livekit = {
    url: options.livekitUrl ?? "ws://127.0.0.1:1",
    key: options.livekitKey ?? "devkey",
    secret: options.livekitSecret ?? "secretsecretsecretsecretsecretsecret",
  };
  const agentSecret = "agent-secret-for-tests-agent-secret";
  const tokenSecret = "token-secret-for-tests-token-secret";
  const edge = await startLocalEdge({
    port,
    unlimited: true,
    ...(options.persist === undefined ? {} : { persist: options.persist }),
    vars: {
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
    seedSql: [
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
    ],
  });
  return { url, port, keys: KEYS, agentSecret, tokenSecret, livekit, close: edge.close };
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
