import { ReadableStream } from "node:stream/web";
import { voice } from "@livekit/agents";
import type { AudioFrame } from "@livekit/rtc-node";

/**
 * The candidate's sound on its way to the model, overheard frame by frame. Frames are passed on as they
 * come: the source is never held back, so what is overheard is stamped with its arrival.
 */
export class CandidateAudio extends voice.AudioInput {
  readonly #source: voice.AudioInput;

  constructor(source: voice.AudioInput, overhear: (frame: AudioFrame) => void) {
    super();
    this.#source = source;
    const reader = source.stream.getReader();
    const passedOn = new ReadableStream<AudioFrame>({
      async pull(controller) {
        const { done, value } = await reader.read();
        if (done) return controller.close();
        overhear(value);
        controller.enqueue(value);
      },
      cancel: () => reader.cancel(),
    });
    this.multiStream.addInputStream(passedOn);
  }

  override setAttached(attached: boolean): void {
    this.#source.setAttached(attached);
  }

  override onAttached(): void {
    this.#source.onAttached();
  }

  override onDetached(): void {
    this.#source.onDetached();
  }

  override async close(): Promise<void> {
    await super.close();
    await this.#source.close();
  }
}
