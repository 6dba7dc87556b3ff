import type { Interview } from "#contract/interview.ts";
import type { Report } from "#contract/report.ts";
import type { Stage } from "../system/stage.ts";
import { ANSWERS, QUESTIONS } from "./evaluation-talk.ts";
import { InterviewByHttp } from "./interview-by-http.ts";

const PART_MS = 10_000;
const [Q1, Q2] = QUESTIONS;
const [A1, A2, A3, A4] = ANSWERS;

/** Five parts of ten seconds: what is said when, in ms of the part, and for how long. */
const TALK = [
  [
    ["interviewer", Q1, 300, 2_800],
    ["candidate", A1, 4_000, 4_500],
  ],
  [["candidate", A2, 400, 7_500]],
  [["interviewer", Q2, 400, 5_000]],
  [["candidate", A3, 400, 8_500]],
  [["candidate", A4, 400, 7_500]],
] as const;

const anchors = [
  { score: 1, description: "Guesses, cannot say why something is slow.", exampleResponse: "I would add servers." },
  { score: 5, description: "Uses an index and knows roughly what it does.", exampleResponse: "I would add an index." },
  {
    score: 10,
    description: "Starts with a log and the plan, measures before and after, and names the trade off of each design.",
    exampleResponse: "The plan showed a scan of forty million rows, so we added an index and measured again.",
  },
];
/** What the talk is about, so that there is something to score, and one area nothing was said about. */
const RUBRIC = [
  { name: "Technical Depth", weight: 0.8, description: "Finds causes by measuring: log, plan, index.", anchors },
  {
    name: "Mentoring",
    weight: 0.2,
    description: "Makes colleagues better at their work.",
    anchors: anchors.map(({ score }) => ({
      score,
      description: `Level ${score}: teaches juniors, reviews kindly, runs workshops.`,
      exampleResponse: "I taught a junior colleague and reviewed kindly.",
    })),
  },
];
const QUESTION_LIST = [
  { id: "past", section: "technical" as const, areas: ["Technical Depth"], text: Q1, required: true },
  { id: "writes", section: "technical" as const, areas: ["Technical Depth"], text: Q2, required: true },
];

/** Holds a spoken, recorded interview by HTTP; its evaluation starts by itself. */
export async function holdAndEvaluate(stage: Stage, candidateName: string): Promise<{ readonly id: string }> {
  const { id, joinUrl } = await stage.schedule({
    candidateName,
    config: { rubricAreas: RUBRIC, questions: QUESTION_LIST },
  });
  const held = new InterviewByHttp(stage.edge, id);
  await held.candidateStarts(joinUrl);
  const greetedAtMs = Date.now() - TALK.length * PART_MS;
  await held.interviewerGreets(greetedAtMs);
  for (const [index, lines] of TALK.entries()) {
    const startedAtMs = greetedAtMs + index * PART_MS;
    for (const [by, text, atMs, lengthMs] of lines)
      await held.says(by, text, startedAtMs + atMs, startedAtMs + atMs + lengthMs, {
        questionIds: text === Q1 ? ["past"] : text === Q2 ? ["writes"] : [],
      });
    await held.records(
      startedAtMs,
      PART_MS,
      lines.map(([by, text, atMs]) => ({ by, text, atMs })),
    );
  }
  await held.tool("score_answer", { area: "Technical Depth", score: 7, evidence: "Measures first." });
  await held.endsPolitely();
  await held.close();
  return { id };
}

/** Waits until the newest evaluation is done and returns the report. */
export async function evaluatedReport(stage: Stage, id: string, number = 1): Promise<Report> {
  const untilMs = Date.now() + 90_000;
  for (;;) {
    const interview = await stage.act<Interview>("GET", `/v1/interviews/${id}`);
    const done = interview.evaluation === "ready" || interview.evaluation === "needs_review";
    if (done && (interview.outcome?.evaluation ?? 0) >= number)
      return stage.act<Report>("GET", `/v1/interviews/${id}/report`);
    if (Date.now() > untilMs) throw new Error(`not evaluated in time: ${interview.evaluation}`);
    await new Promise((later) => setTimeout(later, 250));
  }
}
