import { EventEmitter } from "node:events";
import { describe, expect, it } from "vitest";
import type { Assignment } from "#contract/agent-protocol.ts";
import type { ProviderLine } from "../../agent/providers/provider-line.ts";
import { Turns, type TurnReport } from "../../agent/turns.ts";
import { VoiceLevel } from "../../agent/voice-level.ts";
import { exampleConfig } from "../support/example-config.ts";

describe("a turn whose end was never told", () => {
  it("is over when the next one begins, and is not taken for the one that is cut off", () => {
    const reported: TurnReport[] = [];
    const level = new VoiceLevel();
    const turns = new Turns({ config: exampleConfig() } as Assignment, level, (turn) => reported.push(turn));
    const line = new EventEmitter() as unknown as ProviderLine;
    turns.watch(line);
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
