import { describe, expect, it } from "vitest";
import type { AgentReport } from "#contract/agent-report.ts";
import { auditLog } from "#core/interview/audit.ts";
import type { Command, CommandBody } from "#core/interview/command.ts";
import { tickTimes } from "#core/interview/due-times.ts";
import { evolve } from "#core/interview/evolve.ts";
import { pendingEffects } from "#core/interview/pending-effects.ts";
import { reportCommandId } from "#core/interview/report-id.ts";
import { sectionPlan } from "#core/interview/section-plan.ts";
import { emptyState } from "#core/interview/state.ts";
import type { InterviewShell } from "../../../durable-objects/interview-shell.ts";
import type { StoredAppointment } from "../../../durable-objects/stored-appointment.ts";
import { acmeGuide } from "../../support/acme-guide.ts";
import { evaluationFor, evaluatorUsage, transcriptFor } from "../../support/interview-afterwards.ts";
import { LogShell } from "../../support/log-shell.ts";
import { CrashingObject } from "../../support/crashing-object.ts";

const START_MS = Date.UTC(2026, 10, 23, 9, 0, 0);
const config = acmeGuide();
const common = { interviewId: "int_1", orgId: "org_1", mode: "test" as const };
const stored: StoredAppointment = {
  ...common,
  calendarId: "cal_1",
  config,
  promptText: "p",
  tools: [],
  metadata: {},
  createdAtMs: START_MS,
};
const appointment = {
  ...common,
  persona: "interviewer" as const,
  config: { id: "cfg_1", version: 1, hash: "0" },
  prompt: { hash: "0", builderVersion: "1" },
  plan: sectionPlan(config) as never,
  areas: config.rubricAreas.map((area) => area.name),
  questions: [],
  window: { opensAtMs: START_MS, closesAtMs: START_MS + 86_400_000, timeZone: "UTC" },
  timeFactor: 1 as const,
  providers: ["openai" as const],
  attempt: 1,
  previousInterviewId: null,
  by: "prn_1",
};

const shape = new LogShell().greet();
const transcript = transcriptFor(shape);
const evaluation = evaluationFor(shape);

type Step = (shell: InterviewShell) => { readonly ok: boolean };
const plain =
  (id: string, body: CommandBody): Step =>
  (shell) =>
    shell.execute({ id, body } satisfies Command, "plain");
const kept =
  (id: string, body: CommandBody): Step =>
  (shell) =>
    shell.execute({ id, body });
const report =
  (epoch: number, seq: number, what: AgentReport): Step =>
  (shell) =>
    seq <= shell.state.ackedSeq && shell.state.lease?.epoch === epoch
      ? { ok: true }
      : shell.execute({ id: reportCommandId(epoch, seq), body: { type: "report", epoch, seq, report: what } }, "log");
const lease = (epoch: number): Step =>
  plain(`lease:${epoch}`, {
    type: "lease",
    epoch,
    agentId: `agent-${epoch}`,
    probes: [{ provider: "openai", model: "m", reportedModel: "m" }],
  });
const connected = (epoch: number, seq: number): Step =>
  report(epoch, seq, {
    type: "provider_connected",
    provider: "openai",
    model: "m",
    reportedModel: "m",
    providerSession: `s${epoch}`,
    reason: "start",
  });

/** A whole interview with one agent that lets go: every kind of effect happens in it. */
const STORY: readonly Step[] = [
  (shell) =>
    shell.schedule(
      { id: "schedule", body: { type: "schedule", appointment, candidateName: "Robin" } },
      stored,
      "hash",
      [],
    ),
  kept("open:1", { type: "open_link", sessionId: "ses_1" }),
  kept("consent", { type: "consent", noticeVersion: "1" }),
  kept("start", { type: "start", sessionId: "ses_1", takeOver: false }),
  lease(1),
  connected(1, 1),
  report(1, 2, { type: "candidate", state: "present" }),
  report(1, 3, { type: "greeting_started", startedAtMs: START_MS }),
  kept("t:1", {
    type: "tool_call",
    epoch: 1,
    call: {
      callId: "1",
      name: "score_answer",
      args: { area: config.rubricAreas[0]!.name, score: 7, evidence: "said so" },
    },
  }),
  kept("release:1", { type: "release", epoch: 1, reason: "draining" }),
  lease(2),
  connected(2, 1),
  report(2, 2, {
    type: "turn",
    turnId: "c1",
    speaker: "candidate",
    text: "Hello",
    understood: true,
    startedAtMs: START_MS,
    endedAtMs: START_MS,
    interrupted: false,
    questionIds: [],
  }),
  kept("end", { type: "end", by: "prn_1", reason: "completed", politely: false }),
  kept("release:2", { type: "release", epoch: 2, reason: "ended" }),
  plain("tick", { type: "tick" }),
  (shell) => shell.putDraft("heard", "what was heard"),
  kept("transcript", { type: "store_transcript", transcript, by: "evaluation" }),
  kept("usage", { type: "record_usage", usage: evaluatorUsage("e1") }),
  (shell) => (shell.state.evaluation?.finished ? { ok: true } : shell.putDraft("answer", "what was answered")),
  kept("finish:1", { type: "finish_evaluation", evaluation: 1, result: { kind: "evaluated", evaluation } }),
  kept("decide", { type: "decide", decision: "reject", reason: "Said little", evaluation: 1, by: "prn_2" }),
  kept("delete", { type: "delete_words", by: "prn_1", recording: true }),
];

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
