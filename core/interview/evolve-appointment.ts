import type { EventOf } from "./evolve.ts";
import type { InterviewState } from "./state.ts";
import { assertNever } from "#contract/result.ts";

type AppointmentEvent = EventOf<
  | "interview.scheduled"
  | "window.moved"
  | "link.renewed"
  | "candidate.opened"
  | "consent.given"
  | "candidate.started"
  | "candidate.present"
  | "candidate.absent"
  | "candidate.left"
  | "waiting.given_up"
  | "words.deleted"
>;

/** The appointment and the candidate's coming and going. */
export function evolveAppointment(state: InterviewState, body: AppointmentEvent, atMs: number): InterviewState {
  switch (body.type) {
    case "interview.scheduled": {
      const { type: _, window, by: __, ...appointment } = body;
      const questions = body.questions.map((question) => ({ ...question, asked: false, followUps: 0 }));
      return { ...state, appointment, window, questions, createdAtMs: atMs };
    }
    case "window.moved":
      return { ...state, window: body.window };
    case "link.renewed":
      return { ...state, linkVersion: body.linkVersion };
    case "candidate.opened":
      return state;
    case "consent.given":
      return { ...state, consented: true };
    case "candidate.started":
      return {
        ...state,
        roomSession: body.sessionId,
        everStarted: true,
        ...(state.phase === "scheduled"
          ? {
              phase: "waiting",
              waitingSinceMs: atMs,
              absentSinceMs: null,
              candidatePresent: false,
              flags: [],
            }
          : {}),
      };
    case "candidate.present":
      return { ...state, candidatePresent: true, absentSinceMs: null };
    case "candidate.absent":
      return { ...state, candidatePresent: false, absentSinceMs: atMs };
    case "candidate.left": {
      const gone = { ...state, roomSession: null, candidatePresent: false, absentSinceMs: state.absentSinceMs ?? atMs };
      return state.phase === "waiting" ? backToScheduled(gone) : gone;
    }
    case "waiting.given_up": {
      const flags =
        body.reason === "candidate_absent"
          ? state.flags
          : [...state.flags.filter((flag) => flag !== body.reason), body.reason];
      return backToScheduled({ ...state, flags });
    }
    case "words.deleted":
      return {
        ...state,
        wordsDeleted: true,
        recordingDeletedAtMs: body.recording ? (state.recordingDeletedAtMs ?? atMs) : state.recordingDeletedAtMs,
      };
    default:
      return assertNever(body);
  }
}

const backToScheduled = (state: InterviewState): InterviewState => ({
  ...state,
  phase: "scheduled",
  roomSession: null,
  candidatePresent: false,
  absentSinceMs: null,
  waitingSinceMs: null,
  dispatchedAtMs: null,
});
