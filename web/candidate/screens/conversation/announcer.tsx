import { useStore } from "../../../shared/session/store.ts";
import type { ConversationState } from "../../model/conversation-state.ts";
import { leftMsNow, minutesLeft } from "../../model/interview-clock.ts";
import { usePage } from "../../page.ts";

/** Minutes left that are worth an interruption. */
const TOLD_MINUTES = [10, 5, 1];

/**
 * Tells a screen reader what changed between people, sections and time. Turns of the conversation are not told:
 * they are heard, and a reader talking over the interviewer would spoil both.
 */
export function Announcer({
  state,
  word,
  monotonicMs,
}: {
  readonly state: ConversationState;
  readonly word: string;
  readonly monotonicMs: number;
}) {
  const { interview, words } = usePage();
  const { view, viewAtMs } = useStore(interview);
  const inTurns = state === "listening" || state === "thinking" || state === "speaking";
  const clock = view?.clock ?? null;
  const minutes = clock === null ? null : minutesLeft(leftMsNow(clock, viewAtMs, monotonicMs));
  // One region each: what changes is read, what stays is not repeated.
  return (
    <div className="only-heard">
      <p role="status">{inTurns ? "" : word}</p>
      <p role="status">{clock?.section == null ? "" : words.sections[clock.section]}</p>
      <p role="status">{minutes !== null && TOLD_MINUTES.includes(minutes) ? words.call.bar.left(minutes) : ""}</p>
    </div>
  );
}
