import { describe, expect, it } from "vitest";
import type { EventBody } from "#contract/event.ts";
import type { TimelineEntry } from "#contract/observer.ts";
import { readRecord } from "../../../web/console/detail/interview-record.ts";

const ref = { id: "w", sha256: "0".repeat(64), chars: 1 };
const log = (...bodies: readonly (readonly [EventBody, string?])[]): TimelineEntry[] =>
  bodies.map(([body, words], index) => ({
    event: { seq: index + 1, atMs: 1_000 * index, v: 1, commandId: `c${index}`, body },
    words: words ?? null,
    clockMs: null,
  }));
const turn = (turnId: string, startedAtMs: number, corrects = false): EventBody => ({
  type: "turn.recorded",
  turnId,
  speaker: "candidate",
  words: ref,
  understood: true,
  startedAtMs,
  endedAtMs: startedAtMs + 500,
  interrupted: false,
  corrects,
});

describe("the record of an interview", () => {
  it("holds one turn an id in its newest wording, in order of speaking", () => {
    const { turns } = readRecord(
      log([turn("b", 2_000), "second"], [turn("a", 1_000), "frist"], [turn("a", 1_000, true), "first"]),
    );
    expect(turns.map(({ text }) => text)).toEqual(["first", "second"]);
  });

  it("divides the log at every section and at the end", () => {
    const { stretches } = readRecord(
      log(
        [{ type: "candidate.opened", sessionId: "s" }],
        [{ type: "section.entered", section: "opening", cause: "start" }],
        [turn("a", 1)],
        [{ type: "section.entered", section: "background", cause: "tool" }],
        [{ type: "interview.ended", reason: "completed", by: "clock" }],
        [{ type: "effect.done", key: "k", outcome: "ok" }],
      ),
    );
    expect(stretches.map(({ place, entries }) => [place, entries.length])).toEqual([
      ["before", 1],
      ["opening", 2],
      ["background", 2],
      ["after", 1],
    ]);
  });

  it("keeps notes apart from each other and knows when words are gone", () => {
    const note = (callId: string): EventBody => ({
      type: "score.noted",
      callId,
      area: "Depth",
      score: 7,
      questionId: null,
      evidence: ref,
    });
    const record = readRecord(log([note("1")], [note("2")], [{ type: "words.deleted", by: "prn_1", recording: true }]));
    expect(record.notes).toHaveLength(2);
    expect(record.wordsDeleted).toBe(true);
  });
});
