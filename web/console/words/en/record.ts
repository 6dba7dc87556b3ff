import type { WithheldPassage } from "#contract/evaluation.ts";
import type { TurnMark } from "#contract/transcript.ts";
import { count, dateTime, number, percent, seconds } from "./format.ts";
import { terms } from "./terms.ts";

/** What stands below the result of a report: transcript, questions, incidents, notes, figures, who looked. */
export const recordWords = {
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
  interruptedMeans: "Cut off by the other speaker, or because the connection was lost.",
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
  withheldMeans: (what: string): string => `Not shown to the evaluator: it looks like ${what}`,
  evidenceFor: (area: string): string => `Evidence: ${area}`,
  correct: "Correct",
  correctTurn: (place: string): string => `Correct the turn at ${place}`,
  correction: "What was said",
  correctionHint: "Makes a new version. The evaluation keeps the one it read until you evaluate again.",
  saveCorrection: "Save the correction",
  cancelCorrection: "Leave it",
  quality: (words: number, speechMs: number): string =>
    `${count(words, "word", "words")} of the candidate in ${seconds(speechMs / 1000)} of speech`,
  qualityConfidence: (confidence: number): string => `recognised with ${percent(Math.round(confidence * 100) / 100)}`,
  qualityDisagreement: (rate: number): string =>
    `${percent(Math.round(rate * 100) / 100)} of the words differ from the live captions`,
  qualityNotUnderstood: (ms: number): string => `${seconds(ms / 1000)} not understood`,

  sections: "Sections",
  sectionsLead: "Minutes taken. The line marks the plan.",
  sectionText: (took: string, planned: string): string => `${took} of ${planned}`,
  questions: "Questions",
  unstructured: "Unstructured: questions were chosen by the model. Candidates are hard to compare.",
  asked: (place: string): string => `Asked at ${place}`,
  notAsked: "Not recognised as asked",
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
    `${count(n, "passage", "passages")} blinded before reading (names, schools, employers, as far as rules find them)`,
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
} as const;

const sentenceOf = (code: string): string =>
  code.replaceAll(/[._]/g, " ").replace(/^./, (letter) => letter.toUpperCase());

const FACTS: Readonly<Record<string, string>> = { ...terms.pause, ...terms.provider, ...terms.providerLost };

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
