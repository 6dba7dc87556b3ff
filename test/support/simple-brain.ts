import type { Action, Brain, Call, View } from "../../simulators/brain/brain.ts";

/** What a brain does with the n-th thing the candidate said, n from 1. */
export type OnTurn = (turn: number, view: View) => Action;

/**
 * A brain for tests of the agent: greets, speaks when a tool or the system wants it to, and does with the
 * candidate's turns what the test says. Like any brain it knows only the conversation.
 */
export function simpleBrain(onTurn: OnTurn): Brain {
  return (view) => {
    const last = view.items.at(-1);
    const saidSoFar = view.items.some((item) => item.kind === "message" && item.role === "assistant");
    if (!saidSoFar) return { say: "Hello and welcome.", calls: [] };
    if (last?.kind === "output") return { say: "Thank you. Tell me more.", calls: [] };
    if (last?.kind === "message" && last.role === "system")
      return { say: /goodbye/i.test(last.text) ? "Thank you for your time. Goodbye." : "Take your time.", calls: [] };
    return onTurn(view.items.filter((item) => item.kind === "message" && item.role === "user").length, view);
  };
}

export const note = (more: Record<string, unknown> = {}): Call => ({
  name: "score_answer",
  args: { area: "Communication", score: 7, evidence: "I led the rewrite of our billing.", ...more },
});
