import { describe, expect, it } from "vitest";
import type { EventBody, InterviewEvent } from "#contract/event.ts";
import { auditLog } from "#core/interview/audit.ts";
import { evaluate } from "../../support/interview-afterwards.ts";
import { LogShell } from "../../support/log-shell.ts";

/** A log in good order, long enough to be spoiled in many ways. */
function sound(): InterviewEvent[] {
  const shell = new LogShell().greet();
  shell.turn("interviewer", "Tell me", ["recent-service"]);
  shell.tool("score_answer", { area: "Communication", score: 7, evidence: "clear" }, "c1");
  shell.tool("transition_section", { section_name: "background" });
  shell.must({ type: "pause", by: "prn_1" });
  shell.advance(10_000);
  shell.must({ type: "resume", by: "prn_1" });
  shell.run({ type: "lease_expired", epoch: 1 });
  shell.lease("agent-2");
  shell.turn("candidate", "Yes");
  shell.report({ type: "closing", state: "spoken" });
  return shell.events;
}

const codes = (events: readonly InterviewEvent[]) => [...new Set(auditLog(events).map(({ code }) => code))];
const place = (events: readonly InterviewEvent[], type: EventBody["type"]) =>
  events.findIndex((event) => event.body.type === type);
const numbered = (events: readonly InterviewEvent[]) => events.map((event, index) => ({ ...event, seq: index + 1 }));
const insert = (events: readonly InterviewEvent[], at: number, body: EventBody, commandId = "forged") =>
  numbered([
    ...events.slice(0, at),
    { seq: 0, atMs: events[at - 1]!.atMs, v: 1 as const, commandId, body },
    ...events.slice(at),
  ]);

describe("the audit", () => {
  it("finds nothing in a sound log", () => expect(auditLog(sound())).toEqual([]));

  it("finds a missing event", () => {
    const events = sound();
    expect(codes([...events.slice(0, 5), ...events.slice(6)])).toContain("sequence-broken");
  });

  it("finds time that goes back", () => {
    const events = sound();
    expect(codes(events.map((event, index) => (index === 8 ? { ...event, atMs: event.atMs - 1 } : event)))).toContain(
      "time-went-back",
    );
  });

  it("finds a write of an agent that was replaced", () => {
    const events = sound();
    const turn = events.findLastIndex((event) => event.body.type === "turn.recorded");
    expect(codes(insert(events, turn, { type: "incident.noted", code: "x" }, "a:1:9"))).toContain("stale-epoch");
  });

  it("finds a second lease", () => {
    const events = sound();
    expect(
      codes(insert(events, place(events, "greeting.started"), { type: "lease.granted", epoch: 1, agentId: "b" })),
    ).toContain("second-lease");
  });

  it("finds a section that goes back and one that is skipped", () => {
    const events = sound();
    const at = place(events, "clock.paused");
    expect(codes(insert(events, at, { type: "section.entered", section: "opening", cause: "clock" }))).toContain(
      "section-went-back",
    );
    expect(codes(insert(events, at, { type: "section.entered", section: "qa", cause: "tool" }))).toContain(
      "section-skipped",
    );
  });

  it("finds a note and a response that count twice", () => {
    const events = sound();
    const note = events.find((event) => event.body.type === "score.noted")!;
    expect(codes(insert(events, place(events, "clock.paused"), note.body))).toContain("call-applied-twice");
  });

  it("finds a command that was applied twice", () => {
    const events = sound();
    const at = place(events, "clock.resumed");
    expect(codes(insert(events, at + 1, { type: "incident.noted", code: "x" }, events[2]!.commandId))).toContain(
      "command-applied-twice",
    );
  });

  it("finds life after the end", () => {
    const events = sound();
    expect(codes(insert(events, events.length, { type: "time.granted", grantedMs: 1, by: "prn_1" }))).toContain(
      "life-after-end",
    );
  });

  it("finds pauses that do not match", () => {
    const events = sound();
    const at = place(events, "clock.paused");
    expect(codes(insert(events, at, { type: "clock.resumed", reason: "person", by: "x" }))).toContain(
      "resumed-without-pause",
    );
    expect(codes(insert(events, at, { type: "clock.paused", reason: "person", by: "x" }))).toContain("paused-twice");
  });

  it("finds a start without consent", () => {
    const events = sound();
    expect(codes(numbered(events.filter((event) => event.body.type !== "consent.given")))).toContain("no-consent");
  });

  it("finds a simulator that goes on in live mode", () => {
    const events = sound().map((event) =>
      event.body.type === "interview.scheduled" ? { ...event, body: { ...event.body, mode: "live" as const } } : event,
    );
    expect(codes(events)).toContain("simulator-in-live-mode");
  });

  it("finds what does not parse", () => {
    const events = sound();
    expect(codes(insert(events, 3, { type: "time.granted", grantedMs: -5, by: "prn_1" }))).toContain(
      "unreadable-event",
    );
  });
});

describe("the audit of what follows an interview", () => {
  const evaluated = (): InterviewEvent[] => {
    const shell = new LogShell().greet();
    shell.turn("candidate", "We measured first.");
    shell.report({ type: "closing", state: "spoken" });
    shell.run({ type: "release", epoch: shell.state.epoch, reason: "ended" });
    shell.advance(0);
    evaluate(shell);
    shell.must({ type: "decide", decision: "reject", reason: "Because", evaluation: 1, by: "prn_2" });
    return shell.events;
  };
  const bodyOf = (events: readonly InterviewEvent[], type: EventBody["type"]): EventBody =>
    events[place(events, type)]!.body;
  const changed = (type: EventBody["type"], more: object) =>
    codes(
      evaluated().map((event) =>
        event.body.type === type ? { ...event, body: { ...event.body, ...more } as EventBody } : event,
      ),
    );
  const appended = (of: (events: readonly InterviewEvent[]) => EventBody) => {
    const events = evaluated();
    return codes(insert(events, events.length, of(events)));
  };

  it("finds nothing in a sound log", () => expect(auditLog(evaluated())).toEqual([]));

  it("finds an evaluation that finished twice", () =>
    expect(appended((events) => bodyOf(events, "evaluation.finished"))).toContain("evaluation-not-running"));

  it("finds two evaluations at once", () => {
    const events = evaluated();
    const at = place(events, "evaluation.finished");
    const second = { type: "evaluation.requested", evaluation: 2, cause: "person", by: "prn_1" } as const;
    expect(codes(insert(events, at, second))).toContain("two-evaluations");
  });

  it("finds evaluations and transcripts that skip a number", () => {
    expect(appended(() => ({ type: "evaluation.requested", evaluation: 3, cause: "person", by: "prn_1" }))).toContain(
      "evaluation-number-skipped",
    );
    expect(changed("transcript.stored", { version: 2 })).toContain("transcript-version-skipped");
  });

  it("finds a correction of a version that is not the newest", () =>
    expect(changed("transcript.stored", { correctionOf: 1 })).toContain("corrects-another-version"));

  it("finds an evaluation of a transcript that does not exist", () =>
    expect(changed("evaluation.finished", { transcriptVersion: 2 })).toContain("transcript-unknown"));

  it.each(["agent", "clock", "candidate", "evaluation"])("finds a decision made by %s", (by) =>
    expect(changed("decision.made", { by })).toContain("decided-by-nobody"),
  );

  it("finds a rejection without a reason and a decision on an evaluation nobody made", () => {
    expect(changed("decision.made", { reason: null })).toContain("rejected-without-reason");
    expect(changed("decision.made", { evaluation: 2 })).toContain("evaluation-unknown");
  });

  it("finds a decision before the end", () => {
    const events = evaluated();
    const early = { ...bodyOf(events, "decision.made"), evaluation: null } as EventBody;
    expect(codes(insert(events, place(events, "interview.ended"), early))).toContain("before-the-end");
  });

  it("finds words that come back after they were deleted", () => {
    const events = evaluated();
    const at = place(events, "transcript.stored");
    expect(codes(insert(events, at, { type: "words.deleted", by: "prn_1", recording: false }))).toContain(
      "words-came-back",
    );
  });

  it("finds a simulator that evaluated a live interview", () =>
    expect(changed("interview.scheduled", { mode: "live" })).toContain("simulated-evaluation"));
});
