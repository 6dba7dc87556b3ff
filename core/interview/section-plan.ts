import type { InterviewConfig, InterviewType } from "#contract/interview-config.ts";
import { SECTION_NAMES, type SectionName, type SectionPlan } from "#contract/section.ts";
import { largestRemainder } from "#core/largest-remainder.ts";

/** Opening and wrap-up: a tenth of the interview each, at most two minutes. */
const FRAME_MAX_SECONDS = 120;
const FRAME_SHARE = 0.1;
/** From this length on sections are planned in whole minutes, which people can remember and say. */
const WHOLE_MINUTES_FROM = 20;

/**
 * How the time between opening and wrap-up is shared. A type with one main section gives it the 40;
 * what a section would have had that the type lacks is shared by the others in the same ratio.
 */
const SHARES: Readonly<Record<InterviewType, Readonly<Partial<Record<SectionName, number>>>>> = {
  technical: { background: 15, technical: 40, system_design: 25, qa: 10 },
  mixed: { background: 15, technical: 40, system_design: 25, qa: 10 },
  behavioral: { background: 15, technical: 40, qa: 10 },
  system_design: { background: 15, system_design: 40, qa: 10 },
};

type Planned = Pick<InterviewConfig, "type" | "durationMinutes" | "sectionOverrides">;

/** The sections an interview of this type has, in order. */
export const sectionsOf = (type: InterviewType): SectionName[] =>
  SECTION_NAMES.filter((name) => name === "opening" || name === "wrapup" || SHARES[type][name] !== undefined);

/**
 * What the overrides leave, in seconds, and for whom. Null when they fit; otherwise how many seconds too
 * many (positive) or, if every section is overridden, too few (negative) they take.
 */
export function overrideExcessSeconds(config: Planned): number | null {
  const { leftSeconds, sharing } = fixedSeconds(config);
  if (sharing.length === 0) return leftSeconds === 0 ? null : -leftSeconds;
  // A quarter of a minute is the least a section can be given, by override or by share.
  const neededSeconds = sharing.length * 15;
  return leftSeconds >= neededSeconds ? null : neededSeconds - leftSeconds;
}

/**
 * The plan of one interview: always sums exactly to its duration, every section has some time.
 * Whole minutes from 20 minutes on, unless an override is finer or would leave a section without one.
 * Throws when overrides do not fit: `lintConfig` refuses such a guide before anyone plans with it.
 */
export function sectionPlan(config: Planned): SectionPlan {
  if (overrideExcessSeconds(config) !== null) throw new RangeError("sectionPlan: overrides do not fit the duration");
  const { fixed, leftSeconds, sharing } = fixedSeconds(config);
  const shares = shareOut(config, leftSeconds, sharing);
  return sectionsOf(config.type).map((name) => ({ name, seconds: fixed.get(name) ?? shares.get(name) ?? 0 }));
}

function fixedSeconds(config: Planned) {
  const totalSeconds = config.durationMinutes * 60;
  const frameSeconds = Math.min(FRAME_MAX_SECONDS, Math.round(totalSeconds * FRAME_SHARE));
  const fixed = new Map<SectionName, number>();
  for (const name of sectionsOf(config.type)) {
    const overrideMinutes = config.sectionOverrides?.[name];
    if (overrideMinutes !== undefined) fixed.set(name, Math.round(overrideMinutes * 60));
    else if (name === "opening" || name === "wrapup") fixed.set(name, frameSeconds);
  }
  const takenSeconds = [...fixed.values()].reduce((a, b) => a + b, 0);
  const sharing = sectionsOf(config.type).filter((name) => !fixed.has(name));
  return { fixed, leftSeconds: totalSeconds - takenSeconds, sharing };
}

function shareOut(config: Planned, leftSeconds: number, sharing: readonly SectionName[]): Map<SectionName, number> {
  const weights = sharing.map((name) => SHARES[config.type][name] ?? 0);
  if (config.durationMinutes >= WHOLE_MINUTES_FROM && leftSeconds % 60 === 0) {
    const minutes = largestRemainder(leftSeconds / 60, weights);
    if (minutes.every((share) => share > 0))
      return named(
        sharing,
        minutes.map((share) => share * 60),
      );
  }
  return named(sharing, largestRemainder(leftSeconds, weights));
}

const named = (names: readonly SectionName[], seconds: readonly number[]): Map<SectionName, number> =>
  new Map(names.map((name, index) => [name, seconds[index] ?? 0]));
