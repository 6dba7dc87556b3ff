/** A frame and its place in time, in milliseconds. */
export interface Placed<Frame> {
  readonly atMs: number;
  readonly frame: Frame;
}

/** So far behind is no jitter. */
const JITTER_MS = 300;
/** Frames that are late for so long, and do not catch up, follow a hole. */
const HOLE_CERTAIN_MS = 200;
/** A bunch is read faster than it was sent; what comes at the speed of sound does not catch up. */
const CATCHES_UP = 0.5;

/**
 * Where frames belong that arrive late. A process that could not run gets all that came meanwhile in a bunch: those were
 * sent one after the other, and nothing is missing. A track that sent nothing for a while leaves a hole, and its frames
 * then come at the speed of sound. Which of the two it was shows a moment later; until then frames are kept back.
 */
export class ArrivalTimeline<Frame = Int16Array> {
  /** Where the next frame belongs if nothing is missing; null before the first. */
  #nextMs: number | null = null;
  #held: Placed<Frame>[] = [];

  /** A frame of `lengthMs` whose sound would have begun at `arrivedMs` if it was not late. Returns what has a place now, in order. */
  place(frame: Frame, arrivedMs: number, lengthMs: number): Placed<Frame>[] {
    this.#nextMs ??= arrivedMs;
    const heldMs = this.#held.length * lengthMs;
    if (this.#held.length === 0 && arrivedMs - this.#nextMs <= JITTER_MS) return this.#inOrder([frame], lengthMs);
    this.#held.push({ atMs: arrivedMs, frame });
    const frames = this.#held.map((one) => one.frame);
    if (arrivedMs - (this.#nextMs + heldMs) <= JITTER_MS) {
      this.#held = [];
      return this.#inOrder(frames, lengthMs);
    }
    const firstMs = this.#held[0]!.atMs;
    const passedMs = arrivedMs - firstMs;
    if (passedMs < HOLE_CERTAIN_MS) return [];
    // Held sound grows twice as fast as time passes: a bunch that is still being read.
    if (passedMs < heldMs * CATCHES_UP) return [];
    this.#held = [];
    this.#nextMs = firstMs;
    return this.#inOrder(frames, lengthMs);
  }

  /** What is held back when no more will come: it belongs to the end of what came before. */
  rest(lengthMs: number): Placed<Frame>[] {
    const frames = this.#held.map((one) => one.frame);
    this.#held = [];
    return this.#inOrder(frames, lengthMs);
  }

  #inOrder(frames: readonly Frame[], lengthMs: number): Placed<Frame>[] {
    const fromMs = this.#nextMs ?? 0;
    this.#nextMs = fromMs + frames.length * lengthMs;
    return frames.map((frame, n) => ({ atMs: fromMs + n * lengthMs, frame }));
  }
}
