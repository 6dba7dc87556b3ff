import type { LiveTurn } from "#core/evaluation/evaluation-facts.ts";
import type { Heard } from "./heard.ts";

/** Stretches of one voice and the live turns that are the same speech; either may be empty. */
export interface Pairing {
  readonly heard: readonly Heard[];
  readonly live: readonly LiveTurn[];
}

/** Live times are when the provider noticed, and when a transcript came. */
const LIVE_TOLERANCE_MS = 750;
/** A live turn belongs to a stretch that covers this share of it. */
const COVERED = 0.4;
/** Stretches nobody heard live belong together while the pause is no longer than this. */
const PAUSE_MS = 2_500;

/**
 * Finds what belongs together on one channel, by time alone: the words are what is compared afterwards. Each
 * stretch goes to the live turn it shares most time with; a live turn left over goes to the stretch that
 * covers it. `others` are the other voice's stretches, which part what nobody heard live. All in order of time.
 */
export function pairTurns(heard: readonly Heard[], live: readonly LiveTurn[], others: readonly Heard[]): Pairing[] {
  const groupOf = new Map<Heard | LiveTurn, number>();
  heard.forEach((one) => {
    const turn = best(live, (other) => shared(one.fromMs, one.toMs, other, LIVE_TOLERANCE_MS));
    if (turn !== null) groupOf.set(one, live.indexOf(turn));
  });
  live.forEach((turn, n) => {
    groupOf.set(turn, n);
    if (heard.some((one) => groupOf.get(one) === n)) return;
    const cover = best(heard, (one) => {
      const time = shared(one.fromMs, one.toMs, turn, 0);
      return time >= COVERED * (turn.endedAtMs - turn.startedAtMs) ? time : 0;
    });
    const group = cover === null ? undefined : groupOf.get(cover);
    if (group !== undefined) groupOf.set(turn, group);
  });
  const paired = live.map((_, n): Pairing => ({
    heard: heard.filter((one) => groupOf.get(one) === n),
    live: live.filter((turn) => groupOf.get(turn) === n),
  }));
  const alone = heard.filter((one) => !groupOf.has(one));
  return [...paired.filter((pairing) => pairing.live.length > 0), ...unpaired(alone, others)];
}

function unpaired(alone: readonly Heard[], others: readonly Heard[]): Pairing[] {
  const groups: Heard[][] = [];
  for (const one of alone) {
    const last = groups.at(-1)?.at(-1);
    const together =
      last !== undefined &&
      one.fromMs - last.toMs <= PAUSE_MS &&
      !others.some((other) => other.fromMs >= last.fromMs && other.fromMs < one.fromMs && other.toMs > last.toMs);
    if (together) groups.at(-1)!.push(one);
    else groups.push([one]);
  }
  return groups.map((heard) => ({ heard, live: [] }));
}

/** Time shared by a stretch and a live turn. */
const shared = (fromMs: number, toMs: number, turn: LiveTurn, toleranceMs: number): number =>
  Math.min(toMs, turn.endedAtMs + toleranceMs) - Math.max(fromMs, turn.startedAtMs - toleranceMs);

/** The one with the highest value above 0, the first of equals; null when none has one. */
function best<T>(all: readonly T[], value: (one: T) => number): T | null {
  let found: T | null = null;
  let most = 0;
  for (const one of all) {
    const its = value(one);
    if (its <= most) continue;
    found = one;
    most = its;
  }
  return found;
}
