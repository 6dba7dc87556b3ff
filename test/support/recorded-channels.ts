import { spawnSync } from "node:child_process";
import { getFfmpegPath } from "@livekit/av";

/** Loudness of one recording part, per channel, as RMS of 16-bit samples; and its length. */
export interface PartLoudness {
  readonly candidate: number;
  readonly interviewer: number;
  readonly durationMs: number;
}

const RATE_HZ = 48_000;

/** Decodes an Ogg/Opus part as a player would: left is the candidate, right the interviewer. */
export function loudnessOf(part: Uint8Array): PartLoudness {
  const args = [
    "-hide_banner",
    "-loglevel",
    "error",
    "-i",
    "pipe:0",
    "-f",
    "s16le",
    "-ac",
    "2",
    "-ar",
    String(RATE_HZ),
    "pipe:1",
  ];
  const { stdout, status, stderr } = spawnSync(getFfmpegPath() ?? "ffmpeg", args, { input: part, maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`the part does not decode: ${stderr.toString()}`);
  const samples = new Int16Array(stdout.buffer, stdout.byteOffset, stdout.byteLength >> 1);
  const rms = (channel: 0 | 1): number => {
    let sum = 0;
    for (let at = channel; at < samples.length; at += 2) sum += (samples[at] ?? 0) ** 2;
    return Math.sqrt(sum / Math.max(1, samples.length / 2));
  };
  return { candidate: rms(0), interviewer: rms(1), durationMs: (samples.length / 2 / RATE_HZ) * 1000 };
}
