import { describe, expect, it } from "vitest";
import { auditLog } from "#core/interview/audit.ts";
import { tickTimes } from "#core/interview/due-times.ts";
import { evolve } from "#core/interview/evolve.ts";
import { pendingEffects } from "#core/interview/pending-effects.ts";
import { emptyState } from "#core/interview/state.ts";
import { CrashingObject } from "../../support/crashing-object.ts";
import { START_MS, STORY } from "../../support/interview-story.ts";

/** Callers repeat what broke, as the agent's outbox and people do; then alarms fire until nothing is left to do. */
async function live(object: CrashingObject): Promise<void> {
  for (const step of STORY) {
    for (let attempt = 0; ; attempt++) {
      const result = object.call(step);
      await object.quiet();
      object.nowMs += 100;
      if (result === "died" && object.shell.stored !== null) expectAwakening(object);
      if (result !== "died") {
        expect(result, `step ${STORY.indexOf(step)}`).toMatchObject({ ok: true });
        break;
      }
      expect(attempt).toBeLessThan(3);
    }
  }
  for (let alarms = 0; alarms < 20 && object.alarmAtMs !== null; alarms++) {
    object.fireAlarm();
    await object.quiet();
  }
}

/** Had nobody called again, the alarm alone would have brought the object back for what was left undone. */
function expectAwakening({ shell, alarmAtDeathMs, nowMs }: CrashingObject): void {
  if (pendingEffects(shell.state).length === 0 && tickTimes(shell.state).length === 0) return;
  expect(alarmAtDeathMs, `after event ${shell.state.lastSeq}`).not.toBeNull();
  if (pendingEffects(shell.state).length > 0) expect(alarmAtDeathMs! - nowMs).toBeLessThanOrEqual(15_000);
}

function expectWhole(object: CrashingObject, what: string): void {
  const { shell, targets } = object;
  const events = shell.store.events(0);
  expect(auditLog(events), what).toEqual([]);
  let state = emptyState;
  for (const event of events) state = evolve(state, event);
  expect(state, what).toEqual(shell.state);
  expect(targets.dispatched, what).toEqual([1, 2]);
  expect(targets.evaluations, what).toEqual(["start_evaluation:1"]);
  expect(targets.messages.toSorted(), what).toEqual([
    "emit_webhook:interview.decided:1",
    "emit_webhook:interview.ended:1",
    "emit_webhook:interview.evaluated:1",
  ]);
  expect(shell.store.draft("heard") ?? shell.store.draft("answer"), what).toBeNull();
  for (const type of ["transcript.stored", "evaluation.finished", "decision.made"] as const)
    expect(
      events.filter((event) => event.body.type === type),
      what,
    ).toHaveLength(1);
  expect(targets.roomClosed, what).toBeGreaterThanOrEqual(1);
  expect(targets.recordingDeleted, what).toBeGreaterThanOrEqual(1);
  expect(targets.summaries.at(-1), what).toBeGreaterThanOrEqual(state.summaryDueSeq);
  expect(
    events.filter((event) => event.body.type === "score.noted"),
    what,
  ).toHaveLength(1);
  expect(
    events.filter((event) => event.body.type === "turn.recorded"),
    what,
  ).toHaveLength(1);
  expect(
    events.filter((event) => event.body.type === "interview.ended"),
    what,
  ).toHaveLength(1);
  const done = events.flatMap((event) => (event.body.type === "effect.done" ? [event.body.key] : []));
  expect(new Set(done).size, what).toBe(done.length);
  expect(shell.store.words(state.appointment!.candidate.id), what).toBeNull();
}

describe("an object that dies", () => {
  it("never: the story itself holds", async () => {
    const object = new CrashingObject(START_MS);
    await live(object);
    expectWhole(object, "no crash");
  });

  it("after any commit still does every effect, and its targets see each once", async () => {
    const whole = new CrashingObject(START_MS);
    await live(whole);
    expect(whole.commits).toBeGreaterThan(20);
    for (let crashAt = 1; crashAt <= whole.commits; crashAt++) {
      const object = new CrashingObject(START_MS);
      object.dieAfterCommits(crashAt);
      await live(object);
      expectWhole(object, `died after commit ${crashAt}`);
    }
  });

  it("between a target and its answer tells the target again under the same key", async () => {
    for (let step = 0; step < STORY.length; step++) {
      const object = new CrashingObject(START_MS);
      const original = STORY[step]!;
      const story = [...STORY];
      story[step] = (shell) => {
        object.loseNextAnswer();
        return original(shell);
      };
      for (const one of story) {
        for (let attempt = 0; attempt < 3 && object.call(one) === "died"; attempt++) await object.quiet();
        await object.quiet();
        object.nowMs += 100;
      }
      for (let alarms = 0; alarms < 20 && object.alarmAtMs !== null; alarms++) {
        object.fireAlarm();
        await object.quiet();
      }
      expectWhole(object, `answer lost at step ${step}`);
    }
  });

  it("over and over, at seeded moments, ends as if nothing had happened", async () => {
    for (let seed = 1; seed <= 60; seed++) {
      let s = seed;
      const random = (below: number): number => {
        s = (Math.imul(s, 1_664_525) + 1_013_904_223) >>> 0;
        return s % below;
      };
      const object = new CrashingObject(START_MS);
      for (const step of STORY) {
        object.dieAfterCommits(1 + random(6));
        for (let attempt = 0; attempt < 10; attempt++) {
          const result = object.call(step);
          if (random(4) === 0) object.loseNextAnswer();
          await object.quiet();
          object.nowMs += random(200);
          if (result !== "died") break;
        }
      }
      object.dieAfterCommits(Number.POSITIVE_INFINITY);
      for (let alarms = 0; alarms < 30 && object.alarmAtMs !== null; alarms++) {
        object.fireAlarm();
        await object.quiet();
      }
      expectWhole(object, `seed ${seed}`);
    }
  });
});

describe("a tool call", () => {
  it("costs at most ten rows and answers the same bytes after the object was started anew", async () => {
    const object = new CrashingObject(START_MS);
    for (const step of STORY.slice(0, 8)) {
      object.call(step);
      await object.quiet();
    }
    const rows = (): number => object.shell.store.events(0).length;
    const before = rows();
    const call = STORY[8]!;
    const first = JSON.stringify(object.call(call));
    expect(rows() - before).toBeLessThanOrEqual(8);
    object.restart();
    expect(JSON.stringify(object.call(call))).toBe(first);
  });
});
