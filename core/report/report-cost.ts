import type { InterviewEvent } from "#contract/event.ts";
import type { UsageEvent } from "#contract/provider.ts";
import type { Report } from "#contract/report.ts";
import { meter, type MeterReading } from "#core/providers/meter.ts";
import { isoDate } from "./iso-date.ts";

/**
 * What was billed, by what for, at the prices of the day it was used. `source` is the least real of all: one
 * simulated response makes the sum say nothing about a bill.
 */
export function reportCost(events: readonly InterviewEvent[]): Report["cost"] {
  const byDay = new Map<string, UsageEvent[]>();
  for (const { atMs, body } of events) {
    if (body.type !== "usage.recorded") continue;
    const day = isoDate(atMs);
    byDay.set(day, [...(byDay.get(day) ?? []), body.usage]);
  }
  const read = (kinds: readonly UsageEvent["kind"][]): readonly MeterReading[] =>
    [...byDay].map(([day, usage]) =>
      meter(
        usage.filter(({ kind }) => kinds.includes(kind)),
        day,
      ),
    );
  const cost = (kind: UsageEvent["kind"]): number => total(read([kind]), (reading) => reading.costMicroUsd);
  const all = read(["response", "transcription", "evaluation"]);
  const sources = new Set([...byDay.values()].flat().map(({ source }) => source));
  return {
    interviewMicroUsd: cost("response"),
    transcriptionMicroUsd: cost("transcription"),
    evaluationMicroUsd: cost("evaluation"),
    unpriced: total(all, ({ unpriced }) => unpriced),
    // Cached tokens are among the incoming ones.
    tokens: total(all, ({ tokens }) => tokens.textIn + tokens.audioIn + tokens.textOut + tokens.audioOut),
    source: (["simulator", "replay", "provider"] as const).find((source) => sources.has(source)) ?? null,
  };
}

const total = (readings: readonly MeterReading[], of: (reading: MeterReading) => number): number =>
  readings.reduce((sum, reading) => sum + of(reading), 0);
