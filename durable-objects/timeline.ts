import type { EventBody, InterviewEvent } from "#contract/event.ts";
import type { TimelineEntry } from "#contract/observer.ts";
import { elapsedMs } from "#core/interview/clock.ts";
import { evolve } from "#core/interview/evolve.ts";
import { emptyState, type InterviewState } from "#core/interview/state.ts";
import type { LogStore } from "./log-store.ts";

/** Events after a cursor as people see them: with the interview's time and the words they refer to. */
export function timeline(store: LogStore, afterSeq: number, limit: number): TimelineEntry[] {
  // The interview's time of an event follows from everything before it, so the log is folded from its start.
  let state: InterviewState = emptyState;
  const entries: TimelineEntry[] = [];
  for (const event of store.events(0, afterSeq + limit)) {
    state = evolve(state, event);
    if (event.seq > afterSeq) entries.push(timelineEntry(event, state, store));
  }
  return entries;
}

/** One event as people see it; `state` is the one right after it. */
export function timelineEntry(event: InterviewEvent, state: InterviewState, store: LogStore): TimelineEntry {
  const wordsId = wordsIdOf(event.body);
  return {
    event,
    clockMs: state.greetingAtMs === null ? null : elapsedMs(state, event.atMs),
    ...(wordsId === null ? {} : { words: store.words(wordsId) }),
  };
}

function wordsIdOf(body: EventBody): string | null {
  switch (body.type) {
    case "interview.scheduled":
      return body.candidate.id;
    case "turn.recorded":
      return body.words.id;
    case "score.noted":
      return body.evidence.id;
    case "followup.flagged":
      return body.reason.id;
    case "knowledge.queried":
      return body.topic.id;
    case "decision.made":
      return body.reason?.id ?? null;
    case "directive.issued":
      return body.note?.id ?? null;
    default:
      return null;
  }
}
