import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { auditLog } from "#core/interview/audit.ts";
import { candidateView } from "#core/interview/candidate-view.ts";
import { reportCommandId } from "#core/interview/report-id.ts";
import { LogShell } from "../../support/log-shell.ts";

const code = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? "ok" : result.error?.code);
const view = (shell: LogShell) =>
  candidateView(shell.state, shell.config, {
    nowMs: shell.nowMs,
    sessionId: "s1",
    candidateName: "Robin",
    retentionDays: 30,
    simulated: true,
  });

describe("sending for an agent", () => {
  it("begins with the start and is repeated every 10 s with the next epoch", () => {
    const shell = new LogShell().schedule().join();
    expect(shell.of("agent.dispatched").map(({ epoch }) => epoch)).toEqual([1]);
    shell.advance(9_999);
    expect(shell.state.epoch).toBe(1);
    shell.advance(10_001);
    expect(shell.state.epoch).toBe(3);
    expect(shell.of("agent.missing").map(({ epoch }) => epoch)).toEqual([1, 2]);
    expect(shell.effectsRun.filter((key) => key.startsWith("dispatch"))).toEqual([
      "dispatch:1",
      "dispatch:2",
      "dispatch:3",
    ]);
    expect(code(shell.lease("quick", 3))).toBe("ok");
    expect(code(shell.lease("slow", 2))).toBe("stale-epoch");
  });

  it("takes whoever comes first of all that were sent for, however slow, and nobody beside", () => {
    const slow = fc.integer({ min: 1, max: 290 }).map((seconds) => seconds * 1_000);
    fc.assert(
      fc.property(fc.array(slow, { minLength: 1, maxLength: 31 }), (startsInMs) => {
        const shell = new LogShell().schedule().join();
        const startMs = shell.nowMs;
        const comes = startsInMs.map((ms, at) => ({ epoch: at + 1, atMs: startMs + at * 10_000 + ms }));
        const first = comes.toSorted((a, b) => a.atMs - b.atMs || a.epoch - b.epoch)[0]!;
        for (const { epoch, atMs } of comes.toSorted((a, b) => a.atMs - b.atMs || a.epoch - b.epoch)) {
          if (atMs >= startMs + 300_000) break;
          shell.advance(atMs - shell.nowMs);
          const answer = code(shell.lease(`agent-${epoch}`, epoch));
          if (epoch === first.epoch) expect(answer).toBe("ok");
          else expect(answer).toBe(epoch < first.epoch ? "stale-epoch" : "lease-refused");
        }
        if (first.atMs < startMs + 300_000) expect(shell.state.lease?.epoch).toBe(first.epoch);
        expect(auditLog(shell.events)).toEqual([]);
      }),
    );
  });

  it("is over for all that were sent for when one has held the interview and lost it", () => {
    const shell = new LogShell().schedule().join();
    shell.advance(20_000);
    expect(code(shell.lease("second", 2))).toBe("ok");
    expect(view(shell)?.epoch).toBe(2);
    shell.must({ type: "lease_expired", epoch: 2 });
    expect(view(shell)?.epoch).toBe(3);
    expect(code(shell.lease("first", 1))).toBe("stale-epoch");
    expect(code(shell.lease("second", 2))).toBe("stale-epoch");
    expect(code(shell.lease("third", 3))).toBe("ok");
    expect(view(shell)?.epoch).toBe(3);
  });

  it("that is lost in the middle of turns leaves them in the log, cut off, and a sound log", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom("candidate", "interviewer"), { maxLength: 2 }),
        fc.integer({ min: 0, max: 600_000 }),
        (speakers, lengthMs) => {
          const shell = new LogShell().greet();
          const cutOff = speakers.map((speaker) => ({
            speaker,
            startedAtMs: shell.nowMs - lengthMs,
            endedAtMs: shell.nowMs,
          }));
          shell.must({ type: "lease_expired", epoch: 1, cutOff });
          // Late news of the same loss changes nothing.
          shell.must({ type: "lease_expired", epoch: 1, cutOff });
          expect(shell.of("turn.recorded").map(({ speaker }) => speaker)).toEqual(speakers);
          for (const turn of shell.of("turn.recorded"))
            expect(turn).toMatchObject({ interrupted: true, understood: false, corrects: false });
          expect(auditLog(shell.events)).toEqual([]);
        },
      ),
    );
  });

  it("says after 30 s that interviewers are short, and after 5 min gives the time back", () => {
    const shell = new LogShell().schedule().join();
    expect(view(shell)?.waiting).toBe("joining");
    shell.advance(30_000);
    expect(view(shell)?.waiting).toBe("short_of_interviewers");
    shell.advance(270_000);
    expect(view(shell)).toMatchObject({
      phase: "scheduled",
      waiting: "returned_to_scheduled",
      clock: null,
      inRoom: "nobody",
    });
    expect(shell.state.flags).toEqual(["no_agent"]);
    shell.must({ type: "start", sessionId: "s1", takeOver: false });
    expect(view(shell)).toMatchObject({ phase: "waiting", waiting: "joining" });
    expect(shell.state.flags).toEqual([]);
  });

  it("that came and found no model gives the time back as well", () => {
    const shell = new LogShell().schedule().join();
    shell.lease();
    shell.report({ type: "provider_unavailable", code: "unauthorized" });
    shell.advance(300_000);
    expect(shell.state).toMatchObject({ phase: "scheduled", flags: ["no_provider"], lease: null });
    expect(shell.effectsRun).toContain("remove:1");
  });

  it("lets one agent in, and answers that one again", () => {
    const shell = new LogShell().schedule().join();
    expect(code(shell.lease("a"))).toBe("ok");
    const before = shell.events.length;
    expect(code(shell.lease("a"))).toBe("ok");
    expect(shell.events).toHaveLength(before);
    expect(code(shell.lease("b"))).toBe("lease-refused");
    expect(code(shell.lease("b", 2))).toBe("lease-refused");
  });

  it("refuses everyone before the start and after the end", () => {
    const shell = new LogShell().schedule();
    expect(code(shell.lease("a", 1))).toBe("lease-refused");
    shell.join();
    shell.must({ type: "end", by: "prn_1", reason: "cancelled", politely: false });
    expect(code(shell.lease("a"))).toBe("interview-ended");
  });
});

describe("a lost lease", () => {
  it("stops the clock, removes the old agent and sends for another at once, who resumes", () => {
    const shell = new LogShell().greet();
    shell.advance(60_000);
    shell.advance(6_000, { agentAlive: false });
    expect(shell.state).toMatchObject({ phase: "paused", epoch: 2, lease: null });
    expect(shell.state.pauses.map(({ reason }) => reason)).toEqual(["no_agent"]);
    expect(shell.effectsRun).toEqual(expect.arrayContaining(["remove:1", "dispatch:2"]));
    expect(code(shell.lease("agent-2"))).toBe("ok");
    expect(shell.state.phase).toBe("live");
  });

  it("fences every write of the old agent", () => {
    const shell = new LogShell().greet();
    shell.run({ type: "lease_expired", epoch: 1 });
    shell.lease("agent-2");
    const before = shell.events.length;
    const part = { name: "0001-00-00000.ogg", startedAtMs: 1, durationMs: 10_000, bytes: 9, sha256: "a".repeat(64) };
    expect(
      code(shell.run({ type: "tool_call", epoch: 1, call: { callId: "x", name: "check_time_remaining", args: {} } })),
    ).toBe("stale-epoch");
    expect(
      code(
        shell.run({ type: "report", epoch: 1, seq: 3, report: { type: "incident", code: "x" } }, reportCommandId(1, 3)),
      ),
    ).toBe("stale-epoch");
    expect(code(shell.run({ type: "release", epoch: 1, reason: "draining" }))).toBe("stale-epoch");
    expect(code(shell.run({ type: "recording_part", epoch: 1, part }))).toBe("stale-epoch");
    expect(shell.events).toHaveLength(before);
  });

  it("is lost once: late news about it changes nothing", () => {
    const shell = new LogShell().greet();
    shell.run({ type: "lease_expired", epoch: 1 });
    const before = shell.events.length;
    shell.run({ type: "lease_expired", epoch: 1 });
    expect(shell.events).toHaveLength(before);
  });

  it("that was released before the end is replaced, after the end it is not", () => {
    const shell = new LogShell().greet();
    shell.must({ type: "release", epoch: 1, reason: "draining" });
    expect(shell.state).toMatchObject({ phase: "paused", epoch: 2 });
    shell.lease("agent-2");
    shell.report({ type: "closing", state: "spoken" });
    shell.must({ type: "release", epoch: 2, reason: "ended" });
    expect(shell.state).toMatchObject({ phase: "ended", epoch: 2, lease: null });
  });
});

describe("live mode", () => {
  const live = () => new LogShell({ mode: "live" }).schedule().join();
  it("refuses a simulator at the lease", () => {
    const shell = live();
    expect(code(shell.lease())).toBe("simulated-provider-in-live-mode");
    expect(
      code(
        shell.run({
          type: "lease",
          epoch: 1,
          agentId: "a",
          probes: [{ provider: "openai", model: "m", reportedModel: "gpt-realtime" }],
        }),
      ),
    ).toBe("ok");
  });
  it("ends as failed when one answers later", () => {
    const shell = live();
    shell.must({
      type: "lease",
      epoch: 1,
      agentId: "a",
      probes: [{ provider: "openai", model: "m", reportedModel: "gpt-realtime" }],
    });
    shell.report({
      type: "provider_connected",
      provider: "openai",
      model: "m",
      reportedModel: "simulator:gpt-realtime",
      providerSession: "p",
      reason: "start",
    });
    expect(shell.state.endReason).toBe("failed");
  });
});
