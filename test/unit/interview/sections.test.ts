import { describe, expect, it } from "vitest";
import { clockView } from "#core/interview/clock.ts";
import { directivesFor } from "#core/interview/directives.ts";
import { acmeGuide } from "../../support/acme-guide.ts";
import { LogShell } from "../../support/log-shell.ts";

const MINUTE_MS = 60_000;
const section = (shell: LogShell) => clockView(shell.state, shell.nowMs)?.section;
const kinds = (shell: LogShell) => shell.of("directive.issued").map(({ kind }) => kind);
const askAll = (shell: LogShell) => shell.turn("interviewer", "…", ["recent-service", "slow-query", "rate-limiter"]);

describe("a section's budget", () => {
  it("brings a warning at 80 %, a move-on at 100 % and an advance at 120 %", () => {
    const shell = new LogShell().greet();
    shell.advance(96_000 - 1);
    expect(kinds(shell)).toEqual([]);
    shell.advance(1);
    expect(kinds(shell)).toEqual(["section_warning"]);
    shell.advance(24_000);
    expect(kinds(shell)).toEqual(["section_warning", "move_on"]);
    shell.advance(24_000);
    expect(kinds(shell)).toEqual(["section_warning", "move_on", "section_advanced"]);
    expect(section(shell)).toBe("background");
    expect(shell.of("section.entered").at(-1)?.cause).toBe("clock");
  });

  it("scales with the time factor", () => {
    const shell = new LogShell({ timeFactor: 2 }).greet();
    shell.advance(192_000);
    expect(kinds(shell)).toEqual(["section_warning"]);
  });

  it("is counted from the moment the section was entered by the model", () => {
    const shell = new LogShell().greet();
    shell.advance(30_000);
    expect(shell.tool("transition_section", { section_name: "background" })).toMatchObject({
      status: "ok",
      section: "background",
    });
    shell.advance(192_000 - 1);
    expect(kinds(shell)).toEqual([]);
    shell.advance(1);
    expect(kinds(shell)).toEqual(["section_warning"]);
  });

  it("drops a warning that comes too late to mean anything", () => {
    const shell = new LogShell().greet();
    shell.advance(145_000, { lateMs: 48_000 });
    expect(kinds(shell)).toEqual(["section_advanced"]);
  });

  it("skips the sections whose time is over when the object slept through them", () => {
    const shell = new LogShell().greet();
    shell.nowMs += 27.5 * MINUTE_MS;
    shell.run({ type: "tick" });
    expect(section(shell)).toBe("qa");
    expect(kinds(shell).filter((kind) => kind === "section_advanced")).toHaveLength(1);
    shell.nowMs += 2 * MINUTE_MS;
    shell.run({ type: "tick" });
    expect(section(shell)).toBe("wrapup");
    expect(kinds(shell).at(-1)).toBe("wrap_up");
  });

  it("never eats the candidate's own questions: half of them and the wrap-up are kept free", () => {
    const shell = new LogShell().greet();
    shell.advance(10 * MINUTE_MS);
    shell.must({ type: "grant_time", grantedMs: 1, by: "prn_1" });
    shell.advance(20 * MINUTE_MS);
    const qa = shell.events.find((event) => event.body.type === "section.entered" && event.body.section === "qa");
    expect((qa?.atMs ?? 0) - (shell.state.greetingAtMs ?? 0)).toBeLessThanOrEqual(26.5 * MINUTE_MS + 1);
    expect(section(shell)).toBe("wrapup");
  });
});

describe("a directive", () => {
  it("is not delivered once it is too late for it", () => {
    const shell = new LogShell().greet();
    shell.must({ type: "note", text: "ask about Redis", by: "prn_1" });
    const told = () =>
      directivesFor(shell.state, shell.config, shell.nowMs, (id) => shell.words.get(id)?.text ?? null).filter(
        ({ kind }) => kind === "observer_note",
      );
    expect(told()[0]?.text).toContain("ask about Redis");
    expect(directivesFor(shell.state, shell.config, shell.nowMs)).toEqual([]);
    shell.advance(10 * MINUTE_MS);
    expect(told()).toEqual([]);
    shell.advance(10 * MINUTE_MS);
    expect(shell.state.directives.map(({ kind }) => kind)).not.toContain("observer_note");
  });
});

describe("directives", () => {
  it("are told until each is acknowledged itself, whatever was heard of a later one", () => {
    const shell = new LogShell().greet();
    for (const text of ["ask about Redis", "ask about Kafka"]) shell.must({ type: "note", text, by: "prn_1" });
    const told = () =>
      directivesFor(shell.state, shell.config, shell.nowMs, (id) => shell.words.get(id)?.text ?? null).map(
        ({ seq }) => seq,
      );
    expect(told()).toEqual([1, 2]);
    shell.report({ type: "directive", seq: 2, delivery: "item" });
    expect(told()).toEqual([1]);
    shell.report({ type: "directive", seq: 1, delivery: "item" });
    expect(told()).toEqual([]);
  });
});

describe("a transition by the model", () => {
  it("goes one step forward", () => {
    const shell = new LogShell().greet();
    expect(shell.tool("transition_section", { section_name: "technical" })).toMatchObject({
      status: "refused",
      section: "opening",
    });
    expect(shell.tool("transition_section", { section_name: "background" }).status).toBe("ok");
    expect(shell.tool("transition_section", { section_name: "opening" })).toMatchObject({
      status: "refused",
      section: "background",
    });
    expect(shell.of("tool.refused").map(({ code }) => code)).toEqual(["backward-transition", "backward-transition"]);
  });

  it("to where the interview already is changes nothing and says so", () => {
    const shell = new LogShell().greet();
    shell.tool("transition_section", { section_name: "background" });
    const before = shell.events.length;
    expect(shell.tool("transition_section", { section_name: "background" })).toMatchObject({
      status: "ok",
      section: "background",
    });
    expect(shell.events).toHaveLength(before);
  });

  it("straight to the wrap-up is taken when the time has come, and refused before", () => {
    const shell = new LogShell().greet();
    shell.advance(5 * MINUTE_MS);
    expect(shell.tool("transition_section", { section_name: "wrapup" })).toMatchObject({
      status: "refused",
      section: section(shell),
    });
    expect(shell.of("tool.refused").at(-1)?.code).toBe("too-early-to-close");
    shell.advance(24 * MINUTE_MS - 10_000);
    expect(shell.tool("transition_section", { section_name: "wrapup" })).toMatchObject({
      status: "ok",
      section: "wrapup",
    });
  });
});

describe("the end", () => {
  for (const [durationMinutes, timeFactor] of [
    [3, 1],
    [3, 2],
    [15, 1.5],
    [30, 1],
    [120, 1],
  ] as const) {
    it(`is asked for so that the goodbye of ${durationMinutes} × ${timeFactor} minutes ends near the plan`, () => {
      const shell = new LogShell({ config: acmeGuide({ durationMinutes }), timeFactor }).greet();
      const plannedMs = durationMinutes * timeFactor * MINUTE_MS;
      for (let i = 0; i < 1_000 && !kinds(shell).includes("end"); i++) shell.advance(1_000 * durationMinutes);
      const askedMs =
        shell.events.find((event) => event.body.type === "directive.issued" && event.body.kind === "end")!.atMs -
        shell.state.greetingAtMs!;
      expect(plannedMs - askedMs).toBeGreaterThan(5_000);
      expect(plannedMs - askedMs).toBeLessThanOrEqual(15_000);
      shell.report({ type: "closing", state: "started" });
      shell.report({ type: "closing", state: "spoken" });
      expect(shell.state.endReason).toBe("completed");
      expect(shell.of("closing.started")[0]?.cause).toBe("time");
    });
  }

  it("stays due until it is delivered, and is asked for again from the next agent", () => {
    const shell = new LogShell().greet();
    shell.advance(30 * MINUTE_MS - 5_000);
    expect(directivesFor(shell.state, shell.config, shell.nowMs).map(({ kind, speak }) => [kind, speak])).toEqual([
      ["end", true],
    ]);
    shell.report({ type: "directive", seq: shell.state.lastDirective, delivery: "item" });
    expect(directivesFor(shell.state, shell.config, shell.nowMs)).toEqual([]);
    shell.run({ type: "lease_expired", epoch: 1 });
    shell.lease("agent-2");
    expect(directivesFor(shell.state, shell.config, shell.nowMs).map(({ kind }) => kind)).toEqual(["end"]);
  });

  it("comes early once all that is required was asked, after the candidate's questions and not before 60 %", () => {
    const shell = new LogShell().greet();
    askAll(shell);
    for (const name of ["background", "technical", "system_design", "qa"])
      shell.tool("transition_section", { section_name: name });
    shell.advance(10 * MINUTE_MS);
    expect(shell.tool("transition_section", { section_name: "wrapup" }).status).toBe("refused");
    shell.advance(8 * MINUTE_MS);
    shell.tool("transition_section", { section_name: "wrapup" });
    expect(section(shell)).toBe("wrapup");
    shell.advance(50_000);
    expect(kinds(shell).at(-1)).toBe("end");
    shell.report({ type: "closing", state: "spoken" });
    expect(shell.of("closing.started")[0]?.cause).toBe("covered");
    expect(shell.state.endReason).toBe("completed");
  });

  it("does not come early while a required question is open, however long the candidate's questions take", () => {
    const shell = new LogShell().greet();
    for (const name of ["background", "technical", "system_design", "qa"])
      shell.tool("transition_section", { section_name: name });
    shell.advance(28 * MINUTE_MS);
    expect(section(shell)).toBe("qa");
    expect(kinds(shell)).not.toContain("move_on");
    shell.advance(61_000);
    expect(section(shell)).toBe("wrapup");
  });

  it("is hard 60 s after the plan, and counts as completed when the goodbye had begun", () => {
    const silent = new LogShell().greet();
    silent.advance(31 * MINUTE_MS);
    expect(silent.state.endReason).toBe("timed_out");
    const cut = new LogShell().greet();
    cut.advance(30 * MINUTE_MS);
    cut.report({ type: "closing", state: "started" });
    cut.advance(2 * MINUTE_MS);
    expect(cut.state.endReason).toBe("completed");
  });

  it("by a person is spoken politely, within the time a goodbye takes", () => {
    const shell = new LogShell().greet();
    shell.advance(5 * MINUTE_MS);
    shell.must({ type: "end", by: "prn_1", reason: "completed", politely: true });
    expect(kinds(shell).at(-1)).toBe("end");
    expect(shell.state.phase).toBe("live");
    shell.report({ type: "closing", state: "spoken" });
    expect(shell.of("closing.started")[0]?.cause).toBe("person");
    expect(shell.state.endReason).toBe("completed");

    const mute = new LogShell().greet();
    mute.must({ type: "end", by: "prn_1", reason: "cancelled", politely: true });
    mute.advance(72_000, { agentAlive: false });
    expect(mute.state.endReason).toBe("cancelled");
  });

  it("refreshes the rubric once, at half time", () => {
    const shell = new LogShell().greet();
    shell.advance(15 * MINUTE_MS - 1);
    expect(kinds(shell)).not.toContain("rubric_refresh");
    shell.advance(1);
    expect(kinds(shell).filter((kind) => kind === "rubric_refresh")).toHaveLength(1);
  });
});
