import { describe, expect, it } from "vitest";
import { auditLog } from "#core/interview/audit.ts";
import { evolve } from "#core/interview/evolve.ts";
import { emptyState } from "#core/interview/state.ts";
import { acmeGuide } from "../../support/acme-guide.ts";
import { evaluationOf, evaluatorUsage, factsOf, transcriptFor } from "../../support/interview-afterwards.ts";
import { scriptedInterview } from "../../support/scripted-interview.ts";

describe("the log of a 60-minute interview", () => {
  const shell = scriptedInterview(60);

  it("ends completed, near the plan, with nothing to find in it", () => {
    expect(shell.state.endReason).toBe("completed");
    expect(Math.abs(shell.state.endedElapsedMs! - 60 * 60_000)).toBeLessThanOrEqual(30_000);
    expect(auditLog(shell.events)).toEqual([]);
  });

  it("has at most 1,500 events in 1 MiB and folds to the same state", () => {
    expect(shell.events.length).toBeLessThanOrEqual(1_500);
    expect(JSON.stringify(shell.events).length).toBeLessThanOrEqual(1_048_576);
    expect(shell.events.reduce(evolve, emptyState)).toEqual(shell.state);
  });

  it("still does after eight evaluations of a guide with ten areas and corrections in between", () => {
    const areas = Array.from({ length: 10 }, (_, index) => ({
      ...acmeGuide().rubricAreas[0]!,
      name: `An area with a name as long as they come ${index}`,
      weight: 0.1,
    }));
    const last = scriptedInterview(60);
    const wide = evaluationOf({ ...factsOf(last), config: { ...last.config, rubricAreas: areas } }, last.nowMs);
    for (let n = 1; n <= 8; n++) {
      if (n > 1) last.must({ type: "request_evaluation", cause: "correction", by: "prn_1" });
      for (let call = 0; call < 30; call++) last.must({ type: "record_usage", usage: evaluatorUsage(`e${n}/${call}`) });
      const transcript = transcriptFor(last, n === 1 ? null : n - 1);
      last.must({ type: "store_transcript", transcript, by: n === 1 ? "evaluation" : "prn_1" });
      last.must({ type: "finish_evaluation", evaluation: n, result: { kind: "evaluated", evaluation: wide } });
      last.must({ type: "decide", decision: "hold", reason: "", evaluation: n, by: "prn_1" });
    }
    expect(last.state.evaluation?.number).toBe(8);
    expect(auditLog(last.events)).toEqual([]);
    expect(last.events.length).toBeLessThanOrEqual(1_700);
    expect(JSON.stringify(last.events).length).toBeLessThanOrEqual(1_048_576);
  });

  it("grows by at most ten rows for a tool call", () => {
    const calls = shell.events.filter((event) => event.commandId.startsWith("t:"));
    const rows = Map.groupBy(calls, (event) => event.commandId);
    expect(Math.max(...[...rows.values()].map((events) => events.length))).toBeLessThanOrEqual(9);
  });
});
