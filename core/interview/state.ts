import type { DecisionChoice } from "#contract/decision.ts";
import type { Recommendation, ScoreSummary } from "#contract/evaluation.ts";
import type { EventBody, QuestionRef } from "#contract/event.ts";
import type { DirectiveKind } from "#contract/directive.ts";
import type { EndReason, InterviewPhase, PauseReason, Window } from "#contract/interview.ts";
import type { Source } from "#contract/mode.ts";
import type { ProviderName } from "#contract/provider.ts";
import type { SectionName } from "#contract/section.ts";
import type { WebhookType } from "#contract/webhook.ts";
import type { WordsRef } from "#contract/words.ts";
import type { ChunkList } from "./chunk-list.ts";

/** What was agreed when the interview was scheduled; only the window can change later. */
export type Appointment = Omit<Extract<EventBody, { type: "interview.scheduled" }>, "type" | "window" | "by">;

/** A directive that was issued and is neither delivered nor made pointless by a later one. */
export interface PendingDirective {
  readonly directive: number;
  readonly kind: DirectiveKind;
  readonly section: SectionName | null;
  readonly code: string | null;
  readonly note: WordsRef | null;
  readonly validUntilMs: number;
}

/** The section an interview is in. Times are of the interview clock. */
export interface CurrentSection {
  readonly name: SectionName;
  readonly enteredElapsedMs: number;
  /** Granted while in this section; stretches its budget. */
  readonly grantedMs: number;
  readonly warned: boolean;
  readonly movedOn: boolean;
}

export interface QuestionProgress extends QuestionRef {
  readonly asked: boolean;
  readonly followUps: number;
}

export interface OpenFollowUp {
  readonly questionId: string | null;
  readonly reason: WordsRef;
}

/** The newest evaluation that was asked for. Only one runs at a time. */
export interface LatestEvaluation {
  readonly number: number;
  readonly requestedAtMs: number;
  /** Whoever evaluates has taken it on. */
  readonly begun: boolean;
  /** Null while it runs. */
  readonly finished: { readonly state: "needs_review" | "ready"; readonly failed: boolean } | null;
}

/** Something integrators have not yet been told. */
export interface WebhookDue {
  readonly webhook: WebhookType;
  /** Which evaluation or decision; 1 for the end. */
  readonly number: number;
  readonly atEventSeq: number;
  readonly atMs: number;
}

/** Failures of one effect since its last success. */
export interface EffectFailure {
  readonly key: string;
  readonly attempt: number;
  readonly failedAtMs: number;
}

/**
 * Everything the decider needs to know, folded from the log. Ids, times, numbers, codes: never words.
 * Bounded by the length of an interview, which the wall limit bounds.
 */
export interface InterviewState {
  readonly lastSeq: number;
  readonly lastAtMs: number;

  readonly appointment: Appointment | null;
  readonly window: Window;
  readonly linkVersion: number;
  readonly createdAtMs: number;
  readonly phase: InterviewPhase;
  readonly endReason: EndReason | null;
  readonly endedAtMs: number | null;
  readonly endedElapsedMs: number | null;
  readonly flags: readonly string[];
  readonly wordsDeleted: boolean;
  readonly recordingDeletedAtMs: number | null;

  readonly consented: boolean;
  /** The one session that may be in the room. */
  readonly roomSession: string | null;
  readonly candidatePresent: boolean;
  readonly absentSinceMs: number | null;
  readonly waitingSinceMs: number | null;
  readonly everStarted: boolean;

  /** Newest epoch that was dispatched; 0 before the first. */
  readonly epoch: number;
  readonly dispatchedAtMs: number | null;
  /** Epoch of the newest lease, held or lost; 0 before the first. Only a newer epoch is let in. */
  readonly leasedEpoch: number;
  readonly lease: { readonly epoch: number; readonly agentId: string } | null;
  /** Highest report of the lease's epoch that is in the log. */
  readonly ackedSeq: number;
  readonly provider: {
    readonly provider: ProviderName;
    readonly model: string;
    readonly source: Source;
    readonly providerSession: string;
    readonly sinceMs: number;
  } | null;
  readonly source: Source | null;

  readonly greetingAtMs: number | null;
  readonly grantedMs: number;
  readonly pauses: readonly { readonly reason: PauseReason; readonly sinceMs: number }[];
  readonly pausedMs: number;
  readonly pausedSinceMs: number | null;
  readonly section: CurrentSection | null;
  readonly halfTimeDone: boolean;
  readonly endRequest: { readonly reason: EndReason; readonly atMs: number } | null;
  /** Interview time of the `end` directive; null until it is issued. */
  readonly endIssuedElapsedMs: number | null;
  readonly closingStarted: boolean;
  /** Everything required was covered when the wrap-up began: it may end before the planned end. */
  readonly covered: boolean;

  readonly turnIds: ChunkList<string>;
  readonly turns: { readonly candidate: number; readonly interviewer: number };
  readonly questions: readonly QuestionProgress[];
  /** The planned question that was asked last. */
  readonly lastQuestionId: string | null;
  readonly latenciesMs: readonly number[];
  readonly holdUntilMs: number | null;

  readonly callIds: ChunkList<string>;
  /** Calls that were refused, and why. */
  readonly refusedCalls: ChunkList<{ readonly callId: string; readonly code: string }>;
  readonly notesByArea: Readonly<Record<string, number>>;
  readonly openFollowUps: readonly OpenFollowUp[];

  readonly lastDirective: number;
  readonly directives: readonly PendingDirective[];

  readonly usageKeys: ChunkList<string>;
  readonly tokens: {
    readonly input: number;
    readonly cached: number;
    readonly output: number;
    readonly responses: number;
  };
  readonly parts: ChunkList<{ readonly name: string; readonly sha256: string }>;

  /** When the last lease was lost or released: from then on nothing can be added to the recording. */
  readonly leaseEndedAtMs: number | null;
  /** Newest version of the transcript of record; 0 before the first. */
  readonly transcriptVersion: number;
  /** A person has mended it: from then on only people write new versions. */
  readonly transcriptCorrected: boolean;
  readonly evaluation: LatestEvaluation | null;
  /** Of the newest evaluation that succeeded. */
  readonly outcome: ScoreSummary | null;
  /** What each evaluation recommended, by its number: decisions are compared with the one that was on the screen. */
  readonly recommendations: Readonly<Record<number, Recommendation>>;
  readonly decisions: { readonly count: number; readonly newest: DecisionChoice | null };
  readonly webhooksDue: readonly WebhookDue[];

  readonly dispatchDone: number;
  readonly removals: readonly { readonly epoch: number; readonly agentId: string; readonly sinceMs: number }[];
  readonly roomClosed: boolean;
  /** Last event that changed the row shown in lists, and the last one written there. */
  readonly summaryDueSeq: number;
  readonly summaryDueAtMs: number;
  readonly summaryDoneSeq: number;
  readonly recordingErased: boolean;
  readonly failures: readonly EffectFailure[];
}

/** Before anything happened: the state an empty log folds to. */
export const emptyState: InterviewState = {
  lastSeq: 0,
  lastAtMs: 0,
  appointment: null,
  window: { opensAtMs: 0, closesAtMs: 0, timeZone: "UTC" },
  linkVersion: 1,
  createdAtMs: 0,
  phase: "scheduled",
  endReason: null,
  endedAtMs: null,
  endedElapsedMs: null,
  flags: [],
  wordsDeleted: false,
  recordingDeletedAtMs: null,
  consented: false,
  roomSession: null,
  candidatePresent: false,
  absentSinceMs: null,
  waitingSinceMs: null,
  everStarted: false,
  epoch: 0,
  dispatchedAtMs: null,
  leasedEpoch: 0,
  lease: null,
  ackedSeq: 0,
  provider: null,
  source: null,
  greetingAtMs: null,
  grantedMs: 0,
  pauses: [],
  pausedMs: 0,
  pausedSinceMs: null,
  section: null,
  halfTimeDone: false,
  endRequest: null,
  endIssuedElapsedMs: null,
  closingStarted: false,
  covered: false,
  turnIds: [],
  turns: { candidate: 0, interviewer: 0 },
  questions: [],
  lastQuestionId: null,
  latenciesMs: [],
  holdUntilMs: null,
  callIds: [],
  refusedCalls: [],
  notesByArea: {},
  openFollowUps: [],
  lastDirective: 0,
  directives: [],
  usageKeys: [],
  tokens: { input: 0, cached: 0, output: 0, responses: 0 },
  parts: [],
  leaseEndedAtMs: null,
  transcriptVersion: 0,
  transcriptCorrected: false,
  evaluation: null,
  outcome: null,
  recommendations: {},
  decisions: { count: 0, newest: null },
  webhooksDue: [],
  dispatchDone: 0,
  removals: [],
  roomClosed: false,
  summaryDueSeq: 0,
  summaryDueAtMs: 0,
  summaryDoneSeq: 0,
  recordingErased: false,
  failures: [],
};
