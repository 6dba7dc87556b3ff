import { align, type Alignment } from "./alignment.ts";
import { candidates } from "./candidates.ts";
import { features, FRAME_MS, loudSlices } from "./features.ts";
import { FrontEnd, SLICE_MS, type Spectrum } from "./front-end.ts";
import { hearings, type Hearing } from "./heard-words.ts";
import { whiten, type Book } from "./phrase-book.ts";

/** What was said: phrases of the book, or how long somebody spoke without being understood. */
export interface Transcript {
  readonly text: string;
  /** False when no word of the book was recognised. */
  readonly understood: boolean;
}

/** A stretch of sound being listened to. */
export interface Listening {
  /** More sound, 24 kHz mono, in pieces of any length. */
  push(pcm: Int16Array): void;
  /** Everything understood so far. */
  transcript(): Transcript;
}

export interface Ears {
  /** Listens to a stretch of speech as it arrives; most of the work is then done before it ends. */
  open(): Listening;
  /** Understands a whole stretch of speech: 24 kHz mono PCM. */
  transcribe(pcm: Int16Array): Transcript;
}

/** A phrase is taken as said, with its punctuation, when this share of its words was heard and the rest is doubtful. */
const WHOLE = 0.9;
/** Alignments below this score are chance. A second of clear speech scores about 18. */
const ACCEPT = 10;
/** Part of a phrase needs more: unknown sentences share sounds and short words with the book, up to 14.5. */
const ACCEPT_PART = 16;
/** Words in a row that make a part; fewer may be chance. */
const FEWEST_WORDS = 3;
/** Candidates looked at: some for every stretch, more for every second. */
const CANDIDATES = 16;
const CANDIDATES_PER_SECOND = 4;
/** Speech outside recognised phrases is mentioned from this length on. */
const UNKNOWN_MS = 1000;

/** Ears that recognise the phrases of one book and nothing else. */
export function listen(book: Book): Ears {
  const phraseOfFrame = new Int32Array(book.speaks.length);
  book.phrases.forEach((phrase, p) => phraseOfFrame.fill(p, phrase.from, phrase.to));
  const open = (): Listening => {
    const frontEnd = new FrontEnd();
    return {
      push: (pcm) => frontEnd.push(pcm),
      transcript: () => understand(frontEnd.spectrum(), phraseOfFrame, book),
    };
  };
  return {
    open,
    transcribe(pcm) {
      const listening = open();
      listening.push(pcm);
      return listening.transcript();
    },
  };
}

interface Hit {
  readonly alignment: Alignment;
  readonly text: string;
}

function understand(spectrum: Spectrum, phraseOfFrame: Int32Array, book: Book): Transcript {
  const hits = recognise(spectrum, phraseOfFrame, book);
  const loud = loudSlices(spectrum);
  const parts = hits.map((hit) => {
    const slice = (frame: number) => Math.max(0, Math.round((frame * FRAME_MS) / SLICE_MS));
    const around = 200 / SLICE_MS;
    loud.fill(0, Math.max(0, slice(hit.alignment.from) - around), slice(hit.alignment.to) + around);
    return { at: slice(hit.alignment.from), text: hit.text };
  });
  if (hits.length === 0) {
    const speechMs = loud.reduce((sum, slice) => sum + slice, 0) * SLICE_MS;
    return { text: notUnderstood(speechMs), understood: false };
  }
  for (const { at, lengthMs } of runs(loud))
    if (lengthMs >= UNKNOWN_MS) parts.push({ at, text: notUnderstood(lengthMs) });
  return {
    text: parts
      .sort((a, b) => a.at - b.at)
      .map((part) => part.text)
      .join(" "),
    understood: true,
  };
}

function notUnderstood(speechMs: number): string {
  return `[speech ${(speechMs / 1000).toFixed(1)} s, not understood]`;
}

/** The best alignments that do not overlap, best first, each with the words really heard. */
function recognise(spectrum: Spectrum, phraseOfFrame: Int32Array, book: Book): Hit[] {
  const input = features(spectrum);
  whiten(input, book.whitening);
  const most = Math.round(CANDIDATES + (CANDIDATES_PER_SECOND * input.frames * FRAME_MS) / 1000);
  const alignments: Alignment[] = [];
  for (const candidate of candidates(input, phraseOfFrame, book, most)) {
    const alignment = align(candidate, input, book);
    if (alignment && alignment.score >= ACCEPT) alignments.push(alignment);
  }
  alignments.sort((a, b) => b.score - a.score);
  const hits: Hit[] = [];
  for (const alignment of alignments) {
    const length = alignment.to - alignment.from;
    const overlaps = hits.some(
      (hit) => Math.min(hit.alignment.to, alignment.to) - Math.max(hit.alignment.from, alignment.from) > 0.3 * length,
    );
    if (overlaps) continue;
    const text = words(alignment, book);
    if (text !== undefined) hits.push({ alignment, text });
  }
  return hits;
}

function words(alignment: Alignment, book: Book): string | undefined {
  const phrase = book.phrases[alignment.phrase]!;
  const heard = hearings(alignment, book);
  if (isWhole(heard)) return phrase.text;
  if (alignment.score < ACCEPT_PART) return undefined;
  const stretches: string[] = [];
  for (let w = 0; w < heard.length; w++) {
    const first = w;
    while (heard[w] === "heard") w++;
    if (w - first < FEWEST_WORDS) continue;
    const text = phrase.words
      .slice(first, w)
      .map((word) => word.text)
      .join(" ");
    // Only the phrase's own end keeps its mark: a reader can tell what was cut short.
    stretches.push(w === heard.length ? text : text.replace(/[^\p{L}\p{N}%]+$/u, ""));
  }
  return stretches.length === 0 ? undefined : stretches.join(" … ");
}

/** Single doubtful words are forgiven; a word that is missing at the end or clearly another one is not. */
function isWhole(heard: readonly Hearing[]): boolean {
  const count = heard.filter((hearing) => hearing === "heard").length;
  if (count < WHOLE * heard.length || heard.at(-1) !== "heard") return false;
  return heard.every((hearing, w) => hearing === "heard" || (hearing === "doubtful" && heard[w + 1] === "heard"));
}

function* runs(loud: Uint8Array): Generator<{ at: number; lengthMs: number }> {
  for (let slice = 0; slice < loud.length; slice++) {
    const at = slice;
    while (loud[slice]) slice++;
    if (slice > at) yield { at, lengthMs: (slice - at) * SLICE_MS };
  }
}
