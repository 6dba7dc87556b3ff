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

/** An interview under any interleaving of commands and alarms; half of them begin in the middle of one. */
const interview = fc.record({
  durationMinutes: fc.constantFrom(3, 10, 30),
  timeFactor: fc.constantFrom(1 as const, 1.5 as const),
  begun: fc.boolean(),
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
        if (begun) shell.greet();
        else shell.schedule();
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
        expect(pendingEffects(shell.state)).toEqual([]);
        expect(auditLog(shell.events)).toEqual([]);
      }),
      { numRuns: 250 },
    );
  }, 60_000);
});
