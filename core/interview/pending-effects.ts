import { effectFamily, startEvaluationEffect, webhookKey, type Effect, type PendingEffect } from "./effect.ts";
import type { InterviewState } from "./state.ts";
import { TIMINGS } from "./timings.ts";

/**
 * What must still be done outside. Derived, never stored: what is done, superseded or pointless is not in it.
 * A retry waits twice as long each time, up to a minute.
 */
export function pendingEffects(state: InterviewState): readonly PendingEffect[] {
  const pending: PendingEffect[] = [];
  const add = (effect: Effect, sinceMs: number): void => {
    const failure = state.failures.find((failed) => failed.key === effectFamily(effect.key));
    const notBeforeMs =
      failure === undefined ? sinceMs : Math.max(sinceMs, failure.failedAtMs + backoffMs(failure.attempt));
    pending.push({ effect, notBeforeMs, attempt: failure?.attempt ?? 0 });
  };

  if (state.dispatchedAtMs !== null && state.dispatchDone < state.epoch) {
    const { epoch, leasedEpoch } = state;
    add({ key: `dispatch:${epoch}`, type: "dispatch_agent", epoch, leasedEpoch }, state.dispatchedAtMs);
  }
  for (const { epoch, agentId, sinceMs } of state.removals)
    add({ key: `remove:${epoch}`, type: "remove_agent", epoch, agentId }, sinceMs);
  if (state.endedAtMs !== null && state.everStarted && !state.roomClosed) {
    add({ key: "close_room", type: "close_room" }, state.endedAtMs + TIMINGS.closeRoomDelayMs);
  }
  if (state.summaryDueSeq > state.summaryDoneSeq) {
    add(
      { key: `summary:${state.summaryDueSeq}`, type: "upsert_summary", atEventSeq: state.summaryDueSeq },
      state.summaryDueAtMs,
    );
  }
  if (state.evaluation !== null && state.evaluation.finished === null && !state.evaluation.begun) {
    add(startEvaluationEffect(state.evaluation.number), state.evaluation.requestedAtMs);
  }
  for (const due of state.webhooksDue) add({ key: webhookKey(due), type: "emit_webhook", ...due }, due.atMs);
  if (state.recordingDeletedAtMs !== null && !state.recordingErased) {
    add({ key: "delete_recording", type: "delete_recording" }, state.recordingDeletedAtMs);
  }
  return pending;
}

const backoffMs = (attempt: number): number =>
  Math.min(TIMINGS.effectRetryMaxMs, TIMINGS.effectRetryFirstMs * 2 ** (attempt - 1));
