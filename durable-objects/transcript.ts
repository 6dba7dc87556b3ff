import * as z from "zod";
import { JoinTranscript } from "#contract/join.ts";
import { timeline } from "./timeline.ts";
import type { LogStore } from "./log-store.ts";

type Turn = z.infer<typeof JoinTranscript>["turns"][number];

/** What was said, in the order in which it was begun; a corrected turn counts once, as it was last heard. */
export function transcript(store: LogStore, limit = Number.POSITIVE_INFINITY): Turn[] {
  const turns = new Map<string, { readonly turn: Turn; readonly startedAtMs: number }>();
  for (const { event, words, clockMs } of timeline(store, 0, 1_000_000)) {
    if (event.body.type !== "turn.recorded") continue;
    const { turnId, speaker, understood, startedAtMs } = event.body;
    const began = clockMs === null ? null : Math.max(0, clockMs - Math.max(0, event.atMs - startedAtMs));
    const turn = { turnId, speaker, text: words ?? null, understood, clockMs: began };
    turns.set(turnId, { turn, startedAtMs });
  }
  // Words come when a recogniser has them: an answer may be told before the question it answers.
  return [...turns.values()]
    .toSorted((a, b) => a.startedAtMs - b.startedAtMs)
    .slice(-limit)
    .map(({ turn }) => turn);
}
