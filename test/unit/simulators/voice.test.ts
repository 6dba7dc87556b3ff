import { expect, test } from "vitest";
import { speak, VOICE_RATE_HZ } from "../../../simulators/voice.ts";
import { resample } from "../../../simulators/resample.ts";

// The first run on a machine synthesises everything; later ones read it from disk.

const TEXT = "Yes, I'd split the table — it handles 50,000 requests. What about you?";

test("the words of a speech give the text back, in order, inside the sound", async () => {
  const { pcm, words } = await speak(TEXT, "slt");
  expect(words.map((word) => word.text).join(" ")).toBe(TEXT);
  let reachedMs = 0;
  for (const word of words) {
    expect(word.startMs).toBeGreaterThanOrEqual(reachedMs);
    expect(word.endMs - word.startMs).toBeGreaterThan(20);
    reachedMs = word.endMs;
  }
  expect(reachedMs).toBeLessThanOrEqual((pcm.length / VOICE_RATE_HZ) * 1000);
});

test("speech starts at once and is as loud for every voice", async () => {
  for (const voice of ["slt", "awb", "rms", "kal"] as const) {
    const { pcm } = await speak("Could you repeat that, please?", voice);
    const firstLoud = pcm.findIndex((sample) => Math.abs(sample) > 500);
    expect(firstLoud, voice).toBeLessThan(VOICE_RATE_HZ * 0.15);
    const loud = pcm.filter((sample) => Math.abs(sample) > 300);
    const rms = Math.sqrt(loud.reduce((sum, sample) => sum + sample * sample, 0) / loud.length);
    expect(rms, voice).toBeGreaterThan(1500);
    expect(rms, voice).toBeLessThan(4500);
  }
});

test("the same text asked for twice at once is the same sound", async () => {
  const text = "Two callers at the same moment.";
  const [first, second] = await Promise.all([speak(text, "rms"), speak(text, "rms")]);
  const third = await speak(text, "rms");
  expect(Buffer.compare(Buffer.from(first.pcm.buffer), Buffer.from(second.pcm.buffer))).toBe(0);
  expect(Buffer.compare(Buffer.from(first.pcm.buffer), Buffer.from(third.pcm.buffer))).toBe(0);
  expect(third.words).toEqual(first.words);
});

test("a text without words is no sound", async () => {
  expect(await speak(" … ", "slt")).toEqual({ pcm: new Int16Array(0), words: [] });
});

test("resampling keeps a tone's frequency and loudness and lets nothing above the new limit through", () => {
  const tone = (hz: number, rateHz: number) =>
    Int16Array.from({ length: rateHz / 2 }, (_, i) => Math.round(10_000 * Math.sin((2 * Math.PI * hz * i) / rateHz)));
  const middle = (pcm: Int16Array) => pcm.subarray(pcm.length / 4, (3 * pcm.length) / 4);
  const error = (a: Int16Array, b: Int16Array) =>
    Math.max(...middle(a).map((sample, i) => Math.abs(sample - middle(b)[i]!)));
  expect(error(resample(tone(1000, 16_000), 16_000, 24_000), tone(1000, 24_000))).toBeLessThan(20);
  expect(error(resample(tone(6000, 24_000), 24_000, 48_000), tone(6000, 48_000))).toBeLessThan(20);
  expect(error(resample(tone(3000, 48_000), 48_000, 24_000), tone(3000, 24_000))).toBeLessThan(20);
  expect(Math.max(...middle(resample(tone(15_000, 48_000), 48_000, 24_000)))).toBeLessThan(20);
});
