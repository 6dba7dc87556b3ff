import { SILENCE_FLOOR, type TurnDetection } from "#core/providers/turn-detection.ts";
import { OpenAiAudioClock } from "./openai-audio-clock.ts";
import type { ProviderLine, TurnTaking } from "./provider-line.ts";

export interface OpenAiTurnsPorts {
  /** Where turns are told. */
  readonly line: Pick<ProviderLine, "emit">;
  send(event: { readonly type: string; readonly [field: string]: unknown }): void;
}

/** The candidate's turns on one connection: when they are open, how their end is detected, and whose words are whose. */
export class OpenAiTurns {
  readonly clock = new OpenAiAudioClock();
  readonly #ports: OpenAiTurnsPorts;
  #mode: TurnTaking = "guarded";
  #detection: TurnDetection = SILENCE_FLOOR;
  /** Asked for while the candidate spoke: a detector that is changed in the middle may never tell the end. */
  #detectionLater: TurnDetection | null = null;
  #openItem: string | null = null;
  /** A turn we ended; the provider gives what it held an id of its own. */
  #endedItem: string | null = null;
  readonly #turnOfItem = new Map<string, string>();

  constructor(ports: OpenAiTurnsPorts) {
    this.#ports = ports;
  }

  get mode(): TurnTaking {
    return this.#mode;
  }

  get isOpen(): boolean {
    return this.#openItem !== null;
  }

  /** Takes effect for turns that end from now on; how their end is told does not change while one is open. */
  set(mode: TurnTaking, detection: TurnDetection): void {
    const same = JSON.stringify(detection) === JSON.stringify(this.#detection);
    this.#detectionLater = !this.isOpen || same ? null : detection;
    const now = same || this.#detectionLater !== null ? this.#detection : detection;
    if (mode === this.#mode && now === this.#detection) return;
    this.#mode = mode;
    this.#detection = now;
    const input = { turn_detection: turnDetection(mode, now) };
    this.#ports.send({ type: "session.update", session: { type: "realtime", audio: { input } } });
  }

  /** Ends the turn that is open in the provider's place. */
  end(): void {
    const itemId = this.#openItem;
    if (itemId === null) return;
    this.#endedItem = itemId;
    this.#ports.send({ type: "input_audio_buffer.commit" });
    this.#stopped(itemId, Date.now());
  }

  onStarted(itemId: string, audioStartMs: number): void {
    this.clock.turnStarted(audioStartMs);
    this.#openItem = itemId;
    // What we ended was never taken: this turn's words are its own.
    this.#endedItem = null;
    this.#ports.line.emit("speechStarted", { itemId, atMs: this.clock.wallTime(audioStartMs) });
  }

  onStopped(itemId: string, audioEndMs: number): void {
    this.clock.turnStopped(itemId, audioEndMs);
    // The provider counts the silence it waited for as speech; waiting for meaning has no fixed length.
    const waitedMs = this.#detection.kind === "silence" ? this.#detection.silenceMs : 0;
    this.#stopped(itemId, this.clock.wallTime(audioEndMs - waitedMs));
  }

  onCommitted(itemId: string): void {
    if (this.#endedItem !== null && itemId !== this.#endedItem) this.#turnOfItem.set(itemId, this.#endedItem);
    this.#endedItem = null;
  }

  onTranscript(itemId: string, text: string | null): void {
    this.#ports.line.emit("transcript", { itemId: this.#turnOfItem.get(itemId) ?? itemId, text });
  }

  #stopped(itemId: string, atMs: number): void {
    this.#openItem = null;
    this.#ports.line.emit("speechStopped", { itemId, atMs });
    if (this.#detectionLater !== null) this.set(this.#mode, this.#detectionLater);
  }
}

/** Our presets in the provider's dialect. */
export function turnDetection(mode: TurnTaking, detection: TurnDetection) {
  const answers = { create_response: mode === "automatic", interrupt_response: mode !== "guarded" };
  if (detection.kind === "meaning")
    return { type: "semantic_vad" as const, eagerness: detection.eagerness, ...answers };
  const { threshold, prefixMs, silenceMs } = detection;
  return {
    type: "server_vad" as const,
    threshold,
    prefix_padding_ms: prefixMs,
    silence_duration_ms: silenceMs,
    ...answers,
  };
}
