import { ROOM } from "#contract/room.ts";

/** What the mark can say about an interviewer in the room. */
export type InterviewerState = "joining" | "listening" | "thinking" | "speaking";

/** Of a participant in the room, only what the choice needs. */
export interface Someone {
  readonly identity: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The epoch a participant carries, or null for someone who is not an interviewer. */
export function epochOf({ attributes }: Someone): number | null {
  const text = attributes[ROOM.epochAttribute];
  if (text === undefined || !/^\d{1,9}$/.test(text)) return null;
  return Number(text);
}

/**
 * The one interviewer to hear: the newest epoch in the room, and never older than the server's own.
 * An agent that was cut off and does not know it yet is thereby silent for the candidate.
 */
export function currentInterviewer<P extends Someone>(present: Iterable<P>, leastEpoch: number): P | null {
  let best: P | null = null;
  let bestEpoch = -1;
  for (const someone of present) {
    const epoch = epochOf(someone);
    if (epoch === null || epoch < leastEpoch || epoch <= bestEpoch) continue;
    best = someone;
    bestEpoch = epoch;
  }
  return best;
}

/** What the interviewer says of itself, in the page's words. */
export function stateOf(interviewer: Someone | null): InterviewerState {
  const state = interviewer?.attributes[ROOM.agentStateAttribute];
  return state === "listening" || state === "thinking" || state === "speaking" ? state : "joining";
}
