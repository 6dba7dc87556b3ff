/** PCM16 mono at 24 kHz, 48 bytes a millisecond; base64 takes 4 characters for 3 bytes. */
const BASE64_CHARS_PER_MS = (48 * 4) / 3;

/**
 * The provider tells when somebody spoke in milliseconds of the sound we sent. What was sent up to now is
 * what it has heard, so the distance from there is the distance from now.
 */
export class OpenAiAudioClock {
  #sentMs = 0;
  #turnStartMs = 0;
  readonly #lengthsMs = new Map<string, number>();

  /** A piece of sound left for the provider. */
  sent(base64: string): void {
    this.#sentMs += base64.length / BASE64_CHARS_PER_MS;
  }

  turnStarted(audioMs: number): void {
    this.#turnStartMs = audioMs;
  }

  turnStopped(itemId: string, audioMs: number): void {
    this.#lengthsMs.set(itemId, audioMs - this.#turnStartMs);
  }

  /** Seconds of sound in a turn that is being transcribed; asked once. */
  takeSeconds(itemId: string): number {
    const lengthMs = this.#lengthsMs.get(itemId) ?? 0;
    this.#lengthsMs.delete(itemId);
    return lengthMs / 1000;
  }

  /** When a moment of the sound was, in epoch milliseconds. */
  wallTime(audioMs: number): number {
    return Math.round(Date.now() - Math.max(0, this.#sentMs - audioMs));
  }
}
