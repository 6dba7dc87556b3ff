import { describe, expect, it } from "vitest";
import { clockView } from "#core/interview/clock.ts";
import { acmeGuide } from "../../support/acme-guide.ts";
import { LogShell } from "../../support/log-shell.ts";

const MINUTE_MS = 60_000;
const left = (shell: LogShell) => clockView(shell.state, shell.nowMs)?.leftMs;

describe("the interview clock", () => {
  it("starts with the greeting and not before", () => {
    const shell = new LogShell().schedule().join();
    shell.lease();
    shell.advance(60_000);
    expect(left(shell)).toBe(30 * MINUTE_MS);
    expect(shell.state.phase).toBe("waiting");
    shell.report({ type: "greeting_started", startedAtMs: shell.nowMs - 1_000_000 });
    expect(shell.state.phase).toBe("live");
    shell.advance(60_000);
    expect(left(shell)).toBe(29 * MINUTE_MS);
  });

  it("stands still while any reason to pause holds", () => {
    const shell = new LogShell().greet();
    shell.advance(60_000);
    shell.must({ type: "pause", by: "prn_1" });
    shell.must({ type: "presence", participant: "candidate", state: "absent" });
    shell.advance(60_000);
    shell.must({ type: "resume", by: "prn_1" });
    expect(shell.state.phase).toBe("paused");
    shell.advance(60_000);
    expect(left(shell)).toBe(29 * MINUTE_MS);
    shell.must({ type: "presence", participant: "candidate", state: "present" });
    expect(shell.state.phase).toBe("live");
    shell.advance(60_000);
    expect(left(shell)).toBe(28 * MINUTE_MS);
  });

  it("gives time factor and granted time, the latter to the current section", () => {
    const shell = new LogShell({ timeFactor: 1.5 }).greet();
    expect(left(shell)).toBe(45 * MINUTE_MS);
    expect(clockView(shell.state, shell.nowMs)?.sectionBudgetMs).toBe(3 * MINUTE_MS);
    shell.must({ type: "grant_time", grantedMs: 5 * MINUTE_MS, by: "prn_1" });
    expect(left(shell)).toBe(50 * MINUTE_MS);
    expect(clockView(shell.state, shell.nowMs)?.sectionBudgetMs).toBe(8 * MINUTE_MS);
  });

  it("never goes back when the machine's clock does", () => {
    const shell = new LogShell().greet();
    shell.advance(60_000);
    shell.tool("check_time_remaining", {});
    shell.nowMs -= 600_000;
    expect(left(shell)).toBe(29 * MINUTE_MS);
    shell.must({ type: "candidate_hold", on: true });
    expect(shell.state.holdUntilMs).toBe(shell.state.lastAtMs + 60_000);
    shell.turn("candidate", "still here");
    expect(shell.events.at(-1)?.atMs).toBe(shell.events.at(-2)?.atMs);
  });
});

describe("an interview that nobody steers", () => {
  for (const durationMinutes of [3, 30, 120]) {
    it(`of ${durationMinutes} minutes visits every section in order and ends a minute after the plan`, () => {
      const shell = new LogShell({ config: acmeGuide({ durationMinutes }) }).greet();
      shell.advance(durationMinutes * MINUTE_MS + 10 * MINUTE_MS);
      expect(shell.of("section.entered").map(({ section }) => section)).toEqual([
        "opening",
        "background",
        "technical",
        "system_design",
        "qa",
        "wrapup",
      ]);
      expect(shell.state.endReason).toBe("timed_out");
      expect(shell.sinceGreeting("interview.ended")).toBe(durationMinutes * MINUTE_MS + 60_000);
      const kinds = shell.of("directive.issued").map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === "rubric_refresh")).toHaveLength(1);
      expect(kinds.at(-2)).toBe("wrap_up");
      expect(kinds.at(-1)).toBe("end");
    });
  }
});
