import type { CandidateView } from "#contract/join.ts";
import type { CallState } from "../call/call.ts";

/** What the conversation is doing, in one word; the first that holds, from the most to the least urgent. */
export type ConversationState =
  | "reconnecting"
  | "paused"
  | "moment"
  | "joining"
  | "listening"
  | "thinking"
  | "speaking";

export function conversationState(
  view: CandidateView | null,
  call: Pick<CallState, "phase" | "interviewer" | "interviewerPresent">,
  serverNowMs: number,
): ConversationState {
  const begun = view !== null && (view.phase === "live" || view.phase === "paused");
  if (call.phase === "reconnecting" || call.phase === "dropped" || call.phase === "unreachable") return "reconnecting";
  // Before anything was said, entering the room is part of the interviewer's joining.
  if (call.phase !== "connected") return begun ? "reconnecting" : "joining";
  if (view?.phase === "paused") return "paused";
  if (view?.holdUntilMs != null && view.holdUntilMs > serverNowMs) return "moment";
  return call.interviewer;
}

/** The server's time now, judged from its last reading, so that a wrong local clock does not matter (ms). */
export function serverNow(view: CandidateView | null, viewAtMs: number, monotonicMs: number, wallMs: number): number {
  return view?.clock == null ? wallMs : view.clock.atMs + (monotonicMs - viewAtMs);
}
