import { expect, test } from "vitest";
import { newScenario } from "#core/scenario/next-move.ts";
import type { Visit } from "../../../simulators/candidate/candidate.ts";
import { observe } from "../../../simulators/candidate/observations.ts";
import { loadProfiles } from "../../../simulators/candidate/profiles.ts";
import { renderMicrophone } from "../../../simulators/candidate/render-microphone.ts";

const profiles = loadProfiles();

const visit = (
  heard: [number, number][],
  said: [number, number, "answer" | "barge_in" | "hold"][],
  leftMs: number,
): Visit => ({
  joinedMs: 0,
  leftMs,
  heard: heard.map(([startedMs, endedMs]) => ({ startedMs, endedMs })),
  said: said.map(([startedMs, endedMs, why]) => ({ startedMs, endedMs, why, phrase: "…" })),
  captions: [],
  state: newScenario(1),
});

test("replies are measured from the end of an answer, its pauses included", () => {
  const seen = observe(
    visit(
      [
        [0, 4000],
        [11_000, 14_000],
      ],
      [
        [5000, 7000, "answer"],
        [7400, 10_000, "answer"],
        [15_000, 16_000, "answer"],
      ],
      20_000,
    ),
  );
  expect(seen.replyMs).toEqual([1000, null]);
  expect(seen.interruptions).toBe(0);
});

test("speech of the interviewer inside an answer is an interruption", () => {
  expect(
    observe(
      visit(
        [
          [0, 4000],
          [6000, 9000],
        ],
        [[5000, 8000, "answer"]],
        20_000,
      ),
    ).interruptions,
  ).toBe(1);
});

test("how long the interviewer goes on after a barge-in is measured", () => {
  expect(
    observe(
      visit(
        [
          [0, 4000],
          [6000, 8400],
          [12_000, 13_000],
        ],
        [[8000, 10_000, "barge_in"]],
        20_000,
      ),
    ).yieldMs,
  ).toEqual([400]);
});

test("a silence lasts from the question to the next word, with the nudges inside it", () => {
  const seen = observe(
    visit(
      [
        [0, 4000],
        [16_000, 17_000],
        [29_000, 30_000],
        [50_000, 52_000],
      ],
      [[40_000, 45_000, "answer"]],
      55_000,
    ),
  );
  expect(seen.silences).toEqual([{ lengthMs: 36_000, nudgesMs: [12_000, 25_000] }]);
});

test("a hold is disturbed by more than one acknowledgement", () => {
  const said: Parameters<typeof visit>[1] = [
    [5000, 6000, "hold"],
    [30_000, 31_000, "answer"],
  ];
  expect(
    observe(
      visit(
        [
          [0, 4000],
          [7000, 8000],
        ],
        said,
        40_000,
      ),
    ).disturbedHolds,
  ).toBe(0);
  expect(
    observe(
      visit(
        [
          [0, 4000],
          [7000, 8000],
          [20_000, 21_000],
        ],
        said,
        40_000,
      ),
    ).disturbedHolds,
  ).toBe(1);
});

test("a rendered microphone says its script where it says it does and fits a three-minute plan", async () => {
  for (const profile of profiles.values()) {
    const { wav, script } = await renderMicrophone(profile);
    expect(wav.readUInt32LE(24)).toBe(48_000);
    expect(wav.readUInt32LE(40)).toBe(wav.length - 44);
    expect(wav.length).toBeLessThan(48_000 * 2 * 200);
    const level = (fromMs: number, toMs: number) => {
      let peak = 0;
      for (let i = Math.round(fromMs * 48); i < Math.round(toMs * 48); i++)
        peak = Math.max(peak, Math.abs(wav.readInt16LE(44 + 2 * i)));
      return peak;
    };
    let reachedMs = 0;
    for (const { startMs, endMs } of script) {
      expect(level(reachedMs, startMs)).toBe(0);
      expect(level(startMs, endMs)).toBeGreaterThan(3000);
      reachedMs = Math.ceil(endMs);
    }
    const goodbye = Object.values(profile.answers).find(({ kind }) => kind === "goodbye")!;
    expect(script.at(-1)!.phrase).toBe(goodbye.phrases.at(-1));
    expect(script.at(-1)!.endMs).toBeLessThan(190_000);
  }
});
