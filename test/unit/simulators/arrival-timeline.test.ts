import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ArrivalTimeline } from "../../../simulators/candidate/arrival-timeline.ts";

const FRAME_MS = 20;

/** Frames sent one after the other from `fromMs` on, each read when the listener can run. */
function heard(sentMs: readonly number[], canRunAtMs: (atMs: number) => number, readMs: number): Map<number, number> {
  const timeline = new ArrivalTimeline<number>();
  const places = new Map<number, number>();
  let nowMs = 0;
  for (const [n, atMs] of sentMs.entries()) {
    nowMs = Math.max(nowMs + readMs, canRunAtMs(atMs + FRAME_MS));
    for (const placed of timeline.place(n, nowMs - FRAME_MS, FRAME_MS)) places.set(placed.frame, placed.atMs);
  }
  for (const placed of timeline.rest(FRAME_MS)) places.set(placed.frame, placed.atMs);
  return places;
}

const steady = (frames: number, fromMs = 0): number[] =>
  Array.from({ length: frames }, (_, n) => fromMs + n * FRAME_MS);

describe("sound that arrives late", () => {
  it("is whole and in its place, however long the listener could not run", () => {
    fc.assert(
      fc.property(
        // Not at the very first frame: nothing yet says when it was sent.
        fc.integer({ min: 100, max: 6_000 }),
        fc.integer({ min: 1, max: 8_000 }),
        fc.double({ min: 0.01, max: 4, noNaN: true }),
        (stallAtMs, stallMs, readMs) => {
          const sent = steady(800);
          const places = heard(
            sent,
            (atMs) => (atMs < stallAtMs || atMs > stallAtMs + stallMs ? atMs : stallAtMs + stallMs),
            readMs,
          );
          expect(places.size).toBe(800);
          const off = [...places].map(([n, atMs]) => Math.abs(atMs - sent[n]!));
          expect(Math.max(...off)).toBeLessThanOrEqual(300);
          const inOrder = [...places.values()];
          const steps = inOrder.slice(1).map((atMs, n) => atMs - inOrder[n]!);
          expect(Math.max(...steps.map((step) => Math.abs(step - FRAME_MS)))).toBeLessThan(0.001);
        },
      ),
    );
  });

  it("has a hole where nothing was sent, as long as it was", () => {
    fc.assert(
      fc.property(fc.integer({ min: 400, max: 20_000 }), (holeMs) => {
        const sent = [...steady(100), ...steady(100, 100 * FRAME_MS + holeMs)];
        const places = heard(sent, (atMs) => atMs, 0);
        expect(places.size).toBe(200);
        for (const [n, atMs] of places) expect(atMs).toBeCloseTo(sent[n]!);
      }),
    );
  });
});
