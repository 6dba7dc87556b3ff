import type { WebSocket } from "ws";
import type { llm } from "@livekit/agents";
import { sourceOfModel } from "#contract/mode.ts";
import type { UsageEvent } from "#contract/provider.ts";
import { SILENCE_FLOOR, type TurnDetection } from "#core/providers/turn-detection.ts";
import type { OpenAiFirstEvent, OpenAiServerEvent } from "./openai-events.ts";
import { OpenAiAudioClock } from "./openai-audio-clock.ts";
import { lostByErrorCode } from "./openai-lost.ts";
import { OpenAiResponses } from "./openai-responses.ts";
import { OpenAiSocket } from "./openai-socket.ts";
import { OpenAiModel, type OpenAiSession, type SessionOwner } from "./openai-session.ts";
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
  #turnTaking: TurnTaking = "guarded";
  #detection: TurnDetection = SILENCE_FLOOR;
  readonly #clock = new OpenAiAudioClock();
  readonly #responses: OpenAiResponses;

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
    this.#responses = new OpenAiResponses({
      line: this,
      responseMs: this.#timings.responseMs,
      send: (event) => this.#send(event),
      lose: (lost) => this.#lose(lost),
      bill: (responseId, amount) => this.#bill("response", this.modelId, responseId, amount),
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

  get ignoresSpeech(): boolean {
    return this.#turnTaking === "guarded";
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

  /** Takes effect for turns that end from now on. */
  setTurnTaking(mode: TurnTaking, detection: TurnDetection): void {
    if (mode === this.#turnTaking && detection === this.#detection) return;
    this.#turnTaking = mode;
    this.#detection = detection;
    this.#send({
      type: "session.update",
      session: { type: "realtime", audio: { input: { turn_detection: turnDetection(mode, detection) } } },
    });
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
    this.#ended = true;
    this.#socket.close();
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
    session.on("openai_client_event_queued", (event: { type: string; audio?: string }) => {
      if (event.type === "input_audio_buffer.append" && event.audio !== undefined) this.#clock.sent(event.audio);
    });
  }

  #onFirstEvent({ type, session, error }: OpenAiFirstEvent): void {
    if (type !== "session.created")
      return this.#lose(
        lostByErrorCode(error?.code ?? error?.type) ?? { code: type === "error" ? "refused" : "protocol" },
      );
    this.providerSession = session?.id ?? "";
    this.reportedModel = session?.model ?? "";
    this.emit("connected", { providerSession: this.providerSession, reportedModel: this.reportedModel });
  }

  #onServerEvent(event: OpenAiServerEvent): void {
    this.#responses.onActivity();
    switch (event.type) {
      case "input_audio_buffer.speech_started":
        this.#clock.turnStarted(event.audio_start_ms);
        if (this.#turnTaking !== "guarded") this.#responses.forgetWanted();
        this.emit("speechStarted", { itemId: event.item_id, atMs: this.#clock.wallTime(event.audio_start_ms) });
        return;
      case "input_audio_buffer.speech_stopped":
        this.#clock.turnStopped(event.item_id, event.audio_end_ms);
        if (this.#turnTaking === "automatic") this.#responses.expectProgress();
        // The provider counts the silence it waited for as speech; waiting for meaning has no fixed length.
        this.emit("speechStopped", {
          itemId: event.item_id,
          atMs: this.#clock.wallTime(
            event.audio_end_ms - (this.#detection.kind === "silence" ? this.#detection.silenceMs : 0),
          ),
        });
        return;
      case "conversation.item.added":
        if (event.item.id !== undefined) this.emit("itemStored", { itemId: event.item.id });
        return;
      case "conversation.item.input_audio_transcription.completed": {
        this.emit("transcript", { itemId: event.item_id, text: event.transcript });
        const seconds = this.#clock.takeSeconds(event.item_id);
        this.#bill(
          "transcription",
          this.#options.transcriptionModel,
          event.item_id,
          transcriptionUsage(event.usage ?? {}, seconds),
        );
        return;
      }
      case "conversation.item.input_audio_transcription.failed":
        this.emit("transcript", { itemId: event.item_id, text: null });
        return;
      case "response.created":
        return this.#responses.onCreated(event.response);
      case "response.output_item.added":
        return this.#responses.onItemAdded(event.item);
      case "response.output_item.done":
        return this.#responses.onItemDone(event.response_id, event.item);
      case "response.done":
        return this.#responses.onDone(event.response);
      case "error":
        return this.#onError(event.error.code ?? event.error.type ?? "unknown", event.error.event_id);
    }
  }

  #onError(code: string, eventId: string | null | undefined): void {
    const lost = lostByErrorCode(code);
    if (lost !== null) return this.#lose(lost);
    this.#responses.onError(eventId);
    // Cancelling what has just ended is the ordinary end of a barge-in.
    if (code !== "response_cancel_not_active") this.emit("complaint", { code });
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

/** Our presets in the provider's dialect. */
function turnDetection(mode: TurnTaking, detection: TurnDetection) {
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
