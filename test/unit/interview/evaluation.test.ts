import { describe, expect, it } from "vitest";
import type { EndReason } from "#contract/interview.ts";
import { auditLog } from "#core/interview/audit.ts";
import { interviewView } from "#core/interview/live-view.ts";
import { evaluate, evaluationFor, over, released, transcriptFor } from "../../support/interview-afterwards.ts";
import { LogShell } from "../../support/log-shell.ts";

const HOUR_MS = 60 * 60_000;

const view = (shell: LogShell) => interviewView(shell.state, shell.config, { candidate: null, metadata: {} })!;
const code = (result: ReturnType<LogShell["run"]>) => (result.ok ? "ok" : result.error.code);

describe("the evaluation that nobody asks for", () => {
  it("is asked for when the interviewer lets go", () => {
    const shell = over();
    shell.advance(5_000);
    expect(shell.of("evaluation.requested")).toEqual([]);
    shell.run({ type: "release", epoch: shell.state.epoch, reason: "ended" });
    shell.advance(0);
    expect(shell.of("evaluation.requested")).toEqual([
      { type: "evaluation.requested", evaluation: 1, cause: "ended", by: "clock" },
    ]);
    expect(shell.effectsRun).toContain("start_evaluation:1");
    expect(view(shell)).toMatchObject({ evaluation: "running", outcome: null });
  });

  it("is asked for 30 s after the end by an interviewer that never lets go, and once only", () => {
    const shell = over();
    shell.advance(29_999);
    expect(shell.state.evaluation).toBeNull();
    shell.advance(1);
    expect(shell.state.evaluation?.number).toBe(1);
    shell.run({ type: "release", epoch: shell.state.epoch, reason: "ended" });
    shell.advance(HOUR_MS, { twice: true });
    expect(shell.of("evaluation.requested")).toHaveLength(1);
  });

  it("is asked for when the interviewer is lost after the end: nothing more can come", () => {
    const shell = over();
    shell.advance(6_000, { agentAlive: false });
    expect(shell.state.lease).toBeNull();
    expect(shell.state.evaluation).toMatchObject({ number: 1, requestedAtMs: shell.state.leaseEndedAtMs });
  });

  it.each<[string, EndReason, (shell: LogShell) => void, boolean]>([
    ["timed out", "timed_out", (shell) => shell.advance(HOUR_MS), true],
    [
      "was abandoned",
      "abandoned",
      (shell) => {
        shell.must({ type: "presence", participant: "candidate", state: "absent" });
        shell.advance(11 * 60_000);
      },
      true,
    ],
    ["failed", "failed", (shell) => shell.must({ type: "end", by: "prn_1", reason: "failed", politely: false }), true],
    [
      "was withdrawn from",
      "withdrawn",
      (shell) => shell.must({ type: "leave", sessionId: "s1", intent: "withdraw" }),
      false,
    ],
    [
      "was cancelled",
      "cancelled",
      (shell) => shell.must({ type: "end", by: "prn_1", reason: "cancelled", politely: false }),
      false,
    ],
  ])("of an interview that %s: %s", (_, reason, end, expected) => {
    const shell = new LogShell().greet();
    shell.turn("candidate", "Hello");
    end(shell);
    shell.advance(HOUR_MS);
    expect(shell.state.endReason).toBe(reason);
    expect(shell.of("evaluation.requested").length > 0).toBe(expected);
  });

  it("does not happen for a live interview that a simulator spoke in: nothing said there counts", () => {
    const shell = new LogShell({ mode: "live" }).schedule().join();
    const probes = [{ provider: "openai", model: "m", reportedModel: "m" }] as const;
    shell.must({ type: "lease", epoch: 1, agentId: "agent-1", probes });
    const real = { type: "provider_connected", provider: "openai", model: "m", reportedModel: "m" } as const;
    shell.report({ ...real, providerSession: "ps1", reason: "start" });
    shell.report({ type: "greeting_started", startedAtMs: shell.nowMs });
    shell.turn("candidate", "Hello");
    shell.report({ ...real, reportedModel: "simulator:m", providerSession: "ps2", reason: "provider_lost" });
    shell.advance(HOUR_MS);
    expect(shell.state).toMatchObject({ endReason: "failed", evaluation: null });
  });

  it("does not happen when the candidate said nothing, or came not at all", () => {
    const silent = new LogShell().greet();
    silent.report({ type: "closing", state: "spoken" });
    silent.advance(HOUR_MS);
    expect(silent.state.evaluation).toBeNull();
    const nobody = new LogShell().schedule();
    nobody.advance(9 * 24 * HOUR_MS);
    expect(nobody.state).toMatchObject({ endReason: "no_show", evaluation: null });
  });
});

describe("asking for an evaluation", () => {
  const request = (shell: LogShell) => shell.run({ type: "request_evaluation", cause: "person", by: "prn_1" });

  it("is refused while the interview goes on, while one runs, when nothing was said, and once words are deleted", () => {
    expect(code(request(new LogShell().greet()))).toBe("interview-not-ended");
    expect(code(request(released()))).toBe("evaluation-running");
    const silent = new LogShell().greet();
    silent.report({ type: "closing", state: "spoken" });
    expect(code(request(silent))).toBe("nothing-to-evaluate");
    const deleted = released();
    deleted.must({ type: "delete_words", by: "prn_1", recording: false });
    expect(code(request(deleted))).toBe("words-deleted");
  });

  it("is possible for an interview that was withdrawn from, and again after each result", () => {
    const shell = new LogShell().greet();
    shell.turn("candidate", "Hello");
    shell.must({ type: "leave", sessionId: "s1", intent: "withdraw" });
    expect(code(request(shell))).toBe("ok");
    evaluate(shell);
    expect(code(request(shell))).toBe("ok");
    expect(code(request(shell))).toBe("evaluation-running");
    expect(shell.state.evaluation).toMatchObject({ number: 2, finished: null });
    expect(view(shell).outcome?.evaluation).toBe(1);
  });

  it("of what only the recording has is allowed: the live transcript may have missed it", () => {
    const shell = new LogShell().greet();
    const part = { startedAtMs: shell.nowMs, durationMs: 10_000, bytes: 80_000, sha256: "a".repeat(64) };
    shell.must({ type: "recording_part", epoch: 1, part: { name: "0001-00-00000.ogg", ...part } });
    shell.report({ type: "closing", state: "spoken" });
    shell.advance(HOUR_MS);
    expect(shell.state.evaluation).toBeNull();
    expect(code(request(shell))).toBe("ok");
  });
});

describe("a finished evaluation", () => {
  it("is in the log as numbers and codes, its words beside it", () => {
    const shell = released();
    evaluate(shell);
    const [finished] = shell.of("evaluation.finished");
    expect(finished).toMatchObject({ evaluation: 1, transcriptVersion: 1, state: "ready", failureCode: null });
    expect(JSON.stringify(finished)).not.toContain("queue");
    expect(shell.words.get(finished!.words!.id)?.text).toContain("queue");
    expect(view(shell)).toMatchObject({
      evaluation: "ready",
      outcome: { evaluation: 1, recommendation: "hire", totalHundredths: 700 },
    });
    expect(shell.effectsRun).toContain("emit_webhook:interview.evaluated:1");
  });

  it("told again, or late, changes nothing", () => {
    const shell = released();
    evaluate(shell);
    const events = shell.events.length;
    const again = { kind: "evaluated", evaluation: evaluationFor(shell, { recommendation: "no_hire" }) } as const;
    shell.must({ type: "finish_evaluation", evaluation: 1, result: again });
    shell.must({ type: "finish_evaluation", evaluation: 7, result: again });
    shell.must({
      type: "finish_evaluation",
      evaluation: 1,
      result: { kind: "failed", code: "late", transcriptVersion: 1 },
    });
    expect(shell.events).toHaveLength(events);
    shell.must({ type: "request_evaluation", cause: "person", by: "prn_1" });
    shell.must({ type: "finish_evaluation", evaluation: 1, result: again });
    expect(shell.state.evaluation).toMatchObject({ number: 2, finished: null });
  });

  it("that failed needs a person and leaves the last good one standing", () => {
    const shell = released();
    evaluate(shell);
    shell.must({ type: "request_evaluation", cause: "person", by: "prn_1" });
    const failed = { kind: "failed", code: "provider-unreachable", transcriptVersion: 1 } as const;
    shell.must({ type: "finish_evaluation", evaluation: 2, result: failed });
    expect(shell.of("evaluation.finished")[1]).toMatchObject({
      state: "needs_review",
      reviewReasons: ["evaluation_failed"],
      failureCode: "provider-unreachable",
      summary: null,
    });
    expect(view(shell)).toMatchObject({ evaluation: "needs_review", outcome: { evaluation: 1 } });
  });

  it("that never comes is given up after two hours, and what comes then is too late", () => {
    const shell = released();
    shell.advance(2 * HOUR_MS - 1_000, { twice: true });
    expect(view(shell).evaluation).toBe("running");
    shell.advance(2_000, { twice: true });
    expect(shell.of("evaluation.finished")).toMatchObject([{ failureCode: "timed_out", state: "needs_review" }]);
    const events = shell.events.length;
    shell.must({ type: "store_transcript", transcript: transcriptFor(shell), by: "evaluation" });
    const late = { kind: "evaluated", evaluation: evaluationFor(shell) } as const;
    shell.must({ type: "finish_evaluation", evaluation: 1, result: late });
    expect(shell.events.slice(events).map(({ body }) => body.type)).toEqual(["transcript.stored"]);
  });

  it("by a simulator does not count in live mode", () => {
    const shell = released();
    // Live mode refuses simulated interviewers long before; this is about the evaluator alone.
    shell.state = { ...shell.state, appointment: { ...shell.state.appointment!, mode: "live" } };
    evaluate(shell);
    expect(shell.of("evaluation.finished")).toMatchObject([
      { failureCode: "simulated-evaluator-in-live-mode", summary: null, words: null },
    ]);
  });

  it("is started again and again while nobody takes it on, ever more slowly, until it is given up", () => {
    const shell = released({ target: ({ type }) => (type === "start_evaluation" ? "unreachable" : undefined) });
    shell.advance(3 * HOUR_MS);
    const tries = shell.of("effect.failed").length;
    expect(tries).toBeGreaterThan(100);
    expect(tries).toBeLessThan(130);
    expect(shell.state.evaluation?.finished).toEqual({ state: "needs_review", failed: true });
    expect(shell.state.failures).toEqual([]);
    expect(auditLog(shell.events)).toEqual([]);
  });
});
