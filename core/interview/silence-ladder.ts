import type { SilenceStep } from "#core/prompt/situation-texts.ts";

/**
 * When a silent candidate is spoken to, in milliseconds of silence before any time factor: time to think,
 * the question in other words, an offer to skip, is the line alive, a break. People who remember events
 * need the first ten seconds; most interviewers give one.
 */
export const SILENCE_LADDER_MS = [12_000, 25_000, 45_000, 90_000, 180_000] as const;

/**
 * The step that is due now, or null. Each step comes at most once in one silence; after a gap in which
 * nothing could be said only the highest one counts.
 *
 * @param silentMs how long nobody has been heard, the interviewer's own nudges not counted
 * @param lastStep the last step taken in this silence, 0 for none
 * @param timeFactor the candidate's accommodation: stretches every step
 */
export function silenceStepDue(silentMs: number, lastStep: 0 | SilenceStep, timeFactor: number): SilenceStep | null {
  const reached = SILENCE_LADDER_MS.filter((ms) => silentMs >= ms * timeFactor).length as 0 | SilenceStep;
  return reached > lastStep && reached !== 0 ? reached : null;
}
