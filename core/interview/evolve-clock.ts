import { assertNever } from "#contract/result.ts";
import { elapsedMs, plannedMs } from "./clock.ts";
import type { EventOf } from "./evolve.ts";
import { isCovered, wrapUpLeadMs } from "./section-schedule.ts";
import type { InterviewState } from "./state.ts";

type ClockEvent = EventOf<
  | "greeting.started"
  | "clock.paused"
  | "clock.resumed"
  | "time.granted"
  | "section.entered"
  | "end.requested"
  | "closing.started"
  | "closing.spoken"
  | "interview.ended"
>;

/** The interview clock, its sections and its end. */
export function evolveClock(state: InterviewState, body: ClockEvent, atMs: number): InterviewState {
  switch (body.type) {
    case "greeting.started":
      // The object's own time: a claim by another machine's clock must not move the planned end.
      return {
        ...state,
        greetingAtMs: atMs,
        phase: "live",
        waitingSinceMs: null,
        candidatePresent: true,
        absentSinceMs: null,
        flags: [],
      };
    case "clock.paused":
      return {
        ...state,
        pauses: [...state.pauses, { reason: body.reason, sinceMs: atMs }],
        phase: "paused",
        pausedSinceMs: state.pausedSinceMs ?? atMs,
      };
    case "clock.resumed": {
      const pauses = state.pauses.filter((pause) => pause.reason !== body.reason);
      if (pauses.length > 0 || state.pausedSinceMs === null) return { ...state, pauses };
      return {
        ...state,
        pauses,
        phase: "live",
        pausedMs: state.pausedMs + (atMs - state.pausedSinceMs),
        pausedSinceMs: null,
      };
    }
    case "time.granted": {
      const section = state.section && { ...state.section, grantedMs: state.section.grantedMs + body.grantedMs };
      return { ...state, grantedMs: state.grantedMs + body.grantedMs, section };
    }
    case "section.entered": {
      const enteredElapsedMs = elapsedMs(state, atMs);
      const early = plannedMs(state) - enteredElapsedMs > wrapUpLeadMs(state);
      const covered = body.section === "wrapup" && early && isCovered(state, enteredElapsedMs);
      return {
        ...state,
        covered,
        section: { name: body.section, enteredElapsedMs, grantedMs: 0, warned: false, movedOn: false },
        directives: state.directives.filter((pending) => !SECTION_KINDS.has(pending.kind)),
      };
    }
    case "end.requested":
      return { ...state, endRequest: { reason: body.reason, atMs } };
    case "closing.started":
      return { ...state, closingStarted: true };
    case "closing.spoken":
      return state;
    case "interview.ended":
      return {
        ...state,
        phase: "ended",
        endReason: body.reason,
        endedAtMs: atMs,
        endedElapsedMs: elapsedMs(state, atMs),
        directives: [],
        holdUntilMs: null,
        dispatchedAtMs: null,
      };
    default:
      return assertNever(body);
  }
}

/** Directives about a section have no meaning once it is left. */
const SECTION_KINDS: ReadonlySet<string> = new Set(["section_warning", "move_on", "section_advanced"]);
