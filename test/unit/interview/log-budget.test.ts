import { describe, expect, it } from "vitest";
import { auditLog } from "#core/interview/audit.ts";
import { evolve } from "#core/interview/evolve.ts";
import { emptyState } from "#core/interview/state.ts";
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

  it("grows by at most ten rows for a tool call", () => {
    const calls = shell.events.filter((event) => event.commandId.startsWith("t:"));
    const rows = Map.groupBy(calls, (event) => event.commandId);
    expect(Math.max(...[...rows.values()].map((events) => events.length))).toBeLessThanOrEqual(9);
  });
});
