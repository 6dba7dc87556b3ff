import * as z from "zod";

/** An invariant of an interview with a simulated candidate, checked by `unmet` after it. */
export const Expectation = z.discriminatedUnion("kind", [
  /** The greeting is heard exactly once. */
  z.strictObject({ kind: z.literal("greeted_once") }),
  /** After each answer the interviewer is heard again within this time. */
  z.strictObject({ kind: z.literal("answered_within"), ms: z.int().positive() }),
  z.strictObject({ kind: z.literal("score_notes_at_least"), count: z.int().positive() }),
  z.strictObject({ kind: z.literal("follow_ups_at_least"), count: z.int().positive() }),
  /** The spoken goodbye ends this close to the planned end, unless it is early because all is asked. */
  z.strictObject({ kind: z.literal("closes_near_plan"), seconds: z.int().positive() }),
  z.strictObject({ kind: z.literal("ends_because"), reasons: z.array(z.string()).min(1) }),
  /** Silence is met by a nudge at each of these times and at no other. */
  z.strictObject({
    kind: z.literal("silence_ladder"),
    atSeconds: z.array(z.int().positive()).min(1),
    toleranceSeconds: z.number().positive(),
  }),
  /** The interviewer does not begin to speak inside an answer, pauses included. */
  z.strictObject({ kind: z.literal("never_interrupted") }),
  /** Asked for time, the interviewer is silent until the candidate is back, but for one short acknowledgement. */
  z.strictObject({ kind: z.literal("hold_respected") }),
  /** When the candidate cuts in, the interviewer is silent within this time. */
  z.strictObject({ kind: z.literal("yields_within"), ms: z.int().positive() }),
]);
export type Expectation = z.infer<typeof Expectation>;

/** What was seen of an interview, at the candidate's ear and in the log. Times are on the candidate's clock. */
export interface Observed {
  readonly greetings: number;
  readonly scoreNotes: number;
  readonly followUps: number;
  readonly endReason: string | null;
  /** Every required question was asked: an earlier end is then in order. */
  readonly allAsked: boolean;
  readonly plannedEndMs: number;
  readonly closingEndMs: number | null;
  /** From the end of each answer to the interviewer's first sound; null where none came. */
  readonly replyMs: readonly (number | null)[];
  /** Length of each silence of the candidate, and when in it the interviewer spoke. */
  readonly silences: readonly { readonly lengthMs: number; readonly nudgesMs: readonly number[] }[];
  readonly interruptions: number;
  /** Utterances of the interviewer in each hold after the first. */
  readonly disturbedHolds: number;
  /** From the start of each barge-in to the interviewer's last sound. */
  readonly yieldMs: readonly number[];
}

/** Says in words how an expectation was missed; undefined when it was met. */
export function unmet(expectation: Expectation, seen: Observed): string | undefined {
  switch (expectation.kind) {
    case "greeted_once":
      return seen.greetings === 1 ? undefined : `greeted ${seen.greetings} times`;
    case "answered_within": {
      const late = seen.replyMs.filter((ms) => ms === null || ms > expectation.ms).length;
      return late === 0
        ? undefined
        : `${late} of ${seen.replyMs.length} answers got no reply within ${expectation.ms} ms`;
    }
    case "score_notes_at_least":
      return seen.scoreNotes >= expectation.count
        ? undefined
        : `${seen.scoreNotes} score notes, expected ${expectation.count}`;
    case "follow_ups_at_least":
      return seen.followUps >= expectation.count
        ? undefined
        : `${seen.followUps} follow-ups, expected ${expectation.count}`;
    case "closes_near_plan": {
      if (seen.closingEndMs === null) return "no spoken goodbye";
      const offMs = seen.closingEndMs - seen.plannedEndMs;
      if (Math.abs(offMs) <= expectation.seconds * 1000 || (offMs < 0 && seen.allAsked)) return undefined;
      return `closed ${Math.round(offMs / 1000)} s from plan`;
    }
    case "ends_because":
      return seen.endReason !== null && expectation.reasons.includes(seen.endReason)
        ? undefined
        : `ended because ${seen.endReason}`;
    case "silence_ladder":
      return offLadder(expectation, seen);
    case "never_interrupted":
      return seen.interruptions === 0 ? undefined : `interrupted ${seen.interruptions} times`;
    case "hold_respected":
      return seen.disturbedHolds === 0 ? undefined : `${seen.disturbedHolds} holds disturbed`;
    case "yields_within": {
      const slow = seen.yieldMs.filter((ms) => ms > expectation.ms).length;
      return slow === 0
        ? undefined
        : `${slow} of ${seen.yieldMs.length} barge-ins not yielded to within ${expectation.ms} ms`;
    }
  }
}

function offLadder(ladder: Extract<Expectation, { kind: "silence_ladder" }>, seen: Observed): string | undefined {
  const toleranceMs = ladder.toleranceSeconds * 1000;
  for (const { lengthMs, nudgesMs } of seen.silences) {
    const rungs = ladder.atSeconds.map((seconds) => seconds * 1000).filter((ms) => ms + toleranceMs < lengthMs);
    const missed = rungs.find((ms) => !nudgesMs.some((nudge) => Math.abs(nudge - ms) <= toleranceMs));
    if (missed !== undefined) return `no nudge after ${missed / 1000} s of silence`;
    const extra = nudgesMs.find(
      (nudge) => !ladder.atSeconds.some((seconds) => Math.abs(nudge - seconds * 1000) <= toleranceMs),
    );
    if (extra !== undefined) return `a nudge after ${Math.round(extra / 100) / 10} s of silence`;
  }
  return undefined;
}
