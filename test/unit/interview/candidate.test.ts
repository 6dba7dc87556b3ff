import { describe, expect, it } from "vitest";
import { candidateView } from "#core/interview/candidate-view.ts";
import { EPOCH_MS, LogShell } from "../../support/log-shell.ts";

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const code = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? "ok" : result.error?.code);
const window = { opensAtMs: EPOCH_MS + HOUR_MS, closesAtMs: EPOCH_MS + 2 * HOUR_MS, timeZone: "UTC" };
const start = (shell: LogShell, sessionId = "s1", takeOver = false) =>
  code(shell.run({ type: "start", sessionId, takeOver }));
const view = (shell: LogShell, sessionId: string) =>
  candidateView(shell.state, shell.config, {
    nowMs: shell.nowMs,
    sessionId,
    candidateName: "Robin",
    retentionDays: 30,
    simulated: true,
  });

describe("the window", () => {
  it("lets a link be opened any time but begin only inside, with ten minutes' grace", () => {
    const shell = new LogShell({ window }).schedule();
    expect(code(shell.run({ type: "open_link", sessionId: "s1" }))).toBe("ok");
    expect(start(shell)).toBe("consent-missing");
    shell.must({ type: "consent", noticeVersion: "1" });
    expect(start(shell)).toBe("window-not-open");
    shell.advance(2 * HOUR_MS + 9 * MINUTE_MS);
    expect(start(shell)).toBe("ok");
  });

  it("closes unstarted as a no-show, and the link with it", () => {
    const shell = new LogShell({ window }).schedule();
    shell.advance(2 * HOUR_MS + 10 * MINUTE_MS);
    expect(shell.state.endReason).toBe("no_show");
    expect(start(shell)).toBe("interview-ended");
    shell.advance(1);
    expect(code(shell.run({ type: "open_link", sessionId: "s1" }))).toBe("link-expired");
  });

  it("closes as failed for a candidate who came and found no interviewer", () => {
    const shell = new LogShell().schedule().join();
    shell.advance(8 * 24 * HOUR_MS);
    expect(shell.state.endReason).toBe("failed");
  });

  it("can be moved until the greeting, to a time that makes sense", () => {
    const shell = new LogShell().schedule();
    const later = { opensAtMs: EPOCH_MS + 9 * HOUR_MS, closesAtMs: EPOCH_MS + 10 * HOUR_MS, timeZone: "Europe/Berlin" };
    const move = (to: typeof window) => code(shell.run({ type: "move_window", window: to, by: "prn_1" }));
    expect(move({ ...later, closesAtMs: later.opensAtMs })).toBe("invalid-window");
    expect(move({ ...later, opensAtMs: 0, closesAtMs: 1 })).toBe("invalid-window");
    expect(move(later)).toBe("ok");
    shell.advance(9.5 * HOUR_MS);
    shell.join();
    shell.lease();
    shell.report({ type: "greeting_started", startedAtMs: 0 });
    expect(move(later)).toBe("interview-already-started");
  });
});

describe("one session in the room", () => {
  it("asks before it takes over from another", () => {
    const shell = new LogShell().schedule().join("s1");
    expect(start(shell, "s2")).toBe("session-elsewhere");
    expect(view(shell, "s2")?.inRoom).toBe("other_session");
    expect(start(shell, "s2", true)).toBe("ok");
    expect(view(shell, "s2")?.inRoom).toBe("this_session");
    expect(view(shell, "s1")?.inRoom).toBe("other_session");
    expect(shell.of("candidate.started").map(({ sessionId, tookOver }) => [sessionId, tookOver])).toEqual([
      ["s1", false],
      ["s2", true],
    ]);
    expect(shell.of("agent.dispatched")).toHaveLength(1);
  });

  it("is entered again by the same page without a trace, and every exchange of the link leaves one", () => {
    const shell = new LogShell().schedule().join("s1");
    const before = shell.events.length;
    expect(start(shell)).toBe("ok");
    expect(shell.events).toHaveLength(before);
    shell.must({ type: "open_link", sessionId: "s2" });
    expect(shell.of("candidate.opened").map(({ sessionId }) => sessionId)).toEqual(["s1", "s2"]);
  });
});

describe("leaving", () => {
  it("for later before the start goes back to scheduled and lets the agent go", () => {
    const shell = new LogShell().schedule().join();
    shell.lease();
    shell.must({ type: "leave", sessionId: "s1", intent: "later" });
    expect(shell.state).toMatchObject({ phase: "scheduled", lease: null });
    expect(shell.effectsRun).toContain("remove:1");
    expect(start(shell)).toBe("ok");
    expect(shell.state.epoch).toBe(2);
  });

  it("for later in the middle stops the clock; ten minutes away is abandoned", () => {
    const shell = new LogShell().greet();
    shell.advance(MINUTE_MS);
    shell.must({ type: "leave", sessionId: "s1", intent: "later" });
    shell.advance(9 * MINUTE_MS);
    expect(shell.state.phase).toBe("paused");
    expect(view(shell, "s1")?.comeBackUntilMs).toBe(shell.nowMs + MINUTE_MS);
    shell.advance(MINUTE_MS);
    expect(shell.state.endReason).toBe("abandoned");
  });

  it("is nobody's who is no longer in the room, for later or for good", () => {
    const shell = new LogShell().greet();
    expect(start(shell, "s2", true)).toBe("ok");
    const before = shell.events.length;
    for (const intent of ["later", "withdraw"] as const)
      expect(code(shell.run({ type: "leave", sessionId: "s1", intent }))).toBe("session-elsewhere");
    expect(shell.events).toHaveLength(before);
    expect(shell.state).toMatchObject({ phase: "live", roomSession: "s2" });
    expect(code(shell.run({ type: "leave", sessionId: "s2", intent: "later" }))).toBe("ok");
  });

  it("for good is withdrawn; once the goodbye has begun it is completed", () => {
    const gone = new LogShell().greet();
    gone.must({ type: "leave", sessionId: "s1", intent: "withdraw" });
    expect(gone.state.endReason).toBe("withdrawn");
    const closing = new LogShell().greet();
    closing.report({ type: "closing", state: "started" });
    closing.report({ type: "candidate", state: "absent" });
    closing.advance(30_000);
    expect(closing.state.endReason).toBe("completed");
  });

  it("closes the room two seconds after the end, once", () => {
    const shell = new LogShell().greet();
    shell.must({ type: "leave", sessionId: "s1", intent: "withdraw" });
    expect(shell.effectsRun).not.toContain("close_room");
    shell.advance(2_000);
    shell.advance(60_000);
    expect(shell.effectsRun.filter((key) => key === "close_room")).toHaveLength(1);
  });
});

describe("a moment to think", () => {
  it("lasts 60 s, ends by the button or by itself, and tells the agent", () => {
    const shell = new LogShell().greet();
    shell.must({ type: "candidate_hold", on: true });
    expect(view(shell, "s1")?.holdUntilMs).toBe(shell.nowMs + 60_000);
    shell.must({ type: "candidate_hold", on: false });
    shell.must({ type: "candidate_hold", on: true });
    shell.advance(60_000);
    expect(shell.of("hold.ended").map(({ by }) => by)).toEqual(["button", "timeout"]);
    expect(shell.state.directives.map(({ kind }) => kind)).toEqual(["hold_over"]);
  });

  it.each([1, 1.5, 2] as const)(
    "lasts as much longer as the interview does (times %d), by button or by words",
    (timeFactor) => {
      for (const ask of [
        (shell: LogShell) => shell.must({ type: "candidate_hold", on: true }),
        (shell: LogShell) => shell.report({ type: "hold", state: "started", by: "words" }),
      ]) {
        const shell = new LogShell({ timeFactor }).greet();
        ask(shell);
        shell.advance(60_000 * timeFactor - 1);
        expect(shell.of("hold.ended")).toEqual([]);
        shell.advance(1);
        expect(shell.of("hold.ended")).toMatchObject([{ by: "timeout" }]);
      }
    },
  );

  it("is not asked for before the start", () => {
    expect(code(new LogShell().schedule().run({ type: "candidate_hold", on: true }))).toBe("interview-not-started");
  });
});

describe("wall time", () => {
  it("ends an interview 30 minutes after the planned ones, however it was paused", () => {
    const shell = new LogShell().greet();
    shell.must({ type: "pause", by: "prn_1" });
    shell.advance(60 * MINUTE_MS - 1);
    expect(shell.state.phase).toBe("paused");
    shell.advance(1);
    expect(shell.state.endReason).toBe("timed_out");
  });

  it("names the end that came first when the object slept through several", () => {
    const shell = new LogShell().greet();
    shell.must({ type: "presence", participant: "candidate", state: "absent" });
    shell.nowMs += 5 * HOUR_MS;
    shell.run({ type: "tick" });
    expect(shell.state.endReason).toBe("abandoned");
  });
});

describe("an interview without an interviewer", () => {
  it("is failed, not abandoned, when the candidate gives up on it", () => {
    const shell = new LogShell().greet();
    shell.advance(6_000, { agentAlive: false });
    shell.must({ type: "leave", sessionId: "s1", intent: "later" });
    shell.advance(10 * MINUTE_MS);
    expect(shell.state.endReason).toBe("failed");
  });
});

describe("granting time", () => {
  it("is a whole number of milliseconds, an hour at most, and not once the goodbye was asked for", () => {
    const shell = new LogShell().greet();
    const grant = (grantedMs: number) => code(shell.run({ type: "grant_time", grantedMs, by: "prn_1" }));
    expect([0, -1, 0.5, HOUR_MS + 1].map(grant)).toEqual(Array(4).fill("invalid-request"));
    expect(grant(MINUTE_MS)).toBe("ok");
    shell.advance(31 * MINUTE_MS - 5_000);
    expect(grant(MINUTE_MS)).toBe("closing-has-begun");
  });
});
