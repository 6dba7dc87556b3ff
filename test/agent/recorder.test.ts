import { spawn, spawnSync } from "node:child_process";
import { getFfmpegPath } from "@livekit/av";
import { AudioFrame } from "@livekit/rtc-node";
import { describe, expect, it } from "vitest";
import type { RecordingPart } from "../../contract/recording.ts";
import { RecordingPartName } from "../../contract/recording.ts";
import { PART_MS, Recorder } from "../../agent/recorder/recorder.ts";
import { eventually } from "../support/eventually.ts";

interface Stored {
  readonly part: RecordingPart;
  readonly bytes: Uint8Array;
}

/** Interleaved stereo at 48 kHz, as a player would hear it. */
function decoded(bytes: Uint8Array): Int16Array {
  const run = spawnSync(
    getFfmpegPath()!,
    ["-v", "error", "-i", "pipe:0", "-f", "s16le", "-ar", "48000", "-ac", "2", "pipe:1"],
    { input: bytes, maxBuffer: 1 << 28 },
  );
  return new Int16Array(run.stdout.buffer.slice(run.stdout.byteOffset, run.stdout.byteOffset + run.stdout.length));
}

const loudness = (stereo: Int16Array, channel: 0 | 1, fromMs: number, toMs: number): number => {
  let sum = 0;
  for (let i = fromMs * 48; i < toMs * 48; i++) sum += (stereo[i * 2 + channel] ?? 0) ** 2;
  return Math.sqrt(sum / ((toMs - fromMs) * 48));
};

const tone = (ms: number, hz = 24_000): AudioFrame => {
  const samples = Int16Array.from(
    { length: (ms * hz) / 1000 },
    (_, i) => 9_000 * Math.sin((2 * Math.PI * 330 * i) / hz),
  );
  return new AudioFrame(samples, hz, 1, samples.length);
};

describe("the recorder", () => {
  it("puts the candidate left and the interviewer right, where they were heard, and takes back what was never played", async () => {
    const stored: Stored[] = [];
    const startedAtMs = Date.now();
    const recorder = new Recorder({
      epoch: 7,
      segment: 1,
      onPart: (part, bytes) => stored.push({ part, bytes }),
      onGap: () => expect.unreachable(),
    });
    recorder.onFrame(tone(1_000), startedAtMs + 200);
    recorder.onCut(startedAtMs + 700);
    await eventually("some time has passed", () => Date.now() - startedAtMs > 1_300);
    recorder.onCandidateFrame(tone(300));
    await eventually("and some more", () => Date.now() - startedAtMs > 1_800);
    await recorder.close();
    const [{ part, bytes }] = stored as [Stored];
    expect(part.name).toBe("0007-01-00000.ogg");
    expect(RecordingPartName.safeParse(part.name).success).toBe(true);
    expect(Math.abs(part.startedAtMs - startedAtMs)).toBeLessThan(50);
    const stereo = decoded(bytes);
    expect(Math.abs(stereo.length / 96 - part.durationMs)).toBeLessThan(2);
    expect(loudness(stereo, 1, 300, 600)).toBeGreaterThan(3_000);
    expect(loudness(stereo, 1, 800, 1_300)).toBeLessThan(100);
    expect(loudness(stereo, 0, 100, 900)).toBeLessThan(100);
    expect(loudness(stereo, 0, 1_080, 1_250)).toBeGreaterThan(3_000);
  });

  it("cuts parts that follow each other without a gap and decode to the very sample", async () => {
    const stored: Stored[] = [];
    const recorder = new Recorder({
      epoch: 1,
      segment: 1,
      onPart: (part, bytes) => stored.push({ part, bytes }),
      onGap: () => expect.unreachable(),
    });
    await eventually("a part is full", () => stored.length === 1);
    await recorder.close();
    expect(stored.map(({ part }) => part.name)).toEqual(["0001-01-00000.ogg", "0001-01-00001.ogg"]);
    const [first, second] = stored as [Stored, Stored];
    expect(first.part.durationMs).toBe(PART_MS);
    expect(second.part.startedAtMs).toBe(first.part.startedAtMs + PART_MS);
    expect(decoded(first.bytes).length).toBe(PART_MS * 96);
  });

  it("has stored all but the last seconds when its process is killed", async () => {
    const child = spawn(process.execPath, [new URL("../support/recording-process.ts", import.meta.url).pathname], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let told = "";
    child.stdout.on("data", (chunk: Buffer) => (told += chunk.toString()));
    await eventually(
      "its second part is stored",
      () => told.split("\n").filter((line) => line.startsWith("{")).length >= 2,
      3 * PART_MS,
    );
    child.kill("SIGKILL");
    const killedAtMs = Date.now();
    const parts = told
      .split("\n")
      .filter((line) => line.startsWith("{"))
      .map((line) => JSON.parse(line) as RecordingPart);
    const last = parts.at(-1)!;
    expect(killedAtMs - (last.startedAtMs + last.durationMs)).toBeLessThan(10_000 - PART_MS + 500);
  });
});
