import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { auditLog } from "#core/interview/audit.ts";
import { clockView } from "#core/interview/clock.ts";
import { evolve } from "#core/interview/evolve.ts";
import { pendingEffects } from "#core/interview/pending-effects.ts";
import { emptyState } from "#core/interview/state.ts";
import { acmeGuide } from "../../support/acme-guide.ts";
import { chaosStep } from "../../support/interview-chaos.ts";
import { LogShell } from "../../support/log-shell.ts";

const DAY_MS = 24 * 60 * 60_000;

/** An interview under any interleaving of commands and alarms; some begin in the middle of one, some after its end. */
const interview = fc.record({
  durationMinutes: fc.constantFrom(3, 10, 30),
  timeFactor: fc.constantFrom(1 as const, 1.5 as const),
  begun: fc.constantFrom("not yet", "live", "over"),
  failing: fc.boolean(),
  repeat: fc.boolean(),
  steps: fc.array(chaosStep, { minLength: 5, maxLength: 90 }),
});

describe("an interview under any interleaving", () => {
  it("keeps every promise of its log, gives each command id one effect, replays to the same state, loses no note, never gains time, and ends", () => {
    fc.assert(
      fc.property(interview, ({ durationMinutes, timeFactor, begun, failing, repeat, steps }) => {
        const shell = new LogShell({
          config: acmeGuide({ durationMinutes }),
          timeFactor,
          repeat,
          target: (_, attempt) => (failing && attempt < 3 ? "unreachable" : undefined),
        });
        if (begun === "not yet") shell.schedule();
        else shell.greet();
        if (begun === "over") {
          shell.turn("candidate", "We measured first.");
          shell.report({ type: "closing", state: "spoken" });
        }
        let left = clockView(shell.state, shell.nowMs)?.leftMs ?? 0;
        let granted = 0;
        for (const step of steps) {
          step(shell);
          const clock = clockView(shell.state, shell.nowMs);
          expect(clock?.leftMs).toBeLessThanOrEqual(left + shell.state.grantedMs - granted);
          [left, granted] = [clock?.leftMs ?? 0, shell.state.grantedMs];
        }
        expect(shell.events.reduce(evolve, emptyState)).toEqual(shell.state);
        for (const { evidence } of shell.of("score.noted"))
          expect(shell.words.get(evidence.id)?.sha256).toBe(evidence.sha256);

        shell.advance(8 * DAY_MS, { agentAlive: false });
        expect(shell.state.phase).toBe("ended");
        expect(shell.state.evaluation?.finished).not.toBeNull();
        if (shell.state.wordsDeleted) expect([...shell.words.values()].every(({ text }) => text === null)).toBe(true);
        const messages = shell.effectsRun.filter((key) => key.startsWith("emit_webhook"));
        expect(messages).toHaveLength(1 + shell.of("evaluation.finished").length + shell.of("decision.made").length);
        expect(new Set(messages).size).toBe(messages.length);
        expect(pendingEffects(shell.state)).toEqual([]);
        expect(auditLog(shell.events)).toEqual([]);
      }),
      { numRuns: 250 },
    );
  }, 60_000);
});
