import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Pool } from "undici";
import { KEPT_SHORTLY } from "../scripts/stack/keep-alive.ts";
import { startBareWorkerd } from "./bare-workerd.ts";
import { quantile, ratioOf, showRatio, summarise, verdict } from "./compare.ts";

/**
 * Lists of 1,000 finished, evaluated interviews as pages ask for them: HTTP, key, Worker, D1's own client, SQLite in an
 * object, JSON. Baseline: a bare Hono route in the same workerd that answers with 25 such items, interleaved. D1's
 * distance from the Worker is the platform's and is not measured.
 */
const QUICK = process.argv.includes("--quick");
const GOAL_P95_MS = 100;
const INTERVIEWS = 1_000;
const ROUNDS = QUICK ? 40 : 1_000;
const KEY = `vv_test_${"b".repeat(43)}`;

const folder = join(import.meta.dirname, "../worker/migrations");
const migrations = readdirSync(folder)
  .toSorted()
  .map((name) => readFileSync(join(folder, name), "utf8"));
const workerd = await startBareWorkerd({
  entry: join(import.meta.dirname, "interview-list/worker.ts"),
  storage: tmpdir(),
  database: "sqlite",
});
const pool = new Pool(workerd.url, { ...KEPT_SHORTLY, connections: 16, pipelining: 1 });
try {
  const keySha256 = createHash("sha256").update(KEY).digest("hex");
  await request("POST", "/setup", { migrations, keySha256, count: INTERVIEWS });
  const first = await list("?limit=25");
  const middle = await cursorOfPage(20);
  const lists = {
    "first page": "?limit=25",
    "page 20 of 40": `?limit=25&cursor=${middle}`,
    "100 a page": "?limit=100",
    "needs review": "?limit=25&evaluation=needs_review",
    "decided: advance": "?limit=25&decision=advance",
    "one guide, compared": `?limit=100&configId=${first.items[0]!.config.id}`,
    "ended, one guide, to review": `?limit=25&state=ended&evaluation=needs_review&configId=${first.items[0]!.config.id}`,
    "nothing found": "?limit=25&evaluation=running",
  };
  for (const connections of [1, 16]) {
    console.log(`\n${connections} connection${connections === 1 ? "" : "s"}`);
    for (const [title, query] of Object.entries(lists)) await measure(title, query, connections);
  }
} finally {
  await pool.close();
  await workerd.close();
}

/** Ours and the baseline in turns, on as many connections at once. */
async function measure(title: string, query: string, connections: number): Promise<void> {
  const pairs: (readonly [ours: number, baseline: number])[] = [];
  let items = 0;
  const each = async (): Promise<void> => {
    for (let i = 0; i < ROUNDS / connections; i++) {
      const ours = await timed(async () => void (items = (await list(query)).items.length));
      pairs.push([ours, await timed(() => request("GET", "/bare"))]);
    }
  };
  for (let i = 0; i < 20; i++) await list(query);
  await Promise.all(Array.from({ length: connections }, each));
  const [ours, baseline] = [summarise(pairs.map(([a]) => a)), summarise(pairs.map(([, b]) => b))];
  const p95 = p95Interval(pairs.map(([a]) => a));
  // The goal is about one page that waits for its list; sixteen at once show how the two sides share a full machine.
  const found =
    connections === 1
      ? `p95 ${p95.low.toFixed(2)}–${p95.high.toFixed(2)} ms, goal ≤ ${GOAL_P95_MS} ms: ${verdict(p95, GOAL_P95_MS)}`
      : "no goal";
  const ms = (s: typeof ours): string => `p50 ${s.p50.toFixed(2)} ms, p95 ${s.p95.toFixed(2)}`;
  console.log(
    `  ${title.padEnd(28)} ${ms(ours)}  bare ${ms(baseline)}  ratio ${showRatio(ratioOf(pairs, "p50", 300))}  ${found}  (${items} items, n ${ours.n})`,
  );
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

interface List {
  readonly items: readonly { readonly config: { readonly id: string }; readonly outcome: unknown }[];
  readonly nextCursor?: string;
}

async function list(query: string): Promise<List> {
  return (await request("GET", `/v1/interviews${query}`)) as List;
}

async function cursorOfPage(page: number): Promise<string> {
  let cursor = "";
  for (let i = 1; i < page; i++) cursor = (await list(`?limit=25${cursor && `&cursor=${cursor}`}`)).nextCursor ?? "";
  return cursor;
}

async function request(method: "GET" | "POST", path: string, body?: unknown): Promise<unknown> {
  const headers = { "content-type": "application/json", authorization: `Bearer ${KEY}` };
  const response = await pool.request({
    method,
    path,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.body.text();
  if (response.statusCode !== 200) throw new Error(`${path}: ${response.statusCode} ${text.slice(0, 300)}`);
  return JSON.parse(text);
}

/** 95 % interval of the 95th percentile by order statistics. */
function p95Interval(values: readonly number[]): { readonly low: number; readonly high: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const spread = 1.96 * Math.sqrt((0.95 * 0.05) / sorted.length);
  return { low: quantile(sorted, Math.max(0, 0.95 - spread)), high: quantile(sorted, Math.min(1, 0.95 + spread)) };
}
