import type { InterviewConfig } from "#contract/interview-config.ts";
import type { Problem, ProblemCode } from "#contract/problem.ts";
import type { Result } from "#contract/result.ts";
import { TOOL_NAMES, type ToolArguments, type ToolCall, type ToolReply } from "#contract/tool-call.ts";
import { assertNever } from "#contract/result.ts";
import {
  toolReplyAlreadyThere,
  toolReplyFollowUpNoted,
  toolReplyKnowledge,
  toolReplyKnowledgeMissing,
  toolReplyRefused,
  toolReplyScoreNoted,
  toolReplyTime,
  toolReplyTimeWarning,
  toolReplyTransitioned,
  type ReplyClock,
} from "#core/prompt/tool-replies.ts";
import { holds } from "./chunk-list.ts";
import type { CommandBody } from "./command.ts";
import { staleEpoch } from "./decide-agent.ts";
import { clockView, elapsedMs } from "./clock.ts";
import { refused, type Decision, type Draft } from "./decision.ts";
import { findKnowledge } from "./find-knowledge.ts";
import { parseToolCall } from "./parse-tool-call.ts";
import { mayWrapUp, nextSection, sectionNames, sectionSchedule } from "./section-schedule.ts";
import type { InterviewState } from "./state.ts";

/** What became of a call: the reply, and whether it was refused or had been here before. */
export interface ToolOutcome {
  readonly reply: ToolReply;
  readonly refused: ProblemCode | null;
  readonly duplicate: boolean;
}

/** An immediate call: the model waits for the reply. What it got wrong is a reply too, never a problem. */
export function decideToolCall(
  draft: Draft,
  { epoch, call }: Extract<CommandBody, { type: "tool_call" }>,
): Result<Decision, Problem> {
  const stale = staleEpoch(draft.state, epoch);
  if (stale !== null) return refused(stale);
  return draft.decided({ type: "tool", reply: applyToolCall(draft, call).reply });
}

/**
 * One call, whichever way it came: immediate or with a report. A call id has one effect. Notes are kept even
 * after the end (the interviewer may note the last answer during the goodbye); decisions are not.
 */
export function applyToolCall(draft: Draft, call: ToolCall): ToolOutcome {
  const { state } = draft;
  const duplicate = holds(state.callIds, call.callId);
  const parsed = parseToolCall(call, state);
  const done = (reply: ToolReply): ToolOutcome => ({ reply, refused: null, duplicate });
  const no = (code: ProblemCode, detail?: string): ToolOutcome => {
    if (!duplicate) draft.add({ type: "tool.refused", callId: call.callId, name: call.name.slice(0, 80), code });
    return { reply: toolReplyRefused(code, refusalFacts(draft.state, draft.nowMs, detail)), refused: code, duplicate };
  };

  if (!parsed.ok) return no(parsed.error.code, parsed.error.detail);
  const isKept = parsed.value.name === "score_answer" || parsed.value.name === "flag_followup";
  if (state.wordsDeleted || (state.phase === "ended" && !isKept)) return no("interview-ended");
  if (state.greetingAtMs === null || state.section === null)
    return no(state.phase === "ended" ? "interview-ended" : "interview-not-started");

  const { callId } = call;
  switch (parsed.value.name) {
    case "score_answer": {
      const { area, score, evidence, question_id } = parsed.value.args;
      const questionId = question_id ?? null;
      if (!duplicate)
        draft.add({ type: "score.noted", callId, area, score, questionId, evidence: draft.keep("evidence", evidence) });
      return done(afterNote(draft.state, toolReplyScoreNoted(openQuestion(draft))));
    }
    case "flag_followup": {
      const { reason, question_id } = parsed.value.args;
      if (!duplicate)
        draft.add({
          type: "followup.flagged",
          callId,
          questionId: question_id ?? null,
          reason: draft.keep("reason", reason),
        });
      return done(afterNote(draft.state, toolReplyFollowUpNoted()));
    }
    case "query_knowledge": {
      const { topic } = parsed.value.args;
      const answer = findKnowledge(draft.context.config.companyContext, topic);
      if (!duplicate)
        draft.add({ type: "knowledge.queried", callId, topic: draft.keep("topic", topic), found: answer !== null });
      return done(answer === null ? toolReplyKnowledgeMissing() : toolReplyKnowledge(answer));
    }
    case "check_time_remaining":
      if (!duplicate) draft.add({ type: "time.checked", callId });
      return done(toolReplyTime(replyClock(draft)));
    case "flag_time_warning":
      if (!duplicate) draft.add({ type: "time_warning.flagged", callId, section: parsed.value.args.section_name });
      return done(toolReplyTimeWarning(replyClock(draft)));
    case "transition_section":
      return transition(draft, callId, parsed.value.args, duplicate, done, no);
    default:
      return assertNever(parsed.value);
  }
}

/** Forward only, one step or to the wrap-up, and to the wrap-up only when it is time. */
function transition(
  draft: Draft,
  callId: string,
  { section_name: target }: ToolArguments["transition_section"],
  duplicate: boolean,
  done: (reply: ToolReply) => ToolOutcome,
  no: (code: ProblemCode) => ToolOutcome,
): ToolOutcome {
  const { state, nowMs } = draft;
  const current = state.section?.name ?? "opening";
  if (target === current || duplicate) return done(toolReplyAlreadyThere(replyClock(draft)));
  const names = sectionNames(state);
  const step = names.indexOf(target) - names.indexOf(current);
  if (step < 0 || (step > 1 && target !== "wrapup")) return no("backward-transition");
  if (target === "wrapup" && !mayWrapUp(state, nowMs)) return no("too-early-to-close");
  draft.add({ type: "transition.made", callId, section: target });
  draft.add({ type: "section.entered", section: target, cause: "tool" });
  return done(toolReplyTransitioned(replyClock(draft), openQuestion(draft), draft.context.config));
}

/** The clock as a reply tells it: the section's time is what is left until it is really left. */
function replyClock({ state, nowMs }: Draft): ReplyClock {
  const clock = clockView(state, nowMs);
  const section = state.section?.name ?? "opening";
  const interviewLeftMs = clock?.leftMs ?? 0;
  const schedule = state.section === null ? null : sectionSchedule(state, section, state.section.enteredElapsedMs);
  const sectionLeftMs =
    schedule === null ? interviewLeftMs : Math.max(0, schedule.moveOnAtMs - elapsedMs(state, nowMs));
  return { section, sectionLeftMs, interviewLeftMs };
}

/** The first question of the current section that was not asked, required ones first. */
function openQuestion({ state, context }: Draft): InterviewConfig["questions"][number] | null {
  const open = state.questions.filter((question) => !question.asked && question.section === state.section?.name);
  const first = open.find((question) => question.required) ?? open[0];
  return context.config.questions.find((question) => question.id === first?.id) ?? null;
}

/** A note taken after the end is kept, and the interviewer hears that it is over. */
const afterNote = (state: InterviewState, reply: ToolReply): ToolReply =>
  state.phase === "ended" ? { ...reply, next: toolReplyRefused("interview-ended").next } : reply;

function refusalFacts(
  state: InterviewState,
  nowMs: number,
  detail: string | undefined,
): Parameters<typeof toolReplyRefused>[1] {
  const clock = clockView(state, nowMs);
  const next = state.section === null ? null : nextSection(state, state.section.name);
  const running = state.section !== null && clock !== null;
  return {
    ...(running
      ? {
          clock: {
            section: state.section.name,
            sectionLeftMs: Math.max(0, clock.sectionBudgetMs - clock.sectionElapsedMs),
            interviewLeftMs: clock.leftMs,
          },
        }
      : {}),
    ...(next === null ? {} : { nextSection: next }),
    areas: state.appointment?.areas ?? [],
    questionIds: state.questions.map((question) => question.id),
    toolNames: TOOL_NAMES,
    ...(detail === undefined ? {} : { detail }),
  };
}
