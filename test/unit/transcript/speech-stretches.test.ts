import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quietestSample, speechStretches } from "#core/transcript/speech-stretches.ts";
import { resample } from "../../../simulators/resample.ts";
import { speak, VOICE_RATE_HZ } from "../../../simulators/voice.ts";

const HZ = 16_000;
const silence = (ms: number): Int16Array => new Int16Array((ms * HZ) / 1000);
const tone = (ms: number, amplitude: number): Int16Array =>
  silence(ms).map((_, n) => Math.round(amplitude * Math.sin(n / 3) * (0.6 + 0.4 * Math.sin(n / 900))));
const said = async (text: string): Promise<Int16Array> => resample((await speak(text, "slt")).pcm, VOICE_RATE_HZ, HZ);

function joined(...pieces: readonly Int16Array[]): Int16Array {
  const all = new Int16Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** The same noise each time; `rms` in sample values. */
function withNoise(pcm: Int16Array, rms: number): Int16Array {
  let state = 1;
  return pcm.map((sample) => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    return Math.max(-32_768, Math.min(32_767, Math.round(sample + (state / 0x40000000 - 1) * rms * Math.sqrt(3))));
  });
}

describe("stretches of speech", () => {
  it("are found with room on both sides, and silence is none", async () => {
    const speech = await said("I would start with the slow query log.");
    const lengthMs = (speech.length * 1000) / HZ;
    const found = speechStretches(joined(silence(3_000), speech, silence(3_000)), HZ);
    expect(found).toHaveLength(1);
    expect(found[0]!.fromMs).toBeGreaterThan(2_600);
    expect(found[0]!.fromMs).toBeLessThan(2_900);
    expect(found[0]!.toMs).toBeGreaterThan(3_000 + lengthMs);
    expect(found[0]!.toMs).toBeLessThan(3_400 + lengthMs);
    expect(speechStretches(silence(9_000), HZ)).toEqual([]);
    expect(speechStretches(new Int16Array(0), HZ)).toEqual([]);
  });

  it("are found in a quiet voice and in a noisy room", async () => {
    const speech = await said("I would start with the slow query log.");
    const quiet = joined(
      silence(2_000),
      speech.map((sample) => sample / 12),
      silence(2_000),
    );
    expect(speechStretches(quiet, HZ)).toHaveLength(1);
    const noisy = withNoise(joined(silence(2_000), speech, silence(2_000)), 500);
    expect(speechStretches(noisy, HZ)).toHaveLength(1);
  });

  it("do not come from a steady noise alone", () => {
    expect(speechStretches(withNoise(silence(20_000), 60), HZ)).toEqual([]);
  });

  it("end at long pauses and not at short ones", async () => {
    const speech = await said("First the log.");
    const pauses = joined(silence(500), speech, silence(500), speech, silence(1_800), speech, silence(500));
    expect(speechStretches(pauses, HZ)).toHaveLength(2);
  });

  it("that would be too long are cut at their quietest moment, and nothing of them is lost", () => {
    const long = joined(tone(25_000, 8_000), tone(200, 120), tone(30_000, 8_000));
    const found = speechStretches(long, HZ);
    expect(found.length).toBeGreaterThan(1);
    expect(Math.abs(found[0]!.toMs - 25_100)).toBeLessThan(150);
    for (const [n, one] of found.entries()) {
      expect(one.toMs - one.fromMs).toBeLessThanOrEqual(30_500);
      if (n > 0) expect(one.fromMs).toBe(found[n - 1]!.toMs);
    }
  });

  it("are in order and inside the sound, whatever the sound is", () => {
    const loudness = fc.array(fc.tuple(fc.integer({ min: 20, max: 4_000 }), fc.integer({ min: 0, max: 30_000 })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(loudness, (pieces) => {
        const pcm = joined(...pieces.map(([ms, amplitude]) => tone(ms, amplitude)));
        let at = 0;
        for (const { fromMs, toMs } of speechStretches(pcm, HZ)) {
          expect(toMs).toBeGreaterThan(fromMs);
          expect(fromMs).toBeGreaterThanOrEqual(at);
          at = toMs;
        }
        expect(at).toBeLessThanOrEqual((pcm.length * 1000) / HZ);
      }),
      { numRuns: 40 },
    );
  });
});

describe("the quietest moment", () => {
  it("lies in the pause, and is the same for the same sound", () => {
    const pcm = joined(tone(4_000, 8_000), tone(600, 20), tone(4_400, 8_000));
    const at = quietestSample(pcm, HZ) / HZ;
    expect(at).toBeGreaterThan(4.05);
    expect(at).toBeLessThan(4.55);
    expect(quietestSample(pcm.slice(), HZ)).toBe(quietestSample(pcm, HZ));
  });
});
