import { describe, expect, it } from "vitest";
import type { RecordingManifest } from "#contract/recording.ts";
import { gapsOf, layOut, soundAt } from "../../../web/console/recording/recording-timeline.ts";

const START = 1_800_000_000_000;
const part = (index: number, fromMs: number, durationMs: number): RecordingManifest["parts"][number] => ({
  name: `0001-00-${String(index).padStart(5, "0")}.ogg`,
  startedAtMs: START + fromMs,
  durationMs,
  bytes: 1,
  sha256: "0".repeat(64),
  url: `/part/${index}`,
});
const manifest = (parts: RecordingManifest["parts"], gaps: RecordingManifest["gaps"] = []): RecordingManifest => ({
  parts,
  gaps,
  startedAtMs: parts[0]?.startedAtMs ?? null,
  endedAtMs: null,
  complete: gaps.length === 0,
});

describe("a recording's timeline", () => {
  it("is nothing without parts", () => {
    expect(layOut(manifest([]))).toBeNull();
  });

  it("lays parts end to end whatever order they came in, and hears rounding as one piece", () => {
    const timeline = layOut(manifest([part(1, 10_040, 10_000), part(0, 0, 10_000)]));
    expect(timeline?.stretches.map(({ fromMs, toMs }) => [fromMs, toMs])).toEqual([
      [0, 10_000],
      [10_000, 20_040],
    ]);
    expect(timeline === null ? [] : gapsOf(timeline)).toEqual([]);
  });

  it("shows what is missing in the middle, before the first part and after the last", () => {
    const gaps = [
      { fromMs: START - 3_000, toMs: START },
      { fromMs: START + 22_000, toMs: START + 25_000 },
    ];
    const timeline = layOut(manifest([part(0, 0, 10_000), part(1, 14_000, 8_000)], gaps));
    expect(timeline?.startedAtMs).toBe(START - 3_000);
    expect(timeline?.durationMs).toBe(28_000);
    expect(timeline === null ? [] : gapsOf(timeline).map(({ fromMs, toMs }) => [fromMs, toMs])).toEqual([
      [0, 3_000],
      [13_000, 17_000],
      [25_000, 28_000],
    ]);
  });

  it("gives an overlap to the part that began first", () => {
    const timeline = layOut(manifest([part(0, 0, 10_000), part(1, 9_000, 10_000), part(2, 9_500, 400)]));
    expect(timeline?.stretches.map(({ fromMs, toMs }) => [fromMs, toMs])).toEqual([
      [0, 10_000],
      [10_000, 19_000],
    ]);
  });

  it("finds the next sound from inside a gap, and none after the end", () => {
    const timeline = layOut(manifest([part(0, 0, 10_000), part(1, 14_000, 8_000)]));
    if (timeline === null) throw new Error("no timeline");
    expect(soundAt(timeline, 5_000)).toEqual({ index: 0, atMs: 5_000 });
    expect(soundAt(timeline, 11_000)).toEqual({ index: 2, atMs: 14_000 });
    expect(soundAt(timeline, 22_000)).toBeNull();
  });
});
