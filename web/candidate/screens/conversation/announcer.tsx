import { useEffect, useRef, useState } from "react";
import type { ConversationState } from "../../model/conversation-state.ts";
import { leftMsNow, minutesLeft } from "../../model/interview-clock.ts";
import { useStore } from "../../../shared/session/store.ts";
import { usePage } from "../../page.ts";

/** Minutes left that are worth an interruption. */
const TOLD_MINUTES = [10, 5, 1];

/**
 * Tells a screen reader what changed between people, sections and time. Turns of the conversation are not told:
 * they are heard, and a reader talking over the interviewer would spoil both.
 */
export function Announcer({ state, word }: { readonly state: ConversationState; readonly word: string }) {
  const { interview, words } = usePage();
  const { view, viewAtMs } = useStore(interview);
  const [said, say] = useState("");
  const inTurns = state === "listening" || state === "thinking" || state === "speaking";
  const section = view?.clock?.section ?? null;
  const minutes = view?.clock == null ? null : minutesLeft(leftMsNow(view.clock, viewAtMs, performance.now()));
  const told = useRef<number | null>(null);

  useEffect(() => {
    if (!inTurns) say(word);
  }, [inTurns, word]);
  useEffect(() => {
    if (section !== null) say(words.sections[section]);
  }, [section, words]);
  useEffect(() => {
    if (minutes === null || !TOLD_MINUTES.includes(minutes) || told.current === minutes) return;
    told.current = minutes;
    say(words.call.bar.left(minutes));
  }, [minutes, words]);

  return (
    <p className="only-heard" role="status">
      {said}
    </p>
  );
}
