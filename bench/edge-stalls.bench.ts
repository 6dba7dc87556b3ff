import { Worker } from "node:worker_threads";
import type { Report } from "#contract/report.ts";
import { ANSWERS, startEvaluatingEdge } from "./evaluating-edge.ts";
import { apiCall, InterviewByHttp, scheduleInterview } from "../test/support/interview-by-http.ts";

/**
 * How long the edge answers nobody while a very long interview is evaluated: on one machine a single thread carries
 * interviews that are being held and evaluations. Baseline: the same edge before, with nothing to do. The transcript is
 * the live one; nothing is transcribed.
 */
const WORDS = process.argv.includes("--quick") ? 4_000 : 40_000;
const IDLE_MS = 10_000;

/** Asks for /health every 20 ms in a thread of its own and posts how long each answer took, when told to stop. */
const POLL = `
  const { parentPort, workerData } = require("node:worker_threads");
  const http = require("node:http");
  const agent = new http.Agent({ keepAlive: true, maxSockets: 200 });
  const took = [];
  const ask = () => {
    const at = performance.now();
    http.get(workerData, { agent }, (reply) => reply.resume().on("end", () => took.push(performance.now() - at)))
      .on("error", () => took.push(performance.now() - at));
  };
  const timer = setInterval(ask, 20);
  parentPort.on("message", () => { clearInterval(timer); setTimeout(() => parentPort.postMessage(took), 3_000); });
`;

/** Answers' times while something is done, sorted, in milliseconds. */
async function answersDuring(url: string, work: () => Promise<unknown>): Promise<readonly number[]> {
  const thread = new Worker(POLL, { eval: true, workerData: `${url}/health` });
  await work();
  const took = await new Promise<number[]>((resolve) => {
    thread.once("message", resolve);
    thread.postMessage("stop");
  });
  await thread.terminate();
  return took.toSorted((a, b) => a - b);
}

const { edge, close } = await startEvaluatingEdge();
try {
  const id = await longInterview();
  const idle = await answersDuring(edge.url, () => new Promise((resolve) => setTimeout(resolve, IDLE_MS)));
  let seconds = 0;
  const busy = await answersDuring(edge.url, async () => {
    const begunMs = performance.now();
    await apiCall(edge, "POST", `/v1/interviews/${id}/end`, { politely: false });
    let report: Report;
    do {
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      report = await apiCall<Report>(edge, "GET", `/v1/interviews/${id}/report`);
    } while (report.evaluation === null && performance.now() - begunMs < 240_000);
    seconds = (performance.now() - begunMs) / 1000;
    if (report.evaluation === null) process.exitCode = 1;
  });
  const line = (name: string, took: readonly number[]): string => {
    const at = (share: number): string => `${(took[Math.floor((took.length - 1) * share)] ?? 0).toFixed(0)} ms`;
    return `${name}: ${took.length} answers, median ${at(0.5)}, p95 ${at(0.95)}, longest ${at(1)}`;
  };
  console.log(line("idle", idle));
  console.log(line(`an evaluation of ${WORDS} words (${seconds.toFixed(1)} s, simulator)`, busy));
  console.log(`longest: ${((busy.at(-1) ?? 0) / Math.max(1, idle.at(-1) ?? 0)).toFixed(0)} times the idle edge's`);
} finally {
  await close();
}

async function longInterview(): Promise<string> {
  const { id, joinUrl } = await scheduleInterview(edge, "Robin Meyer");
  const held = new InterviewByHttp(edge, id);
  await held.candidateStarts(joinUrl);
  const startedAtMs = Date.now();
  await held.interviewerGreets(startedAtMs);
  let words = 0;
  for (let turn = 0; words < WORDS; turn++) {
    const answer = `${ANSWERS[turn % ANSWERS.length]!} That was case ${turn}, in ${turn * 7} requests of a million.`;
    const atMs = startedAtMs + turn * 2_000;
    await held.says("interviewer", `What did you do in case ${turn}, and what came of it?`, atMs, atMs + 500);
    await held.says("candidate", answer, atMs + 600, atMs + 1_900);
    words += answer.split(" ").length;
  }
  await held.close();
  return id;
}
