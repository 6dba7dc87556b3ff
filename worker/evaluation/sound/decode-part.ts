import { oggPages, type OggPage } from "./ogg-pages.ts";
import { packetSamples48, SOUND_HZ, type OpusDecoder } from "./opus-decoder.ts";

/**
 * What is wrong with a part. `missing`: not in storage; `empty`: no bytes; `unreadable`: no stereo Opus in it;
 * `corrupt`: some of it does not hold its checksum; `truncated`: it ends before it should.
 */
export type SoundFindingCode = "missing" | "empty" | "unreadable" | "corrupt" | "truncated";

/** The sound of one part on its own timeline. What could not be read is silent, and is in `holes`. */
export interface DecodedPart {
  /** 16 kHz, exactly as long as the part should be. */
  readonly candidate: Int16Array;
  readonly interviewer: Int16Array;
  /** Milliseconds from the part's start. */
  readonly holes: readonly { readonly fromMs: number; readonly toMs: number }[];
  readonly finding: SoundFindingCode | null;
}

const PER_MS = SOUND_HZ / 1000;
/** 48 kHz, the clock of every Ogg/Opus file, over ours. */
const RATIO = 48_000 / SOUND_HZ;
/** Less is rounding of the part's length and of packets. */
const HOLE_MIN_MS = 60;

/** Decodes a stored part: left the candidate, right the interviewer. Whatever the bytes are, it never throws. */
export function decodePart(bytes: Uint8Array, durationMs: number, decoder: OpusDecoder): DecodedPart {
  const length = Math.round(durationMs * PER_MS);
  const sound = new Sound(length);
  if (bytes.length === 0) return sound.finish("empty", durationMs);
  const [head, tags, ...pages] = oggPages(bytes);
  const preSkip = head === undefined ? null : preSkipOf(head);
  if (preSkip === null || tags === undefined) return sound.finish("unreadable", durationMs);
  decoder.reset();
  let finding: SoundFindingCode | null = null;
  /** Where the next packet begins, in samples at 48 kHz from the first of the stream. */
  let at = 0;
  let expected = tags.sequence + 1;
  let begun: Uint8Array[] = [];
  for (const page of pages) {
    const inOrder = page.sequence === expected;
    if (!inOrder) finding = "corrupt";
    expected = page.sequence + 1;
    const packets = packetsOf(page, inOrder ? begun : []);
    begun = page.unfinished ? packets.splice(-1) : [];
    if (!inOrder) at = startOf(page, packets) ?? at;
    for (const packet of packets) {
      const samples = decoder.decode(packet);
      if (samples === null) finding = "corrupt";
      else sound.write(Math.round((at - preSkip) / RATIO), samples);
      at += samples === null ? (packetSamples48(packet) ?? 0) : (samples.length / 2) * RATIO;
    }
    // The last page says how much of its last packet is filling.
    if (page.last) sound.endAt(Math.round((page.granule - preSkip) / RATIO));
  }
  if (finding === null && pages.at(-1)?.last !== true) finding = "truncated";
  return sound.finish(finding, durationMs);
}

/** Samples at 48 kHz to drop at the start; null when this is not the head of a stereo Opus stream (RFC 7845). */
function preSkipOf(page: OggPage): number | null {
  const head = page.pieces[0];
  if (head === undefined || head.length < 19 || String.fromCharCode(...head.subarray(0, 8)) !== "OpusHead") return null;
  return head[9] === 2 ? head[10]! | (head[11]! << 8) : null;
}

/** Packets that end on this page, and the one begun on it last when it goes on. */
function packetsOf(page: OggPage, begun: readonly Uint8Array[]): Uint8Array[] {
  const pieces = [...page.pieces];
  if (page.continues) {
    const rest = pieces.shift();
    // Without its beginning a packet is nothing.
    if (rest !== undefined && begun.length > 0) pieces.unshift(join([...begun, rest]));
  }
  return pieces;
}

/** Where a page behind a loss begins: its end less what is on it. On the last page early by its filling, at most 20 ms. */
function startOf(page: OggPage, packets: readonly Uint8Array[]): number | null {
  if (page.granule < 0) return null;
  return page.granule - packets.reduce((sum, packet) => sum + (packetSamples48(packet) ?? 0), 0);
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Both channels of a part as they fill. */
class Sound {
  readonly #candidate: Int16Array;
  readonly #interviewer: Int16Array;
  readonly #written: { from: number; to: number }[] = [];
  #end: number;

  constructor(length: number) {
    this.#candidate = new Int16Array(length);
    this.#interviewer = new Int16Array(length);
    this.#end = length;
  }

  write(at: number, stereo: Int16Array): void {
    const count = stereo.length / 2;
    for (let n = Math.max(0, -at); n < count && at + n < this.#end; n++) {
      this.#candidate[at + n] = stereo[2 * n]!;
      this.#interviewer[at + n] = stereo[2 * n + 1]!;
    }
    const last = this.#written.at(-1);
    if (last !== undefined && Math.abs(at - last.to) <= 1) last.to = at + count;
    else this.#written.push({ from: at, to: at + count });
  }

  endAt(samples: number): void {
    if (samples < 0 || samples >= this.#end) return;
    this.#end = samples;
    this.#candidate.fill(0, samples);
    this.#interviewer.fill(0, samples);
  }

  finish(finding: SoundFindingCode | null, durationMs: number): DecodedPart {
    const holes: { fromMs: number; toMs: number }[] = [];
    let covered = 0;
    const hole = (from: number, to: number): void => {
      if (to - from >= HOLE_MIN_MS) holes.push({ fromMs: Math.round(from), toMs: Math.round(to) });
    };
    for (const { from, to } of this.#written) {
      hole(covered, Math.min(from / PER_MS, durationMs));
      covered = Math.max(covered, to / PER_MS);
    }
    hole(Math.min(covered, this.#end / PER_MS), durationMs);
    return {
      candidate: this.#candidate,
      interviewer: this.#interviewer,
      holes,
      finding: finding ?? (holes.length > 0 ? "truncated" : null),
    };
  }
}
