import type { Interruptible } from "#core/interruptible.ts";

/** So much text is a few hundredths of a second of work. A count and not a clock: clocks stand still while a Worker computes. */
const CHARACTERS_AT_ONCE = 2_000;

/** Lets everybody else run. On one machine a single thread carries the whole edge, interviews that are being held included. */
export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Runs a computation to its end, and lets others run in between. */
export async function withPauses<T>(work: Interruptible<T>): Promise<T> {
  let characters = 0;
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    characters += step.value;
    if (characters < CHARACTERS_AT_ONCE) continue;
    characters = 0;
    await breathe();
  }
}
