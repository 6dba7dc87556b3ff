import { describe, expect, it } from "vitest";
import { reportOf } from "../../support/interview-afterwards.ts";
import { LogShell } from "../../support/log-shell.ts";

describe("the incidents of a report", () => {
  it("are what did not go as planned, in order, with how long each pause was", () => {
    const shell = new LogShell().greet();
    const at = (): number => shell.nowMs;
    shell.advance(60_000);
    const lostAtMs = at();
    shell.report({ type: "provider_lost", provider: "openai", providerSession: "ps1", code: "closed" });
    shell.report({
      type: "provider_connected",
      provider: "openai",
      model: "m",
      reportedModel: "simulator:m",
      providerSession: "ps2",
      reason: "provider_lost",
    });
    shell.advance(30_000);
    const pausedAtMs = at();
    shell.must({ type: "pause", by: "prn_1" });
    shell.advance(45_000);
    shell.must({ type: "resume", by: "prn_1" });
    shell.report({ type: "incident", code: "muted", facts: { ms: 900 } });
    shell.advance(10_000);
    const goneAtMs = at();
    shell.run({ type: "lease_expired", epoch: 1 });
    shell.advance(2_000);
    shell.lease("agent-2");
    shell.report({ type: "closing", state: "spoken" });
    const { incidents } = reportOf(shell);
    // Nothing was recorded, so the whole of it is a gap.
    expect(incidents.filter(({ code }) => code !== "recording_gap")).toEqual([
      { code: "provider_lost", atMs: lostAtMs, facts: { provider: "openai", reason: "closed" } },
      { code: "takeover", atMs: lostAtMs, facts: { provider: "openai", reason: "provider_lost" } },
      { code: "paused", atMs: pausedAtMs, facts: { reason: "person", pausedMs: 45_000 } },
      { code: "muted", atMs: pausedAtMs + 45_000, facts: { ms: 900 } },
      { code: "lease_lost", atMs: goneAtMs, facts: { epoch: 1 } },
      { code: "paused", atMs: goneAtMs, facts: { reason: "no_agent", pausedMs: 2_000 } },
    ]);
  });

  it("know how long a pause was that only the end ended", () => {
    const shell = new LogShell().greet();
    shell.must({ type: "presence", participant: "candidate", state: "absent" });
    shell.advance(20 * 60_000);
    expect(reportOf(shell).incidents).toContainEqual(
      expect.objectContaining({ code: "paused", facts: { reason: "candidate_absent", pausedMs: 10 * 60_000 } }),
    );
  });

  it("name a failed evaluation with its code", () => {
    const shell = new LogShell().greet();
    shell.turn("candidate", "Hello");
    shell.report({ type: "closing", state: "spoken" });
    shell.advance(3 * 60 * 60_000);
    expect(reportOf(shell).incidents.at(-1)).toMatchObject({
      code: "evaluation_failed",
      facts: { evaluation: 1, reason: "timed_out" },
    });
  });
});
