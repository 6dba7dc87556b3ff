import { BANDS, SLICE_CENTRE_MS, SLICE_MS, type Spectrum } from "./front-end.ts";

const CEPSTRA = 10;
const DELTAS = 6;
/** Numbers that describe one frame: cepstra 1–10 (the spectrum's shape, not its loudness) and how 1–6 change. */
export const DIMENSIONS = CEPSTRA + DELTAS;

/** A frame every two slices, each looking at seven. */
const SLICES_PER_FRAME = 2;
const SPAN = 7;
export const FRAME_MS = SLICES_PER_FRAME * SLICE_MS;
/** From the sound's start to the centre of frame 0. */
export const FRAME_CENTRE_MS = (SPAN >> 1) * SLICE_MS + SLICE_CENTRE_MS;

/** Bands are filled up to 30 dB under the loudest band near by, so that faint noise looks like silence. */
const FLOOR = 1e-3;
/** How fast "near by" forgets, as power per slice: 20 dB a second, in both directions. */
const FORGET = 10 ** ((-2 * SLICE_MS) / 1000);
/** −60 dBFS: below it there is no speech, whatever else. */
const FAINTEST = 1e-7;
/** Length of the cepstrum under which a frame counts as silence. */
const SILENCE = 0.5;

/** Frames of sound before whitening: `vectors[frame * DIMENSIONS + d]`, `presence[frame]` 0 (silence) … 1 (speech). */
export interface Features {
  readonly frames: number;
  readonly vectors: Float32Array;
  readonly presence: Float32Array;
}

export function features(spectrum: Spectrum): Features {
  const { slices } = spectrum;
  const cepstra = cepstraOf(spectrum);
  const frames = Math.max(0, Math.floor((slices - SPAN) / SLICES_PER_FRAME) + 1);
  const vectors = new Float32Array(frames * DIMENSIONS);
  const presence = new Float32Array(frames);
  for (let frame = 0; frame < frames; frame++) {
    const first = frame * SLICES_PER_FRAME * CEPSTRA;
    const middle = first + (SPAN >> 1) * CEPSTRA;
    const last = first + (SPAN - 1) * CEPSTRA;
    const at = frame * DIMENSIONS;
    let power = 0;
    for (let d = 0; d < CEPSTRA; d++) {
      const value = (cepstra[middle - CEPSTRA + d]! + cepstra[middle + d]! + cepstra[middle + CEPSTRA + d]!) / 3;
      vectors[at + d] = value;
      power += value * value;
    }
    for (let d = 0; d < DELTAS; d++) {
      vectors[at + CEPSTRA + d] =
        (cepstra[last + d]! + cepstra[last - CEPSTRA + d]! - cepstra[first + d]! - cepstra[first + CEPSTRA + d]!) / 2;
    }
    presence[frame] = Math.min(1, Math.sqrt(power) / SILENCE);
  }
  return { frames, vectors, presence };
}

function cepstraOf({ slices, power }: Spectrum): Float32Array {
  const nearby = loudestNearby(slices, power);
  const out = new Float32Array(slices * CEPSTRA);
  const logs = new Float64Array(BANDS);
  for (let slice = 0; slice < slices; slice++) {
    const floor = nearby[slice]! * FLOOR;
    for (let band = 0; band < BANDS; band++) logs[band] = Math.log(power[slice * BANDS + band]! + floor);
    for (let d = 0; d < CEPSTRA; d++) {
      let sum = 0;
      for (let band = 0; band < BANDS; band++) sum += cosineOf[d * BANDS + band]! * logs[band]!;
      out[slice * CEPSTRA + d] = sum / BANDS;
    }
  }
  return out;
}

const cosineOf = Float64Array.from({ length: CEPSTRA * BANDS }, (_, i) => {
  const d = Math.floor(i / BANDS) + 1;
  return Math.cos((Math.PI * d * ((i % BANDS) + 0.5)) / BANDS);
});

function loudestNearby(slices: number, power: Float32Array): Float64Array {
  const nearby = new Float64Array(slices);
  for (let slice = 0; slice < slices; slice++) nearby[slice] = loudest(power, slice);
  for (let slice = 0, held = FAINTEST; slice < slices; slice++)
    nearby[slice] = held = Math.max(nearby[slice]!, held * FORGET);
  for (let slice = slices - 1, held = FAINTEST; slice >= 0; slice--)
    nearby[slice] = held = Math.max(nearby[slice]!, held * FORGET);
  return nearby;
}

function loudest(power: Float32Array, slice: number): number {
  let top = 0;
  for (let band = 0; band < BANDS; band++) top = Math.max(top, power[slice * BANDS + band]!);
  return top;
}

/** Slices that are loud: within 25 dB of the loudest, pauses up to 300 ms included. */
export function loudSlices({ slices, power }: Spectrum): Uint8Array {
  const loud = new Uint8Array(slices);
  let top = FAINTEST;
  for (let slice = 0; slice < slices; slice++) top = Math.max(top, loudest(power, slice));
  const bridge = 300 / SLICE_MS;
  let last = -Infinity;
  for (let slice = 0; slice < slices; slice++) {
    if (loudest(power, slice) < top * 10 ** -2.5) continue;
    loud.fill(1, slice - last <= bridge ? last : slice, slice + 1);
    last = slice;
  }
  return loud;
}
