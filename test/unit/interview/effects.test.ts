import { describe, expect, it } from "vitest";
import { dueTimes } from "#core/interview/due-times.ts";
import { evolve } from "#core/interview/evolve.ts";
import { pendingEffects } from "#core/interview/pending-effects.ts";
import { emptyState } from "#core/interview/state.ts";
import { LogShell } from "../../support/log-shell.ts";

const keys = (shell: LogShell) => pendingEffects(shell.state).map(({ effect }) => effect.key);

describe("effects", () => {
  it("of the list's row are one at most, for the newest change", () => {
    const shell = new LogShell({
      target: (effect) => (effect.type === "upsert_summary" ? "unreachable" : undefined),
    }).greet();
    shell.must({ type: "pause", by: "prn_1" });
    expect(keys(shell)).toEqual([`summary:${shell.state.summaryDueSeq}`]);
    expect(shell.of("effect.done").every(({ key }) => !key.startsWith("summary"))).toBe(true);
  });

  it("are written for what changes the row, and not for every turn", () => {
    const shell = new LogShell().greet();
    const before = shell.effectsRun.length;
    shell.turn("candidate", "a long answer");
    shell.tool("check_time_remaining", {});
    expect(shell.effectsRun).toHaveLength(before);
  });

  it("are tried again after twice as long each time, up to a minute, and delay nothing else", () => {
    const tries: number[] = [];
    const shell: LogShell = new LogShell({
      target: (effect) => {
        if (effect.type !== "dispatch_agent") return undefined;
        tries.push(shell.nowMs);
        return "media-unreachable";
      },
    });
    shell.schedule().join();
    shell.advance(9_000);
    expect(tries.map((at) => at - tries[0]!)).toEqual([0, 1_000, 3_000, 7_000]);
    shell.advance(1_000);
    expect(shell.state.epoch).toBe(2);
    expect(keys(shell)).toEqual(["dispatch:2"]);
  });

  it("that are no longer wanted are forgotten, and their late outcome is too", () => {
    const shell = new LogShell({ target: (effect) => (effect.type === "dispatch_agent" ? "busy" : undefined) })
      .schedule()
      .join();
    shell.lease();
    expect(keys(shell)).toEqual([]);
    const before = shell.events.length;
    shell.must({ type: "effect_result", key: "dispatch:1", ok: true, outcome: "ok" });
    expect(shell.events).toHaveLength(before);
  });

  it("keep the alarm armed until they are done, whatever was lost after a commit", () => {
    const shell = new LogShell().greet();
    shell.run({ type: "lease_expired", epoch: 1 });
    shell.lease("agent-2");
    shell.must({ type: "leave", sessionId: "s1", intent: "withdraw" });
    shell.advance(60_000);
    // The object may die after any commit: what it folds to then still says what is to be done, and when.
    const done = new Set(shell.of("effect.done").map(({ key }) => key));
    let state = emptyState;
    for (const event of shell.events) {
      state = evolve(state, event);
      for (const { effect } of pendingEffects(state)) {
        expect(dueTimes(state).some(({ kind }) => kind === "effect")).toBe(true);
        if (effect.type !== "upsert_summary" && effect.type !== "dispatch_agent") expect(done).toContain(effect.key);
      }
    }
    expect(new Set(shell.effectsRun).size).toBe(shell.effectsRun.length);
    expect(pendingEffects(shell.state)).toEqual([]);
  });
});
