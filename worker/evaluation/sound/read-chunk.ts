import type { RecordingGap, RecordingPart } from "#contract/recording.ts";
import type { Channel } from "#core/transcript/heard.ts";
import type { SoundChunk } from "#core/transcript/plan-chunks.ts";
import { quietestSample } from "#core/transcript/speech-stretches.ts";
import { breathe } from "../breathe.ts";
import { decodePart, type DecodedPart, type SoundFindingCode } from "./decode-part.ts";
import { SOUND_HZ, type OpusDecoder } from "./opus-decoder.ts";

/** Something wrong with a stored part: its name and what. */
export interface SoundFinding {
  readonly part: string;
  readonly code: SoundFindingCode;
}

/** One channel of a chunk as sound. */
export interface ChunkSound {
  /** 16 kHz mono. */
  readonly pcm: Int16Array;
  /** Wall time of its first sample. */
  readonly startedAtMs: number;
  /** Wall times that should be there and could not be read. */
  readonly gaps: readonly RecordingGap[];
  readonly findings: readonly SoundFinding[];
}

/** Where parts are: what of R2 is used. Null is a part that is not there. */
export type ReadPart = (name: string) => Promise<Uint8Array | null>;

/** A decoder, and how to be rid of it when it traps: WebAssembly is then in an unknown state. */
export interface Decoders {
  current(): OpusDecoder;
  forget(): void;
}

const PER_MS = SOUND_HZ / 1000;

/**
 * Reads one channel of a chunk. Parts that are missing, empty or broken become silence, a gap and a finding;
 * neighbouring chunks cut the part they share at the same quiet moment.
 */
export async function readChunk(
  chunk: SoundChunk,
  channel: Channel,
  readPart: ReadPart,
  decoders: Decoders,
): Promise<ChunkSound> {
  const stored = await Promise.all(chunk.parts.map((part) => readPart(part.name)));
  const first = chunk.parts[0]!;
  const last = chunk.parts.at(-1)!;
  const pcm = new Int16Array(Math.round((last.startedAtMs + last.durationMs - first.startedAtMs) * PER_MS));
  const gaps: { fromMs: number; toMs: number }[] = [];
  const findings: SoundFinding[] = [];
  let from = Math.round((chunk.fromMs - first.startedAtMs) * PER_MS);
  let to = pcm.length;
  for (const [n, part] of chunk.parts.entries()) {
    // Ten seconds of sound are some hundredths of a second of work.
    await breathe();
    const decoded = decode(stored[n] ?? null, part, decoders);
    const at = Math.round((part.startedAtMs - first.startedAtMs) * PER_MS);
    pcm.set(decoded[channel].subarray(0, pcm.length - at), at);
    if (decoded.finding !== null) findings.push({ part: part.name, code: decoded.finding });
    for (const hole of decoded.holes)
      gaps.push({ fromMs: part.startedAtMs + hole.fromMs, toMs: part.startedAtMs + hole.toMs });
    if (n === 0 && chunk.sharesFirst) from = at + quietestSample(decoded[channel], SOUND_HZ);
    if (n === chunk.parts.length - 1 && chunk.sharesLast) to = at + quietestSample(decoded[channel], SOUND_HZ);
  }
  return {
    pcm: pcm.subarray(from, Math.max(from, to)),
    startedAtMs: first.startedAtMs + from / PER_MS,
    gaps,
    findings,
  };
}

function decode(bytes: Uint8Array | null, part: RecordingPart, decoders: Decoders): DecodedPart {
  if (bytes !== null) {
    try {
      return decodePart(bytes, part.durationMs, decoders.current());
    } catch {
      decoders.forget();
    }
  }
  const silence = new Int16Array(Math.round(part.durationMs * PER_MS));
  return {
    candidate: silence,
    interviewer: silence,
    holes: [{ fromMs: 0, toMs: part.durationMs }],
    finding: bytes === null ? "missing" : "unreadable",
  };
}
