import { WebSocket } from "ws";
import type { llm } from "@livekit/agents";
import { realtime } from "@livekit/agents-plugin-openai";
import { sourceOfModel } from "#contract/mode.ts";
import type { UsageEvent } from "#contract/provider.ts";
import { SILENCE_FLOOR, type TurnDetection } from "#core/providers/turn-detection.ts";
import type { OpenAiFirstEvent, OpenAiResponse, OpenAiServerEvent } from "./openai-events.ts";
import { lostByErrorCode, lostByStatus } from "./openai-lost.ts";
import { OpenAiModel, type OpenAiSession, type SessionOwner } from "./openai-session.ts";
import { responseTokens, transcriptionUsage } from "./openai-usage.ts";
import { LINE_TIMINGS, ProviderLine, type LineTimings, type ProviderLost, type ResponsePurpose, type TurnTaking } from "./provider-line.ts";

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

/** One connection to OpenAI Realtime. */
export class OpenAiLine extends ProviderLine implements SessionOwner {
  readonly provider = "openai" as const;
  readonly modelId: string;
  readonly llmModel: llm.RealtimeModel;
  providerSession = "";
  reportedModel = "";
  openedAtMs: number | null = null;
  readonly #options: OpenAiOptions;
  readonly #timings: LineTimings;
  #session: OpenAiSession | null = null;
  #socket: WebSocket | null = null;
  #ended = false;
  #turnTaking: TurnTaking = "guarded";
  #detection: TurnDetection = SILENCE_FLOOR;
  #candidateSpeaking = false;
  /** Length of the candidate's turns in milliseconds of audio, by item, until they are transcribed. */
  readonly #turnMs = new Map<string, number>();
  #turnStartMs = 0;
  /** Sound given to the provider, in milliseconds of audio: its own clock for what the candidate said. */
  #heardMs = 0;
  #activeResponse: { readonly id: string; calls: number; spoke: boolean } | null = null;
  #wanted: { readonly purpose: ResponsePurpose; readonly mustSpeak: boolean } | null = null;
  #requested = false;
  #deadline: NodeJS.Timeout | undefined;
  #pinger: NodeJS.Timeout | undefined;

  constructor(options: OpenAiOptions) {
    super();
    this.#options = options;
    this.#timings = options.timings ?? LINE_TIMINGS;
    this.modelId = options.model;
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

  get responding(): boolean {
    return this.#activeResponse !== null || this.#requested;
  }

  get ignoresSpeech(): boolean {
    return this.#turnTaking === "guarded";
  }

  appendItem({ id, role, text }: { readonly id: string; readonly role: "system" | "user" | "assistant"; readonly text: string }): void {
    const content = [{ type: role === "assistant" ? "output_text" : "input_text", text }];
    this.#send({ type: "conversation.item.create", item: { id, type: "message", role, content } });
  }

  answerTool(callId: string, output: string): void {
    this.#send({ type: "conversation.item.create", item: { type: "function_call_output", call_id: callId, output } });
  }

  requestResponse(purpose: ResponsePurpose, { mustSpeak = false }: { readonly mustSpeak?: boolean } = {}): void {
    if (this.responding) {
      this.#wanted = { purpose, mustSpeak: mustSpeak || (this.#wanted?.mustSpeak ?? false) };
      return;
    }
    this.#requested = true;
    this.#send({ type: "response.create", event_id: `request_${purpose}`, response: { metadata: { purpose }, ...(mustSpeak ? { tool_choice: "none" } : {}) } });
    this.#expectProgress();
  }

  /** Takes effect for turns that end from now on. */
  setTurnTaking(mode: TurnTaking, detection: TurnDetection): void {
    if (mode === this.#turnTaking && detection === this.#detection) return;
    this.#turnTaking = mode;
    this.#detection = detection;
    this.#send({ type: "session.update", session: { type: "realtime", audio: { input: { turn_detection: turnDetection(mode, detection) } } } });
  }

  hangUp(): void {
    this.#ended = true;
    this.closeSocket();
  }

  async openSocket(): Promise<WebSocket> {
    // A second socket would be the plugin reconnecting by itself with half of the conversation.
    if (this.#socket !== null || this.#ended) {
      this.#lose({ code: "closed" });
      throw new Error("this connection has ended");
    }
    const { baseUrl: baseURL, model, apiKey } = this.#options;
    const socket = new WebSocket(realtime.processBaseURL({ baseURL, model, isAzure: false }), {
      headers: { authorization: `Bearer ${apiKey}`, "user-agent": "vivavoce-agent" },
      handshakeTimeout: this.#timings.connectMs,
      // No model event of ours is near this; a larger one is not a conversation.
      maxPayload: 16 * 1024 * 1024,
    });
    this.#socket = socket;
    return await new Promise<WebSocket>((resolve, reject) => {
      const fail = (lost: ProviderLost): void => {
        this.#lose(lost);
        reject(new Error(lost.code));
      };
      // The first event can arrive before the plugin listens; nobody else needs it.
      socket.once("message", (data) => this.#onFirstEvent(JSON.parse(String(data)) as OpenAiFirstEvent));
      socket.once("open", () => {
        this.openedAtMs = Date.now();
        this.#keepAlive(socket);
        resolve(socket);
      });
      socket.once("unexpected-response", (request, response) => {
        request.destroy();
        fail(lostByStatus(response.statusCode ?? 0));
      });
      // Stays for the life of the socket: an unheard error event ends the process.
      socket.on("error", () => fail({ code: this.openedAtMs === null ? "unreachable" : "closed" }));
      socket.once("close", (status) => fail({ code: this.openedAtMs === null ? "refused" : "closed", status }));
    });
  }

  closeSocket(): void {
    clearTimeout(this.#deadline);
    clearInterval(this.#pinger);
    const socket = this.#socket;
    this.#ended = true;
    if (socket === null || socket.readyState === WebSocket.CLOSED) return;
    socket.close(1000);
    setTimeout(() => socket.terminate(), 1_000).unref();
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
      // PCM16 at 24 kHz in base64: 4 characters for 3 bytes, 48 bytes a millisecond.
      if (event.type === "input_audio_buffer.append" && event.audio !== undefined) this.#heardMs += (event.audio.length * 3) / 4 / 48;
    });
  }

  #onFirstEvent({ type, session }: OpenAiFirstEvent): void {
    if (type !== "session.created") return this.#lose({ code: "protocol" });
    this.providerSession = session?.id ?? "";
    this.reportedModel = session?.model ?? "";
    this.emit("connected", { providerSession: this.providerSession, reportedModel: this.reportedModel });
  }

  #onServerEvent(event: OpenAiServerEvent): void {
    if (this.#activeResponse !== null) this.#expectProgress();
    switch (event.type) {
      case "input_audio_buffer.speech_started":
        this.#candidateSpeaking = true;
        this.#turnStartMs = event.audio_start_ms;
        if (this.#turnTaking !== "guarded") this.#wanted = null;
        this.emit("speechStarted", { itemId: event.item_id, atMs: this.#wallTime(event.audio_start_ms) });
        return;
      case "input_audio_buffer.speech_stopped":
        this.#candidateSpeaking = false;
        this.#turnMs.set(event.item_id, event.audio_end_ms - this.#turnStartMs);
        if (this.#turnTaking === "automatic") this.#expectProgress();
        // The provider counts the silence it waited for as speech; waiting for meaning has no fixed length.
        this.emit("speechStopped", { itemId: event.item_id, atMs: this.#wallTime(event.audio_end_ms - (this.#detection.kind === "silence" ? this.#detection.silenceMs : 0)) });
        return;
      case "conversation.item.added":
        if (event.item.id !== undefined) this.emit("itemStored", { itemId: event.item.id });
        return;
      case "conversation.item.input_audio_transcription.completed": {
        this.emit("transcript", { itemId: event.item_id, text: event.transcript });
        const measured = (this.#turnMs.get(event.item_id) ?? 0) / 1000;
        this.#turnMs.delete(event.item_id);
        this.#bill("transcription", this.#options.transcriptionModel, event.item_id, transcriptionUsage(event.usage ?? {}, measured));
        return;
      }
      case "conversation.item.input_audio_transcription.failed":
        this.emit("transcript", { itemId: event.item_id, text: null });
        return;
      case "response.created":
        this.#onResponseCreated(event.response);
        return;
      case "response.output_item.added":
        if (event.item.type === "message" && this.#activeResponse !== null) this.#activeResponse.spoke = true;
        return;
      case "response.output_item.done": {
        const { type, status, name, call_id: callId, arguments: argumentsText = "" } = event.item;
        // A call cut off in the middle of its arguments was never made.
        if (type !== "function_call" || status === "incomplete" || callId === undefined || name === undefined) return;
        if (this.#activeResponse !== null) this.#activeResponse.calls++;
        this.emit("toolCall", { callId, name, argumentsText, responseId: event.response_id });
        return;
      }
      case "response.done":
        this.#onResponseDone(event.response);
        return;
      case "error":
        this.#onError(event.error.code ?? event.error.type ?? "unknown", event.error.event_id ?? null);
        return;
    }
  }

  #onResponseCreated(response: OpenAiResponse): void {
    const id = response.id ?? "";
    this.#activeResponse = { id, calls: 0, spoke: false };
    this.#requested = false;
    this.#expectProgress();
    this.emit("responseStarted", { responseId: id, purpose: purposeOf(response) });
  }

  #onResponseDone(response: OpenAiResponse): void {
    clearTimeout(this.#deadline);
    const active = this.#activeResponse;
    this.#activeResponse = null;
    const responseId = response.id ?? active?.id ?? "";
    if (response.usage) this.#bill("response", this.modelId, responseId, { tokens: responseTokens(response.usage) });
    const lost = response.status === "failed" ? lostByErrorCode(response.status_details?.error?.code ?? response.status_details?.error?.type) : null;
    if (lost !== null) return this.#lose(lost);
    this.emit("responseEnded", {
      responseId,
      purpose: purposeOf(response),
      status: response.status === "cancelled" || response.status === "failed" || response.status === "incomplete" ? response.status : "completed",
      spoke: active?.spoke ?? false,
      toolCalls: active?.calls ?? 0,
    });
    const wanted = this.#wanted;
    this.#wanted = null;
    if (wanted !== null && !this.#candidateSpeaking) this.requestResponse(wanted.purpose, wanted);
  }

  #onError(code: string, eventId: string | null): void {
    const lost = lostByErrorCode(code);
    if (lost !== null) return this.#lose(lost);
    if (eventId?.startsWith("request_") === true) {
      // The candidate's turn won the race for the floor; its response is under way.
      this.#requested = false;
      clearTimeout(this.#deadline);
    }
    // Cancelling what has just ended is the ordinary end of a barge-in.
    if (code !== "response_cancel_not_active") this.emit("complaint", { code });
  }

  #bill(kind: "response" | "transcription", model: string, key: string, amount: Pick<UsageEvent, "tokens" | "seconds">): void {
    this.emit("usage", { provider: "openai", model, kind, key, source: sourceOfModel(this.reportedModel), ...amount });
  }

  /** A response must begin, and go on, within the limit: a socket can be open and dead. */
  #expectProgress(): void {
    clearTimeout(this.#deadline);
    if (!this.#ended) this.#deadline = setTimeout(() => this.#lose({ code: "stalled" }), this.#timings.responseMs);
  }

  #keepAlive(socket: WebSocket): void {
    let answeredAtMs = Date.now();
    socket.on("pong", () => (answeredAtMs = Date.now()));
    socket.on("message", () => (answeredAtMs = Date.now()));
    this.#pinger = setInterval(() => {
      if (Date.now() - answeredAtMs > this.#timings.pingMs + this.#timings.pongMs) this.#lose({ code: "stalled" });
      else socket.ping();
    }, this.#timings.pingMs);
  }

  /** When a moment of the candidate's audio was, on our clock. */
  #wallTime(audioMs: number): number {
    return Math.round(Date.now() - Math.max(0, this.#heardMs - audioMs));
  }
}

/** Our presets in the provider's dialect. */
function turnDetection(mode: TurnTaking, detection: TurnDetection) {
  const answers = { create_response: mode === "automatic", interrupt_response: mode !== "guarded" };
  if (detection.kind === "meaning") return { type: "semantic_vad" as const, eagerness: detection.eagerness, ...answers };
  const { threshold, prefixMs, silenceMs } = detection;
  return { type: "server_vad" as const, threshold, prefix_padding_ms: prefixMs, silence_duration_ms: silenceMs, ...answers };
}

function purposeOf(response: OpenAiResponse): ResponsePurpose | null {
  return (response.metadata?.["purpose"] as ResponsePurpose | undefined) ?? null;
}
