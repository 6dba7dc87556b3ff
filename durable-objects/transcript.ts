import * as z from "zod";
import { JoinTranscript } from "#contract/join.ts";
import { timeline } from "./timeline.ts";
import type { LogStore } from "./log-store.ts";

type Turn = z.infer<typeof JoinTranscript>["turns"][number];

/** What was said, oldest first; a corrected turn counts once, as it was last heard. */
export function transcript(store: LogStore, limit = Number.POSITIVE_INFINITY): Turn[] {
  const turns = new Map<string, Turn>();
  for (const { event, words, clockMs } of timeline(store, 0, 1_000_000)) {
    if (event.body.type !== "turn.recorded") continue;
    const { turnId, speaker, understood, startedAtMs } = event.body;
    const began = clockMs === null ? null : Math.max(0, clockMs - Math.max(0, event.atMs - startedAtMs));
    turns.set(turnId, { turnId, speaker, text: words ?? null, understood, clockMs: began });
  }
  return [...turns.values()].slice(-limit);
}
