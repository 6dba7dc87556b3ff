import { DIMENSIONS, type Features } from "./features.ts";
import type { Book } from "./phrase-book.ts";
import type { Candidate } from "./candidates.ts";

/** How well a phrase fits the input, frame by frame. */
export interface Alignment {
  readonly phrase: number;
  /** Sum of (likeness − THETA) over the best stretch, less gaps. */
  readonly score: number;
  /** First and last input frame of that stretch. */
  readonly from: number;
  readonly to: number;
  /** Per phrase frame: the input frame it fell on (may lie outside the input). */
  readonly inputFrame: Int32Array;
  /** Per phrase frame: likeness, the cosine of both frames. */
  readonly likeness: Float32Array;
}

/** Likeness at which a frame counts neither for nor against. */
const THETA = 0.5;
/** Price of a frame that one side has and the other has not. */
const GAP = 0.4;
/** The alignment may stray this many frames from the candidate's offset: 0.4 s of drift either way. */
const BAND = 20;
const WIDTH = 2 * BAND + 1;

const STEP = 1;
const SKIP = 2;
const WAIT = 3;

let scores = new Float32Array(0);
let moves = new Uint8Array(0);
let likes = new Float32Array(0);

/** Best local alignment (Smith–Waterman) of a phrase with the input within a band around the candidate's offset. */
export function align(candidate: Candidate, input: Features, book: Book): Alignment | undefined {
  const { from, to } = book.phrases[candidate.phrase]!;
  const length = to - from;
  const cells = (length + 1) * WIDTH;
  if (scores.length < cells) {
    scores = new Float32Array(cells);
    moves = new Uint8Array(cells);
    likes = new Float32Array(cells);
  }
  let best = 0;
  let bestAt = -1;
  for (let j = 0; j < length; j++) {
    const speaks = book.speaks[from + j]!;
    for (let b = 0; b < WIDTH; b++) {
      const i = j + candidate.offset + b - BAND;
      const at = j * WIDTH + b;
      if (i < 0 || i >= input.frames) {
        scores[at] = likes[at] = moves[at] = 0;
        continue;
      }
      const like = likeness(input.vectors, i * DIMENSIONS, book.vectors, (from + j) * DIMENSIONS);
      likes[at] = like;
      let score = (j > 0 ? scores[at - WIDTH]! : 0) + speaks * (like - THETA);
      let move = STEP;
      // In the phrase's pauses time may pass freely: people and jitter buffers stretch them.
      const gap = GAP * speaks;
      if (j > 0 && b < WIDTH - 1 && scores[at - WIDTH + 1]! - gap > score) {
        score = scores[at - WIDTH + 1]! - gap;
        move = SKIP;
      }
      if (b > 0 && scores[at - 1]! - gap > score) {
        score = scores[at - 1]! - gap;
        move = WAIT;
      }
      if (score <= 0) {
        scores[at] = moves[at] = 0;
        continue;
      }
      scores[at] = score;
      moves[at] = move;
      if (score > best) {
        best = score;
        bestAt = at;
      }
    }
  }
  return bestAt < 0 ? undefined : trace(candidate, bestAt, best, length, input, book);
}

function trace(
  candidate: Candidate,
  bestAt: number,
  score: number,
  length: number,
  input: Features,
  book: Book,
): Alignment {
  const { from } = book.phrases[candidate.phrase]!;
  const inputFrame = new Int32Array(length);
  const like = new Float32Array(length);
  const frameAt = (at: number) => Math.floor(at / WIDTH) + candidate.offset + (at % WIDTH) - BAND;
  let at = bestAt;
  let first = at;
  while (at >= 0 && moves[at] !== 0) {
    first = at;
    const j = Math.floor(at / WIDTH);
    inputFrame[j] = frameAt(at);
    like[j] = likes[at]!;
    at -= moves[at] === STEP ? WIDTH : moves[at] === SKIP ? WIDTH - 1 : 1;
  }
  // Beyond both ends in step: short words at the edge are too weak to carry an alignment but may well be there.
  const ends = [
    { j: Math.floor(first / WIDTH), i: frameAt(first), by: -1 },
    { j: Math.floor(bestAt / WIDTH), i: frameAt(bestAt), by: 1 },
  ];
  for (const end of ends) {
    for (let j = end.j + end.by, i = end.i + end.by; j >= 0 && j < length; j += end.by, i += end.by) {
      inputFrame[j] = i;
      like[j] =
        i < 0 || i >= input.frames ? 0 : likeness(input.vectors, i * DIMENSIONS, book.vectors, (from + j) * DIMENSIONS);
    }
  }
  return { phrase: candidate.phrase, score, from: frameAt(first), to: frameAt(bestAt), inputFrame, likeness: like };
}

function likeness(a: Float32Array, atA: number, b: Float32Array, atB: number): number {
  let sum = 0;
  for (let d = 0; d < DIMENSIONS; d++) sum += a[atA + d]! * b[atB + d]!;
  return sum;
}
