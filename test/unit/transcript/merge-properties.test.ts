import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Transcript } from "#contract/transcript.ts";
import type { LiveTurn } from "#core/evaluation/evaluation-facts.ts";
import type { Heard } from "#core/transcript/heard.ts";
import { mergeTranscript, type MergeInputs } from "#core/transcript/merge-transcript.ts";

const T0 = 1_800_000_000_000;
const PART_MS = 9_000;
const END_MS = T0 + 20 * PART_MS;

const speaker = fc.constantFrom("candidate" as const, "interviewer" as const);
const word = fc.constantFrom("log", "plan", "index", "Kafka", "50,000", "we", "moved", "it", "don’t", "–", "ja");
const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(" "));

/** Speech of one voice: stretches that follow each other. */
const voice = (channel: Heard["channel"]) =>
  fc
    .array(
      fc.tuple(
        fc.nat(12_000),
        fc.integer({ min: 100, max: 15_000 }),
        sentence,
        fc.boolean(),
        fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      ),
      {
        maxLength: 14,
      },
    )
    .map((stretches) => {
      let at = T0 - 3_000;
      return stretches.map(([pauseMs, lengthMs, text, understood, confidence]): Heard => {
        const fromMs = at + pauseMs + 900;
        at = fromMs + lengthMs;
        const words = understood ? text : `[speech, ${(lengthMs / 1000).toFixed(1)} s, not understood: simulated]`;
        return { channel, fromMs, toMs: at, text: words, confidence, understood, engine: "m", source: "simulator" };
      });
    });

const liveTurn = fc
  .tuple(fc.nat(180_000), fc.nat(20_000), speaker, fc.option(sentence), fc.boolean(), fc.boolean())
  .map(([atMs, lengthMs, by, text, understood, interrupted]): LiveTurn => ({
    turnId: `item_${atMs}_${lengthMs}`,
    speaker: by,
    text,
    understood,
    startedAtMs: T0 + atMs,
    endedAtMs: T0 + atMs + lengthMs,
    interrupted,
  }));

/** A conversation, and a subset of parts that are missing with the speech that begins in them. */
const inputs: fc.Arbitrary<MergeInputs> = fc
  .tuple(
    voice("candidate"),
    voice("interviewer"),
    fc.uniqueArray(liveTurn, { maxLength: 20, selector: (turn) => turn.turnId }),
    fc.uniqueArray(fc.nat(19), { maxLength: 20 }),
  )
  .map(([mine, theirs, liveTurns, missing]) => {
    const gaps = missing.map((n) => ({ fromMs: T0 + n * PART_MS, toMs: T0 + (n + 1) * PART_MS }));
    const isLost = (one: Heard): boolean => gaps.some(({ fromMs, toMs }) => one.fromMs >= fromMs && one.fromMs < toMs);
    return {
      facts: {
        mode: "test",
        source: "simulator",
        startedAtMs: T0,
        endedAtMs: END_MS,
        liveTurns,
        clockMarks: [{ atMs: T0, clockMs: 0, running: true }],
        sections: [{ section: "opening", enteredAtMs: T0 }],
        recording: { parts: [], gaps: [], startedAtMs: T0, endedAtMs: END_MS, complete: false },
      },
      heard: [...mine, ...theirs].filter((one) => !isLost(one)),
      listened: [
        { channel: "candidate", fromMs: T0, toMs: END_MS },
        { channel: "interviewer", fromMs: T0, toMs: T0 + 60_000 },
      ],
      unreadable: gaps,
      nowMs: END_MS,
    };
  });

const tokens = (texts: readonly string[]): string[] =>
  texts
    .flatMap((text) => text.split(/\s+/))
    .filter(Boolean)
    .sort();

describe("whatever was heard, and whichever parts are missing", () => {
  it("no word of the recording is lost and none is invented", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { turns } = mergeTranscript(input);
        for (const by of ["candidate", "interviewer"] as const) {
          const recorded = turns.filter((turn) => turn.speaker === by && !turn.marks.includes("live_only"));
          const said = input.heard.filter((one) => one.channel === by);
          expect(tokens(recorded.map((turn) => turn.text))).toEqual(tokens(said.map((one) => one.text)));
        }
      }),
    );
  });

  it("every live word stands in its own turn or beside speech of the recording at its time", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { turns } = mergeTranscript(input);
        for (const live of input.facts.liveTurns.filter((turn) => (turn.text ?? "").trim() !== "")) {
          const own = turns.filter((turn) => turn.liveTurnId === live.turnId && turn.marks.includes("live_only"));
          // All of it, or what was said in a gap.
          const theirs = new Set(tokens([live.text!]));
          expect(tokens(own.map((turn) => turn.text)).filter((one) => !theirs.has(one))).toEqual([]);
          if (own.some((turn) => turn.text === live.text)) continue;
          const beside = turns.some(
            (turn) =>
              turn.speaker === live.speaker &&
              !turn.marks.includes("live_only") &&
              turn.startedAtMs <= live.endedAtMs + 750 &&
              turn.endedAtMs >= live.startedAtMs - 750,
          );
          expect(beside).toBe(true);
        }
      }),
    );
  });

  it("turns are in order of time, have their own ids, and obey the contract", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const made = mergeTranscript(input);
        expect(made.turns.map((turn) => turn.id)).toEqual(made.turns.map((_, n) => `t${n + 1}`));
        const starts = made.turns.map((turn) => turn.startedAtMs);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
        for (const turn of made.turns) expect(turn.endedAtMs).toBeGreaterThanOrEqual(turn.startedAtMs);
        expect(Transcript.parse({ ...made, version: 1 })).toEqual({ ...made, version: 1 });
      }),
    );
  });

  it("the same input in another order gives the same bytes", () => {
    fc.assert(
      fc.property(
        inputs.chain((input) =>
          fc.tuple(
            fc.constant(input),
            fc.shuffledSubarray([...input.heard], { minLength: input.heard.length }),
            fc.shuffledSubarray([...input.facts.liveTurns], { minLength: input.facts.liveTurns.length }),
          ),
        ),
        ([input, heard, liveTurns]) => {
          const other = mergeTranscript({ ...input, heard, facts: { ...input.facts, liveTurns } });
          expect(JSON.stringify(other)).toBe(JSON.stringify(mergeTranscript(input)));
        },
      ),
    );
  });
});
