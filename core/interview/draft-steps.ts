import type { PauseReason } from "#contract/interview.ts";
import type { Draft } from "./decision.ts";

/** Sends for the next agent. Whichever of those sent for takes the lease fences all before it. */
export function dispatch(draft: Draft): void {
  draft.add({ type: "agent.dispatched", epoch: draft.state.epoch + 1 });
}

/** Stops the interview clock for one reason more. Before the greeting there is no clock to stop. */
export function pause(draft: Draft, reason: PauseReason, by: string): boolean {
  const { state } = draft;
  const running = state.phase === "live" || state.phase === "paused";
  if (!running || state.pauses.some((held) => held.reason === reason)) return false;
  draft.add({ type: "clock.paused", reason, by });
  return true;
}

/** Takes one reason away; the clock runs again when it was the last. */
export function resume(draft: Draft, reason: PauseReason, by: string): boolean {
  if (draft.state.phase !== "paused" || !draft.state.pauses.some((held) => held.reason === reason)) return false;
  draft.add({ type: "clock.resumed", reason, by });
  return true;
}
