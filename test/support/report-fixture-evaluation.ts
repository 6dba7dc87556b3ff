import type { AreaRun, AreaScore, Evaluation, Evidence, ReviewReason, Scorecard } from "#contract/evaluation.ts";
import type { RecordTurn, Transcript } from "#contract/transcript.ts";
import { confidenceOf } from "#core/evaluation/confidence.ts";
import { recommend } from "#core/evaluation/recommend.ts";
import { FIXTURE_TALK } from "./report-fixture-talk.ts";

/** Monday, 23 November 2026, 10:00 in Berlin: the greeting of the fixture's interview. */
export const FIXTURE_GREETING_MS = Date.UTC(2026, 10, 23, 9, 0, 0);
export const INTERVIEW_ID = "int_fixture";
export const hash = (letter: string): string => letter.repeat(64);

/** Turns laid end to end at a speaking pace of 2.6 words a second with a second between them. */
function layTurns(): RecordTurn[] {
  let atMs = FIXTURE_GREETING_MS;
  return FIXTURE_TALK.map(({ by, section, text, marks, liveText, confidence, pauseMs, interrupted = false }, index) => {
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
      interrupted,
    };
  });
}

export const TURNS: readonly RecordTurn[] = layTurns();
export const ENDED_MS = (TURNS.at(-1)?.endedAtMs ?? FIXTURE_GREETING_MS) + 2_000;

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

export const runsOf = (scores: readonly (number | null)[], rejected = 0): AreaRun[] =>
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

export const AREAS: readonly AreaScore[] = [
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
export function scorecardOf(
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

export const REVIEW: readonly ReviewReason[] = [
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
export const GAP = { fromMs: GAP_FROM_MS, toMs: GAP_FROM_MS + 4_000 };

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
