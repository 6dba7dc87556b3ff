import type { Report } from "#contract/report.ts";
import { ANSWERS, startEvaluatingEdge } from "./evaluating-edge.ts";
import { apiCall, InterviewByHttp, scheduleInterview } from "../test/support/interview-by-http.ts";

/**
 * What one evaluation of a half-hour interview asks a provider for: calls, and tokens as the stand-in's own meter
 * counts them (its counting is an estimate, its answers are short: only calls and tokens sent mean anything). Runs
 * on the real Worker, object and Workflow; the transcript is the live one, so nothing is transcribed.
 * Baseline: an evaluation of two minutes of the same talk, which shows what is fixed and what grows.
 */
/** 55 % of the time the candidate speaks, a quarter the interviewer, both at 140 words a minute. */
const WORDS_PER_MINUTE = { candidate: 77, interviewer: 35 } as const;

const QUESTION =
  "Thank you. Let us go a little deeper into this: what would you do differently today, what did it cost, and how did you know that it had worked?";

const { edge, simulator, close } = await startEvaluatingEdge();
try {
  for (const minutes of [2, 30]) await measure(minutes);
} finally {
  await close();
}

async function measure(minutes: number): Promise<void> {
  const { id, joinUrl } = await scheduleInterview(edge, "Robin Meyer");
  const held = new InterviewByHttp(edge, id);
  await held.candidateStarts(joinUrl);
  const startedAtMs = Date.now();
  await held.interviewerGreets(startedAtMs);
  let atMs = startedAtMs;
  const said = { candidate: 0, interviewer: 0 };
  for (let turn = 0; said.candidate < minutes * WORDS_PER_MINUTE.candidate; turn++) {
    const answer = ANSWERS[turn % ANSWERS.length]!;
    for (const [by, text] of [
      ["interviewer", QUESTION],
      ["candidate", answer],
    ] as const) {
      await held.says(by, text, atMs, atMs + 1_000);
      atMs += 1_000;
      said[by] += text.split(" ").length;
    }
  }
  const from = simulator.journal.entries.length;
  const begunMs = performance.now();
  await held.endsPolitely();
  await held.close();
  let report: Report;
  do {
    await new Promise((resolve) => setTimeout(resolve, 100));
    report = await apiCall<Report>(edge, "GET", `/v1/interviews/${id}/report`);
  } while (report.evaluation === null && performance.now() - begunMs < 120_000);
  const asked = simulator.journal.entries
    .slice(from)
    .flatMap(({ event }) => (event.type === "evaluator.asked" ? [event as unknown as Asked] : []));
  const sum = (pick: (one: Asked) => number): number => asked.reduce((total, one) => total + pick(one), 0);
  const areas = report.areas.length;
  console.log(
    [
      `${minutes} min: ${said.candidate} + ${said.interviewer} words, ${areas} areas × 3 runs: ${asked.length} calls,`,
      `${sum((one) => one.tokens.in)} tokens sent (${sum((one) => one.tokens.cached)} of them a repeated prefix),`,
      `prompt ${Math.round(sum((one) => one.systemChars) / asked.length)} and transcript ${asked[0]?.userChars} characters a call;`,
      `${((performance.now() - begunMs) / 1000).toFixed(1)} s from the end to the scorecard (simulator)`,
    ].join(" "),
  );
  if (report.evaluation === null) process.exitCode = 1;
}

interface Asked {
  readonly systemChars: number;
  readonly userChars: number;
  readonly tokens: { readonly in: number; readonly cached: number };
}
