import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { showTranscript } from "#core/evaluation/shown-transcript.ts";
import type { Interruptible } from "#core/interruptible.ts";
import { atOnce } from "../../support/at-once.ts";
import { withPauses } from "../../../worker/evaluation/breathe.ts";
import { evaluatedFacts, transcriptOf, type Line } from "../../support/evaluated-interview.ts";

/** How often others could run while something was worked on. */
async function turnsOfOthers(work: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  let over = false;
  const other = (): void => {
    turns += 1;
    if (!over) setTimeout(other, 0);
  };
  setTimeout(other, 0);
  await work();
  over = true;
  return turns;
}

describe("long work", () => {
  it("gives the same with pauses as without, and lets others run at least every 2,000 characters and a step", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 6_000 }), { maxLength: 40 }), async (steps) => {
        function* work(): Interruptible<number> {
          let sum = 0;
          for (const characters of steps) {
            sum += characters;
            yield characters;
          }
          return sum;
        }
        let result = -1;
        const turns = await turnsOfOthers(async () => (result = await withPauses(work())));
        expect(result).toBe(atOnce(work()));
        expect(turns).toBeGreaterThanOrEqual(Math.floor(result / (2_000 + 6_000)));
      }),
      { numRuns: 50 },
    );
  });

  it("reading a transcript is such work, however it is said", async () => {
    const lines = Array.from({ length: 60 }, (_, n): Line => [
      n % 2 === 0 ? "interviewer" : "candidate",
      `In case ${n} I looked at the slow query log first, with Maria Jensen of Stanford University, and then at the plan. `.repeat(
        4,
      ),
    ]);
    const facts = evaluatedFacts();
    const transcript = transcriptOf(lines);
    let shown: unknown;
    const turns = await turnsOfOthers(async () => (shown = await withPauses(showTranscript(facts, transcript))));
    expect(shown).toEqual(atOnce(showTranscript(facts, transcript)));
    expect(turns).toBeGreaterThan(10);
  });
});
