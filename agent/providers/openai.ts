import type { WebSocket } from "ws";
import type { llm } from "@livekit/agents";
import { sourceOfModel } from "#contract/mode.ts";
import type { UsageEvent } from "#contract/provider.ts";
import { SILENCE_FLOOR, type TurnDetection } from "#core/providers/turn-detection.ts";
import type {
  OpenAiError,
  OpenAiFirstEvent,
  OpenAiServerEvent,
  OpenAiSettings,
  TranscriptionUsage,
} from "./openai-events.ts";
import { OpenAiConfirmation } from "./openai-confirmation.ts";
import { lostByErrorCode } from "./openai-lost.ts";
import { OpenAiResponses } from "./openai-responses.ts";
import { OpenAiSocket } from "./openai-socket.ts";
import { OpenAiModel, type OpenAiSession, type SessionOwner } from "./openai-session.ts";
import { OpenAiTurns, turnDetection } from "./openai-turns.ts";
import { transcriptionUsage } from "./openai-usage.ts";
import {
  LINE_TIMINGS,
  ProviderLine,
  type LineTimings,
  type ProviderLost,
  type ResponsePurpose,
  type TurnTaking,
} from "./provider-line.ts";

/** How to reach and address OpenAI, or any server that speaks the same protocol. */
export interface OpenAiOptions {
  readonly apiKey: string;
  /** `https://api.openai.com/v1`, or another server's equivalent. */
  readonly baseUrl: string;
  /** Pinned ids: the plugin's defaults are on their way out at the provider. */
  readonly model: string;
  readonly transcriptionModel: string;
  readonly voice: string;
  /** ISO 639-1, a help for the transcription. */
  readonly language: string;
  readonly timings?: LineTimings;
}

/** The plugin rotates its socket by itself and restores only text; rotation is ours (takeover). Longest timer of Node. */
const NEVER_MS = 2 ** 31 - 1;

/** A code, and not what a server may write in its place: it is logged. */
const CODE = /^[\w.-]{1,80}$/;
/** A place in one of our messages. */
const PARAM = /^[\w.[\]]{1,80}$/;
/** A socket that is closing says why a moment later. */
const CLOSE_TOLD_WITHIN_MS = 1_000;

/** One connection to OpenAI Realtime. */
export class OpenAiLine extends ProviderLine implements SessionOwner {
  readonly provider = "openai" as const;
  readonly modelId: string;
  readonly llmModel: llm.RealtimeModel;
  providerSession = "";
  reportedModel = "";
  readonly #options: OpenAiOptions;
  readonly #timings: LineTimings;
  #session: OpenAiSession | null = null;
  readonly #socket: OpenAiSocket;
  #ended = false;
  #ready = false;
  readonly #turns: OpenAiTurns;
  readonly #responses: OpenAiResponses;
  readonly #confirmation: OpenAiConfirmation;

  constructor(options: OpenAiOptions) {
    super();
    this.#options = options;
    this.#timings = options.timings ?? LINE_TIMINGS;
    this.modelId = options.model;
    this.#socket = new OpenAiSocket({
      ...options,
      timings: this.#timings,
      onFirstEvent: (event) => this.#onFirstEvent(event),
      onLost: (lost) => this.#lose(lost),
    });
    const send = (event: { readonly type: string; readonly [field: string]: unknown }): void => this.#send(event);
    this.#turns = new OpenAiTurns({ line: this, send });
    this.#responses = new OpenAiResponses({
      line: this,
      responseMs: this.#timings.responseMs,
      send,
      lose: (lost) => this.#lose(lost),
      bill: (responseId, amount) => this.#bill("response", this.modelId, responseId, amount),
    });
    this.#confirmation = new OpenAiConfirmation({
      withinMs: this.#timings.responseMs,
      complain: (complaint) => this.emit("complaint", complaint),
      lose: (lost) => this.#lose(lost),
      onConfirmed: () => this.#onConfirmed(),
    });
    this.llmModel = new OpenAiModel(
      {
        apiKey: options.apiKey,
        baseURL: options.baseUrl,
        model: options.model,
        voice: options.voice,
        inputAudioTranscription: { model: options.transcriptionModel, language: options.language },
        turnDetection: turnDetection("guarded", SILENCE_FLOOR),
        maxSessionDuration: NEVER_MS,
        connOptions: { maxRetry: 0, retryIntervalMs: 0, timeoutMs: this.#timings.connectMs },
      },
      this,
      (session) => this.#watch(session),
    );
  }

  get openedAtMs(): number | null {
    return this.#socket.openedAtMs;
  }

  get responding(): boolean {
    return this.#responses.underWay;
  }

  get ready(): boolean {
    return this.#ready;
  }

  get ignoresSpeech(): boolean {
    return this.#turns.mode === "guarded";
  }

  appendItem({
    id,
    role,
    text,
  }: {
    readonly id: string;
    readonly role: "system" | "user" | "assistant";
    readonly text: string;
  }): void {
    const content = [{ type: role === "assistant" ? "output_text" : "input_text", text }];
    this.#send({ type: "conversation.item.create", item: { id, type: "message", role, content } });
  }

  answerTool(callId: string, output: string): void {
    this.#send({ type: "conversation.item.create", item: { type: "function_call_output", call_id: callId, output } });
  }

  requestResponse(purpose: ResponsePurpose, { mustSpeak = false }: { readonly mustSpeak?: boolean } = {}): void {
    this.#responses.request(purpose, mustSpeak);
  }

  setTurnTaking(mode: TurnTaking, detection: TurnDetection): void {
    this.#turns.set(mode, detection);
  }

  endTurn(): void {
    this.#turns.end();
  }

  forgetAfter(itemId: string): void {
    for (const id of this.#responses.messagesAfter(itemId))
      this.#send({ type: "conversation.item.delete", item_id: id });
  }

  hangUp(): void {
    this.#ended = true;
    this.closeSocket();
  }

  async openSocket(): Promise<WebSocket> {
    if (this.#socket.used || this.#ended) {
      // The plugin notices a close before the socket has said why.
      setTimeout(() => this.#lose({ code: "closed" }), CLOSE_TOLD_WITHIN_MS).unref();
      throw new Error("this connection has ended");
    }
    return await this.#socket.open();
  }

  closeSocket(): void {
    this.#responses.close();
    this.#confirmation.close();
    this.#ended = true;
    this.#socket.close();
  }

  nextUpdateId(): string {
    return this.#confirmation.nextId();
  }

  onFatal(error: Error): void {
    const code = (error as { body?: { code?: string } }).body?.code;
    this.#lose(lostByErrorCode(code) ?? { code: "protocol" });
  }

  #lose(lost: ProviderLost): void {
    if (this.#ended) return;
    this.closeSocket();
    this.emit("lost", lost);
  }

  #send(event: { readonly type: string; readonly [field: string]: unknown }): void {
    if (!this.#ended) this.#session?.sendEvent(event);
  }

  #watch(session: OpenAiSession): void {
    this.#session = session;
    session.on("openai_server_event_received", (event: OpenAiServerEvent) => this.#onServerEvent(event));
    session.on(
      "openai_client_event_queued",
      (event: { readonly type: string; readonly audio?: string; readonly session?: OpenAiSettings }) => {
        if (event.type === "input_audio_buffer.append" && event.audio !== undefined)
          this.#turns.clock.sent(event.audio);
        if (event.type === "session.update") this.#confirmation.asked(event.session ?? {});
      },
    );
  }

  #onFirstEvent({ type, session, error }: OpenAiFirstEvent): void {
    if (type !== "session.created")
      return this.#lose(
        lostByErrorCode(error?.code ?? error?.type) ?? { code: type === "error" ? "refused" : "protocol" },
      );
    this.providerSession = session?.id ?? "";
    this.reportedModel = session?.model ?? "";
  }

  /** The server is what it was asked to be; the first time, the conversation may begin. */
  #onConfirmed(): void {
    if (this.#ready || this.providerSession === "") return;
    this.#ready = true;
    this.emit("connected", { providerSession: this.providerSession, reportedModel: this.reportedModel });
  }

  #onServerEvent(event: OpenAiServerEvent): void {
    // What arrives after the end is nobody's: another connection holds the conversation.
    if (this.#ended) return;
    this.#responses.onActivity();
    switch (event.type) {
      case "input_audio_buffer.speech_started":
        if (this.#turns.mode !== "guarded") this.#responses.candidateSpeaks();
        return this.#turns.onStarted(event.item_id, event.audio_start_ms);
      case "input_audio_buffer.speech_stopped":
        // Of a turn that we have ended, which was answered then.
        if (!this.#turns.isOpen) return;
        if (this.#turns.mode === "automatic") this.#responses.owe();
        return this.#turns.onStopped(event.item_id, event.audio_end_ms);
      case "input_audio_buffer.committed":
        return this.#turns.onCommitted(event.item_id);
      case "session.updated":
        return this.#confirmation.onUpdated(event.session);
      case "conversation.item.added":
        if (event.item.id !== undefined) this.emit("itemStored", { itemId: event.item.id });
        return;
      case "conversation.item.input_audio_transcription.completed":
        this.#turns.onTranscript(event.item_id, event.transcript);
        return this.#billTranscription(event.item_id, event.usage);
      case "conversation.item.input_audio_transcription.failed":
        return this.#turns.onTranscript(event.item_id, null);
      case "response.created":
        return this.#responses.onCreated(event.response);
      case "response.output_item.added":
        return this.#responses.onItemAdded(event.item);
      case "response.content_part.added":
        return this.#responses.onPartAdded(event.item_id, event.part.type);
      case "response.output_audio.delta":
        return this.#responses.onSound(event.item_id);
      case "response.output_audio_transcript.done":
        return this.#responses.onTranscript(event.item_id, event.transcript);
      case "rate_limits.updated":
        return this.#responses.onRateLimits(event.rate_limits);
      case "response.output_item.done":
        return this.#responses.onItemDone(event.response_id, event.item);
      case "response.done":
        return this.#responses.onDone(event.response);
      case "error":
        return this.#onError(event.error);
    }
  }

  #onError(error: OpenAiError): void {
    const { code, type, event_id: eventId, param } = error;
    const told = code ?? type ?? "";
    const name = CODE.test(told) ? told : "unknown";
    const lost = lostByErrorCode(name);
    if (lost !== null) return this.#lose(lost);
    // Cancelling what has just ended is the ordinary end of a barge-in.
    if (name === "response_cancel_not_active") return;
    this.emit("complaint", { code: name, ...(PARAM.test(param ?? "") ? { param: param! } : {}) });
    if (!this.#confirmation.onError(error)) this.#responses.onError(name, eventId, error.message ?? "");
  }

  #billTranscription(itemId: string, usage: TranscriptionUsage = {}): void {
    const amount = transcriptionUsage(usage, this.#turns.clock.takeSeconds(itemId));
    this.#bill("transcription", this.#options.transcriptionModel, itemId, amount);
  }

  #bill(
    kind: "response" | "transcription",
    model: string,
    key: string,
    amount: Pick<UsageEvent, "tokens" | "seconds">,
  ): void {
    this.emit("usage", { provider: "openai", model, kind, key, source: sourceOfModel(this.reportedModel), ...amount });
  }
}
