/** A stretch of sound in which somebody speaks, in milliseconds from the sound's start. */
export interface Stretch {
  readonly fromMs: number;
  readonly toMs: number;
}

const FRAME_MS = 20;
/** Speech stands out from the room by this much; unvoiced sounds at its edges by less. */
const ONSET_DB = 10;
const EDGE_DB = 4;
/** No room is quieter for a recogniser, and none is so loud that normal speech at −20 dBFS would hide in it. */
const LOWEST_FLOOR_DB = -66;
const HIGHEST_FLOOR_DB = -42;
/** Share of frames that are taken to be the room. */
const FLOOR_QUANTILE = 0.15;
/** Shorter sounds are clicks. */
const SHORTEST_MS = 100;
/** A pause of this length ends a stretch: thoughts within an answer are mostly shorter, answers to an interjection never. */
const PAUSE_MS = 1_200;
/** Kept on both sides: first and last consonants are quiet. */
const MARGIN_MS = 240;
/** A longer stretch is cut at its quietest moment: times stay fine enough to play a quote. */
const LONGEST_MS = 30_000;
const CUT_FROM_MS = 18_000;

/**
 * Where somebody speaks on one channel. Finds too much rather than too little: what is left out here is never
 * transcribed. Recognisers get no silence to fill with words of their own, and nobody pays for it.
 */
export function speechStretches(pcm: Int16Array, rateHz: number): Stretch[] {
  const levels = frameLevels(pcm, rateHz);
  const floor = floorDb(levels);
  const found: { from: number; to: number }[] = [];
  for (let frame = 0; frame < levels.length; frame++) {
    if (levels[frame]! < floor + ONSET_DB) continue;
    let from = frame;
    while (from > 0 && levels[from - 1]! >= floor + EDGE_DB) from--;
    while (frame < levels.length && levels[frame]! >= floor + EDGE_DB) frame++;
    if ((frame - from) * FRAME_MS < SHORTEST_MS) continue;
    const last = found.at(-1);
    if (last !== undefined && (from - last.to) * FRAME_MS < PAUSE_MS) last.to = frame;
    else found.push({ from, to: frame });
  }
  const totalMs = (pcm.length * 1000) / rateHz;
  return found
    .flatMap(({ from, to }) => cutLong(levels, from, to))
    .map(({ from, to, cutBefore, cutAfter }) => ({
      fromMs: Math.max(0, from * FRAME_MS - (cutBefore ? 0 : MARGIN_MS)),
      toMs: Math.min(Math.floor(totalMs), to * FRAME_MS + (cutAfter ? 0 : MARGIN_MS)),
    }));
}

/**
 * Middle of the quietest moment of a sound, in samples: where it can be cut without cutting a word. The same
 * sound gives the same answer, whoever asks.
 */
export function quietestSample(pcm: Int16Array, rateHz: number): number {
  const levels = frameLevels(pcm, rateHz);
  return Math.round(((quietestFrame(levels, 0, levels.length) + 0.5) * FRAME_MS * rateHz) / 1000);
}

function frameLevels(pcm: Int16Array, rateHz: number): Float64Array {
  const size = Math.round((FRAME_MS * rateHz) / 1000);
  const levels = new Float64Array(Math.floor(pcm.length / size));
  for (let frame = 0; frame < levels.length; frame++) {
    let power = 0;
    for (let i = frame * size; i < (frame + 1) * size; i++) power += pcm[i]! * pcm[i]!;
    levels[frame] = 10 * Math.log10(power / size / 32768 ** 2 + 1e-12);
  }
  return levels;
}

/** Level of the room: frames of digital silence, which is nobody's room, do not count. */
function floorDb(levels: Float64Array): number {
  const sounding = levels.filter((level) => level > -100).sort();
  const floor = sounding[Math.floor(sounding.length * FLOOR_QUANTILE)] ?? LOWEST_FLOOR_DB;
  return Math.min(HIGHEST_FLOOR_DB, Math.max(LOWEST_FLOOR_DB, floor));
}

interface Cut {
  readonly from: number;
  readonly to: number;
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

function cutLong(levels: Float64Array, from: number, to: number, cutBefore = false): Cut[] {
  if ((to - from) * FRAME_MS <= LONGEST_MS) return [{ from, to, cutBefore, cutAfter: false }];
  const at = quietestFrame(levels, from + CUT_FROM_MS / FRAME_MS, from + LONGEST_MS / FRAME_MS);
  return [{ from, to: at, cutBefore, cutAfter: true }, ...cutLong(levels, at, to, true)];
}

/** Frame in the middle of the quietest 260 ms. */
function quietestFrame(levels: Float64Array, from: number, to: number): number {
  const around = 6;
  let best = Math.floor((from + to) / 2);
  let least = Infinity;
  for (let middle = from + around; middle < to - around; middle++) {
    let power = 0;
    for (let frame = middle - around; frame <= middle + around; frame++) power += 10 ** (levels[frame]! / 10);
    if (power >= least) continue;
    least = power;
    best = middle;
  }
  return best;
}
