import type { SpokenWord } from "../word-times.ts";
import { sentencesOf } from "./own-voice.ts";
import { speak, type VoiceName } from "../voice.ts";

const CHUNK_MS = 100;
const SAMPLES_PER_MS = 24;
/** Between two sentences. */
const BREATH_MS = 180;

/** A tenth of a second of speech and the words that begin in it, timed from the start of the whole text. */
export interface SpokenChunk {
  readonly pcm: Int16Array;
  readonly ms: number;
  readonly words: readonly SpokenWord[];
}

/** Speaks a text sentence by sentence: the first is ready while the others are still being synthesised. */
export async function* spokenChunks(text: string, voice: VoiceName): AsyncGenerator<SpokenChunk> {
  const sentences = sentencesOf(text);
  let next = speak(sentences[0] ?? "", voice);
  let baseMs = 0;
  for (let s = 0; s < sentences.length; s++) {
    const { pcm, words } = await next;
    next = speak(sentences[s + 1] ?? "", voice);
    next.catch(() => {}); // Looked at when its turn comes, which a cancellation may prevent.
    const sound = new Int16Array(pcm.length + (s + 1 < sentences.length ? BREATH_MS * SAMPLES_PER_MS : 0));
    sound.set(pcm);
    let said = 0;
    for (let at = 0; at < sound.length; at += CHUNK_MS * SAMPLES_PER_MS) {
      const chunk = sound.subarray(at, at + CHUNK_MS * SAMPLES_PER_MS);
      const first = said;
      while (words[said] && words[said]!.startMs * SAMPLES_PER_MS < at + chunk.length) said++;
      const begun = words
        .slice(first, said)
        .map((word) => ({ ...word, startMs: word.startMs + baseMs, endMs: word.endMs + baseMs }));
      yield { pcm: chunk, ms: chunk.length / SAMPLES_PER_MS, words: begun };
    }
    baseMs += sound.length / SAMPLES_PER_MS;
  }
}
