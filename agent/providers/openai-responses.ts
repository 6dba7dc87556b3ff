import type { UsageEvent } from "#contract/provider.ts";
import type { OpenAiOutputItem, OpenAiResponse } from "./openai-events.ts";
import { lostByErrorCode } from "./openai-lost.ts";
import { rateLimitMs, retryAfterMs } from "./openai-rate-limit.ts";
import { OpenAiRunningResponse } from "./openai-response.ts";
import { responseTokens } from "./openai-usage.ts";
import type { DroppedRequest, ProviderLine, ProviderLost, ResponsePurpose } from "./provider-line.ts";

export interface OpenAiResponsesPorts {
  /** Where what happens to responses is told. */
  readonly line: Pick<ProviderLine, "emit">;
  /** A response must begin, and go on, within this: a socket can be open and dead. */
  readonly responseMs: number;
  send(event: { readonly type: string; readonly [field: string]: unknown }): void;
  lose(lost: ProviderLost): void;
  bill(responseId: string, amount: Pick<UsageEvent, "tokens">): void;
}

/** Our requests carry this as their event id, so that an error about one is recognised. */
const REQUEST = "request_";
const ALREADY_ANSWERING = "conversation_already_has_active_response";
/** Errors that are about a response, whatever they name. */
const ABOUT_A_RESPONSE = /^(?:conversation_already_has_active_response|rate_limit_exceeded|response_)/;
/** Said all the same after the answer that came first; the others wanted no more than that the model speaks. */
const KEPT: ReadonlySet<ResponsePurpose> = new Set(["directive", "closing"]);
/** Responses whose messages may still be cut off. */
const REMEMBERED = 3;

interface Request {
  readonly purpose: ResponsePurpose;
  readonly mustSpeak: boolean;
}

/**
 * Responses of one connection: the provider writes one at a time, and so do we ask for one at a time. With automatic
 * turns it owes one from the end of a turn on, though it begins a moment later.
 */
export class OpenAiResponses {
  readonly #ports: OpenAiResponsesPorts;
  readonly #recent: OpenAiRunningResponse[] = [];
  #active: OpenAiRunningResponse | null = null;
  #requested: Request | null = null;
  #owed = false;
  #wanted: Request | null = null;
  #deadline: NodeJS.Timeout | undefined;
  #resetSeconds: number | undefined;

  constructor(ports: OpenAiResponsesPorts) {
    this.#ports = ports;
  }

  /** A response is being generated, was asked for, or is owed to a turn. */
  get underWay(): boolean {
    return this.#active !== null || this.#requested !== null || this.#owed;
  }

  request(purpose: ResponsePurpose, mustSpeak: boolean): void {
    if (this.underWay) return this.#want({ purpose, mustSpeak });
    this.#requested = { purpose, mustSpeak };
    const response = {
      metadata: { purpose },
      output_modalities: ["audio"],
      ...(mustSpeak ? { tool_choice: "none" } : {}),
    };
    this.#ports.send({ type: "response.create", event_id: REQUEST + purpose, response });
    this.expectProgress();
  }

  /** A turn has ended that the provider answers by itself. */
  owe(): void {
    this.expectProgress();
    // While another is being made the provider refuses its own: the turn is answered after it.
    if (this.#active === null) this.#owed = true;
    else if (this.#active.purpose !== "closing") this.#want({ purpose: "retry", mustSpeak: false });
  }

  /** The candidate speaks: what they say comes before what we wanted said, and nothing is owed to half a turn. */
  candidateSpeaks(): void {
    this.#owed = false;
    if (!this.underWay) clearTimeout(this.#deadline);
    const wanted = this.#wanted;
    this.#wanted = null;
    if (wanted !== null) this.#drop(wanted, "candidate");
  }

  /** Something is to come now: the answer to a turn, or more of a response. */
  expectProgress(): void {
    clearTimeout(this.#deadline);
    this.#deadline = setTimeout(() => this.#ports.lose({ code: "stalled" }), this.#ports.responseMs);
  }

  /** Any event of the server while a response runs. */
  onActivity(): void {
    if (this.#active !== null) this.expectProgress();
  }

  onCreated(response: OpenAiResponse): void {
    // A server that does not tell purposes back has made ours, unless a turn was owed one.
    const assumed = this.#owed ? null : (this.#requested?.purpose ?? null);
    const active = (this.#active = new OpenAiRunningResponse(response, assumed));
    this.#recent.push(active);
    if (this.#recent.length > REMEMBERED) this.#recent.shift();
    // Not ours: that ours was refused is told by an error, which has not come yet.
    if (active.purpose === this.#requested?.purpose) this.#requested = null;
    // The turn is answered after all.
    if (active.purpose === null && this.#wanted?.purpose === "retry") this.#wanted = null;
    this.#owed = false;
    this.expectProgress();
    this.#ports.line.emit("responseStarted", { responseId: active.id, purpose: active.purpose });
  }

  onItemAdded(item: OpenAiOutputItem): void {
    this.#active?.itemAdded(item);
  }

  /** Text in the place of sound is nothing anybody hears: it is broken off, and asked for again. */
  onPartAdded(itemId: string, type: string | undefined): void {
    if (this.#active?.partAdded(itemId, type) !== true) return;
    this.#ports.line.emit("complaint", { code: "text_instead_of_sound" });
    this.#ports.send({ type: "response.cancel", response_id: this.#active.id });
  }

  onSound(itemId: string): void {
    this.#active?.sounded(itemId);
  }

  onTranscript(itemId: string, transcript: string): void {
    this.#active?.transcribed(itemId, transcript);
  }

  onRateLimits(limits: readonly { readonly name?: string; readonly reset_seconds?: number }[]): void {
    const told = limits.find(({ name }) => name === "tokens")?.reset_seconds;
    if (Number.isFinite(told)) this.#resetSeconds = told;
  }

  onItemDone(responseId: string, item: OpenAiOutputItem): void {
    const { type, status, name, call_id: callId, arguments: argumentsText = "" } = item;
    // A call cut off in the middle of its arguments was never made.
    if (type !== "function_call" || status === "incomplete" || callId === undefined || name === undefined) return;
    this.#active?.called();
    this.#ports.line.emit("toolCall", { callId, name, argumentsText, responseId });
  }

  onDone(response: OpenAiResponse): void {
    // Told twice, or late: another is under way, or none.
    if (this.#active?.id !== response.id && this.#recent.some(({ id }) => id === response.id)) return;
    clearTimeout(this.#deadline);
    const active = this.#active ?? new OpenAiRunningResponse(response);
    this.#active = null;
    // Ours did not come, and nothing more will be said of it.
    const missing = this.#requested;
    this.#requested = null;
    if (missing !== null) this.#missed(missing);
    if (response.usage) this.#ports.bill(response.id ?? active.id, { tokens: responseTokens(response.usage) });
    for (const id of active.writtenIds) this.#ports.send({ type: "conversation.item.delete", item_id: id });
    const wait = retryAfterMs(response, this.#resetSeconds);
    const error = response.status_details?.error;
    const lost = response.status === "failed" ? lostByErrorCode(error?.code ?? error?.type) : null;
    if (lost !== null) return this.#ports.lose(lost);
    const wanted = this.#wanted;
    this.#wanted = null;
    this.#ports.line.emit("responseEnded", {
      ...active.ended(response),
      ...(wait === undefined ? {} : { retryAfterMs: wait }),
    });
    if (wanted === null) return;
    if (wait === undefined) this.request(wanted.purpose, wanted.mustSpeak);
    else this.#drop(wanted, "refused");
  }

  /** An error about a request of ours. The provider may name none: there is only one it can be about. */
  onError(code: string, eventId: string | null | undefined, message = ""): void {
    const refused = this.#requested;
    const ours = eventId?.startsWith(REQUEST) ?? ABOUT_A_RESPONSE.test(code);
    if (refused === null || !ours) return;
    this.#requested = null;
    if (code !== ALREADY_ANSWERING) {
      if (this.#active === null) clearTimeout(this.#deadline);
      return this.#drop(refused, "refused", rateLimitMs({ code, message }, this.#resetSeconds));
    }
    // The candidate's turn won the race for the floor: its response is under way, or about to be.
    if (this.#active === null) this.owe();
    this.#missed(refused);
  }

  #missed(request: Request): void {
    if (KEPT.has(request.purpose)) this.#want(request);
    else this.#drop(request, "answering");
  }

  /** Messages of the same response behind one that was cut off. */
  messagesAfter(itemId: string): readonly string[] {
    const ids = this.#recent.find(({ messageIds }) => messageIds.includes(itemId))?.messageIds ?? [];
    return ids.slice(ids.indexOf(itemId) + 1);
  }

  close(): void {
    clearTimeout(this.#deadline);
  }

  /** One is asked for after the response under way. Of two, what has to be said goes before what only wants a voice. */
  #want(request: Request): void {
    const waits = this.#wanted;
    const keepsPlace = waits !== null && KEPT.has(waits.purpose) && !KEPT.has(request.purpose);
    const [next, other] = keepsPlace ? [waits, request] : [request, waits];
    this.#wanted = { ...next, mustSpeak: next.mustSpeak || (other?.mustSpeak ?? false) };
    if (other !== null && other.purpose !== next.purpose) this.#drop(other, "answering");
  }

  #drop({ purpose }: Request, because: DroppedRequest["because"], retryAfterMs?: number): void {
    this.#ports.line.emit("requestDropped", {
      purpose,
      because,
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    });
  }
}
