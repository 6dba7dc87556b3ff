import { EventEmitter } from "node:events";
import { expect, it } from "vitest";
import type { Floor } from "../../agent/floor.ts";
import type { ProviderLine } from "../../agent/providers/provider-line.ts";
import { SilenceWatch } from "../../agent/silence-watch.ts";
import { eventually } from "../support/eventually.ts";

/** The first step of the ladder, 12 s, by this factor. */
const TIME_FACTOR = 0.05;
const FIRST_STEP_MS = 12_000 * TIME_FACTOR;

it("a nudge that was talked over is no nudge any more: the silence after the next turn begins with that turn's end", async () => {
  const floor = Object.assign(new EventEmitter(), { quiet: true, candidateSpeaking: false });
  const nudgedAtMs: number[] = [];
  const line = Object.assign(new EventEmitter(), {
    appendItem: () => undefined,
    requestResponse: () => void nudgedAtMs.push(Date.now()),
  });
  const watch = new SilenceWatch({
    floor: floor as unknown as Floor,
    line: () => line as unknown as ProviderLine,
    report: () => undefined,
    expected: () => true,
    timeFactor: TIME_FACTOR,
  });
  watch.watch(line as unknown as ProviderLine);
  await eventually("a nudge is asked for", () => nudgedAtMs.length === 1);
  // The candidate speaks before it is heard, and is answered at length.
  floor.emit("candidateStarted", { atMs: Date.now() });
  floor.quiet = false;
  floor.emit("candidateStopped", { atMs: Date.now() });
  line.emit("responseStarted", { responseId: "r", purpose: null });
  await new Promise((resolve) => setTimeout(resolve, FIRST_STEP_MS * 2));
  const answeredAtMs = Date.now();
  floor.quiet = true;
  floor.emit("interviewerStopped", { atMs: answeredAtMs, interrupted: false });
  await eventually("the next nudge", () => nudgedAtMs.length === 2);
  watch.stop();
  expect(nudgedAtMs[1]! - answeredAtMs).toBeGreaterThanOrEqual(FIRST_STEP_MS);
});
