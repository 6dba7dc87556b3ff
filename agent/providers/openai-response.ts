import type { OpenAiOutputItem, OpenAiResponse } from "./openai-events.ts";
import type { EndedResponse, ResponsePurpose } from "./provider-line.ts";

/** A message of a response: its place among the response's items, and what is known of it. */
interface Message {
  readonly place: number;
  readonly phase: string | null;
  sounded: boolean;
  written: boolean;
  transcript: string;
}

/** One response while it is written: what of it can be heard, what was called, and whether it ends the turn. */
export class OpenAiRunningResponse {
  readonly id: string;
  readonly purpose: ResponsePurpose | null;
  readonly #messages = new Map<string, Message>();
  #items = 0;
  #calls = 0;
  #lastCallPlace = -1;

  /** `assumed`: what it is for where the server does not say. */
  constructor(response: OpenAiResponse, assumed: ResponsePurpose | null = null) {
    this.id = response.id ?? "";
    this.purpose = purposeOf(response) ?? assumed;
  }

  /** Ids of its messages, in order. */
  get messageIds(): readonly string[] {
    return [...this.#messages.keys()];
  }

  /** Messages that came as text, which nobody hears. */
  get writtenIds(): readonly string[] {
    return this.messageIds.filter((id) => this.#messages.get(id)?.written);
  }

  itemAdded({ id = "", type, phase = null }: OpenAiOutputItem): void {
    const place = this.#items++;
    if (type === "message") this.#messages.set(id, { place, phase, sounded: false, written: false, transcript: "" });
  }

  /** True for the first part of a message that is text where sound was asked for. */
  partAdded(itemId: string, type: string | undefined): boolean {
    const message = this.#messages.get(itemId);
    if (message === undefined || message.written || (type !== "text" && type !== "output_text")) return false;
    return (message.written = true);
  }

  sounded(itemId: string): void {
    const message = this.#messages.get(itemId);
    if (message !== undefined) message.sounded = true;
  }

  transcribed(itemId: string, transcript: string): void {
    const message = this.#messages.get(itemId);
    if (message !== undefined) message.transcript = transcript;
  }

  called(): void {
    this.#calls++;
    this.#lastCallPlace = this.#items - 1;
  }

  ended(response: OpenAiResponse): Omit<EndedResponse, "retryAfterMs"> {
    const told = statusOf(response);
    const spoke = [...this.#messages.values()].some(({ sounded }) => sounded);
    const nothing = told === "completed" && !spoke && this.#calls === 0;
    return {
      responseId: response.id ?? this.id,
      purpose: this.purpose,
      status: nothing || this.writtenIds.length > 0 ? "failed" : told,
      spoke,
      answered: this.#answered(),
      toolCalls: this.#calls,
    };
  }

  /** By what the provider calls its messages; where it says nothing, by whether a question or the end came last. */
  #answered(): boolean {
    const heard = [...this.#messages.values()].filter(({ sounded }) => sounded);
    const last = heard.at(-1);
    if (last === undefined) return false;
    if (this.purpose === "closing" || heard.some(({ phase }) => phase === "final_answer")) return true;
    if (heard.every(({ phase }) => phase === "commentary")) return false;
    return this.#lastCallPlace < last.place || heard.some(({ transcript }) => /[?？؟]/.test(transcript));
  }
}

function statusOf({ status }: OpenAiResponse): EndedResponse["status"] {
  return status === "cancelled" || status === "failed" || status === "incomplete" ? status : "completed";
}

function purposeOf(response: OpenAiResponse): ResponsePurpose | null {
  return (response.metadata?.["purpose"] as ResponsePurpose | undefined) ?? null;
}
