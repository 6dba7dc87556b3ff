import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { InterviewEvent } from "#contract/event.ts";
import { auditLog } from "#core/interview/audit.ts";
import { evolve } from "#core/interview/evolve.ts";
import { emptyState } from "#core/interview/state.ts";

const folder = new URL("../../golden/", import.meta.url);
const logs = readdirSync(folder).filter((name) => name.endsWith(".log.jsonl"));

/** Logs of every release replay for ever: what folds to something else today is a break, not a new snapshot. */
describe.each(logs)("the recorded log %s", (name) => {
  const events = readFileSync(new URL(name, folder), "utf8")
    .trim()
    .split("\n")
    .map((line) => InterviewEvent.parse(JSON.parse(line)));
  const expected = JSON.parse(
    readFileSync(new URL(name.replace(".log.jsonl", ".outcome.json"), folder), "utf8"),
  ) as Record<string, unknown>;

  it("still parses, replays to the same outcome and passes the audit", () => {
    const state = events.reduce(evolve, emptyState);
    expect(state).toMatchObject(expected);
    expect(auditLog(events)).toEqual([]);
  });
});
