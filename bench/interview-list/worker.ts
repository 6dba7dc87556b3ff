import { Hono } from "hono";
import type { Interview } from "#contract/interview.ts";
import type { Env } from "../../worker/env.ts";
import { serve } from "../../worker/http/serve.ts";
import { interviewEndpoints } from "../../worker/routes/interviews.ts";
import { summaries } from "./summaries.ts";

export { Interview } from "../../durable-objects/interview.ts";
export { D1Entry, D1Store } from "./d1-store.ts";

const app = serve(interviewEndpoints);

/** The baseline: the least a Hono route can do to answer with the same 25 items. */
const bare = new Hono();
const page: { items: Interview[] } = { items: summaries(25).map(({ summary }) => summary) };
bare.post("/bare", (c) => c.json({}));
bare.get("/bare", (c) => c.json(page));

/** Migrates the database and fills it. */
async function setUp(db: D1Database, { migrations, keySha256, count }: Setup): Promise<void> {
  const statements = migrations.flatMap((text) => text.replaceAll(/^--.*$/gm, "").split(/;\s*$/m));
  await db.batch(statements.filter((text) => text.trim() !== "").map((text) => db.prepare(text)));
  await db.batch(
    ["org_bench", "org_other"].map((id) =>
      db.prepare("INSERT INTO organisations (id, name, created_at_ms) VALUES (?, ?, 0)").bind(id, id),
    ),
  );
  await db.batch([
    db.prepare("INSERT INTO principals VALUES ('prn_bench', 'org_bench', 'person', 'Bench', 0)"),
    db
      .prepare(
        "INSERT INTO api_keys VALUES ('key_bench', 'org_bench', 'prn_bench', 'test', 'admin', 'vv_test', ?, 0, ?, NULL)",
      )
      .bind(keySha256, Date.now()),
  ]);
  const insert = db.prepare(
    `INSERT INTO interviews (id, org_id, mode, config_id, state, summary, calendar_id, event_seq, created_at_ms, ended_at_ms, evaluation, decision)
     VALUES (?, ?, 'test', ?, ?, ?, ?, 1, ?, ?, ?, ?)`,
  );
  // As many of somebody else's, so that an organisation is not the whole table.
  for (const [orgId, rows] of [
    ["org_bench", summaries(count)],
    ["org_other", summaries(count, "x")],
  ] as const)
    for (let at = 0; at < rows.length; at += 100)
      await db.batch(
        rows
          .slice(at, at + 100)
          .map(({ summary: s }) =>
            insert.bind(
              s.id,
              orgId,
              s.config.id,
              s.state,
              JSON.stringify(s),
              `cal_${s.id}`,
              s.createdAtMs,
              s.endedAtMs,
              s.evaluation,
              s.decision,
            ),
          ),
      );
}

interface Setup {
  readonly migrations: readonly string[];
  readonly keySha256: string;
  readonly count: number;
}

// Bare workerd has no rate limits.
const LIMITS = { limit: () => Promise.resolve({ success: true }) };

// oxlint-disable-next-line import/no-default-export -- what workerd loads
export default {
  async fetch(request: Request, env: Env, ctx: ExecutionContext): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname === "/bare") return bare.fetch(request, env, ctx);
    if (pathname !== "/setup") return app.fetch(request, { ...env, LIMIT_API: LIMITS }, ctx);
    await setUp(env.DB, await request.json<Setup>());
    return Response.json({});
  },
};
