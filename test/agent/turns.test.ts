import { EventEmitter } from "node:events";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Assignment } from "#contract/agent-protocol.ts";
import type { ProviderLine } from "../../agent/providers/provider-line.ts";
import { Turns, type TurnReport } from "../../agent/turns.ts";
import { VoiceLevel } from "../../agent/voice-level.ts";
import { exampleConfig } from "../support/example-config.ts";

/** Turns of one connection, and what they report. */
function watched() {
  const reported: TurnReport[] = [];
  const turns = new Turns({ config: exampleConfig() } as Assignment, new VoiceLevel(), (turn) => reported.push(turn));
  const line = new EventEmitter() as unknown as ProviderLine;
  turns.watch(line);
  return { turns, line, reported };
}

describe("words that were understood", () => {
  const late = fc.array(fc.constantFrom(null, "", "  ", "[noise]", "I led the rewrite.", "Yes."), { maxLength: 5 });

  it("are taken back by nothing that comes later, and what comes in pieces stands together", () => {
    fc.assert(
      fc.property(late, late, (before, after) => {
        const { turns, line, reported } = watched();
        line.emit("speechStarted", { itemId: "a", atMs: 1_000 });
        line.emit("speechStopped", { itemId: "a", atMs: 4_000 });
        for (const text of [...before, "I led the rewrite.", ...after]) line.emit("transcript", { itemId: "a", text });
        turns.close();
        const last = reported.at(-1)!;
        expect(last).toMatchObject({ turnId: "a", understood: true });
        expect(last.text).toContain("I led the rewrite.");
        if ([...before, ...after].includes("Yes.")) expect(last.text).toContain("Yes.");
      }),
    );
  });

  it("and those of another turn are never mixed", () => {
    const { line, reported } = watched();
    for (const [itemId, atMs] of [
      ["a", 1_000],
      ["b", 9_000],
    ] as const) {
      line.emit("speechStarted", { itemId, atMs });
      line.emit("speechStopped", { itemId, atMs: atMs + 2_000 });
    }
    line.emit("transcript", { itemId: "b", text: "Second." });
    line.emit("transcript", { itemId: "a", text: "First." });
    expect(reported).toMatchObject([
      { turnId: "b", text: "Second." },
      { turnId: "a", text: "First." },
    ]);
  });
});

describe("a turn whose words are still to come", () => {
  it("is told when another connection takes over, for they never will", () => {
    const { turns, line, reported } = watched();
    line.emit("speechStarted", { itemId: "a", atMs: 1_000 });
    line.emit("speechStopped", { itemId: "a", atMs: 4_000 });
    expect(reported).toEqual([]);
    turns.watch(new EventEmitter() as unknown as ProviderLine);
    expect(reported).toMatchObject([{ turnId: "a", understood: false, interrupted: false }]);
  });
});

describe("the last words of a call", () => {
  it("are waited for, and the turn that is open is ended for it, as one that was cut off", async () => {
    const { turns, line, reported } = watched();
    line.emit("speechStarted", { itemId: "a", atMs: 1_000 });
    line.emit("speechStopped", { itemId: "a", atMs: 4_000 });
    line.emit("speechStarted", { itemId: "b", atMs: 5_000 });
    line.endTurn = () => void line.emit("speechStopped", { itemId: "b", atMs: 6_000 });
    let settled = false;
    const waiting = turns.lastWords(line, 60_000).then(() => (settled = true));
    line.emit("transcript", { itemId: "b", text: "And then" });
    await Promise.resolve();
    expect(settled).toBe(false);
    line.emit("transcript", { itemId: "a", text: "I led the rewrite." });
    await waiting;
    expect(reported).toMatchObject([
      { turnId: "b", text: "And then", interrupted: true },
      { turnId: "a", text: "I led the rewrite.", interrupted: false },
    ]);
    expect(turns.pending).toBe(false);
  });

  it("are not waited for longer than asked, nor at all when nothing is to come", async () => {
    const { turns, line, reported } = watched();
    line.endTurn = () => undefined;
    line.emit("speechStarted", { itemId: "a", atMs: 1_000 });
    line.emit("speechStopped", { itemId: "a", atMs: 4_000 });
    await turns.lastWords(line, 20);
    expect(turns.pending).toBe(true);
    // Nobody listens to what begins now.
    line.emit("speechStarted", { itemId: "b", atMs: 5_000 });
    turns.close();
    expect(reported).toMatchObject([{ turnId: "a", understood: false, interrupted: false }]);
    await turns.lastWords(line, 60_000);
  });
});

describe("a turn whose end was never told", () => {
  it("is over when the next one begins, and is not taken for the one that is cut off", () => {
    const { turns, line, reported } = watched();
    line.emit("speechStarted", { itemId: "a", atMs: 1_000 });
    line.emit("speechStarted", { itemId: "b", atMs: 60_000 });
    expect(reported).toMatchObject([{ turnId: "a", understood: false, interrupted: false }]);
    expect(turns.underWay(null)).toEqual([{ speaker: "candidate", startedAtMs: 60_000 }]);
    // Its words come after all.
    line.emit("transcript", { itemId: "a", text: "I led the rewrite." });
    expect(reported.at(-1)).toMatchObject({ turnId: "a", understood: true, text: "I led the rewrite." });
    turns.close();
    expect(reported.filter(({ turnId }) => turnId === "b")).toMatchObject([{ interrupted: true }]);
  });
});
