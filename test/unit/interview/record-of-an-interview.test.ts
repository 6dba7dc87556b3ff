import { describe, expect, it } from "vitest";
import { auditLog } from "#core/interview/audit.ts";
import { evolve } from "#core/interview/evolve.ts";
import { interviewView } from "#core/interview/live-view.ts";
import { emptyState } from "#core/interview/state.ts";
import {
  evaluate,
  evaluationFor,
  evaluatorUsage,
  factsOf,
  released,
  transcriptFor,
} from "../../support/interview-afterwards.ts";
import { LogShell } from "../../support/log-shell.ts";

const HOUR_MS = 60 * 60_000;

const view = (shell: LogShell) => interviewView(shell.state, shell.config, { candidate: null, metadata: {} })!;
const code = (result: ReturnType<LogShell["run"]>) => (result.ok ? "ok" : result.error.code);

describe("a transcript of record", () => {
  it("is a new version each time; a correction is made of the newest", () => {
    const shell = released();
    evaluate(shell);
    const correct = (of: number) =>
      shell.run({ type: "store_transcript", transcript: transcriptFor(shell, of), by: "prn_2" });
    expect(code(correct(1))).toBe("ok");
    expect(code(correct(1))).toBe("version-conflict");
    expect(code(correct(2))).toBe("ok");
    expect(shell.of("transcript.stored").map(({ version, correctionOf }) => [version, correctionOf])).toEqual([
      [1, null],
      [2, 1],
      [3, 2],
    ]);
    expect(factsOf(shell)).toMatchObject({ transcript: { version: 3, correctionOf: 2 }, evaluation: 1 });
    expect(factsOf(shell).transcriptSha256).toBe(shell.of("transcript.stored")[2]!.words.sha256);
  });

  it("is written anew by an evaluation that heard more, but never once people corrected it", () => {
    const shell = released();
    shell.must({ type: "store_transcript", transcript: transcriptFor(shell), by: "evaluation" });
    shell.must({ type: "store_transcript", transcript: transcriptFor(shell), by: "evaluation" });
    shell.must({ type: "store_transcript", transcript: transcriptFor(shell, 2), by: "prn_2" });
    shell.must({ type: "store_transcript", transcript: transcriptFor(shell), by: "evaluation" });
    expect(shell.of("transcript.stored").map(({ version, by }) => [version, by])).toEqual([
      [1, "evaluation"],
      [2, "evaluation"],
      [3, "prn_2"],
    ]);
  });

  it("does not by itself lead to another evaluation", () => {
    const shell = released();
    evaluate(shell);
    shell.must({ type: "store_transcript", transcript: transcriptFor(shell, 1), by: "prn_2" });
    shell.advance(24 * HOUR_MS);
    expect(shell.of("evaluation.requested")).toHaveLength(1);
  });

  it("is not taken before the end, nor once words are deleted", () => {
    const live = new LogShell().greet();
    const store = (shell: LogShell) =>
      code(shell.run({ type: "store_transcript", transcript: transcriptFor(shell), by: "evaluation" }));
    expect(store(live)).toBe("interview-not-ended");
    const deleted = released();
    deleted.must({ type: "delete_words", by: "prn_1", recording: true });
    expect(store(deleted)).toBe("words-deleted");
  });
});

describe("what evaluating costs", () => {
  it("is recorded after the end, each billed thing once", () => {
    const shell = released();
    shell.must({ type: "record_usage", usage: evaluatorUsage("e1") });
    shell.must({ type: "record_usage", usage: evaluatorUsage("e1") });
    shell.must({ type: "record_usage", usage: evaluatorUsage("e2") });
    expect(shell.of("usage.recorded").map(({ usage }) => usage.key)).toEqual(["e1", "e2"]);
    expect(auditLog(shell.events)).toEqual([]);
  });
});

describe("deleting a person's words", () => {
  it("takes transcripts, evaluations and reasons; numbers stay and the log replays", () => {
    const shell = released();
    evaluate(shell);
    shell.must({ type: "decide", decision: "reject", reason: "No measurements", evaluation: 1, by: "prn_2" });
    const before = view(shell);
    shell.must({ type: "delete_words", by: "prn_1", recording: true });
    expect([...shell.words.values()].filter(({ text }) => text !== null)).toEqual([]);
    expect(view(shell)).toMatchObject({ outcome: before.outcome, evaluation: "ready", decision: "reject" });
    expect(factsOf(shell)).toMatchObject({ transcript: null, wordsDeleted: true, recording: { parts: [] } });
    expect(shell.events.reduce(evolve, emptyState)).toEqual(shell.state);
    expect(auditLog(shell.events)).toEqual([]);
  });

  it("ends an evaluation that runs, and nothing it finds is kept", () => {
    const shell = released();
    shell.must({ type: "store_transcript", transcript: transcriptFor(shell), by: "evaluation" });
    const evaluation = evaluationFor(shell);
    shell.must({ type: "delete_words", by: "prn_1", recording: false });
    expect(shell.of("evaluation.finished")).toMatchObject([{ failureCode: "words_deleted", words: null }]);
    shell.must({ type: "finish_evaluation", evaluation: 1, result: { kind: "evaluated", evaluation } });
    expect([...shell.words.values()].filter(({ text }) => text !== null)).toEqual([]);
    expect(auditLog(shell.events)).toEqual([]);
  });
});
