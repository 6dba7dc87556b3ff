import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { deserialize, serialize } from "node:v8";
import { speak, VOICE_VERSION, type VoiceName } from "../voice.ts";
import type { SpokenWord } from "../word-times.ts";
import { DIMENSIONS, FRAME_CENTRE_MS, FRAME_MS, features, type Features } from "./features.ts";
import { FrontEnd } from "./front-end.ts";

/** Phrases that can be recognised, as one voice speaks them: what the ears compare the sound with. */
export interface Book {
  readonly phrases: readonly BookPhrase[];
  /** Frames of all phrases in a row, whitened: `vectors[frame * DIMENSIONS + d]`. */
  readonly vectors: Float32Array;
  /** 1 where the phrase speaks, 0 in its pauses, which neither help nor hurt. */
  readonly speaks: Uint8Array;
  readonly whitening: Whitening;
  /** Frames by the signs of their first numbers: those of code c are `seeds[seedsFrom[c] … seedsFrom[c + 1]]`. */
  readonly seeds: Int32Array;
  readonly seedsFrom: Int32Array;
}

export interface BookPhrase {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Frames of each word, counted from the book's first. */
  readonly words: readonly { readonly text: string; readonly from: number; readonly to: number }[];
}

/** Mean and inverse deviation of each number over the book's speech; unrelated frames then have a cosine near zero. */
export interface Whitening {
  readonly mean: Float32Array;
  readonly scale: Float32Array;
}

const SEED_BITS = 9;
const PRESENT = 0.999;
/** Raise when features or layout change. */
const CACHE_VERSION = 1;
const CACHE = new URL("../../.cache/ears/", import.meta.url);

/**
 * Speaks the phrases and keeps what the ears need of them, on disk too: about 90 ms of work a phrase the first time,
 * 10 ms in all after that. A voice that is not in the book is not understood.
 */
export async function phraseBook(phrases: readonly string[], voice: VoiceName): Promise<Book> {
  const unique = [...new Set(phrases)];
  const key = createHash("sha256")
    .update(JSON.stringify([CACHE_VERSION, VOICE_VERSION, voice, unique]))
    .digest("hex")
    .slice(0, 32);
  const file = new URL(`${key}.book`, CACHE);
  const stored = await readFile(file).then(
    (bytes) => deserialize(bytes) as Book,
    () => undefined,
  );
  if (stored) return stored;
  const book = await build(unique, voice);
  await mkdir(CACHE, { recursive: true });
  const draft = new URL(`${key}.${randomUUID()}.draft`, CACHE);
  await writeFile(draft, serialize(book));
  await rename(draft, file);
  return book;
}

async function build(texts: readonly string[], voice: VoiceName): Promise<Book> {
  const heard: Features[] = [];
  const phrases: BookPhrase[] = [];
  let frames = 0;
  for (const text of texts) {
    const speech = await speak(text, voice);
    const frontEnd = new FrontEnd();
    frontEnd.push(speech.pcm);
    const { frames: length, vectors, presence } = features(frontEnd.spectrum());
    heard.push({ frames: length, vectors, presence });
    phrases.push({ text, from: frames, to: frames + length, words: wordFrames(speech.words, frames, length) });
    frames += length;
  }
  const vectors = new Float32Array(frames * DIMENSIONS);
  const presence = new Float32Array(frames);
  phrases.forEach((phrase, p) => {
    vectors.set(heard[p]!.vectors, phrase.from * DIMENSIONS);
    presence.set(heard[p]!.presence, phrase.from);
  });
  const all = { frames, vectors, presence };
  const whitening = whiteningOf(all);
  whiten(all, whitening);
  const speaks = Uint8Array.from(presence, (value) => (value > PRESENT ? 1 : 0));
  return { phrases, vectors, speaks, whitening, ...index(vectors, speaks) };
}

function wordFrames(words: readonly SpokenWord[], first: number, length: number): BookPhrase["words"] {
  const frame = (ms: number) => first + Math.max(0, Math.min(length, Math.round((ms - FRAME_CENTRE_MS) / FRAME_MS)));
  return words.map((word) => ({ text: word.text, from: frame(word.startMs), to: frame(word.endMs) }));
}

function whiteningOf({ frames, vectors, presence }: Features): Whitening {
  const mean = new Float32Array(DIMENSIONS);
  const scale = new Float32Array(DIMENSIONS);
  for (let d = 0; d < DIMENSIONS; d++) {
    let n = 0;
    let sum = 0;
    let squares = 0;
    for (let frame = 0; frame < frames; frame++) {
      if (presence[frame]! <= PRESENT) continue;
      const value = vectors[frame * DIMENSIONS + d]!;
      n++;
      sum += value;
      squares += value * value;
    }
    mean[d] = sum / Math.max(1, n);
    scale[d] = 1 / Math.sqrt(Math.max(1e-6, squares / Math.max(1, n) - mean[d]! ** 2));
  }
  return { mean, scale };
}

/** Whitens in place; frames get unit length, silence shrinks to nothing. */
export function whiten({ frames, vectors, presence }: Features, { mean, scale }: Whitening): void {
  for (let frame = 0; frame < frames; frame++) {
    const at = frame * DIMENSIONS;
    let power = 0;
    for (let d = 0; d < DIMENSIONS; d++) {
      const value = (vectors[at + d]! - mean[d]!) * scale[d]!;
      vectors[at + d] = value;
      power += value * value;
    }
    const shrink = presence[frame]! / Math.sqrt(power || 1);
    for (let d = 0; d < DIMENSIONS; d++) vectors[at + d]! *= shrink;
  }
}

/** The signs of a frame's first numbers as one code: like frames mostly share it. */
export function seedCode(vectors: Float32Array, frame: number): number {
  let code = 0;
  for (let d = 0; d < SEED_BITS; d++) if (vectors[frame * DIMENSIONS + d]! > 0) code |= 1 << d;
  return code;
}

function index(vectors: Float32Array, speaks: Uint8Array): Pick<Book, "seeds" | "seedsFrom"> {
  const lists = Array.from({ length: 1 << SEED_BITS }, (): number[] => []);
  speaks.forEach((spoken, frame) => {
    if (spoken) lists[seedCode(vectors, frame)]!.push(frame);
  });
  const seedsFrom = new Int32Array(lists.length + 1);
  lists.forEach((list, code) => (seedsFrom[code + 1] = seedsFrom[code]! + list.length));
  return { seeds: Int32Array.from(lists.flat()), seedsFrom };
}
