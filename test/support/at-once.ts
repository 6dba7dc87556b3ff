import type { Interruptible } from "#core/interruptible.ts";

/** Runs it to its end without a pause. */
export function atOnce<T>(work: Interruptible<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
