import { realtime } from "@livekit/agents-plugin-openai";
import type { llm } from "@livekit/agents";
import type { WebSocket } from "ws";
import type { OpenAiOutputItem } from "./openai-events.ts";

/**
 * The quirks of @livekit/agents-plugin-openai 1.9.0 (pinned) in one place. Each override says what the
 * plugin does without it. The session is subclassed and not patched: its constructor already calls
 * `createWsConn`, which a method of a subclass reaches and an instance field would not.
 */

/** What a session needs from the connection that owns it. */
export interface SessionOwner {
  openSocket(): Promise<WebSocket>;
  closeSocket(): void;
  /** An error the plugin calls fatal. */
  onFatal(error: Error): void;
  /** An id for a session update, by which its refusal is recognised. */
  nextUpdateId(): string;
  /** True while the candidate's speech must not reach the framework, where it would cut the first response. */
  readonly ignoresSpeech: boolean;
}

/** The plugin's private surface that we override or call; every agent test goes through it. */
interface SessionInternals {
  readonly realtimeModel: llm.RealtimeModel;
  readonly chatCtx: llm.ChatContext;
  on(event: "openai_server_event_received" | "openai_client_event_queued", listener: (event: never) => void): unknown;
  sendEvent(event: { readonly type: string; readonly [field: string]: unknown }): void;
  updateChatCtx(wanted: llm.ChatContext): Promise<void>;
  close(): Promise<void>;
  createWsConn(): Promise<WebSocket>;
  emitError(error: { readonly error: Error; readonly recoverable: boolean }): void;
  handleInputAudioBufferSpeechStarted(event: unknown): void;
  handleInputAudioBufferSpeechStopped(event: unknown): void;
  handleResponseContentPartAdded(event: { readonly part: { readonly type?: string } }): void;
  handleResponseTextDelta(event: unknown): void;
  handleResponseOutputItemDone(event: { readonly item: OpenAiOutputItem }): void;
}
const PluginSession = realtime.RealtimeSession as unknown as new (model: realtime.RealtimeModel) => SessionInternals;

const isText = (type: string | undefined): boolean => type === "text" || type === "output_text";

/** Owners by model, because the base constructor needs its owner before any field or private member of ours exists. */
const owners = new WeakMap<llm.RealtimeModel, SessionOwner>();
const ownerOf = (session: SessionInternals): SessionOwner => owners.get(session.realtimeModel)!;

export class OpenAiSession extends PluginSession {
  /** Plugin: a socket without an `error` listener; a refused upgrade ends the process (agents-js PR 2539). */
  override createWsConn(): Promise<WebSocket> {
    return ownerOf(this).openSocket();
  }

  /** Plugin: an unrecoverable error closes the whole AgentSession, and logs what the candidate said. */
  override emitError(error: { readonly error: Error; readonly recoverable: boolean }): void {
    if (!error.recoverable) ownerOf(this).onFatal(error.error);
  }

  /** Plugin: leaves the socket to a healthy provider open for ever after a handoff. */
  override async close(): Promise<void> {
    const closed = super.close();
    ownerOf(this).closeSocket();
    await closed;
  }

  /** Plugin: sends most updates without an id, so that nobody could tell a refused one from another error. */
  override sendEvent(event: { readonly type: string; readonly [field: string]: unknown }): void {
    super.sendEvent(
      event.type === "session.update" && event["event_id"] === undefined
        ? { ...event, event_id: ownerOf(this).nextUpdateId() }
        : event,
    );
  }

  /** Plugin: hands text in the place of sound on as a turn, which would be recorded though nobody heard it. */
  override handleResponseContentPartAdded(event: { readonly part: { readonly type?: string } }): void {
    if (!isText(event.part.type)) super.handleResponseContentPartAdded(event);
  }

  override handleResponseTextDelta(): void {
    // See above.
  }

  override handleInputAudioBufferSpeechStarted(event: unknown): void {
    if (!ownerOf(this).ignoresSpeech) super.handleInputAudioBufferSpeechStarted(event);
  }

  override handleInputAudioBufferSpeechStopped(event: unknown): void {
    if (!ownerOf(this).ignoresSpeech) super.handleInputAudioBufferSpeechStopped(event);
  }

  /**
   * Calls are taken from the wire by us. The framework runs a tool only once its response may be played,
   * drops it when the candidate speaks first, drops outputs of interrupted responses, throws on empty
   * arguments, and logs arguments: notes would be lost and words would leak.
   */
  override handleResponseOutputItemDone(event: { readonly item: OpenAiOutputItem }): void {
    if (event.item.type !== "function_call") super.handleResponseOutputItemDone(event);
  }

  /**
   * The framework re-syncs the conversation after an interruption, which deletes items it does not know
   * (directives, tool results) and re-creates audio as text. Of all that, only the removal of interviewer
   * messages that were never played is right.
   */
  override async updateChatCtx(wanted: llm.ChatContext): Promise<void> {
    for (const item of this.chatCtx.items) {
      if (
        item.type === "message" &&
        item.role === "assistant" &&
        !item.id.startsWith("seed_") &&
        wanted.getById(item.id) === undefined
      ) {
        this.sendEvent({ type: "conversation.item.delete", item_id: item.id });
      }
    }
  }
}

/** A model whose one session is ours. */
export class OpenAiModel extends realtime.RealtimeModel {
  readonly #onSession: (session: OpenAiSession) => void;

  constructor(
    options: ConstructorParameters<typeof realtime.RealtimeModel>[0],
    owner: SessionOwner,
    onSession: (session: OpenAiSession) => void,
  ) {
    super(options);
    owners.set(this, owner);
    this.#onSession = onSession;
  }

  override session(): realtime.RealtimeSession {
    const session = new OpenAiSession(this);
    this.#onSession(session);
    return session as unknown as realtime.RealtimeSession;
  }
}
