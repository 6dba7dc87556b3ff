import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { InterviewEvent } from "#contract/event.ts";
import { Report } from "#contract/report.ts";
import { evolve } from "#core/interview/evolve.ts";
import { interviewView } from "#core/interview/live-view.ts";
import { emptyState } from "#core/interview/state.ts";
import { buildReport } from "#core/report/build-report.ts";
import { acmeGuide } from "../../support/acme-guide.ts";

const folder = new URL("../../golden/", import.meta.url);
const logs = readdirSync(folder).filter((name) => name.endsWith(".log.jsonl"));

/** An interview of any release can be reported on, also when nobody's words are left. */
describe.each(logs)("the recorded log %s", (name) => {
  const events = readFileSync(new URL(name, folder), "utf8")
    .trim()
    .split("\n")
    .map((line) => InterviewEvent.parse(JSON.parse(line)));

  it("still makes a report, without any words", () => {
    const state = events.reduce(evolve, emptyState);
    const config = acmeGuide({ durationMinutes: 10 });
    const report = buildReport({
      events,
      state,
      config,
      candidate: null,
      readWords: () => null,
      interview: interviewView(state, config, { candidate: null, metadata: {} })!,
      progress: null,
      partUrl: (part) => `/parts/${part}`,
      nowMs: state.lastAtMs,
    });
    expect(Report.parse(report)).toEqual(report);
    expect(report.integrity.auditFindings).toBe(0);
    expect(report.sections.length).toBeGreaterThan(3);
  });
});
