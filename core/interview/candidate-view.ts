import type { InterviewConfig } from "#contract/interview-config.ts";
import type { CandidateView } from "#contract/join.ts";
import { clockView, objectNow } from "./clock.ts";
import type { InterviewState } from "./state.ts";
import { TIMINGS } from "./timings.ts";

/** What the log does not know and the candidate's page needs. */
export interface CandidateFacts {
  readonly nowMs: number;
  /** The session that looks. */
  readonly sessionId: string;
  /** Null once deleted. */
  readonly candidateName: string | null;
  readonly retentionDays: number;
  /** What the interviewer will be, as far as is known before the first connection. */
  readonly simulated: boolean;
}

/** Everything one candidate's page may know; null before there is an appointment. */
export function candidateView(
  state: InterviewState,
  config: InterviewConfig,
  facts: CandidateFacts,
): CandidateView | null {
  if (state.appointment === null) return null;
  const { nowMs, sessionId, candidateName, retentionDays } = facts;
  return {
    interviewId: state.appointment.interviewId,
    mode: state.appointment.mode,
    simulated: state.source === null ? facts.simulated : state.source === "simulator",
    company: config.company,
    role: config.role,
    durationMinutes: config.durationMinutes,
    timeFactor: state.appointment.timeFactor,
    candidateName: state.wordsDeleted ? null : candidateName,
    language: config.language,
    window: state.window,
    phase: state.phase,
    endReason: state.endReason,
    consented: state.consented,
    waiting: waitingStage(state, nowMs),
    clock: state.greetingAtMs === null ? null : clockView(state, nowMs),
    epoch: state.lease?.epoch ?? state.leasedEpoch + 1,
    holdUntilMs: state.holdUntilMs,
    inRoom: state.roomSession === null ? "nobody" : state.roomSession === sessionId ? "this_session" : "other_session",
    comeBackUntilMs: comeBackUntilMs(state),
    retentionDays,
    wordsDeleted: state.wordsDeleted,
  };
}

function waitingStage(state: InterviewState, nowMs: number): CandidateView["waiting"] {
  if (state.phase === "scheduled") return state.flags.length > 0 ? "returned_to_scheduled" : null;
  if (state.phase !== "waiting" || state.waitingSinceMs === null) return null;
  const short = state.lease === null && objectNow(state, nowMs) - state.waitingSinceMs >= TIMINGS.shortOfInterviewersMs;
  return short ? "short_of_interviewers" : "joining";
}

/** Until when leaving is not final: the link's end before the start, the absence limit after it. */
function comeBackUntilMs(state: InterviewState): number | null {
  if (state.phase === "ended") return null;
  if (state.greetingAtMs === null) return state.window.closesAtMs + TIMINGS.linkGraceMs;
  return state.absentSinceMs === null ? null : state.absentSinceMs + TIMINGS.absenceLimitMs;
}
