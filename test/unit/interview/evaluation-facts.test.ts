import { describe, expect, it } from "vitest";
import { factsOf } from "../../support/interview-afterwards.ts";
import { EPOCH_MS, LogShell } from "../../support/log-shell.ts";

describe("the facts an evaluation works with", () => {
  it("map wall time to interview time piece by piece, pauses included", () => {
    const shell = new LogShell().greet();
    shell.advance(60_000);
    shell.must({ type: "pause", by: "prn_1" });
    // A second reason while it stands still changes nothing.
    shell.must({ type: "presence", participant: "candidate", state: "absent" });
    shell.advance(30_000);
    shell.must({ type: "resume", by: "prn_1" });
    shell.must({ type: "presence", participant: "candidate", state: "present" });
    shell.advance(10_000);
    shell.must({ type: "end", by: "prn_1", reason: "completed", politely: false });
    const { clockMarks, elapsedMs, plannedMs, startedAtMs, endedAtMs } = factsOf(shell);
    expect(clockMarks).toEqual([
      { atMs: EPOCH_MS, clockMs: 0, running: true },
      { atMs: EPOCH_MS + 60_000, clockMs: 60_000, running: false },
      { atMs: EPOCH_MS + 90_000, clockMs: 60_000, running: true },
      { atMs: EPOCH_MS + 100_000, clockMs: 70_000, running: false },
    ]);
    expect([startedAtMs, endedAtMs, elapsedMs, plannedMs]).toEqual([EPOCH_MS, EPOCH_MS + 100_000, 70_000, 1_800_000]);
  });

  it("have each turn once, as it was last heard, in order of time, also when it was reported after the end", () => {
    const shell = new LogShell().greet();
    shell.advance(10_000);
    shell.turn("candidate", "We put a cue in front of it", [], "c1");
    shell.turn("candidate", "We put a queue in front of it", [], "c1");
    shell.report({ type: "closing", state: "spoken" });
    const late = { turnId: "c0", speaker: "candidate", text: "Hello", understood: false, interrupted: true } as const;
    shell.report({
      type: "turn",
      ...late,
      startedAtMs: EPOCH_MS + 1_000,
      endedAtMs: EPOCH_MS + 2_000,
      questionIds: [],
    });
    expect(factsOf(shell).liveTurns).toEqual([
      {
        turnId: "c0",
        speaker: "candidate",
        text: "Hello",
        understood: false,
        startedAtMs: EPOCH_MS + 1_000,
        endedAtMs: EPOCH_MS + 2_000,
        interrupted: true,
      },
      {
        turnId: "c1",
        speaker: "candidate",
        text: "We put a queue in front of it",
        understood: true,
        startedAtMs: EPOCH_MS + 8_000,
        endedAtMs: EPOCH_MS + 10_000,
        interrupted: false,
      },
    ]);
  });

  it("of an interview that never began are empty, not wrong", () => {
    const shell = new LogShell().schedule();
    shell.must({ type: "end", by: "prn_1", reason: "cancelled", politely: false });
    expect(factsOf(shell)).toMatchObject({
      startedAtMs: null,
      elapsedMs: 0,
      endReason: "cancelled",
      evaluation: 0,
      evaluationRunning: false,
      liveTurns: [],
      clockMarks: [],
      sections: [],
      recording: { parts: [], gaps: [], complete: false },
    });
  });
});
