import type { OpenAiError, OpenAiSettings } from "./openai-events.ts";
import type { ProviderLost } from "./provider-line.ts";

/** Our updates carry this as their event id, so that an error about one is recognised. */
const UPDATE = "session_";

/** Errors that name what they are about. An update that is refused without a word is noticed by its deadline. */
const ABOUT_SOMETHING_ELSE = /^(?:item|response|conversation|input_audio_buffer|output_audio_buffer|rate_limit)_/;

/** What decides who answers and after which silence; a server may round the rest. */
const COMPARED = ["type", "create_response", "interrupt_response", "silence_duration_ms", "eagerness"];

export interface ConfirmationPorts {
  /** An update is answered within this, or the session is not what we think it is. */
  readonly withinMs: number;
  /** Everything that was asked for so far is in force. */
  onConfirmed(): void;
  complain(complaint: { readonly code: string; readonly param?: string }): void;
  lose(lost: ProviderLost): void;
}

/**
 * What was asked of a session and what the server says it took. The server refuses an update whole and goes on with
 * its defaults, told by an error that may name neither event nor place; a server that is only compatible may take it and
 * do otherwise. Either would greet a candidate without transcripts, or let their first "hello" cut the greeting.
 */
export class OpenAiConfirmation {
  readonly #ports: ConfirmationPorts;
  #asked: { voice?: unknown; transcription?: unknown; detection?: Readonly<Record<string, unknown>> } = {};
  #pending = 0;
  #updates = 0;
  #deadline: NodeJS.Timeout | undefined;

  constructor(ports: ConfirmationPorts) {
    this.#ports = ports;
  }

  /** An id for the next update. */
  nextId(): string {
    return `${UPDATE}${++this.#updates}`;
  }

  /** An update has left. */
  asked({ audio }: OpenAiSettings): void {
    const { voice } = audio?.output ?? {};
    const { transcription, turn_detection: detection } = audio?.input ?? {};
    if (voice !== undefined) this.#asked.voice = voice;
    if (transcription !== undefined) this.#asked.transcription = transcription?.model;
    if (detection !== undefined && detection !== null) this.#asked.detection = detection;
    this.#pending++;
    clearTimeout(this.#deadline);
    this.#deadline = setTimeout(() => this.#ports.lose({ code: "stalled" }), this.#ports.withinMs);
  }

  /** The server has taken an update, and shows what is in force. */
  onUpdated(settings: OpenAiSettings): void {
    this.#pending = Math.max(0, this.#pending - 1);
    // What was asked for since is not in there yet.
    if (this.#pending > 0) return;
    clearTimeout(this.#deadline);
    const other = this.#differing(settings);
    if (other === null) return this.#ports.onConfirmed();
    this.#ports.complain({ code: "setting_not_taken", param: other });
    this.#ports.lose({ code: "refused" });
  }

  /** True when the error is about an update: then the session is not what was asked for. */
  onError({ code, type, event_id: eventId }: OpenAiError): boolean {
    const ours = eventId?.startsWith(UPDATE) === true;
    const nobodys =
      (eventId === null || eventId === undefined) &&
      this.#pending > 0 &&
      type === "invalid_request_error" &&
      !ABOUT_SOMETHING_ELSE.test(code ?? "");
    if (!ours && !nobodys) return false;
    this.#ports.lose({ code: "refused" });
    return true;
  }

  close(): void {
    clearTimeout(this.#deadline);
  }

  /** The first setting in force that is not what was asked for. Voices by object are named by their id. */
  #differing({ audio }: OpenAiSettings): string | null {
    const { voice, transcription, detection } = this.#asked;
    if (voice !== undefined && named(audio?.output?.voice) !== named(voice)) return "audio.output.voice";
    if (transcription !== undefined && audio?.input?.transcription?.model !== transcription)
      return "audio.input.transcription";
    const inForce = audio?.input?.turn_detection;
    for (const name of COMPARED)
      if (detection !== undefined && name in detection && inForce?.[name] !== detection[name])
        return "audio.input.turn_detection";
    return null;
  }
}

const named = (voice: unknown): unknown =>
  typeof voice === "object" && voice !== null && "id" in voice ? voice.id : voice;
