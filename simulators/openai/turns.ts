import type { Connection } from "./connection.ts";
import type { StoredItem } from "./conversation.ts";
import type { Thought, TurnEvents } from "./input-audio.ts";
import type { Response } from "./response.ts";
import type { ResponseWatcher } from "./responses.ts";
import { deafEars, type Heard } from "./world.ts";

const SAMPLES_PER_MS = 24;
/** Transcripts come in pieces of a few words. */
const WORDS_PER_DELTA = 3;
/** Whole phrases are recognised with their punctuation; the words of a cut one come without. */
const FINISHED = /[.?!]["”']?$/;

/** A person's side of the conversation: turns become items and transcripts, and call for responses. */
export class Turns implements TurnEvents, ResponseWatcher {
  readonly #connection: Connection;
  /** The id announced by `speech_started`, which the item will carry. */
  #itemId = "";
  #takeBackIdle: (() => void) | undefined;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  started(audioStartMs: number): void {
    const { world } = this.#connection;
    this.#idle(undefined);
    this.#itemId = world.newId("item");
    this.#connection.send({
      type: "input_audio_buffer.speech_started",
      audio_start_ms: audioStartMs,
      item_id: this.#itemId,
    });
    if (this.#detection?.interrupt_response) this.#connection.responses.cancel("turn_detected");
    if (world.faults.take("turn_never_ends")) this.#connection.audio.getStuck();
  }

  stopped(audioEndMs: number, pcm: Int16Array): void {
    this.#connection.send({
      type: "input_audio_buffer.speech_stopped",
      audio_end_ms: audioEndMs,
      item_id: this.#itemId,
    });
    this.#commit(this.#itemId, pcm);
    if (this.#detection?.create_response) this.#connection.responses.owe();
  }

  async judge(pcm: Int16Array): Promise<Thought> {
    const { text, understood } = await this.#hear(pcm);
    if (!understood || text.endsWith("]")) return "unclear";
    return FINISHED.test(text) ? "complete" : "open";
  }

  /** The client says that the turn is over. */
  commit(pcm: Int16Array): void {
    this.#commit(this.#connection.world.newId("item"), pcm);
  }

  /** Sound that came inside an item, as a file would. */
  listenTo(content: readonly { type: string; audio?: string | undefined }[], item: StoredItem): void {
    const bytes = Buffer.concat(
      content
        .filter((part) => part.type === "input_audio" && part.audio !== undefined)
        .map((part) => Buffer.from(part.audio!, "base64")),
    );
    if (bytes.length < 2) return;
    const pcm = new Int16Array(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + (bytes.length & ~1)) as ArrayBuffer,
    );
    item.audioMs = pcm.length / SAMPLES_PER_MS;
    item.heard = this.#hear(pcm).then(({ text }) => text);
  }

  responseStarts(): void {
    this.#idle(undefined);
  }

  /** `idle_timeout_ms` counts from the moment at which the client has played everything. */
  responseEnded(response: Response): void {
    const { world, audio, session } = this.#connection;
    const detection = session.audio.input.turn_detection;
    if (detection?.type !== "server_vad" || !detection.idle_timeout_ms || audio.speaking) return;
    const playedAtMs = (response.firstAudioAtMs ?? performance.now()) + response.audioMs / world.time.scale;
    this.#idle(Math.max(0, playedAtMs - performance.now()) * world.time.scale + detection.idle_timeout_ms);
  }

  end(): void {
    this.#idle(undefined);
  }

  get #detection() {
    return this.#connection.session.audio.input.turn_detection;
  }

  #idle(ms: number | undefined): void {
    this.#takeBackIdle?.();
    this.#takeBackIdle = ms === undefined ? undefined : this.#connection.world.time.after(ms, () => this.#timeout());
  }

  #timeout(): void {
    const { world, audio } = this.#connection;
    const itemId = world.newId("item");
    const endMs = Math.round(audio.writtenMs);
    this.#connection.send({
      type: "input_audio_buffer.timeout_triggered",
      audio_start_ms: Math.round(endMs - audio.bufferedMs),
      audio_end_ms: endMs,
      item_id: itemId,
    });
    this.#commit(itemId, new Int16Array(0));
    this.#connection.responses.start({});
  }

  #commit(itemId: string, pcm: Int16Array): void {
    const { conversation } = this.#connection;
    const heard = pcm.length === 0 ? Promise.resolve<Heard>({ text: "", understood: false }) : this.#hear(pcm);
    const item: StoredItem = {
      wire: {
        id: itemId,
        object: "realtime.item",
        status: "completed",
        type: "message",
        role: "user",
        content: [{ type: "input_audio", transcript: null }],
      },
      audioMs: pcm.length / SAMPLES_PER_MS,
      words: [],
      heard: heard.then(({ text }) => text),
    };
    this.#connection.send({
      type: "input_audio_buffer.committed",
      previous_item_id: conversation.lastId,
      item_id: itemId,
    });
    const previous = conversation.lastId;
    this.#connection.add(item);
    this.#connection.send({
      type: "conversation.item.done",
      previous_item_id: previous,
      item: structuredClone(item.wire),
    });
    void this.#transcribe(item, heard);
  }

  /** Off this turn of the event loop, so that what the turn caused is on the wire before a recogniser works. */
  async #hear(pcm: Int16Array): Promise<Heard> {
    await new Promise((resolve) => setImmediate(resolve));
    try {
      return await this.#connection.world.ears.transcribe(pcm);
    } catch (cause) {
      // A broken recogniser understands nothing; that it is broken must be seen.
      this.#connection.note("simulator.bug", { message: String(cause) });
      console.error("OpenAI simulator: the ears failed", cause);
      return deafEars.transcribe(pcm);
    }
  }

  async #transcribe(item: StoredItem, heard: Promise<Heard>): Promise<void> {
    const { world, session } = this.#connection;
    const asked = session.audio.input.transcription;
    if (!asked) return;
    const fault = world.faults.take("transcription");
    const { text } = await heard;
    if (fault?.how === "missing") return;
    await world.time.pass(fault?.how === "late" ? fault.delayMs : world.transcriptionMs);
    const part = { item_id: item.wire.id, content_index: 0 };
    if (fault?.how === "failed") {
      this.#connection.send({
        type: "conversation.item.input_audio_transcription.failed",
        ...part,
        error: {
          type: "transcription_error",
          code: "audio_unintelligible",
          message: "A fault was asked for.",
          param: null,
        },
      });
      return;
    }
    if (item.wire.type === "message" && item.wire.content[0]) item.wire.content[0].transcript = text;
    const words = text.split(/(?<=\s)/);
    for (let at = 0; at < words.length; at += WORDS_PER_DELTA) {
      const delta = words.slice(at, at + WORDS_PER_DELTA).join("");
      if (delta) this.#connection.send({ type: "conversation.item.input_audio_transcription.delta", ...part, delta });
    }
    this.#connection.send({
      type: "conversation.item.input_audio_transcription.completed",
      ...part,
      transcript: text,
      usage: transcriptionUsage(asked.model, item.audioMs, text),
    });
  }
}

/** Whispers are billed by the second, the others by tokens. */
function transcriptionUsage(model: string | undefined, audioMs: number, text: string): Record<string, unknown> {
  if (model?.includes("whisper")) return { type: "duration", seconds: Math.ceil(audioMs / 1000) };
  const input = Math.ceil(audioMs / 100);
  const output = Math.ceil(Buffer.byteLength(text) / 4);
  return {
    type: "tokens",
    total_tokens: input + output,
    input_tokens: input,
    output_tokens: output,
    input_token_details: { text_tokens: 0, audio_tokens: input },
  };
}
