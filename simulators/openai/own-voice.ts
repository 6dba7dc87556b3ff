import { listen, phraseBook, type Ears } from "../ears/index.ts";
import type { VoiceName } from "../voice.ts";
import { deafEars, type Heard, type OwnVoiceListener } from "./world.ts";

/** Sentences kept; an hour of conversation has about 200. */
const MOST = 400;

/**
 * Recognises this simulator's own voice in a recording: its book is what it has said since it was started. Nothing is
 * taken from memory but the list of sentences that can be recognised at all.
 */
export class OwnVoice implements OwnVoiceListener {
  readonly #voice: VoiceName;
  readonly #said = new Set<string>();
  #ears: Promise<Ears> | null = null;

  constructor(voice: VoiceName) {
    this.#voice = voice;
  }

  /** A text that is being spoken. */
  says(text: string): void {
    for (const sentence of sentencesOf(text)) {
      if (this.#said.has(sentence)) continue;
      this.#said.add(sentence);
      this.#ears = null;
    }
    for (const sentence of [...this.#said].slice(0, Math.max(0, this.#said.size - MOST))) this.#said.delete(sentence);
  }

  async transcribe(pcm: Int16Array): Promise<Heard> {
    if (this.#said.size === 0) return deafEars.transcribe(pcm);
    this.#ears ??= phraseBook([...this.#said], this.#voice).then(listen);
    return (await this.#ears).transcribe(pcm);
  }
}

/** Sentences as they are spoken one by one. */
export const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?])\s+/).filter(Boolean);
