import { spawn } from "node:child_process";
import { createRequire } from "node:module";

/** How speech is spoiled on its way: what a call through WebRTC does to it, and worse. */
export interface Line {
  /** Opus at this many kbit/s, 48 kHz, 20 ms packets, as in WebRTC. */
  readonly opusKbps?: number;
  /** Noise this far under the speech. */
  readonly noiseDb?: number;
  /** Energy falls with frequency, as in rooms; otherwise white. */
  readonly pink?: boolean;
  readonly gainDb?: number;
  /** 15 ms left out or doubled with a short cross-fade, this often a second, as jitter buffers do. */
  readonly splices?: { readonly perSecond: number; readonly kind: "left_out" | "doubled" | "either" };
  /** Share of 20 ms packets that are silent. */
  readonly lost?: number;
}

const RATE_HZ = 24_000;
const SPEECH_RMS = 3277;

/** Sends 24 kHz mono speech over a line, with silence around it; returns what arrives, 24 kHz mono. */
export async function overLine(pcm: Int16Array, line: Line, random: () => number): Promise<Int16Array<ArrayBuffer>> {
  const sent = splice(pcm, line, random);
  const lead = Math.round(0.3 * RATE_HZ);
  const sound = new Float64Array(sent.length + 2 * lead);
  sound.set(sent, lead);
  if (line.noiseDb !== undefined) {
    const level = SPEECH_RMS / 10 ** (line.noiseDb / 20);
    let held = 0;
    for (let i = 0; i < sound.length; i++) {
      const white = gauss(random);
      held = 0.95 * held + 0.31 * white;
      sound[i]! += level * (line.pink ? held : white);
    }
  }
  const gain = 10 ** ((line.gainDb ?? 0) / 20);
  const out = Int16Array.from(sound, (sample) => Math.max(-32_768, Math.min(32_767, Math.round(sample * gain))));
  const packet = RATE_HZ / 50;
  for (let at = 0; at < out.length; at += packet)
    if (line.lost !== undefined && random() < line.lost) out.fill(0, at, at + packet);
  return line.opusKbps === undefined ? out : opus(out, line.opusKbps);
}

function splice(pcm: Int16Array, { splices }: Line, random: () => number): Float64Array {
  if (!splices) return Float64Array.from(pcm);
  const out: number[] = [];
  const piece = 0.015 * RATE_HZ;
  const fade = 0.005 * RATE_HZ;
  for (let at = 0; at < pcm.length;) {
    const end = Math.min(pcm.length, at + Math.round((RATE_HZ / splices.perSecond) * (0.7 + 0.6 * random())));
    for (; at < end; at++) out.push(pcm[at]!);
    if (end + piece >= pcm.length || end < piece) continue;
    const leaveOut = splices.kind === "left_out" || (splices.kind === "either" && random() < 0.5);
    const to = leaveOut ? end + piece : end - piece;
    for (let k = 0; k < fade; k++) {
      const share = k / fade;
      const i = out.length - fade + k;
      out[i] = out[i]! * (1 - share) + pcm[to - fade + k]! * share;
    }
    at = to;
  }
  return Float64Array.from(out);
}

async function opus(pcm: Int16Array<ArrayBuffer>, kbps: number): Promise<Int16Array<ArrayBuffer>> {
  const raw = ["-f", "s16le", "-ar", String(RATE_HZ), "-ac", "1"];
  const encode = [
    "-ar",
    "48000",
    "-c:a",
    "libopus",
    "-b:a",
    `${kbps}k`,
    "-application",
    "voip",
    "-frame_duration",
    "20",
  ];
  const packed = await ffmpeg(
    [...raw, "-i", "pipe:0", ...encode, "-f", "ogg", "pipe:1"],
    Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength),
  );
  const bytes = await ffmpeg(["-i", "pipe:0", ...raw, "pipe:1"], packed);
  return new Int16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + (bytes.length & ~1)) as ArrayBuffer);
}

// The ffmpeg that LiveKit's agents bring along: Opus, Ogg and WAV, nothing to install.
const ffmpegPath = (createRequire(import.meta.url)("@livekit/av") as { getFfmpegPath(): string }).getFfmpegPath();

function ffmpeg(args: readonly string[], input: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const run = spawn(ffmpegPath, ["-v", "error", ...args], { stdio: ["pipe", "pipe", "inherit"] });
    const chunks: Buffer[] = [];
    run.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    run.on("error", reject);
    run.on("close", (code) =>
      code === 0 ? resolve(Buffer.concat(chunks)) : reject(new Error(`ffmpeg ended with code ${code}`)),
    );
    run.stdin.on("error", reject);
    run.stdin.end(input);
  });
}

/** Normally distributed, mean 0, deviation 1. */
export function gauss(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Repeatable randomness, 0 ≤ x < 1. */
export function seeded(seed: number): () => number {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
}
