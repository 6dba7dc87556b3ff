import { describe, expect, it } from "vitest";
import { reportCommandId } from "#core/interview/report-id.ts";
import { briefingFor } from "#core/interview/briefing.ts";
import { liveView } from "#core/interview/live-view.ts";
import type { UsageEvent } from "#contract/provider.ts";
import { LogShell } from "../../support/log-shell.ts";

const incident = { type: "incident", code: "x" } as const;
const send = (shell: LogShell, seq: number, epoch = 1) =>
  shell.run({ type: "report", epoch, seq, report: incident }, reportCommandId(epoch, seq));
const usage = (key: string): UsageEvent => ({
  provider: "openai",
  model: "m",
  kind: "response",
  key,
  source: "simulator",
  tokens: { textIn: 100, textCached: 80, audioIn: 10, audioCached: 0, textOut: 5, audioOut: 20 },
});

describe("reports", () => {
  it("count once each, in order, without gaps", () => {
    const shell = new LogShell().greet();
    expect(shell.state.ackedSeq).toBe(2);
    expect(send(shell, 4)).toMatchObject({ ok: false, error: { code: "out-of-order", facts: { expected: 3 } } });
    expect(send(shell, 3)).toMatchObject({ ok: true, value: { ackedSeq: 3 } });
    const before = shell.events.length;
    expect(send(shell, 3).ok).toBe(true);
    expect(shell.events).toHaveLength(before);
    expect(shell.state.ackedSeq).toBe(3);
  });

  it("begin at one again with every lease", () => {
    const shell = new LogShell().greet();
    shell.run({ type: "lease_expired", epoch: 1 });
    shell.lease("agent-2");
    expect(shell.state.ackedSeq).toBe(0);
    expect(send(shell, 1, 2)).toMatchObject({ ok: true, value: { ackedSeq: 1 } });
  });

  it("leave at least one event each, even when they change nothing", () => {
    const shell = new LogShell().greet();
    shell.report({ type: "greeting_started", startedAtMs: 0 });
    shell.report({ type: "candidate", state: "present" });
    shell.report({ type: "hold", state: "ended", by: "speech" });
    shell.report({ type: "directive", seq: 99, delivery: "item" });
    expect(shell.of("report.ignored").map(({ code }) => code)).toEqual([
      "not-waiting",
      "nothing-new",
      "nothing-new",
      "unknown-directive",
    ]);
    expect(shell.state.ackedSeq).toBe(6);
    expect(shell.of("greeting.started")).toHaveLength(1);
  });

  it("count usage once for each key", () => {
    const shell = new LogShell().greet();
    shell.report({ type: "usage", usage: usage("r1") });
    shell.report({ type: "usage", usage: usage("r1") });
    shell.report({ type: "usage", usage: usage("r2") });
    expect(shell.state.tokens).toEqual({ input: 220, cached: 160, output: 50, responses: 2 });
  });

  it("keep a turn's words apart, and correct them under the same id", () => {
    const shell = new LogShell().greet();
    shell.turn("candidate", "I have built a kew", [], "t1");
    shell.turn("candidate", "I have built a queue", [], "t1");
    const [first, second] = shell.of("turn.recorded");
    expect([first?.corrects, second?.corrects]).toEqual([false, true]);
    expect(shell.words.get(second!.words.id)?.text).toBe("I have built a queue");
    expect(shell.state.turns.candidate).toBe(1);
    expect(JSON.stringify(shell.events)).not.toContain("queue");
    expect(JSON.stringify(shell.events)).not.toContain("Robin");
  });

  it("mark a planned question as asked, once, and brief the next model on it", () => {
    const shell = new LogShell().greet();
    shell.turn("interviewer", "Tell me about a service", ["recent-service", "no-such-question"]);
    shell.turn("interviewer", "That service again", ["recent-service"]);
    expect(shell.of("question.asked")).toHaveLength(1);
    const briefing = briefingFor(shell.state, shell.config, [{ speaker: "candidate", text: "It was a feed" }], {
      nowMs: shell.nowMs,
    });
    expect(briefing.text).toContain("recent-service");
    expect(briefing.turns).toHaveLength(1);
  });

  it("about the provider stop and start the clock", () => {
    const shell = new LogShell().greet();
    shell.report({ type: "provider_lost", provider: "openai", providerSession: "ps1", code: "closed" });
    expect(shell.state).toMatchObject({ phase: "live", provider: null });
    shell.report({ type: "provider_unavailable", code: "unreachable" });
    expect(shell.state.phase).toBe("paused");
    shell.report({
      type: "provider_connected",
      provider: "openai",
      model: "m",
      reportedModel: "simulator:m",
      providerSession: "ps2",
      reason: "provider_lost",
    });
    expect(shell.state.phase).toBe("live");
    expect(
      liveView(shell.state, shell.config, { nowMs: shell.nowMs, candidate: null, metadata: {} })?.provider,
    ).toMatchObject({ source: "simulator" });
  });

  it("of the record are still taken after the end; its course does not change", () => {
    const shell = new LogShell().greet();
    shell.report({ type: "closing", state: "spoken" });
    shell.turn("interviewer", "Goodbye.");
    shell.report({ type: "usage", usage: usage("last") });
    shell.report({
      type: "tool_call",
      call: { callId: "late", name: "score_answer", args: { area: "Communication", score: 7, evidence: "clear" } },
    });
    shell.report({
      type: "provider_connected",
      provider: "openai",
      model: "m",
      reportedModel: "simulator:m",
      providerSession: "x",
      reason: "provider_lost",
    });
    shell.report({ type: "hold", state: "started", by: "words" });
    expect(shell.of("turn.recorded")).toHaveLength(1);
    expect(shell.of("score.noted")).toHaveLength(1);
    expect(shell.state).toMatchObject({ phase: "ended", endReason: "completed" });
  });

  it("bring no words back once they were deleted", () => {
    const shell = new LogShell().greet();
    shell.report({ type: "closing", state: "spoken" });
    shell.must({ type: "delete_words", by: "candidate", recording: true });
    shell.turn("candidate", "one more thing");
    shell.report({
      type: "tool_call",
      call: { callId: "late", name: "score_answer", args: { area: "Communication", score: 7, evidence: "clear" } },
    });
    expect([...shell.words.values()].map((row) => row.text)).not.toContain("one more thing");
    expect([...shell.words.values()].map((row) => row.text)).not.toContain("clear");
    expect(shell.effectsRun).toContain("delete_recording");
  });
});
