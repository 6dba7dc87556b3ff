import type { DecisionChoice } from "#contract/decision.ts";
import type { AreaRun, Confidence, Recommendation, WithheldPassage } from "#contract/evaluation.ts";
import type { Report, ReportBanner } from "#contract/report.ts";
import type { TurnMark } from "#contract/transcript.ts";
import { terms } from "./terms.ts";
import { count, dateTime, number, percent, seconds } from "./format.ts";

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
    low: "Low confidence",
    medium: "Medium confidence",
    high: "High confidence",
  } satisfies Record<Confidence, string>,
  confidenceShort: { low: "low", medium: "medium", high: "high" } satisfies Record<Confidence, string>,
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
  whyRecommended: "Why",
  howSure: "How sure",

  areas: "Areas",
  areasLead: "Heaviest first. Each dot is one independent run, the bar is the score.",
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
  moreEvidence: (n: number): string => `${n} more`,
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
  reasonHint: "Kept with the decision.",
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
  offline: "You are offline. Nothing was recorded; your text is still here.",
  signInToDecide: "Sign in to decide",
  sharedNote: "You read this by a link. To decide, sign in with your own key.",

  detailTitle: "Each area in detail",
  anchors: "What the scores mean",
  reasoning: "Why",
  reasoningGone: "The evaluator's reasoning was removed: it said something it must not, or words were deleted.",
  allEvidence: "Evidence",
  runTable: "Runs",
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
  toTop: "Back to the result",

  progress: { transcribing: "Writing the transcript", scoring: "Scoring" } as const,
  progressText: (step: string, done: number, total: number): string => `${step}: ${done} of ${total} steps`,
  progressStarting: "The evaluation is starting.",
  evaluate: "Evaluate now",
  evaluateAgain: "Evaluate again",
  evaluateAsked: "The evaluation has been asked for.",
  deleted: "Words deleted",

  recordTitle: "The record",
  transcript: "Transcript",
  transcriptLead: "Written after the end from the recording. Choose a turn to hear it.",
  transcriptNone: "There is no transcript.",
  transcriptBox: "Transcript, scrolls",
  follow: "Follow the sound",
  version: "Version",
  versionName: (version: number, by: string, atMs: number): string => `${version}: ${by}, ${dateTime(atMs)}`,
  versionByMachine: "written from the recording",
  olderVersion: "You are reading an older version. Corrections go to the newest.",
  mark: {
    low_confidence: "unsure",
    disagrees_with_live: "live captions differ",
    not_understood: "not understood",
    near_gap: "beside a gap",
    live_only: "from the live captions",
    record_only: "only in the recording",
    corrected: "corrected by a person",
  } satisfies Record<TurnMark, string>,
  markMeans: {
    low_confidence: "The recogniser doubted these words. Listen before you rely on them.",
    disagrees_with_live: "The live captions heard something else.",
    not_understood: "Somebody spoke, but no words were recognised.",
    near_gap: "Sound beside this turn is missing.",
    live_only: "Not found in the recording.",
    record_only: "The live captions have nothing here.",
    corrected: "A person mended these words.",
  } satisfies Record<TurnMark, string>,
  live: "Live captions:",
  gap: (ms: number): string => `${seconds(ms / 1000)} not recorded`,
  withheld: {
    instruction: "an instruction",
    score_request: "a request for a score",
    false_authority: "a claim of authority",
    forged_data: "something made to look like data",
    rubric_echo: "the rubric's own words",
    self_rating: "a rating of oneself",
    pressure: "pressure",
    repetition: "a repetition",
    disguised: "something disguised",
  } satisfies Record<WithheldPassage["kind"], string>,
  withheldMeans: (what: string): string => `Not shown to the evaluator: ${what}`,
  evidenceFor: (area: string): string => `Evidence: ${area}`,
  correct: "Correct",
  correctTurn: (place: string): string => `Correct the turn at ${place}`,
  correction: "What was said",
  correctionHint: "Makes a new version. The evaluation keeps the one it read until you evaluate again.",
  saveCorrection: "Save the correction",
  cancelCorrection: "Leave it",
  corrected: (version: number): string => `Saved as version ${version}.`,
  quality: (words: number, speechMs: number): string =>
    `${count(words, "word", "words")} of the candidate in ${seconds(speechMs / 1000)} of speech`,
  qualityConfidence: (confidence: number): string => `recognised with ${percent(Math.round(confidence * 100) / 100)}`,
  qualityDisagreement: (rate: number): string =>
    `${percent(Math.round(rate * 100) / 100)} of the words differ from the live captions`,
  qualityNotUnderstood: (ms: number): string => `${seconds(ms / 1000)} not understood`,
  quote: "Quote",

  sections: "Sections",
  sectionsLead: "Minutes taken. The line marks the plan.",
  sectionText: (took: string, planned: string): string => `${took} of ${planned}`,
  questions: "Questions",
  unstructured: "Unstructured: questions were chosen by the model. Candidates are hard to compare.",
  asked: (place: string): string => `Asked at ${place}`,
  notAsked: "Not asked",
  required: "required",
  followedUp: (n: number): string => count(n, "follow-up", "follow-ups"),
  noQuestions: "This guide plans no questions.",
  followUps: "Follow-ups wanted",
  followUpsNone: "None.",
  incidents: "Incidents",
  incidentsNone: "None.",
  incident: (code: string): string => INCIDENTS[code] ?? sentenceOf(code),
  incidentFact: (value: string): string => FACTS[value] ?? value.replaceAll("_", " "),
  notes: "Notes, not scores",
  notesLead: "The interviewer's notes, taken while listening. No score above is made from them.",
  notesNone: "The interviewer took no notes.",
  notesHidden: "Not part of a shared report.",
  noteValue: (score: number): string => `noted ${score} of 10`,

  facts: "Cost, latency, integrity",
  cost: "Cost",
  costParts: (interview: string, transcription: string, evaluation: string): string =>
    `${interview} interview, ${transcription} transcription, ${evaluation} evaluation`,
  costAtLeast: (total: string): string => `at least ${total}`,
  costUnpriced: (n: number): string => `${count(n, "billed thing has", "billed things have")} no known price`,
  tokens: (n: number): string => `${number(n)} tokens`,
  latency: "Answers after",
  latencyValue: (p50: number, p95: number, samples: number): string =>
    `${number(p50)} ms median, ${number(p95)} ms at most 95 % (${count(samples, "turn", "turns")})`,
  latencyNone: "Too few turns to say",
  integrity: "Log",
  integrityGood: (events: number): string => `${number(events)} events, replayed without a finding`,
  integrityBad: (events: number, findings: number): string =>
    `${number(events)} events, ${count(findings, "finding", "findings")} on replay: do not rely on this record`,
  hashes: "Hashes",
  hash: { config: "Guide", prompt: "Interviewer's prompt", transcript: "Transcript read", run: "Evaluation" },
  evaluatedAt: (n: number, atMs: number, runs: number): string =>
    `Number ${n}, ${dateTime(atMs)}, ${count(runs, "run", "runs")} an area`,
  evaluation: "Evaluation",
  models: "Evaluator",
  blinded: (n: number): string =>
    `${count(n, "passage", "passages")} blinded before reading (names, schools, employers)`,
  timeline: "Everything that happened",
  timelineShow: "Show the timeline",
  audit: "Who looked",
  auditShow: "Show who looked",
  auditLead: "Views, decisions, corrections, exports and shares of this interview.",
  auditWhen: "When",
  auditWho: "Who",
  auditWhat: "What",
  auditByLink: "Somebody with a share link",
  auditMore: "Show earlier entries",
  auditAction: (action: string, detail: string | null): string => {
    const what = AUDIT[action] ?? sentenceOf(action.replace(/^[a-z]+\./, ""));
    const choice = detail === null ? undefined : CHOICES[detail];
    return choice === undefined ? what : `${what}: ${choice}`;
  },

  json: "Download JSON",
  print: "Print",
  share: "Share",
  compare: "Compare candidates",
  manage: "Appointment and deletion",
  lasted: (ms: number): string => seconds(ms / 1000),
  printedAt: (atMs: number): string => `Printed from the report made ${dateTime(atMs)}`,
} as const;

const DECIDE: Record<DecisionChoice, string> = {
  advance: "Advance",
  hold: "Put on hold",
  reject: "Reject",
};

const sentenceOf = (code: string): string =>
  code.replaceAll(/[._]/g, " ").replace(/^./, (letter) => letter.toUpperCase());

const FACTS: Readonly<Record<string, string>> = { ...terms.pause, ...terms.provider };

const CHOICES: Readonly<Record<string, string>> = { advance: "advance", hold: "hold", reject: "reject" };

const INCIDENTS: Readonly<Record<string, string>> = {
  recording_gap: "The recording has a gap",
  provider_lost: "The voice provider's connection was lost",
  no_provider: "No voice provider could be reached",
  takeover: "Another connection took over the conversation",
  lease_lost: "The interviewer's process was replaced",
  agent_missing: "No interviewer came when called",
  waiting_given_up: "Waiting was given up",
  continued_elsewhere: "The candidate continued on another page",
  paused: "The clock stood still",
  time_granted: "Time was granted",
  evaluation_failed: "An evaluation did not finish",
};

const AUDIT: Readonly<Record<string, string>> = {
  "interview.scheduled": "Scheduled it",
  "interview.report_viewed": "Read the report",
  "interview.recording_read": "Opened the recording",
  "interview.transcript_read": "Read the transcript",
  "interview.transcript_corrected": "Corrected the transcript",
  "interview.evaluation_requested": "Asked for an evaluation",
  "interview.evaluated": "Evaluation finished",
  "interview.decided": "Decided",
  "interview.decision_overrides": "Decided against the recommendation",
  "interview.offered_again": "Offered another attempt",
  "interview.link_renewed": "Renewed the link",
  "interview.words_deleted": "Deleted words",
  "report.exported": "Downloaded the report",
  "share.created": "Made a share link",
  "share.opened": "Opened a share link",
  "share.revoked": "Revoked a share link",
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

export type ReportQuestion = Report["questions"][number];
