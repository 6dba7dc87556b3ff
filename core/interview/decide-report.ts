import type { AgentReport } from "#contract/agent-report.ts";
import { sourceOfModel } from "#contract/mode.ts";
import { problem, type Problem } from "#contract/problem.ts";
import { assertNever, type Result } from "#contract/result.ts";
import { firstOf, holds } from "./chunk-list.ts";
import { staleEpoch } from "./decide-agent.ts";
import { notePresence } from "./decide-candidate.ts";
import { applyToolCall } from "./decide-tools.ts";
import type { CommandBody } from "./command.ts";
import { refused, type Decision, type Draft } from "./decision.ts";
import { pause, resume } from "./draft-steps.ts";
import { issue } from "./issue-directive.ts";
import { reportCommandId } from "./report-id.ts";
import type { InterviewState } from "./state.ts";
import { momentMs } from "./clock.ts";
import { TIMINGS } from "./timings.ts";

type ReportCommand = Extract<CommandBody, { type: "report" }>;
type Of<T extends AgentReport["type"]> = Extract<AgentReport, { type: T }>;

/**
 * Whether a report is the next one. Null when it is; an answer when it is known already; a problem when an
 * earlier one is missing or another agent holds the interview.
 */
export function reportOrder(
  state: InterviewState,
  commandId: string,
  { epoch, seq }: ReportCommand,
): Result<"known" | "next", Problem> {
  const stale = staleEpoch(state, epoch);
  if (stale !== null) return { ok: false, error: stale };
  if (commandId !== reportCommandId(epoch, seq)) return { ok: false, error: problem("command-conflict") };
  if (seq <= state.ackedSeq) return { ok: true, value: "known" };
  if (seq > state.ackedSeq + 1)
    return { ok: false, error: problem("out-of-order", { facts: { expected: state.ackedSeq + 1 } }) };
  return { ok: true, value: "next" };
}

/** What the agent says happened. The next in order always leaves at least one event: that is what acknowledges it. */
export function decideReport(draft: Draft, { epoch, seq, report }: ReportCommand): Result<Decision, Problem> {
  const stale = staleEpoch(draft.state, epoch);
  if (stale !== null) return refused(stale);
  const before = draft.eventCount;
  const ignoredBecause = apply(draft, report);
  if (draft.eventCount === before) draft.add({ type: "report.ignored", code: ignoredBecause ?? "nothing-new" });
  return draft.decided({ type: "report", ackedSeq: seq });
}

/** Applies one report; says why if it changes nothing. */
function apply(draft: Draft, report: AgentReport): string | void {
  const { state } = draft;
  const epoch = state.lease?.epoch ?? state.epoch;
  switch (report.type) {
    case "turn":
      return applyTurn(draft, report);
    case "usage":
      if (holds(state.usageKeys, report.usage.key)) return "duplicate-usage";
      return draft.add({ type: "usage.recorded", usage: report.usage });
    case "tool_call": {
      const { callId } = report.call;
      const reply = applyToolCall(draft, report.call);
      // What an answer says that was lost on its way is said by a directive: the model was told "noted" or "pending".
      const earlier = firstOf(state.refusedCalls, (call) => call.callId === callId);
      const code = reply.duplicate ? (earlier?.code ?? null) : reply.refused;
      if (code !== null && state.phase !== "ended")
        issue(draft, "tool_refused", draft.nowMs + TIMINGS.toolRefusedValidMs, { code });
      return reply.duplicate ? "duplicate-call" : "already-so";
    }
    case "directive":
      if (report.seq > state.lastDirective) return "unknown-directive";
      return draft.add({ type: "directive.delivered", directive: report.seq, delivery: report.delivery });
    case "incident":
      return draft.add({
        type: "incident.noted",
        code: report.code,
        ...(report.facts === undefined ? {} : { facts: report.facts }),
      });
    case "silence_prompt":
      return draft.add({ type: "silence.prompted", step: report.step });
    case "provider_lost":
      return draft.add({
        type: "provider.lost",
        epoch,
        provider: report.provider,
        providerSession: report.providerSession,
        code: report.code,
      });
    case "provider_connected":
      return applyConnected(draft, report, epoch);
    case "provider_unavailable":
      draft.add({ type: "provider.unavailable", epoch, code: report.code });
      pause(draft, "no_provider", "agent");
      return;
    case "provider_available":
      resume(draft, "no_provider", "agent");
      return;
    case "greeting_started":
      if (state.phase !== "waiting") return "not-waiting";
      draft.add({ type: "greeting.started", startedAtMs: report.startedAtMs });
      return draft.add({
        type: "section.entered",
        section: state.appointment?.plan[0]?.name ?? "opening",
        cause: "start",
      });
    case "candidate":
      return notePresence(draft, report.state) ? undefined : "nothing-new";
    case "hold":
      return applyHold(draft, report);
    case "closing":
      return applyClosing(draft, report);
    default:
      return assertNever(report);
  }
}

/** A turn's text goes to the words; the same id again corrects it. A question counts as asked once. */
function applyTurn(draft: Draft, turn: Of<"turn">): string | void {
  const { state } = draft;
  if (state.wordsDeleted) return "words-deleted";
  const { turnId, speaker, understood, startedAtMs, endedAtMs, interrupted, responseLatencyMs, usedTool } = turn;
  draft.add({
    type: "turn.recorded",
    turnId,
    speaker,
    words: draft.keep("turn", turn.text),
    understood,
    startedAtMs,
    endedAtMs,
    interrupted,
    ...(responseLatencyMs === undefined ? {} : { responseLatencyMs }),
    ...(usedTool === undefined ? {} : { usedTool }),
    corrects: holds(state.turnIds, turnId),
  });
  if (speaker !== "interviewer") return;
  for (const questionId of new Set(turn.questionIds)) {
    const open = state.questions.some((question) => question.id === questionId && !question.asked);
    if (open) draft.add({ type: "question.asked", questionId, turnId });
  }
}

/** Whom the server says we speak with. A simulator in live mode ends the interview: nothing said counts. */
function applyConnected(draft: Draft, report: Of<"provider_connected">, epoch: number): void {
  const { type: _, ...connected } = report;
  const source = sourceOfModel(report.reportedModel);
  draft.add({ type: "provider.connected", ...connected, epoch, source });
  if (draft.state.phase === "ended") return;
  if (source === "simulator" && draft.state.appointment?.mode === "live") {
    draft.add({ type: "interview.ended", reason: "failed", by: "clock" });
    return;
  }
  resume(draft, "no_provider", "agent");
}

function applyHold(draft: Draft, report: Of<"hold">): string | void {
  const { state, nowMs } = draft;
  if (state.phase === "ended" || state.greetingAtMs === null) return "not-running";
  if (report.state === "started") {
    if (state.holdUntilMs !== null) return "nothing-new";
    return draft.add({
      type: "hold.started",
      by: report.by === "button" ? "button" : "words",
      untilMs: nowMs + momentMs(state),
    });
  }
  if (state.holdUntilMs === null) return "nothing-new";
  return draft.add({ type: "hold.ended", by: report.by === "words" ? "speech" : report.by });
}

function applyClosing(draft: Draft, report: Of<"closing">): string | void {
  const { state } = draft;
  if (state.phase === "ended" || state.greetingAtMs === null) return "not-running";
  if (!state.closingStarted) {
    const cause =
      state.endRequest !== null
        ? "person"
        : state.endIssuedElapsedMs === null
          ? "model"
          : state.covered
            ? "covered"
            : "time";
    draft.add({ type: "closing.started", cause });
  } else if (report.state === "started") return "nothing-new";
  if (report.state !== "spoken") return;
  draft.add({ type: "closing.spoken" });
  draft.add({ type: "interview.ended", reason: state.endRequest?.reason ?? "completed", by: "agent" });
}
