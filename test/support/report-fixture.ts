import type { Decision } from "#contract/decision.ts";
import type { AreaRun, AreaScore, Evaluation, Evidence, ReviewReason, Scorecard } from "#contract/evaluation.ts";
import { Report } from "#contract/report.ts";
import type { SectionName } from "#contract/section.ts";
import type { RecordTurn, Transcript } from "#contract/transcript.ts";
import { confidenceOf } from "#core/evaluation/confidence.ts";
import { recommend } from "#core/evaluation/recommend.ts";
import { FIXTURE_TALK } from "./report-fixture-talk.ts";

/** Monday, 23 November 2026, 10:00 in Berlin: the greeting of the fixture's interview. */
export const FIXTURE_GREETING_MS = Date.UTC(2026, 10, 23, 9, 0, 0);
const INTERVIEW_ID = "int_fixture";
const hash = (letter: string): string => letter.repeat(64);
const PART_MS = 10_000;

/** Turns laid end to end at a speaking pace of 2.6 words a second with a second between them. */
function layTurns(): RecordTurn[] {
  let atMs = FIXTURE_GREETING_MS;
  return FIXTURE_TALK.map(({ by, section, text, marks, liveText, confidence, pauseMs }, index) => {
    atMs += pauseMs ?? 1_000;
    const startedAtMs = atMs;
    atMs += Math.round((text.split(" ").length / 2.6) * 1000);
    return {
      id: `t${index + 1}`,
      speaker: by,
      text,
      startedAtMs,
      endedAtMs: atMs,
      clockMs: startedAtMs - FIXTURE_GREETING_MS,
      section,
      confidence: confidence ?? 0.94,
      marks: [...(marks ?? [])],
      liveTurnId: `item_${index + 1}`,
      liveText: liveText ?? null,
      interrupted: false,
    };
  });
}

const TURNS: readonly RecordTurn[] = layTurns();
const ENDED_MS = (TURNS.at(-1)?.endedAtMs ?? FIXTURE_GREETING_MS) + 2_000;

/** A quote where it stands in the fixture's transcript; throws when it does not. */
function evidence(
  quote: string,
  bearing: Evidence["bearing"],
  runs: number,
  match: Evidence["match"] = "exact",
): Evidence {
  const turn = TURNS.find((candidate) => candidate.speaker === "candidate" && candidate.text.includes(quote));
  if (turn === undefined) throw new Error("the fixture quotes something nobody said");
  const pace = (turn.endedAtMs - turn.startedAtMs) / turn.text.length;
  const from = turn.text.indexOf(quote);
  const startedAtMs = Math.round(turn.startedAtMs + from * pace);
  return {
    turnId: turn.id,
    quote,
    match,
    bearing,
    startedAtMs,
    endedAtMs: Math.round(startedAtMs + quote.length * pace),
    clockMs: startedAtMs - FIXTURE_GREETING_MS,
    runs,
  };
}

const runsOf = (scores: readonly (number | null)[], rejected = 0): AreaRun[] =>
  scores.map((score, index) => ({
    run: index + 1,
    provider: index === 2 ? "gemini" : "openai",
    model: index === 2 ? "simulator:gemini-3.5-pro" : "simulator:gpt-5.4",
    outcome: score === null ? "not_observed" : "scored",
    score,
    quotesFound: score === null ? 0 : 2,
    quotesRejected: index === 0 ? rejected : 0,
  }));

const area = (
  name: string,
  weightBasisPoints: number,
  effectiveBasisPoints: number | null,
  scores: readonly (number | null)[],
  more: Partial<AreaScore>,
): AreaScore => {
  const known = scores.filter((score) => score !== null).toSorted((a, b) => a - b);
  const middle = known[Math.floor(known.length / 2)];
  return {
    area: name,
    weightBasisPoints,
    effectiveBasisPoints,
    observed: middle !== undefined,
    scoreTenths: middle === undefined ? null : middle * 10,
    range: middle === undefined ? null : (known.at(-1) ?? 0) - (known[0] ?? 0),
    runs: runsOf(scores),
    evidence: [],
    reasoning: null,
    reviewReasons: [],
    ...more,
  };
};

const AREAS: readonly AreaScore[] = [
  area("Data modelling", 3500, 3889, [8, 8, 7], {
    evidence: [
      evidence("we kept the old table and wrote to both for six weeks", "for", 3),
      evidence("every night a job counted the rows on both sides and compared a checksum per customer", "for", 2),
      evidence("I would not put a foreign key there again", "against", 1),
    ],
    reasoning:
      "Describes a migration with double writes, a nightly comparison and a way back, and names what they would do differently. That sits between the anchors at 5 and 10.",
  }),
  area("Reliability", 3000, 3333, [6, 8, 6], {
    evidence: [
      evidence("the retry had no limit, so one slow shop filled the whole queue", "for", 3),
      evidence("I was the one who had merged it, so I wrote the review of it", "for", 2),
    ],
    reasoning: "Explains the cause and the limit that was missing. What was measured afterwards stays vague.",
    reviewReasons: ["quote_rejected"],
    runs: runsOf([6, 8, 6], 1),
  }),
  area("Communication", 2500, 2778, [7, 7, 7], {
    evidence: [
      evidence("I drew it on one page, because nobody reads the second", "for", 3),
      evidence(
        "they asked me what happens to an order that is paid twice, and I had no answer that day",
        "against",
        2,
        "approximate",
      ),
    ],
    reasoning: "Plain words, one idea at a time, and says openly what was not known.",
  }),
  area("Mentoring", 1000, null, [null, null, null], { reviewReasons: ["question_not_asked"] }),
];

const QUALITY = {
  candidateWords: 402,
  candidateSpeechMs: 154_000,
  notUnderstoodMs: 3_100,
  meanConfidence: 0.91,
  liveDisagreement: 0.06,
  gapMs: 4_000,
};
/** A scorecard as the rules make it of these areas, so that the fixture recommends what the product would. */
function scorecardOf(
  areas: readonly AreaScore[],
  totalHundredths: number,
  reviewReasons: readonly ReviewReason[],
): Scorecard {
  const observedBasisPoints = areas.reduce((sum, score) => sum + (score.observed ? score.weightBasisPoints : 0), 0);
  const { recommendation, reasons } = recommend(areas, totalHundredths, undefined, false);
  const { confidence, reasons: confidenceReasons } = confidenceOf(areas, observedBasisPoints, QUALITY);
  return {
    areas: [...areas],
    totalHundredths,
    observedBasisPoints,
    recommendation,
    recommendationReasons: reasons,
    confidence,
    confidenceReasons,
    calibrated: false,
    reviewReasons: [...reviewReasons],
  };
}

const REVIEW: readonly ReviewReason[] = [
  { code: "addressed_to_evaluator", area: null, turnId: "t12", facts: { kind: "score_request", passages: 1 } },
  { code: "quote_rejected", area: "Reliability", turnId: "t10", facts: { rejected: 1, why: "not_found" } },
  { code: "recording_gap", area: null, turnId: "t14", facts: { gapMs: 4_000, gaps: 1 } },
  { code: "question_not_asked", area: "Mentoring", turnId: null, facts: { questionId: "mentor" } },
];

export const FIXTURE_EVALUATION: Evaluation = {
  number: 1,
  runId: hash("e"),
  inputs: {
    interviewId: INTERVIEW_ID,
    transcript: { version: 1, sha256: hash("a") },
    config: { id: "cfg_fixture", version: 3, hash: hash("b") },
    prompt: { hash: hash("c"), builderVersion: "evaluator-1" },
    rulesVersion: "1",
    models: [
      { provider: "openai", model: "gpt-5.4" },
      { provider: "openai", model: "gpt-5.4" },
      { provider: "gemini", model: "gemini-3.5-pro" },
    ],
    parameters: { runs: 3, maxOutputTokens: 2_000 },
  },
  source: "simulator",
  startedAtMs: ENDED_MS + 30_000,
  finishedAtMs: ENDED_MS + 71_000,
  state: "needs_review",
  scorecard: scorecardOf(AREAS, 706, REVIEW),
  withheld: [{ turnId: "t12", from: 0, to: 60, kind: "score_request" }],
  blinded: 6,
};

const GAP_FROM_MS = FIXTURE_GREETING_MS + 120_000;
const GAP = { fromMs: GAP_FROM_MS, toMs: GAP_FROM_MS + 4_000 };

export const FIXTURE_TRANSCRIPT: Transcript = {
  version: 1,
  correctionOf: null,
  madeAtMs: ENDED_MS + 45_000,
  madeBy: "evaluation",
  source: "simulator",
  engines: ["simulator:gpt-4o-transcribe"],
  turns: [...TURNS],
  gaps: [GAP],
  quality: QUALITY,
};

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

const BASE: Report = {
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

const DECISION: Decision = {
  decision: "advance",
  reason: "The migration story is what this team needs. We will ask about mentoring in person.",
  by: "prn_ada",
  byName: "Ada Admin",
  atMs: ENDED_MS + 3_600_000,
  evaluation: 1,
  overrides: false,
};

/** A report as the API answers it; parsed, so that it cannot drift from the contract. */
export const reportFixture = (change: Partial<Report> = {}): Report => Report.parse({ ...BASE, ...change });

const withInterview = (change: Partial<Report["interview"]>): Report["interview"] => ({ ...BASE.interview, ...change });

/** Every state a report can be in, by name. */
export const reportVariants = {
  needsReview: () => reportFixture(),
  /** Runs that disagree: the rule recommends nothing, whatever the total. */
  noRecommendation: () => {
    const areas = AREAS.map((score) =>
      score.area === "Reliability"
        ? { ...score, runs: runsOf([6, 9, 5]), range: 4, reviewReasons: ["runs_disagree" as const] }
        : score,
    );
    const reason: ReviewReason = {
      code: "runs_disagree",
      area: "Reliability",
      turnId: "t10",
      facts: { lowest: 5, highest: 9, notObserved: 0 },
    };
    return reportFixture({
      evaluation: { ...FIXTURE_EVALUATION, scorecard: scorecardOf(areas, 706, [reason, ...REVIEW]) },
      lookAtFirst: [{ ...reason, atMs: TURNS[9]?.startedAtMs ?? null }, ...BASE.lookAtFirst.slice(0, 2)],
    });
  },
  decided: () =>
    reportFixture({
      interview: withInterview({ decision: "advance" }),
      decision: DECISION,
      decisions: [
        DECISION,
        {
          ...DECISION,
          decision: "hold",
          reason: null,
          atMs: ENDED_MS + 600_000,
          byName: "Rene Reviewer",
          by: "prn_rene",
        },
      ],
    }),
  running: () =>
    reportFixture({
      interview: withInterview({ evaluation: "running", outcome: null }),
      banners: ["test", "evaluation_running"],
      evaluation: null,
      lookAtFirst: [],
      progress: { done: 5, total: 12, step: "scoring" },
    }),
  notEvaluated: () =>
    reportFixture({
      interview: withInterview({ evaluation: "none", outcome: null, endReason: "withdrawn" }),
      banners: ["test", "incomplete", "not_evaluated"],
      evaluation: null,
      lookAtFirst: [],
      transcript: null,
      transcriptVersions: [],
    }),
  failed: () =>
    reportFixture({
      interview: withInterview({ outcome: null }),
      banners: ["test", "evaluation_failed"],
      evaluation: null,
      lookAtFirst: [{ code: "evaluation_failed", area: null, turnId: null, atMs: null, facts: {} }],
    }),
  wordsDeleted: () =>
    reportFixture({
      interview: withInterview({ candidate: null }),
      banners: ["test", "uncalibrated", "words_deleted"],
      evaluation: {
        ...FIXTURE_EVALUATION,
        withheld: [],
        scorecard: {
          ...FIXTURE_EVALUATION.scorecard,
          areas: AREAS.map((score) => ({ ...score, evidence: [], reasoning: null })),
        },
      },
      lookAtFirst: [],
      transcript: null,
      recording: null,
      followUps: BASE.followUps.map((followUp) => ({ ...followUp, reason: null })),
      scoreNotes: BASE.scoreNotes?.map((note) => ({ ...note, evidence: null })) ?? null,
    }),
  olderTranscript: () =>
    reportFixture({
      banners: ["test", "uncalibrated", "older_transcript"],
      transcript: {
        ...FIXTURE_TRANSCRIPT,
        version: 2,
        correctionOf: 1,
        madeBy: "prn_ada",
        turns: TURNS.map((turn, index) => (index === 9 ? { ...turn, marks: ["corrected" as const] } : turn)),
      },
      transcriptVersions: [
        { version: 2, madeAtMs: ENDED_MS + 900_000, madeBy: "prn_ada", madeByName: "Ada Admin" },
        ...BASE.transcriptVersions,
      ],
    }),
  /** As somebody with a share link reads it. */
  shared: () => reportFixture({ scoreNotes: null, cost: null }),
  /** An interview of two hours in which both sides took turns all the time. */
  huge: (turns = 2_000) =>
    reportFixture({
      transcript: {
        ...FIXTURE_TRANSCRIPT,
        turns: Array.from({ length: turns }, (_, index) => ({
          ...(TURNS[index % TURNS.length] as RecordTurn),
          id: `t${index + 1}`,
          startedAtMs: FIXTURE_GREETING_MS + index * 3_600,
          endedAtMs: FIXTURE_GREETING_MS + index * 3_600 + 3_000,
          clockMs: index * 3_600,
        })),
      },
    }),
} as const;
