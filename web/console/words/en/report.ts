import type { DecisionChoice } from "#contract/decision.ts";
import type { AreaRun, Confidence, Recommendation } from "#contract/evaluation.ts";
import type { ReportBanner } from "#contract/report.ts";
import { count, dateTime, percent, seconds } from "./format.ts";

const share = (basisPoints: number): string => percent(basisPoints / 10_000);

/** The report of one interview. */
export const reportWords = {
  recommendation: {
    strong_hire: "Strong hire",
    hire: "Hire",
    no_hire: "No hire",
    no_recommendation: "No recommendation",
  } satisfies Record<Recommendation, string>,
  confidence: {
    low: "Held together poorly",
    medium: "Held together partly",
    high: "Held together well",
  } satisfies Record<Confidence, string>,
  decision: { advance: "Advance", hold: "Hold", reject: "Reject" } satisfies Record<DecisionChoice, string>,
  decided: { advance: "Advanced", hold: "On hold", reject: "Rejected" } satisfies Record<DecisionChoice, string>,
  evaluationState: {
    none: "Not evaluated",
    running: "Being evaluated",
    needs_review: "Needs a look",
    ready: "Ready",
  } as const,

  banner: {
    test: "TEST. Nothing here is a real hiring decision.",
    incomplete: "Incomplete: the interview was broken off or not all of it was judged.",
    uncalibrated: "Not calibrated: these scores were not compared with people's yet.",
    evaluation_running: "The evaluation is running. This page fills by itself.",
    evaluation_failed: "The evaluation did not finish. The record below is complete.",
    not_evaluated: "This interview was not evaluated.",
    words_deleted: "Words and recording were deleted. The numbers remain, without what they were based on.",
    older_transcript: "The transcript was corrected after this evaluation read it.",
  } satisfies Record<ReportBanner, string>,
  bannersLabel: "Read this first",
  evaluatedFrom: (read: number, now: number): string =>
    `The evaluation read version ${read}; the transcript is now at version ${now}.`,

  verdict: "Recommendation",
  advisory: "A rule in code recommends. A person decides.",
  total: "Weighted total",
  outOfTen: "of 10",
  noTotal: "No total",
  noTotalMeans: "Too little was observed for one.",

  areas: "Areas",
  areasLead: "Heaviest first. Each dot is one run, read apart from the others; the bar is the score.",
  area: "Area",
  score: "Score",
  runs: "Runs",
  evidence: "Evidence",
  weight: (basisPoints: number): string => share(basisPoints),
  weightCounts: (weight: number, effective: number): string => `${share(weight)}, counts ${share(effective)}`,
  weightMeans: (area: string, weight: number, effective: number | null): string =>
    effective === null
      ? `${area} has a weight of ${share(weight)} and does not count, because it was not observed`
      : `${area} has a weight of ${share(weight)} and counts for ${share(effective)} of the total`,
  notObserved: "Not observed",
  notObservedMeans: "Nothing the candidate said tells.",
  runsText: (scores: readonly (number | null)[]): string =>
    `Runs: ${scores.map((score) => (score === null ? "not observed" : String(score))).join(", ")}`,
  lookShort: ([first = "", ...others]: readonly string[]): string =>
    others.length === 0 ? first : `${first}, +${others.length}`,
  apart: (points: number): string => `${points} points apart`,
  noQuote: "No quote",
  quoteGone: "Words deleted",
  play: (place: string): string => `Play from ${place}`,
  playQuote: (place: string, area: string): string => `Play the quote on ${area} from ${place}`,
  pauseQuote: "Pause",
  notRecorded: "Not recorded",
  against: "against",
  for: "for",
  approximate: "approximate",
  approximateMeans: "Up to a tenth of the characters differ from what the evaluator quoted",
  citedBy: (runs: number, of: number): string => `cited by ${runs} of ${count(of, "run", "runs")}`,

  lookFirst: "Look here first",
  lookNothing: "Nothing stands out. Listen to the evidence before you decide.",
  lookAll: (n: number): string => `All ${n} reasons to look`,
  open: (what: string): string => `Go to ${what}`,

  decide: "Your decision",
  decideLegend: "What happens next",
  reason: "Reason",
  reasonRequired: "Needed to reject",
  reasonMissing: "Say why. A rejection needs a reason.",
  choiceMissing: "Choose one of the three first.",
  signedInAs: (name: string): string => `as ${name}`,
  record: (choice: DecisionChoice | null): string => (choice === null ? "Decide" : DECIDE[choice]),
  confirmTitle: (choice: DecisionChoice, candidate: string): string =>
    ({ advance: `Advance ${candidate}?`, hold: `Put ${candidate} on hold?`, reject: `Reject ${candidate}?` })[choice],
  confirmText: (name: string): string =>
    `This is recorded with your name, ${name}, and the time. You can decide again later; every decision stays in the record.`,
  overrides: (recommended: string): string => `This goes against the recommendation (${recommended.toLowerCase()}).`,
  keep: "Not yet",
  change: "Decide again",
  cancelChange: "Leave it as it is",
  decidedBy: (name: string, atMs: number): string => `${name}, ${dateTime(atMs)}`,
  somebody: "A person at your organisation",
  noReason: "No reason given.",
  wentAgainst: "against the recommendation",
  history: "Earlier decisions",
  none: "Nobody has decided yet.",
  personRequired: "Only a person decides. You are signed in with an integration's key; sign in with your own.",
  nothingToDecide: "Words and recording are deleted: there is nothing left to decide on.",
  offline: "You are offline. Nothing was recorded; your text is still here.",
  signInToDecide: "Sign in to decide",
  sharedNote: "You read this by a link. To decide, sign in with your own key.",

  detailTitle: "Each area in detail",
  anchors: "What the scores mean",
  reasoning: "Why",
  reasoningGone: "The evaluator's reasoning was removed: it said something it must not, or words were deleted.",
  allEvidence: "Evidence",
  runNumber: "Run",
  model: "Model",
  quotes: "Quotes",
  runOutcome: {
    scored: "scored",
    not_observed: "not observed",
    unusable: "unusable",
    missing: "missing",
  } satisfies Record<AreaRun["outcome"], string>,
  quotesText: (found: number, rejected: number): string =>
    rejected === 0 ? `${found} found` : `${found} found, ${rejected} not`,

  progress: { transcribing: "Writing the transcript", scoring: "Scoring" } as const,
  progressText: (step: string, done: number, total: number): string => `${step}: ${done} of ${total} steps`,
  progressStarting: "The evaluation is starting.",
  evaluate: "Evaluate now",
  evaluateAgain: "Evaluate again",
  deleted: "Words deleted",

  json: "Download JSON",
  print: "Print",
  share: "Share",
  compare: "Compare candidates",
  lasted: (ms: number): string => seconds(ms / 1000),
} as const;

const DECIDE: Record<DecisionChoice, string> = {
  advance: "Advance",
  hold: "Put on hold",
  reject: "Reject",
};

/** Which recommendation a decision would go against; null when it does not. */
export function against(choice: DecisionChoice, recommended: Recommendation | undefined): Recommendation | null {
  if (recommended === undefined) return null;
  const positive = recommended === "hire" || recommended === "strong_hire";
  if (choice === "reject" && positive) return recommended;
  return choice === "advance" && recommended === "no_hire" ? recommended : null;
}

/** Dollars from micro-dollars: cents where there are some, finer below. */
export const money = (microUsd: number): string => {
  const usd = microUsd / 1_000_000;
  return `$${usd.toFixed(usd !== 0 && Math.abs(usd) < 0.1 ? 4 : 2)}`;
};

/** 75 → "7.5", 80 → "8". */
export const scoreText = (tenths: number): string => String(tenths / 10);
/** 706 → "7.06". */
export const totalText = (hundredths: number): string => (hundredths / 100).toFixed(2);
