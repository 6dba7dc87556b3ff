import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { Worker } from "node:worker_threads";
import type { FliteJob, FliteResult } from "./flite.ts";
import { resample } from "./resample.ts";
import { writtenWords, wordTimes, type SpokenWord } from "./word-times.ts";

/** Flite's voices: a woman (slt), three men (awb is Scottish, rms warm, kal robotic and cheap). */
export type VoiceName = "slt" | "awb" | "rms" | "kal";

/** A sentence as sound: 24 kHz mono PCM and, for each written word, when it is spoken. */
export interface Speech {
  readonly pcm: Int16Array;
  readonly words: readonly SpokenWord[];
}

/** Sample rate of everything that `speak` returns. */
export const VOICE_RATE_HZ = 24_000;

/** Raise when the sound of an unchanged text changes, so that no cache hands out the old one. */
export const VOICE_VERSION = 1;
const CACHE = new URL("../.cache/voice/", import.meta.url);

/** kal16 is the same voice at the sample rate of the others. */
const FLITE_NAMES: Record<VoiceName, string> = { slt: "slt", awb: "awb", rms: "rms", kal: "kal16" };

/** Flite surrounds speech with 150–250 ms of silence, which would count as reaction time; this much is left. */
const LEAD_MS = 30;
const TAIL_MS = 60;

/** Loudness while speaking, −20 dBFS: what a microphone with automatic gain delivers. Peaks stay below −1 dBFS. */
const SPEECH_RMS = 3277;
const PEAK = 29_200;

const underWay = new Map<string, Promise<Speech>>();

/**
 * Speaks a text. The same text and voice give the same samples; results are kept on disk, so that a phrase book is
 * built quickly the second time. Synthesis runs in a worker thread at about 80 times real time.
 */
export function speak(text: string, voice: VoiceName): Promise<Speech> {
  if (writtenWords(text).length === 0) return Promise.resolve({ pcm: new Int16Array(0), words: [] });
  const key = createHash("sha256")
    .update(JSON.stringify([VOICE_VERSION, voice, text]))
    .digest("hex")
    .slice(0, 32);
  let speech = underWay.get(key);
  if (!speech) {
    speech = speakOnce(key, text, voice).finally(() => underWay.delete(key));
    underWay.set(key, speech);
  }
  return speech;
}

async function speakOnce(key: string, text: string, voice: VoiceName): Promise<Speech> {
  const file = new URL(`${key}.speech`, CACHE);
  const stored = await readFile(file).then(decode, () => undefined);
  if (stored) return stored;
  const speech = await render(text, voice);
  await mkdir(CACHE, { recursive: true });
  // Written beside and renamed: another process reads either nothing or all of it.
  const draft = new URL(`${key}.${randomUUID()}.draft`, CACHE);
  await writeFile(draft, encode(speech));
  await rename(draft, file);
  return speech;
}

async function render(text: string, voice: VoiceName): Promise<Speech> {
  const written = writtenWords(text);
  // Without a blank Flite takes a text for a file's name.
  const flite = await synthesise({
    voice: FLITE_NAMES[voice],
    text: `${text} `,
    words: written.map((word) => word.spoken),
  });
  const words = wordTimes(written, flite.phonesOfWords, flite.segments);
  const endMs = words.at(-1)!.endMs + TAIL_MS;
  const startMs = Math.max(0, words[0]!.startMs - LEAD_MS);
  const all = resample(flite.pcm, flite.rateHz, VOICE_RATE_HZ);
  const pcm = all.slice((startMs * VOICE_RATE_HZ) / 1000, (endMs * VOICE_RATE_HZ) / 1000);
  level(pcm);
  return {
    pcm,
    words: words.map((word) => ({ text: word.text, startMs: word.startMs - startMs, endMs: word.endMs - startMs })),
  };
}

function level(pcm: Int16Array): void {
  let power = 0;
  let loud = 0;
  let peak = 1;
  for (const sample of pcm) {
    peak = Math.max(peak, Math.abs(sample));
    if (Math.abs(sample) < 300) continue;
    power += sample * sample;
    loud++;
  }
  const gain = Math.min(SPEECH_RMS / Math.sqrt(power / Math.max(1, loud)), PEAK / peak);
  for (let i = 0; i < pcm.length; i++) pcm[i] = Math.round(pcm[i]! * gain);
}

function encode(speech: Speech): Buffer {
  const words = Buffer.from(JSON.stringify(speech.words));
  const head = Buffer.alloc(4);
  head.writeUInt32LE(words.length);
  return Buffer.concat([head, words, Buffer.from(speech.pcm.buffer, speech.pcm.byteOffset, speech.pcm.byteLength)]);
}

function decode(file: Buffer): Speech {
  const end = 4 + file.readUInt32LE(0);
  const words = JSON.parse(file.toString("utf8", 4, end)) as SpokenWord[];
  // A copy: Int16Array needs an even offset, which the header does not promise.
  const pcm = new Int16Array(file.buffer.slice(file.byteOffset + end, file.byteOffset + file.length) as ArrayBuffer);
  return { pcm, words };
}

let worker: Worker | undefined;
let lastId = 0;
const waiting = new Map<number, { resolve: (result: FliteResult) => void; reject: (problem: Error) => void }>();

function synthesise(job: Omit<FliteJob, "id">): Promise<FliteResult> {
  const flite = (worker ??= startWorker());
  const id = ++lastId;
  // Holds the process open only while somebody waits for speech.
  flite.ref();
  return new Promise<FliteResult>((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    flite.postMessage({ id, ...job } satisfies FliteJob);
  }).finally(() => {
    if (waiting.size === 0) flite.unref();
  });
}

function startWorker(): Worker {
  const flite = new Worker(new URL("./flite.ts", import.meta.url), { execArgv: ["--no-warnings"] });
  flite.on("message", (result: FliteResult) => {
    const caller = waiting.get(result.id);
    waiting.delete(result.id);
    if (result.problem === undefined) caller?.resolve(result);
    else caller?.reject(new Error(`speech synthesis failed: ${result.problem}`));
  });
  flite.on("error", (cause) => {
    worker = undefined;
    for (const caller of waiting.values()) caller.reject(new Error("speech synthesis stopped", { cause }));
    waiting.clear();
  });
  return flite;
}
