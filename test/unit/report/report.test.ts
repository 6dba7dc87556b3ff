import { describe, expect, it } from "vitest";
import { Report } from "#contract/report.ts";
import { evaluate, evaluatorUsage, reportOf, transcriptFor } from "../../support/interview-afterwards.ts";
import { LogShell } from "../../support/log-shell.ts";
import { scriptedInterview } from "../../support/scripted-interview.ts";

const MINUTE_MS = 60_000;

/** Ten minutes with a crash, an absence and a pause, evaluated and decided. */
function whole(): LogShell {
  const shell = scriptedInterview(10);
  evaluate(shell);
  shell.must({ type: "decide", decision: "hold", reason: "", evaluation: 1, by: "prn_2" });
  shell.must({ type: "decide", decision: "advance", reason: "Heard it myself", evaluation: 1, by: "prn_3" });
  return shell;
}

/** A short one, ended as told. */
function short(
  end: (shell: LogShell) => void = (shell) => shell.report({ type: "closing", state: "spoken" }),
): LogShell {
  const shell = new LogShell().greet();
  shell.turn("candidate", "We measured first.");
  end(shell);
  shell.run({ type: "release", epoch: shell.state.epoch, reason: "ended" });
  shell.advance(0);
  return shell;
}

describe("a report", () => {
  it("keeps its schema, whatever there is to report", () => {
    const nobody = new LogShell().schedule();
    nobody.must({ type: "end", by: "prn_1", reason: "cancelled", politely: false });
    const failed = short();
    const result = { kind: "failed", code: "provider-unreachable", transcriptVersion: null } as const;
    failed.must({ type: "finish_evaluation", evaluation: 1, result });
    const deleted = whole();
    deleted.must({ type: "delete_words", by: "prn_1", recording: true });
    for (const shell of [nobody, short(), failed, whole(), deleted]) {
      const report = reportOf(shell);
      expect(Report.parse(report)).toEqual(report);
      expect(report.integrity).toMatchObject({ logEvents: shell.events.length, auditFindings: 0 });
    }
  });

  it("has the rubric heaviest first, in basis points that sum to the whole", () => {
    const { areas } = reportOf(short());
    expect(areas.map(({ weightBasisPoints }) => weightBasisPoints)).toEqual([3000, 3000, 2000, 2000]);
    expect(areas[0]?.anchors.map(({ score }) => score)).toEqual([1, 5, 10]);
  });

  it("says when each planned question was asked: with the turn, not when the log heard of it", () => {
    const shell = new LogShell().greet();
    shell.advance(90_000);
    shell.turn("interviewer", "Tell me about a service.", ["recent-service"]);
    shell.tool("flag_followup", { reason: "which database", question_id: "recent-service" });
    shell.report({ type: "closing", state: "spoken" });
    const report = reportOf(shell);
    expect(report.structured).toBe(true);
    expect(report.questions[0]).toMatchObject({
      id: "recent-service",
      text: "Tell me about a service you have built and run recently.",
      required: true,
      askedAtMs: shell.state.greetingAtMs! + 88_000,
      followUps: 1,
    });
    expect(report.questions.slice(1).every(({ askedAtMs }) => askedAtMs === null)).toBe(true);
    expect(report.followUps).toEqual([
      { questionId: "recent-service", reason: "which database", atMs: shell.state.greetingAtMs! + 90_000 },
    ]);
  });

  it("has sections that follow each other on the interview clock up to its end", () => {
    const shell = whole();
    const { sections } = reportOf(shell);
    expect(sections.map(({ section }) => section)).toEqual([
      "opening",
      "background",
      "technical",
      "system_design",
      "qa",
      "wrapup",
    ]);
    for (const [index, { leftClockMs }] of sections.entries())
      expect(leftClockMs).toBe(sections[index + 1]?.enteredClockMs ?? shell.state.endedElapsedMs);
    expect(sections.reduce((sum, { budgetMs }) => sum + budgetMs, 0)).toBe(10 * MINUTE_MS);
  });

  it("stretches the budget of the section in which time was granted", () => {
    const shell = new LogShell().greet();
    shell.must({ type: "grant_time", grantedMs: MINUTE_MS, by: "prn_1" });
    const before = shell.config.durationMinutes * MINUTE_MS;
    shell.tool("transition_section", { section_name: "background" });
    shell.report({ type: "closing", state: "spoken" });
    const [opening, background] = reportOf(shell).sections;
    expect(opening!.budgetMs).toBe(3 * MINUTE_MS);
    expect(opening!.budgetMs + background!.budgetMs).toBeLessThan(before);
    expect(reportOf(shell).incidents).toContainEqual({
      code: "time_granted",
      atMs: shell.state.greetingAtMs,
      facts: { grantedMs: MINUTE_MS },
    });
  });

  it("keeps the interviewer's notes apart from scores, with what they rest on", () => {
    const report = reportOf(whole());
    expect(report.scoreNotes?.length).toBeGreaterThan(3);
    expect(report.scoreNotes?.[0]).toMatchObject({ area: "Communication", score: 3, evidence: "Quote 2" });
    expect(JSON.stringify(report.evaluation)).not.toContain("Quote 2");
  });

  it("has all decisions, newest first, without names, which the log does not know", () => {
    const { decision, decisions } = reportOf(whole());
    expect(decisions.map((one) => [one.decision, one.by, one.byName, one.reason])).toEqual([
      ["advance", "prn_3", null, "Heard it myself"],
      ["hold", "prn_2", null, null],
    ]);
    expect(decision).toEqual(decisions[0]);
  });

  it("shows how far a running evaluation is, and the last result beside it", () => {
    const shell = whole();
    shell.must({ type: "request_evaluation", cause: "person", by: "prn_1" });
    const progress = { done: 2, total: 12, step: "scoring" } as const;
    expect(reportOf(shell, progress)).toMatchObject({ progress, evaluation: { number: 1 } });
    evaluate(shell);
    expect(reportOf(shell, progress)).toMatchObject({ progress: null, evaluation: { number: 2 } });
  });

  it("lists every version of the transcript and shows the newest", () => {
    const shell = whole();
    shell.must({ type: "store_transcript", transcript: transcriptFor(shell, 1), by: "prn_2" });
    const report = reportOf(shell);
    expect(report.transcript).toMatchObject({ version: 2, correctionOf: 1 });
    expect(report.transcriptVersions.map(({ version, madeBy }) => [version, madeBy])).toEqual([
      [1, "evaluation"],
      [2, "prn_2"],
    ]);
    expect(report.evaluation?.inputs.transcript.version).toBe(1);
  });
});

describe("once words are deleted, a report", () => {
  it("has the numbers and nothing anybody said", () => {
    const shell = whole();
    const before = reportOf(shell);
    shell.must({ type: "delete_words", by: "prn_1", recording: true });
    const after = reportOf(shell);
    expect(after).toMatchObject({ transcript: null, recording: null, transcriptVersions: [{ version: 1 }] });
    expect(after.interview.candidate).toBeNull();
    expect(after.evaluation?.scorecard.areas.map(({ scoreTenths, runs }) => [scoreTenths, runs])).toEqual(
      before.evaluation?.scorecard.areas.map(({ scoreTenths, runs }) => [scoreTenths, runs]),
    );
    expect(
      after.evaluation?.scorecard.areas.every((area) => area.evidence.length === 0 && area.reasoning === null),
    ).toBe(true);
    expect(after.decisions.map(({ decision, reason }) => [decision, reason])).toEqual([
      ["advance", null],
      ["hold", null],
    ]);
    expect(after.questions).toEqual(before.questions);
    expect(after.cost).toEqual(before.cost);
    const text = JSON.stringify(after);
    for (const said of ["queue in front", "Quote 2", "Heard it myself", "Robin", "Ask about", "what they measured"])
      expect(text, said).not.toContain(said);
  });
});

describe("the banners of a report", () => {
  const bannersOf = (shell: LogShell) => reportOf(shell).banners;

  it("say that it is a test, that an evaluation runs, and what its result lacks", () => {
    const shell = short();
    expect(bannersOf(shell)).toEqual(["test", "evaluation_running"]);
    evaluate(shell);
    expect(bannersOf(shell)).toEqual(["test", "uncalibrated"]);
  });

  it("say that the transcript was corrected after the evaluation, until it is evaluated again", () => {
    const shell = short();
    evaluate(shell);
    shell.must({ type: "store_transcript", transcript: transcriptFor(shell, 1), by: "prn_2" });
    expect(bannersOf(shell)).toEqual(["test", "older_transcript", "uncalibrated"]);
    shell.must({ type: "request_evaluation", cause: "correction", by: "prn_2" });
    evaluate(shell);
    expect(bannersOf(shell)).toEqual(["test", "uncalibrated"]);
  });

  it("say that an evaluation read an older transcript when a correction came while it ran", () => {
    const shell = short();
    shell.must({ type: "store_transcript", transcript: transcriptFor(shell), by: "evaluation" });
    shell.must({ type: "store_transcript", transcript: transcriptFor(shell, 1), by: "prn_2" });
    evaluate(shell, {
      inputs: { ...reportInputs(shell), transcript: { version: 1, sha256: "0".repeat(64) } },
    });
    expect(bannersOf(shell)).toContain("older_transcript");
  });

  it("say that it failed, or never happened, or broke off, or that its words are gone", () => {
    const failed = short();
    const result = { kind: "failed", code: "x", transcriptVersion: null } as const;
    failed.must({ type: "finish_evaluation", evaluation: 1, result });
    expect(bannersOf(failed)).toEqual(["test", "evaluation_failed"]);
    const withdrawn = short((shell) => shell.must({ type: "leave", sessionId: "s1", intent: "withdraw" }));
    expect(bannersOf(withdrawn)).toEqual(["test", "incomplete", "not_evaluated"]);
    const deleted = short();
    deleted.must({ type: "delete_words", by: "prn_1", recording: false });
    expect(bannersOf(deleted)).toEqual(["test", "words_deleted", "evaluation_failed"]);
  });
});

describe("what a report says it cost", () => {
  it("is apart by what for, at the prices of the day, with what has no price counted", () => {
    const shell = short();
    const tokens = { textIn: 1_000, textCached: 0, audioIn: 1_000, audioCached: 0, textOut: 0, audioOut: 1_000 };
    const spoken = { provider: "openai", model: "gpt-realtime-2.1", source: "provider", tokens } as const;
    shell.must({ type: "record_usage", usage: { ...spoken, kind: "response", key: "r1" } });
    shell.must({ type: "record_usage", usage: evaluatorUsage("e1") });
    shell.must({ type: "record_usage", usage: { ...evaluatorUsage("e2"), model: "unheard-of" } });
    const heard = { ...spoken, model: "whisper-1", kind: "transcription", seconds: 600 } as const;
    shell.must({ type: "record_usage", usage: { ...heard, key: "s1" } });
    expect(reportOf(shell).cost).toEqual({
      interviewMicroUsd: 100_000,
      transcriptionMicroUsd: 60_000,
      evaluationMicroUsd: 13_000,
      unpriced: 1,
      tokens: 3_000 + 4_200 + 4_200 + 3_000,
      source: "simulator",
    });
  });

  it("is nothing, from nowhere, when nothing was billed", () => {
    expect(reportOf(short()).cost).toMatchObject({ interviewMicroUsd: 0, unpriced: 0, tokens: 0, source: null });
  });
});

describe("the response times of a report", () => {
  it("are over the whole interview by nearest rank, and none below five samples", () => {
    const timed = (count: number) => {
      const shell = new LogShell().greet();
      for (let n = 1; n <= count; n++) {
        const said = { turnId: `i${n}`, speaker: "interviewer", text: "Go on", understood: true } as const;
        const times = { startedAtMs: 0, endedAtMs: 1, interrupted: false, questionIds: [] };
        shell.report({ type: "turn", ...said, ...times, responseLatencyMs: n * 100 });
      }
      shell.report({ type: "closing", state: "spoken" });
      return reportOf(shell).latency;
    };
    expect(timed(4)).toEqual({ p50Ms: null, p95Ms: null, samples: 4 });
    expect(timed(40)).toEqual({ p50Ms: 2_000, p95Ms: 3_800, samples: 40 });
  });
});

const reportInputs = (shell: LogShell) => {
  const other = short();
  evaluate(other);
  return { ...reportOf(other).evaluation!.inputs, interviewId: shell.state.appointment!.interviewId };
};
