import { Report } from "#contract/report.ts";
import type { SectionName } from "#contract/section.ts";
import {
  AREAS,
  ENDED_MS,
  FIXTURE_EVALUATION,
  FIXTURE_GREETING_MS,
  FIXTURE_TRANSCRIPT,
  GAP,
  INTERVIEW_ID,
  REVIEW,
  TURNS,
  hash,
} from "./report-fixture-evaluation.ts";

export { FIXTURE_EVALUATION, FIXTURE_GREETING_MS, FIXTURE_TRANSCRIPT } from "./report-fixture-evaluation.ts";

const PART_MS = 10_000;

/** Parts of ten seconds from greeting to end, with one gap of four seconds. Their sound is not stored anywhere. */
const PARTS = Array.from({ length: Math.ceil((ENDED_MS - FIXTURE_GREETING_MS) / PART_MS) }, (_, index) => {
  const from = FIXTURE_GREETING_MS + index * PART_MS;
  const startedAtMs = from === GAP.fromMs ? GAP.toMs : from;
  const name = `0001-00-${String(index).padStart(5, "0")}.ogg`;
  return {
    name,
    startedAtMs,
    durationMs: from + PART_MS - startedAtMs,
    bytes: 80_000,
    sha256: hash("d"),
    url: `/v1/interviews/${INTERVIEW_ID}/recording/${name}`,
  };
});

const SECTIONS: readonly (readonly [SectionName, number])[] = [
  ["opening", 20],
  ["background", 60],
  ["technical", 110],
  ["system_design", 60],
  ["qa", 30],
  ["wrapup", 20],
];

function sections(): Report["sections"] {
  const entered = SECTIONS.map(([section, budget]) => {
    const first = TURNS.find((turn) => turn.section === section);
    return { section, budgetMs: budget * 1000, clockMs: first === undefined ? null : first.clockMs };
  }).filter((entry): entry is { section: SectionName; budgetMs: number; clockMs: number } => entry.clockMs !== null);
  return entered.map(({ section, budgetMs, clockMs }, index) => ({
    section,
    enteredAtMs: FIXTURE_GREETING_MS + clockMs,
    enteredClockMs: clockMs,
    leftClockMs: entered[index + 1]?.clockMs ?? ENDED_MS - FIXTURE_GREETING_MS,
    budgetMs,
  }));
}

const anchors = (low: string, middle: string, high: string) => [
  { score: 1, description: low },
  { score: 5, description: middle },
  { score: 10, description: high },
];

/** The fixture's report: finished, evaluated, nobody decided. */
export const FIXTURE_REPORT: Report = {
  schemaVersion: 1,
  madeAtMs: ENDED_MS + 120_000,
  interview: {
    id: INTERVIEW_ID,
    mode: "test",
    state: "ended",
    endReason: "completed",
    evaluation: "needs_review",
    decision: "none",
    outcome: {
      evaluation: 1,
      recommendation: "hire",
      totalHundredths: 706,
      confidence: "medium",
      areas: AREAS.map(({ area: name, weightBasisPoints, scoreTenths }) => ({
        area: name,
        weightBasisPoints,
        scoreTenths,
      })),
      reviewReasons: [...new Set(REVIEW.map(({ code }) => code))],
      source: "simulator",
    },
    candidate: { name: "Maya Lindqvist", email: "maya@example.org" },
    config: { id: "cfg_fixture", version: 3, hash: hash("b"), role: "Senior Backend Engineer", company: "Acme Corp" },
    prompt: { hash: hash("f"), builderVersion: "2" },
    plan: SECTIONS.map(([name, seconds]) => ({ name, seconds })),
    window: {
      opensAtMs: FIXTURE_GREETING_MS - 86_400_000,
      closesAtMs: FIXTURE_GREETING_MS + 86_400_000,
      timeZone: "Europe/Berlin",
    },
    timeFactor: 1,
    providers: ["openai"],
    source: "simulator",
    flags: [],
    attempt: 1,
    previousInterviewId: null,
    metadata: {},
    createdAtMs: FIXTURE_GREETING_MS - 86_400_000,
    startedAtMs: FIXTURE_GREETING_MS,
    endedAtMs: ENDED_MS,
  },
  banners: ["test", "uncalibrated"],
  areas: [
    {
      name: "Data modelling",
      weightBasisPoints: 3500,
      description: "Chooses structures that survive change.",
      anchors: anchors(
        "Names tables without saying why.",
        "Explains one choice and its price.",
        "Weighs several, says how it would be changed later without a stop.",
      ),
    },
    {
      name: "Reliability",
      weightBasisPoints: 3000,
      description: "Finds out why things fail and stops them failing again.",
      anchors: anchors(
        "Restarts things until they work.",
        "Finds the cause of a failure and mends it.",
        "Removes the class of failure and proves it with a measurement.",
      ),
    },
    {
      name: "Communication",
      weightBasisPoints: 2500,
      description: "Is understood by people with another trade.",
      anchors: anchors(
        "Uses words the listener cannot know.",
        "Explains when asked.",
        "Finds the picture that makes it clear at once.",
      ),
    },
    {
      name: "Mentoring",
      weightBasisPoints: 1000,
      description: "Makes others better at the work.",
      anchors: anchors("Corrects others' work alone.", "Pairs when asked to.", "Others can name what they learned."),
    },
  ],
  progress: null,
  evaluation: FIXTURE_EVALUATION,
  lookAtFirst: [
    { ...REVIEW[0]!, atMs: TURNS[11]?.startedAtMs ?? null },
    { ...REVIEW[1]!, atMs: TURNS[9]?.startedAtMs ?? null },
    { ...REVIEW[3]!, atMs: null },
  ],
  decision: null,
  decisions: [],
  transcript: FIXTURE_TRANSCRIPT,
  transcriptVersions: [{ version: 1, madeAtMs: ENDED_MS + 45_000, madeBy: "evaluation", madeByName: null }],
  recording: { parts: PARTS, gaps: [GAP], startedAtMs: FIXTURE_GREETING_MS, endedAtMs: ENDED_MS, complete: false },
  sections: sections(),
  structured: true,
  questions: [
    {
      id: "migration",
      text: "Tell me about a change to a data model that was already in use.",
      section: "technical",
      areas: ["Data modelling"],
      required: true,
      askedAtMs: TURNS[4]?.startedAtMs ?? null,
      followUps: 1,
    },
    {
      id: "failure",
      text: "What was the last failure that was your own doing?",
      section: "technical",
      areas: ["Reliability"],
      required: true,
      askedAtMs: TURNS[8]?.startedAtMs ?? null,
      followUps: 0,
    },
    {
      id: "explain",
      text: "How did you explain it to people who do not write software?",
      section: "system_design",
      areas: ["Communication"],
      required: false,
      askedAtMs: TURNS[12]?.startedAtMs ?? null,
      followUps: 0,
    },
    {
      id: "mentor",
      text: "Whom have you made better at their work, and how?",
      section: "system_design",
      areas: ["Mentoring"],
      required: true,
      askedAtMs: null,
      followUps: 0,
    },
  ],
  followUps: [
    {
      questionId: "migration",
      reason: "Said how rows were compared, not what happened to the ones that differed.",
      atMs: TURNS[6]?.startedAtMs ?? ENDED_MS,
    },
  ],
  incidents: [
    { code: "recording_gap", atMs: GAP.fromMs, facts: { gapMs: 4_000 } },
    { code: "provider_lost", atMs: GAP.fromMs - 2_000, facts: { provider: "openai" } },
  ],
  scoreNotes: [
    {
      area: "Data modelling",
      score: 8,
      questionId: "migration",
      evidence: "Double writes, nightly comparison.",
      atMs: TURNS[6]?.startedAtMs ?? ENDED_MS,
    },
    {
      area: "Reliability",
      score: 6,
      questionId: "failure",
      evidence: "Found the missing limit.",
      atMs: TURNS[10]?.startedAtMs ?? ENDED_MS,
    },
  ],
  cost: {
    interviewMicroUsd: 412_300,
    transcriptionMicroUsd: 18_400,
    evaluationMicroUsd: 96_100,
    unpriced: 0,
    tokens: 148_220,
    source: "simulator",
  },
  latency: { p50Ms: 640, p95Ms: 910, samples: 9 },
  integrity: { configHash: hash("b"), promptHash: hash("f"), logEvents: 214, auditFindings: 0 },
};

/** A report as the API answers it; parsed, so that it cannot drift from the contract. */
export const reportFixture = (change: Partial<Report> = {}): Report => Report.parse({ ...FIXTURE_REPORT, ...change });
