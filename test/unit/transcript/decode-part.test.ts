import { spawnSync } from "node:child_process";
import { getFfmpegPath } from "@livekit/av";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { resample } from "../../../simulators/resample.ts";
import { decodePart } from "../../../worker/evaluation/sound/decode-part.ts";
import { oggPages } from "../../../worker/evaluation/sound/ogg-pages.ts";
import { opusInNode } from "../../support/opus-in-node.ts";
import { spokenPart } from "../../support/spoken-part.ts";

const LENGTH_MS = 8_765;
const decoders = opusInNode();
const decode = (bytes: Uint8Array) => decodePart(bytes, LENGTH_MS, decoders.current());
let bytes: Uint8Array;
beforeAll(async () => {
  const made = await spokenPart({ epoch: 1, index: 0, startedAtMs: 0, durationMs: LENGTH_MS }, [
    { atMs: 500, by: "candidate", text: "I would start with the slow query log." },
    { atMs: 4_000, by: "interviewer", text: "How would you find out why it is slow?" },
  ]);
  bytes = new Uint8Array(made.bytes);
});

/** What a player hears: the same file through ffmpeg, one channel at our rate. */
function asPlayed(channel: 0 | 1): Int16Array {
  const args = ["-loglevel", "error", "-i", "pipe:0", "-f", "s16le", "-ac", "2", "-ar", "48000", "pipe:1"];
  const { stdout } = spawnSync(getFfmpegPath() ?? "ffmpeg", args, { input: bytes, maxBuffer: 1 << 26 });
  const stereo = new Int16Array(stdout.buffer.slice(stdout.byteOffset, stdout.byteOffset + stdout.byteLength));
  return resample(
    stereo.filter((_, n) => n % 2 === channel),
    48_000,
    16_000,
  );
}

/** Likeness of two sounds, sample by sample: 1 when they are the same. */
function correlation(a: Int16Array, b: Int16Array): number {
  let ab = 0;
  let aa = 0;
  let bb = 0;
  for (let n = 0; n < Math.min(a.length, b.length); n++) {
    ab += a[n]! * b[n]!;
    aa += a[n]! ** 2;
    bb += b[n]! ** 2;
  }
  return ab / Math.sqrt(aa * bb);
}

describe("a part", () => {
  it("sounds as a player plays it, on both channels, sample for sample in time", () => {
    const part = decode(bytes);
    expect(part).toMatchObject({ holes: [], finding: null });
    for (const [name, channel] of [["candidate", 0] as const, ["interviewer", 1] as const]) {
      const played = asPlayed(channel);
      expect(part[name].length).toBe((LENGTH_MS * 16_000) / 1000);
      expect(Math.abs(played.length - part[name].length)).toBeLessThanOrEqual(1);
      expect(correlation(part[name], played)).toBeGreaterThan(0.98);
    }
  });

  it("that lost a page in the middle has a hole there, and sound in its place behind it", () => {
    const pages = oggPages(bytes);
    const start = 4 * 48_000;
    expect(pages[5]!.granule).toBe(start);
    const broken = bytes.slice();
    const at = indexOfPage(broken, 5);
    broken[at + 200]! ^= 0xff;
    const part = decode(broken);
    expect(part.finding).toBe("corrupt");
    expect(part.holes).toHaveLength(1);
    expect(Math.abs(part.holes[0]!.fromMs - 3_000)).toBeLessThan(30);
    expect(Math.abs(part.holes[0]!.toMs - 4_000)).toBeLessThan(30);
    const whole = decode(bytes);
    expect(correlation(part.interviewer.subarray(66_000), whole.interviewer.subarray(66_000))).toBeGreaterThan(0.99);
  });

  it("that ends too early keeps what it has", () => {
    const part = decode(bytes.subarray(0, indexOfPage(bytes, 6) + 10));
    expect(part.finding).toBe("truncated");
    expect(part.holes).toHaveLength(1);
    expect(part.holes[0]!.toMs).toBe(LENGTH_MS);
    expect(Math.abs(part.holes[0]!.fromMs - 4_000)).toBeLessThan(30);
  });

  it("that is empty, no sound, or headless is silent throughout and says so", () => {
    for (const [broken, finding] of [
      [new Uint8Array(0), "empty"],
      [new TextEncoder().encode("OggS and nothing else, but long enough to look like a page"), "unreadable"],
      [bytes.subarray(indexOfPage(bytes, 1)), "unreadable"],
      [bytes.subarray(0, 40), "unreadable"],
    ] as const) {
      const part = decode(broken);
      expect(part.finding).toBe(finding);
      expect(part.holes).toEqual([{ fromMs: 0, toMs: LENGTH_MS }]);
      expect(part.candidate.every((sample) => sample === 0)).toBe(true);
    }
  });

  it("never throws and never loses its length, whatever happened to its bytes", () => {
    const damage = fc.record({
      flips: fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), { maxLength: 20 }),
      cutAt: fc.option(fc.nat()),
      dropped: fc.option(fc.tuple(fc.nat(), fc.nat(5_000))),
    });
    fc.assert(
      fc.property(damage, ({ flips, cutAt, dropped }) => {
        let broken = bytes.slice();
        for (const [at, by] of flips) broken[at % broken.length]! ^= by;
        if (dropped !== null) {
          const from = dropped[0] % broken.length;
          broken = Uint8Array.from([...broken.subarray(0, from), ...broken.subarray(from + dropped[1])]);
        }
        if (cutAt !== null) broken = broken.subarray(0, cutAt % broken.length);
        const part = decode(broken);
        expect(part.candidate.length).toBe((LENGTH_MS * 16_000) / 1000);
        for (const hole of part.holes) {
          expect(hole.fromMs).toBeGreaterThanOrEqual(0);
          expect(hole.toMs).toBeLessThanOrEqual(LENGTH_MS);
        }
        if (part.finding === null) expect(part.holes).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

function indexOfPage(file: Uint8Array, n: number): number {
  const text = Buffer.from(file).toString("latin1");
  let at = -1;
  for (let page = 0; page <= n; page++) at = text.indexOf("OggS", at + 1);
  return at;
}
