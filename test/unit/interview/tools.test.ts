import { describe, expect, it } from "vitest";
import { directivesFor } from "#core/interview/directives.ts";
import { ToolReply } from "#contract/tool-call.ts";
import { toolReplyRefused } from "#core/prompt/tool-replies.ts";
import { LogShell } from "../../support/log-shell.ts";

const score = (more: object = {}) => ({
  area: "Communication",
  score: 7,
  evidence: "explained the trade-off",
  ...more,
});

describe("an answer that was lost on its way", () => {
  const told = (shell: LogShell) => shell.of("directive.issued").filter(({ kind }) => kind === "tool_refused");
  const again = (shell: LogShell, name: string, args: object, callId: string) =>
    shell.report({ type: "tool_call", call: { callId, name, args } });

  it.each([
    ["transition_section", { section_name: "wrapup" }],
    ["score_answer", score({ area: "Juggling" })],
    ["transition_section", { section_name: "lunch" }],
  ])("is a refusal the model is told by a directive, once, when the call comes again: %s %j", (name, args) => {
    const shell = new LogShell().greet();
    expect(shell.tool(name, args, "ps1/lost").status).toBe("refused");
    expect(told(shell)).toEqual([]);
    again(shell, name, args, "ps1/lost");
    expect(told(shell)).toMatchObject([{ code: shell.of("tool.refused")[0]?.code }]);
    expect(shell.of("tool.refused")).toHaveLength(1);
  });

  it("is no refusal when the call had been taken, though it would be refused by now", () => {
    const shell = new LogShell().greet();
    expect(shell.tool("transition_section", { section_name: "background" }, "ps1/taken").status).not.toBe("refused");
    shell.tool("transition_section", { section_name: "technical" });
    again(shell, "transition_section", { section_name: "background" }, "ps1/taken");
    expect(told(shell)).toEqual([]);
  });
});

describe("score notes", () => {
  it("are kept every one, never overwritten, and never told back", () => {
    const shell = new LogShell().greet();
    const replies = [7, 3, 9].map((value) =>
      shell.tool("score_answer", score({ score: value, question_id: "slow-query" })),
    );
    expect(shell.of("score.noted").map((note) => note.score)).toEqual([7, 3, 9]);
    for (const { evidence } of shell.of("score.noted"))
      expect(shell.words.get(evidence.id)?.text).toBe("explained the trade-off");
    for (const reply of replies) {
      expect(ToolReply.parse(reply).status).toBe("noted");
      expect(JSON.stringify(reply)).not.toMatch(/[379]/);
    }
  });

  it("take the area in other letters and write it as the guide does", () => {
    const shell = new LogShell().greet();
    shell.tool("score_answer", score({ area: "system design" }));
    expect(shell.of("score.noted")[0]?.area).toBe("System Design");
  });

  it("with the same call id have one effect and the same reply, whichever way they come", () => {
    const shell = new LogShell().greet();
    const first = shell.tool("score_answer", score(), "ps1/c1");
    expect(JSON.stringify(shell.tool("score_answer", score(), "ps1/c1"))).toBe(JSON.stringify(first));
    shell.report({ type: "tool_call", call: { callId: "ps1/c1", name: "score_answer", args: score() } });
    expect(shell.of("score.noted")).toHaveLength(1);
    expect(shell.of("report.ignored").map(({ code }) => code)).toEqual(["duplicate-call"]);
    const conflict = shell.run(
      { type: "tool_call", epoch: 1, call: { callId: "ps1/c1", name: "score_answer", args: score({ score: 1 }) } },
      "t:ps1/c1",
    );
    expect(conflict).toMatchObject({ ok: false, error: { code: "command-conflict" } });
  });
});

describe("a call that makes no sense", () => {
  const cases: readonly [what: string, name: string, args: unknown, code: string][] = [
    ["an unknown tool", "hire", {}, "unknown-tool"],
    ["score 0", "score_answer", score({ score: 0 }), "invalid-arguments"],
    ["score 11", "score_answer", score({ score: 11 }), "invalid-arguments"],
    ["score 7.5", "score_answer", score({ score: 7.5 }), "invalid-arguments"],
    ["a score in words", "score_answer", score({ score: "seven" }), "invalid-arguments"],
    ["100 kB of evidence", "score_answer", score({ evidence: "x".repeat(100_000) }), "invalid-arguments"],
    ["no evidence", "score_answer", score({ evidence: "  " }), "invalid-arguments"],
    ["an unknown field", "score_answer", score({ mood: "good" }), "invalid-arguments"],
    ["an unknown area", "score_answer", score({ area: "Charm" }), "unknown-area"],
    ["an unknown question", "score_answer", score({ question_id: "weather" }), "unknown-question"],
    ["an unknown question to follow up", "flag_followup", { reason: "r", question_id: "weather" }, "unknown-question"],
    ["an unknown section", "transition_section", { section_name: "lunch" }, "unknown-section"],
    ["an unknown section to shorten", "flag_time_warning", { section_name: "lunch" }, "unknown-section"],
    ["text that is not JSON", "score_answer", '{"area": "Comm', "malformed-json"],
    ["a list", "check_time_remaining", [1], "invalid-arguments"],
    ["a missing topic", "query_knowledge", {}, "invalid-arguments"],
  ];
  for (const [what, name, args, code] of cases) {
    it(`${what} is refused with a next step and leaves its mark`, () => {
      const shell = new LogShell().greet();
      const reply = ToolReply.parse(shell.tool(name, args));
      expect(reply.status).toBe("refused");
      expect(reply.next.length).toBeGreaterThan(20);
      expect(reply.next).not.toContain("Charm");
      expect(shell.of("tool.refused").map((event) => event.code)).toEqual([code]);
      expect(shell.of("score.noted")).toEqual([]);
    });
  }

  it("that was delivered later comes back as a directive", () => {
    const shell = new LogShell().greet();
    shell.report({ type: "tool_call", call: { callId: "late", name: "score_answer", args: score({ score: 11 }) } });
    const [directive] = directivesFor(shell.state, shell.config, shell.nowMs);
    expect(directive).toMatchObject({ kind: "tool_refused", speak: false });
    expect(directive?.text).toContain(toolReplyRefused("invalid-arguments").next);
  });

  it("before the greeting and after the end says so", () => {
    const shell = new LogShell().schedule().join();
    shell.lease();
    expect(shell.tool("check_time_remaining", {}).next).toBe(toolReplyRefused("interview-not-started").next);
    shell.report({ type: "greeting_started", startedAtMs: 0 });
    shell.report({ type: "closing", state: "spoken" });
    expect(shell.tool("transition_section", { section_name: "background" })).toMatchObject({ status: "refused" });
    expect(shell.tool("score_answer", score())).toMatchObject({
      status: "noted",
      next: toolReplyRefused("interview-ended").next,
    });
  });
});

describe("knowledge", () => {
  it("is answered from what the company wrote, and from nothing else", () => {
    const shell = new LogShell().greet();
    const known = shell.tool("query_knowledge", { topic: "How big is the backend team?" });
    expect(known).toMatchObject({ status: "ok", answer: expect.stringContaining("eight engineers") });
    expect(shell.tool("query_knowledge", { topic: "parental leave" })).toMatchObject({ status: "unknown" });
    expect(shell.tool("query_knowledge", { topic: "parental leave" }).answer).toBeUndefined();
    expect(shell.of("knowledge.queried").map(({ found }) => found)).toEqual([true, false, false]);
  });
});

describe("the time", () => {
  it("is what is left since the interview's start, in the section and in all", () => {
    const shell = new LogShell().greet();
    shell.tool("transition_section", { section_name: "background" });
    shell.advance(60_000);
    expect(shell.tool("check_time_remaining", {})).toMatchObject({
      section: "background",
      section_minutes_left: 3,
      interview_minutes_left: 29,
    });
    shell.advance(60_000);
    expect(shell.tool("flag_time_warning", { section_name: "background" })).toMatchObject({
      status: "noted",
      section_minutes_left: 2,
      interview_minutes_left: 28,
    });
  });

  it("does not depend on whether the alarm was on time", () => {
    const shell = new LogShell().greet();
    shell.nowMs += 32 * 60_000;
    expect(shell.tool("check_time_remaining", {})).toMatchObject({
      status: "refused",
      next: toolReplyRefused("interview-ended").next,
    });
  });
});

describe("calls in any order", () => {
  it("have the same effects", () => {
    const calls = [
      ["score_answer", score()],
      ["flag_followup", { reason: "ask about indexes", question_id: "slow-query" }],
      ["query_knowledge", { topic: "Redis" }],
      ["check_time_remaining", ""],
    ] as const;
    const effects = (order: readonly number[]) => {
      const shell = new LogShell().greet();
      for (const index of order) shell.tool(calls[index]![0], calls[index]![1], `c${index}`);
      return [
        shell.of("score.noted").length,
        shell.of("followup.flagged").length,
        shell.of("knowledge.queried").length,
        shell.state.callIds.flat().length,
      ];
    };
    expect(effects([3, 2, 1, 0])).toEqual(effects([0, 1, 2, 3]));
  });
});
