import { describe, expect, it } from "vitest";
import type { DecisionChoice } from "#contract/decision.ts";
import type { Recommendation } from "#contract/evaluation.ts";
import { auditLog } from "#core/interview/audit.ts";
import { evaluate } from "../../support/interview-afterwards.ts";
import { LogShell } from "../../support/log-shell.ts";

function evaluated(recommendation: Recommendation = "hire"): LogShell {
  const shell = new LogShell().greet();
  shell.turn("candidate", "We put a queue in front of it.");
  shell.report({ type: "closing", state: "spoken" });
  shell.run({ type: "release", epoch: shell.state.epoch, reason: "ended" });
  shell.advance(0);
  evaluate(shell, { recommendation });
  return shell;
}
const decide = (
  shell: LogShell,
  decision: DecisionChoice,
  evaluation: number | null,
  by = "prn_2",
  reason = "They measured first.",
) => shell.run({ type: "decide", decision, reason, evaluation, by });
const code = (result: ReturnType<LogShell["run"]>) => (result.ok ? "ok" : result.error.code);

describe("a decision", () => {
  it.each<[DecisionChoice, Recommendation, boolean]>([
    ["advance", "no_hire", true],
    ["advance", "no_recommendation", false],
    ["advance", "hire", false],
    ["reject", "hire", true],
    ["reject", "strong_hire", true],
    ["reject", "no_hire", false],
    ["reject", "no_recommendation", false],
    ["hold", "strong_hire", false],
  ])("to %s against %s overrides: %s", (decision, recommendation, overrides) => {
    const shell = evaluated(recommendation);
    decide(shell, decision, 1);
    expect(shell.of("decision.made")).toMatchObject([{ decision, overrides, evaluation: 1, by: "prn_2" }]);
  });

  it("is held against the evaluation that was on the screen, not a newer one", () => {
    const shell = evaluated("no_hire");
    shell.must({ type: "request_evaluation", cause: "person", by: "prn_1" });
    evaluate(shell, { recommendation: "hire" });
    decide(shell, "advance", 1);
    decide(shell, "advance", 2);
    decide(shell, "advance", null);
    expect(shell.of("decision.made").map(({ evaluation, overrides }) => [evaluation, overrides])).toEqual([
      [1, true],
      [2, false],
      [null, false],
    ]);
  });

  it("replaces the one before it, which stays; integrators hear of each", () => {
    const shell = evaluated();
    decide(shell, "hold", 1);
    decide(shell, "advance", 1, "prn_3");
    expect(shell.state.decisions).toEqual({ count: 2, newest: "advance" });
    expect(shell.of("decision.made").map(({ decision, by }) => [decision, by])).toEqual([
      ["hold", "prn_2"],
      ["advance", "prn_3"],
    ]);
    expect(shell.effectsRun.filter((key) => key.startsWith("emit_webhook:interview.decided"))).toEqual([
      "emit_webhook:interview.decided:1",
      "emit_webhook:interview.decided:2",
    ]);
    expect(auditLog(shell.events)).toEqual([]);
  });

  it("needs an end, a person, a reason to reject, and an evaluation that exists", () => {
    expect(code(decide(new LogShell().greet(), "advance", null))).toBe("interview-not-ended");
    const shell = evaluated();
    for (const nobody of ["agent", "clock", "candidate", "evaluation"])
      expect(code(decide(shell, "advance", 1, nobody))).toBe("person-required");
    expect(code(decide(shell, "reject", 1, "prn_2", ""))).toBe("invalid-request");
    expect(code(decide(shell, "advance", 2))).toBe("invalid-request");
    expect(code(decide(shell, "advance", 1, "prn_2", ""))).toBe("ok");
    expect(shell.of("decision.made")).toMatchObject([{ reason: null }]);
  });

  it("keeps its reason among the words, not in the log", () => {
    const shell = evaluated();
    decide(shell, "reject", 1, "prn_2", "Talked about somebody else's work");
    expect(JSON.stringify(shell.events)).not.toContain("somebody else");
    expect(shell.words.get(shell.of("decision.made")[0]!.reason!.id)).toMatchObject({
      kind: "decision_reason",
      text: "Talked about somebody else's work",
    });
  });
});
