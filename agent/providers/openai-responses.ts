import type { UsageEvent } from "#contract/provider.ts";
import type { OpenAiOutputItem, OpenAiResponse } from "./openai-events.ts";
import { lostByErrorCode } from "./openai-lost.ts";
import { responseTokens } from "./openai-usage.ts";
import type { ProviderLine, ProviderLost, ResponsePurpose } from "./provider-line.ts";

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

/** Responses of one connection: the provider writes one at a time, and so do we ask for one at a time. */
export class OpenAiResponses {
  readonly #ports: OpenAiResponsesPorts;
  #active: { readonly id: string; calls: number; spoke: boolean } | null = null;
  #requested = false;
  #wanted: { readonly purpose: ResponsePurpose; readonly mustSpeak: boolean } | null = null;
  #deadline: NodeJS.Timeout | undefined;

  constructor(ports: OpenAiResponsesPorts) {
    this.#ports = ports;
  }

  /** A response is being generated or was asked for. */
  get underWay(): boolean {
    return this.#active !== null || this.#requested;
  }

  request(purpose: ResponsePurpose, mustSpeak: boolean): void {
    if (this.underWay) {
      this.#wanted = { purpose, mustSpeak: mustSpeak || (this.#wanted?.mustSpeak ?? false) };
      return;
    }
    this.#requested = true;
    const response = { metadata: { purpose }, ...(mustSpeak ? { tool_choice: "none" } : {}) };
    this.#ports.send({ type: "response.create", event_id: REQUEST + purpose, response });
    this.expectProgress();
  }

  /** The candidate speaks: what they say comes before what we wanted said. */
  forgetWanted(): void {
    this.#wanted = null;
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
    const id = response.id ?? "";
    this.#active = { id, calls: 0, spoke: false };
    this.#requested = false;
    this.expectProgress();
    this.#ports.line.emit("responseStarted", { responseId: id, purpose: purposeOf(response) });
  }

  onItemAdded(item: OpenAiOutputItem): void {
    if (item.type === "message" && this.#active !== null) this.#active.spoke = true;
  }

  onItemDone(responseId: string, item: OpenAiOutputItem): void {
    const { type, status, name, call_id: callId, arguments: argumentsText = "" } = item;
    // A call cut off in the middle of its arguments was never made.
    if (type !== "function_call" || status === "incomplete" || callId === undefined || name === undefined) return;
    if (this.#active !== null) this.#active.calls++;
    this.#ports.line.emit("toolCall", { callId, name, argumentsText, responseId });
  }

  onDone(response: OpenAiResponse): void {
    clearTimeout(this.#deadline);
    const active = this.#active;
    this.#active = null;
    const responseId = response.id ?? active?.id ?? "";
    if (response.usage) this.#ports.bill(responseId, { tokens: responseTokens(response.usage) });
    const status = statusOf(response);
    const error = response.status_details?.error;
    const lost = status === "failed" ? lostByErrorCode(error?.code ?? error?.type) : null;
    if (lost !== null) return this.#ports.lose(lost);
    const { spoke = false, calls: toolCalls = 0 } = active ?? {};
    this.#ports.line.emit("responseEnded", { responseId, purpose: purposeOf(response), status, spoke, toolCalls });
    const wanted = this.#wanted;
    this.#wanted = null;
    if (wanted !== null) this.request(wanted.purpose, wanted.mustSpeak);
  }

  /** The candidate's turn won the race for the floor; its response is under way. */
  onError(eventId: string | null | undefined): void {
    if (eventId?.startsWith(REQUEST) !== true) return;
    this.#requested = false;
    if (this.#active === null) clearTimeout(this.#deadline);
  }

  close(): void {
    clearTimeout(this.#deadline);
  }
}

function statusOf({ status }: OpenAiResponse): "completed" | "cancelled" | "failed" | "incomplete" {
  return status === "cancelled" || status === "failed" || status === "incomplete" ? status : "completed";
}

function purposeOf(response: OpenAiResponse): ResponsePurpose | null {
  return (response.metadata?.["purpose"] as ResponsePurpose | undefined) ?? null;
}
