import { assertNever } from "#contract/result.ts";
import { appended } from "./chunk-list.ts";
import { elapsedMs } from "./clock.ts";
import type { EventOf } from "./evolve.ts";
import type { InterviewState, PendingDirective } from "./state.ts";
import { SUPERSEDES } from "./supersedes.ts";

/** Turns the latency figures look back on. */
const LATENCY_WINDOW = 20;
/** More undelivered directives than this help nobody; the oldest goes. */
const PENDING_MAX = 32;
/** Open follow-ups a briefing can name. */
const FOLLOW_UPS_MAX = 12;

type ConversationEvent = EventOf<
  | "turn.recorded"
  | "question.asked"
  | "silence.prompted"
  | "hold.started"
  | "hold.ended"
  | "score.noted"
  | "followup.flagged"
  | "knowledge.queried"
  | "time.checked"
  | "time_warning.flagged"
  | "transition.made"
  | "tool.refused"
  | "directive.issued"
  | "directive.delivered"
>;

/** What is said, which tools are called, what the interviewer is told. */
export function evolveConversation(state: InterviewState, body: ConversationEvent, atMs: number): InterviewState {
  switch (body.type) {
    case "turn.recorded": {
      if (body.corrects) return state;
      const turns = { ...state.turns, [body.speaker]: state.turns[body.speaker] + 1 };
      const latenciesMs =
        body.responseLatencyMs === undefined
          ? state.latenciesMs
          : [...state.latenciesMs, body.responseLatencyMs].slice(-LATENCY_WINDOW);
      return { ...state, turnIds: appended(state.turnIds, body.turnId), turns, latenciesMs };
    }
    case "question.asked": {
      const questions = state.questions.map((question) =>
        question.id === body.questionId ? { ...question, asked: true } : question,
      );
      return { ...state, questions, lastQuestionId: body.questionId };
    }
    case "silence.prompted":
      return state;
    case "hold.started":
      return { ...state, holdUntilMs: body.untilMs };
    case "hold.ended":
      return { ...state, holdUntilMs: null, directives: state.directives.filter((pending) => pending.kind !== "hold") };
    case "score.noted":
      return {
        ...called(state, body.callId),
        notesByArea: { ...state.notesByArea, [body.area]: (state.notesByArea[body.area] ?? 0) + 1 },
      };
    case "followup.flagged": {
      const questions = state.questions.map((question) =>
        question.id === body.questionId ? { ...question, followUps: question.followUps + 1 } : question,
      );
      const openFollowUps = [...state.openFollowUps, { questionId: body.questionId, reason: body.reason }].slice(
        -FOLLOW_UPS_MAX,
      );
      return { ...called(state, body.callId), questions, openFollowUps };
    }
    case "knowledge.queried":
    case "time.checked":
    case "time_warning.flagged":
    case "transition.made":
      return called(state, body.callId);
    case "tool.refused": {
      const { callId, code } = body;
      return { ...called(state, callId), refusedCalls: appended(state.refusedCalls, { callId, code }) };
    }
    case "directive.issued":
      return issued(state, body, atMs);
    case "directive.delivered":
      return { ...state, directives: state.directives.filter((pending) => pending.directive !== body.directive) };
    default:
      return assertNever(body);
  }
}

const called = (state: InterviewState, callId: string): InterviewState => ({
  ...state,
  callIds: appended(state.callIds, callId),
});

function issued(state: InterviewState, body: EventOf<"directive.issued">, atMs: number): InterviewState {
  const { type: _, by: __, ...directive } = body;
  const pointless = SUPERSEDES[body.kind] ?? [];
  const still = state.directives.filter((pending) => !pointless.includes(pending.kind) && pending.validUntilMs > atMs);
  const directives: readonly PendingDirective[] = [...still, directive].slice(-PENDING_MAX);
  const marked = { ...state, lastDirective: body.directive, directives };
  switch (body.kind) {
    case "section_warning":
      return { ...marked, section: state.section && { ...state.section, warned: true } };
    case "move_on":
      return { ...marked, section: state.section && { ...state.section, warned: true, movedOn: true } };
    case "rubric_refresh":
      return { ...marked, halfTimeDone: true };
    case "end":
      return { ...marked, halfTimeDone: true, endIssuedElapsedMs: state.endIssuedElapsedMs ?? elapsedMs(state, atMs) };
    default:
      return marked;
  }
}
