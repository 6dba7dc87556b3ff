import { ABSENCE_LIMIT_MS } from "#contract/absence.ts";

/**
 * Every limit the interview's decider knows, in milliseconds unless the name says otherwise.
 * The table with reasons is docs/design/timings.md; the lease's own timings are in the agent's contract.
 */
export const TIMINGS = {
  /** A candidate may begin this long after the window closed; then it is a no-show. */
  linkGraceMs: 10 * 60_000,
  /** Waiting without an interviewer: what the page says changes. */
  shortOfInterviewersMs: 30_000,
  /** Waiting without a greeting: back to scheduled, the recruiter is told. */
  waitingGivesUpMs: 5 * 60_000,
  /** Absence after the start: abandoned. Before it: back to scheduled. */
  absenceLimitMs: ABSENCE_LIMIT_MS,
  /** Absence once the goodbye has begun: the candidate has left because it is over. */
  closingAbsenceMs: 30_000,
  /** Wall time from the greeting beyond the planned minutes. */
  wallExtraMs: 30 * 60_000,
  /** Interview time beyond the planned end. */
  hardStopMs: 60_000,
  /**
   * What a spoken wrap-up takes, thanks to goodbye, before any time factor. A plan's wrap-up may be longer; what
   * it has more is reserve, because a model that wraps up two minutes early says goodbye two minutes early.
   */
  wrapUpMs: 60_000,
  /** How much earlier than that a model may begin it. */
  wrapUpSlackMs: 15_000,
  /** How long a spoken goodbye takes; asked for this long before the planned end. */
  goodbyeMs: 12_000,
  holdMs: 60_000,
  observerNoteValidMs: 10 * 60_000,
  toolRefusedValidMs: 60_000,
  /** No directive is valid for less: it must survive one sync and a quiet moment. */
  directiveMinValidMs: 5_000,
  /** After the end: what is still in the candidate's jitter buffer may be heard. */
  closeRoomDelayMs: 2_000,
  /** After the end: an interviewer that has not let go by then has nothing more to send. */
  evaluationWaitsMs: 30_000,
  /** An evaluation that has not come back by then never will. */
  evaluationLimitMs: 2 * 60 * 60_000,
  effectRetryFirstMs: 1_000,
  effectRetryMaxMs: 60_000,
  /** The shell runs effects right after the commit; the alarm is their safety net this much later. */
  effectSafetyNetMs: 5_000,
  /** Most one grant may add. */
  grantMaxMs: 60 * 60_000,
} as const;

/** Shares of a section's budget. */
export const SECTION_SHARES = { warning: 0.8, moveOn: 1, advance: 1.2 } as const;
/** Share of the planned time before which covering everything does not end an interview. */
export const EARLY_COMPLETION_SHARE = 0.6;
