import { existsSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Pool } from "undici";
import { lintConfig } from "#core/config/lint-config.ts";
import { startLiveKitRecorder } from "../test/support/livekit-recorder.ts";
import { quantile, ratioOf, showRatio, summarise, verdict } from "./compare.ts";
import { KEPT_SHORTLY } from "../scripts/stack/keep-alive.ts";
import { startBareWorkerd } from "./bare-workerd.ts";

/**
 * One tool call as an agent makes it: HTTP, lease token, Worker, object, log on disk, reply. Baseline: a bare Hono
 * route in the same workerd that parses the same body, interleaved. No network and no model is measured.
 */
const QUICK = process.argv.includes("--quick");
const GOAL = { ratio: 3, p99Ms: 10, perSecond: 1_000 };
/** As many calls as a long interview makes; then the next interview, so that no log grows beyond life. */
const CALLS_PER_INTERVIEW = 100;

const { config } = lintConfig(JSON.parse(readFileSync(join(import.meta.dirname, "../examples/backend.json"), "utf8")));
const livekit = await startLiveKitRecorder();
let pool: Pool;
let interviews = 0;
let calls = 0;

try {
  // Every write waits for this machine's disk, and an idle disk differs from a busy one more than any two versions
  // of ours do; in production that wait is the platform's. So both are shown, and both are judged.
  await run("log on this machine's disk", tmpdir());
  if (existsSync("/dev/shm")) await run("log in a memory file system", "/dev/shm");
} finally {
  await livekit.close();
}

async function run(title: string, storage: string): Promise<void> {
  const workerd = await startBareWorkerd({
    entry: join(import.meta.dirname, "tool-call/worker.ts"),
    storage,
    livekitUrl: livekit.url.replace("http", "ws"),
    database: "stand-in",
  });
  pool = new Pool(workerd.url, { ...KEPT_SHORTLY, connections: 64, pipelining: 1 });
  try {
    console.log(`\n${title}`);
    await measure(1, QUICK ? 4 : 20, "warming up");
    await measure(1, QUICK ? 3 : 30, "1 connection");
    await measure(64, QUICK ? 1 : 4, "64 connections");
  } finally {
    await pool.close();
    await workerd.close();
  }
}

/** `rounds` times: fresh interviews, one per connection, then ours and the baseline in turns. */
async function measure(connections: number, rounds: number, title: string): Promise<void> {
  const ours: number[] = [];
  const baseline: number[] = [];
  let oursMs = 0;
  for (let round = 0; round < rounds; round++) {
    const ids = Array.from({ length: connections }, () => `int_bench_${interviews++}`);
    const tokens = (await post("/setup", null, { ids, config })) as string[];
    const call = (at: number) => post(`/v1/agent/interviews/${ids[at]}/tool-calls`, tokens[at] ?? null, toolCall());
    // In turns: one by one on one connection, in slices on many, so that a noisy stretch hits both.
    const slice = connections === 1 ? 1 : 25;
    for (let done = 0; done < CALLS_PER_INTERVIEW; done += slice) {
      oursMs += await timed(connections, slice, call, ours);
      await timed(connections, slice, () => post("/bare", null, toolCall()), baseline);
    }
  }
  if (title === "warming up") return;
  const [a, b] = [summarise(ours), summarise(baseline)];
  const pairs = ours.map((value, index) => [value, baseline[index] ?? Number.NaN] as const);
  const ratio = ratioOf(pairs, "p50", 400);
  const p99 = p99Interval(ours);
  const perSecond = ours.length / (oursMs / 1_000);
  const ms = (s: typeof a): string =>
    `p50 ${s.p50.toFixed(2)} ms, p95 ${s.p95.toFixed(2)}, p99 ${s.p99.toFixed(2)} (n ${s.n})`;
  console.log(`${title}\n  tool call      ${ms(a)}, ${perSecond.toFixed(0)}/s\n  bare route     ${ms(b)}`);
  console.log(`  ratio at p50   ${showRatio(ratio)}  goal ≤ ${GOAL.ratio}: ${verdict(ratio, GOAL.ratio)}`);
  if (connections === 1)
    console.log(
      `  p99            ${p99.low.toFixed(2)}–${p99.high.toFixed(2)} ms  goal ≤ ${GOAL.p99Ms} ms: ${verdict(p99, GOAL.p99Ms)}`,
    );
  else
    console.log(
      `  throughput     ${perSecond.toFixed(0)}/s  goal ≥ ${GOAL.perSecond}/s: ${perSecond >= GOAL.perSecond ? "met" : "missed"}`,
    );
}

/** Every connection makes `each` calls, one after the other; returns the wall time of all. */
async function timed(
  connections: number,
  each: number,
  call: (at: number) => Promise<unknown>,
  into: number[],
): Promise<number> {
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async (_, at) => {
      for (let i = 0; i < each; i++) {
        const start = performance.now();
        await call(at);
        into.push(performance.now() - start);
      }
    }),
  );
  return performance.now() - begun;
}

function toolCall(): {
  readonly callId: string;
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
} {
  const evidence = "Named two designs, chose one, and said what would have to be true for the other one to win. "
    .repeat(3)
    .trim();
  return {
    callId: `sess/call_${calls++}`,
    name: "score_answer",
    args: { area: "Communication", score: 1 + (calls % 10), evidence },
  };
}

async function post(path: string, token: string | null, body: unknown): Promise<unknown> {
  const headers = {
    "content-type": "application/json",
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  };
  const response = await pool.request({ method: "POST", path, headers, body: JSON.stringify(body) });
  const answer = await response.body.json();
  if (response.statusCode !== 200) throw new Error(`${path}: ${response.statusCode} ${JSON.stringify(answer)}`);
  return answer;
}

/** 95 % interval of the 99th percentile by order statistics. */
function p99Interval(values: readonly number[]): { readonly low: number; readonly high: number } {
  const sorted = values.toSorted((x, y) => x - y);
  const spread = 1.96 * Math.sqrt((0.99 * 0.01) / sorted.length);
  return { low: quantile(sorted, Math.max(0, 0.99 - spread)), high: quantile(sorted, Math.min(1, 0.99 + spread)) };
}
