import type { InterviewEvent } from "#contract/event.ts";
import { auditLog } from "#core/interview/audit.ts";
import { evolve } from "#core/interview/evolve.ts";
import { emptyState } from "#core/interview/state.ts";
import { scriptedInterview } from "../test/support/scripted-interview.ts";
import { summarise, verdict } from "./compare.ts";

/**
 * Size and replay time of an interview's log. Waking an object reads and folds its whole log, so this is what a
 * candidate waits for after an eviction. Baseline: parsing the same JSON and folding nothing, interleaved.
 * Computation only: no model is measured.
 */
const ROUNDS = process.argv.includes("--quick") ? 15 : 200;
const EVENTS = 5_000;
const GOAL_MS = 50;

const hour = scriptedInterview(60);
const hourBytes = JSON.stringify(hour.events).length;
console.log(
  `60-minute interview: ${hour.events.length} events (goal ≤ 1,500), ${(hourBytes / 1024).toFixed(0)} KiB (goal ≤ 1,024), audit finds ${auditLog(hour.events).length}`,
);

const lines = longLog(EVENTS).map((event) => JSON.stringify(event));
const ours: number[] = [];
const baseline: number[] = [];
for (let round = -5; round < ROUNDS; round++) {
  const parseMs = timed(() => lines.forEach((line) => JSON.parse(line)));
  const replayMs = timed(() =>
    lines.reduce((state, line) => evolve(state, JSON.parse(line) as InterviewEvent), emptyState),
  );
  if (round < 0) continue;
  baseline.push(parseMs);
  ours.push(replayMs);
}
const [replay, parse] = [summarise(ours), summarise(baseline)];
const median = medianInterval(ours);
console.log(
  `${EVENTS} events parsed:            p50 ${parse.p50.toFixed(1)} ms, p95 ${parse.p95.toFixed(1)} ms (n ${parse.n})`,
);
console.log(
  `${EVENTS} events parsed and folded: p50 ${replay.p50.toFixed(1)} ms [${median.low.toFixed(1)}, ${median.high.toFixed(1)}], p95 ${replay.p95.toFixed(1)} ms (goal p50 ≤ ${GOAL_MS} ms: ${verdict(median, GOAL_MS)})`,
);

/** Order statistics around the median: a 95 % interval that assumes nothing about the distribution. */
function medianInterval(values: readonly number[]): { readonly low: number; readonly high: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const half = 0.98 * Math.sqrt(sorted.length);
  const at = (index: number): number =>
    sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(index)))] ?? Number.NaN;
  return { low: at(sorted.length / 2 - half), high: at(sorted.length / 2 + half) };
}

/** More events than any interview has: two hours, and turns until there are enough. */
function longLog(count: number): InterviewEvent[] {
  const long = scriptedInterview(120).events;
  const end = long.findIndex((event) => event.body.type === "interview.ended");
  const events = long.slice(0, end);
  const turn = events.findLast((event) => event.body.type === "turn.recorded");
  if (turn === undefined || turn.body.type !== "turn.recorded") throw new Error("a script without turns");
  while (events.length < count) {
    const seq = events.length + 1;
    events.push({ ...turn, seq, body: { ...turn.body, turnId: `more-${seq}`, corrects: false } });
  }
  return events.slice(0, count);
}

function timed(work: () => unknown): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}
