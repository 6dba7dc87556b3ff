import type { SectionName } from "#contract/section.ts";

/** When a candidate's turn is taken to be over. Numbers in milliseconds; providers translate them. */
export type TurnDetection =
  | { readonly kind: "silence"; readonly threshold: number; readonly prefixMs: number; readonly silenceMs: number }
  | { readonly kind: "meaning"; readonly eagerness: "low" };

/**
 * The floor for people who think before they speak: providers end a turn after 500 ms of silence, which
 * cuts off anyone who breathes. 400 ms before the first sound keep soft beginnings.
 */
export const SILENCE_FLOOR: TurnDetection = { kind: "silence", threshold: 0.5, prefixMs: 400, silenceMs: 700 };

/** Waits up to 8 s for a thought to be complete, by what was said and not by the pause. */
export const PATIENT: TurnDetection = { kind: "meaning", eagerness: "low" };

/** Quick where people chat, patient where they think. */
export const TURN_DETECTION: Readonly<Record<SectionName, TurnDetection>> = {
  opening: SILENCE_FLOOR,
  background: PATIENT,
  technical: PATIENT,
  system_design: PATIENT,
  qa: SILENCE_FLOOR,
  wrapup: SILENCE_FLOOR,
};

/** Of a section, null before the first, for a candidate whose time is multiplied: whoever speaks slowly pauses longer. */
export function turnDetection(section: SectionName | null, timeFactor: number): TurnDetection {
  const detection = TURN_DETECTION[section ?? "opening"];
  return detection.kind === "meaning" ? detection : { ...detection, silenceMs: detection.silenceMs * timeFactor };
}
