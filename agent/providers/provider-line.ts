import { EventEmitter } from "node:events";
import type { llm } from "@livekit/agents";
import type { ProviderLostCode } from "#contract/agent-report.ts";
import type { ProviderName, UsageEvent } from "#contract/provider.ts";
import type { TurnDetection } from "#core/providers/turn-detection.ts";

/** Who answers when the candidate stops speaking. */
export type TurnTaking =
  /** Nobody, and nothing the candidate says cuts the interviewer: a first response is on its way. */
  | "guarded"
  /** The model, by itself. */
  | "automatic"
  /** Nobody, but the candidate may still interrupt: a hold or a pause. */
  | "held";

/** Why a response was asked for; the provider echoes it with the response. Absent: the model took its turn. */
export type ResponsePurpose = "greeting" | "resume" | "tool" | "silence" | "directive" | "closing" | "retry";

/** One end of a provider's connection, told exactly once per connection. */
export interface ProviderLost {
  readonly code: ProviderLostCode;
  /** The provider asked for so long a wait before anybody calls again. */
  readonly retryAfterMs?: number;
  /** WebSocket close code or HTTP status, where there was one. */
  readonly status?: number;
}

/** A call as the model wrote it: arguments are not parsed yet. */
export interface ModelToolCall {
  readonly callId: string;
  readonly name: string;
  readonly argumentsText: string;
  readonly responseId: string;
}

/** How a response ended. Nothing to hear and nothing called is a failure, whatever the provider says of it. */
export interface EndedResponse {
  readonly responseId: string;
  readonly purpose: ResponsePurpose | null;
  readonly status: "completed" | "cancelled" | "failed" | "incomplete";
  /** It held sound, not only calls. */
  readonly spoke: boolean;
  /** What it said was its turn, and not a word before it looks something up. */
  readonly answered: boolean;
  readonly toolCalls: number;
  /** Failed for too much in a minute: so long a wait helps, and nothing else does. */
  readonly retryAfterMs?: number;
}

/** A response that was asked for and will not come. */
export interface DroppedRequest {
  readonly purpose: ResponsePurpose;
  /** The candidate spoke, the model already answers, or the provider would not. */
  readonly because: "candidate" | "answering" | "refused";
  /** The provider asks to be left alone for so long. */
  readonly retryAfterMs?: number;
}

/** What a connection tells. Times are epoch milliseconds on this machine. */
export interface ProviderLineEvents {
  connected: [{ readonly providerSession: string; readonly reportedModel: string }];
  lost: [ProviderLost];
  speechStarted: [{ readonly itemId: string; readonly atMs: number }];
  speechStopped: [{ readonly itemId: string; readonly atMs: number }];
  /** Final words of one candidate turn; null when the provider could not transcribe it. */
  transcript: [{ readonly itemId: string; readonly text: string | null }];
  responseStarted: [{ readonly responseId: string; readonly purpose: ResponsePurpose | null }];
  responseEnded: [EndedResponse];
  requestDropped: [DroppedRequest];
  toolCall: [ModelToolCall];
  /** The provider has an item we appended. */
  itemStored: [{ readonly itemId: string }];
  usage: [UsageEvent];
  /** A complaint that did not end the connection. */
  complaint: [{ readonly code: string; readonly param?: string }];
}

/**
 * One connection to one model, from its first byte to its typed end. Everything the rest of the
 * agent may do with a model; how a provider does it, and all its quirks, stay in that provider's file.
 */
export abstract class ProviderLine extends EventEmitter<ProviderLineEvents> {
  abstract readonly provider: ProviderName;
  /** Pinned model id, as configured. */
  abstract readonly modelId: string;
  /** What the framework's agent is built with. */
  abstract readonly llmModel: llm.RealtimeModel;
  /** Provider's id of this connection; empty before `connected`. */
  abstract readonly providerSession: string;
  /** What the server calls its model; empty before `connected`. */
  abstract readonly reportedModel: string;
  /** When the connection was opened; null before that. */
  abstract readonly openedAtMs: number | null;
  /** A response is being generated, was asked for, or is owed to a turn that has ended. It may be played long after. */
  abstract readonly responding: boolean;
  /** What was asked of the connection is confirmed: from here on `connected` has been told. */
  abstract readonly ready: boolean;

  /** Appends an item to the conversation. Nothing before it changes, so the provider's cache holds. */
  abstract appendItem(item: {
    readonly id: string;
    readonly role: "system" | "user" | "assistant";
    readonly text: string;
  }): void;
  /** Answers one tool call. Asks for no response. */
  abstract answerTool(callId: string, output: string): void;
  /** Asks for one response, after the running one if there is one. `mustSpeak` forbids tool calls in it. */
  abstract requestResponse(purpose: ResponsePurpose, options?: { readonly mustSpeak?: boolean }): void;
  abstract setTurnTaking(mode: TurnTaking, detection: TurnDetection): void;
  /** The candidate's turn is over although the provider never said so: it is to take what it has. Asks for no response. */
  abstract endTurn(): void;
  /** The message was cut off: nobody heard what the same response held after it, so the model is to forget that. */
  abstract forgetAfter(itemId: string): void;
  /** Ends the connection without a `lost`. */
  abstract hangUp(): void;
}

/** Models state nothing about silence; connections and their turns do. All in milliseconds. */
export const LINE_TIMINGS = {
  /** From the TCP connect to an open WebSocket. */
  connectMs: 5_000,
  /** Ping interval; one unanswered for `pongMs` means the peer is gone though TCP has not noticed. */
  pingMs: 5_000,
  pongMs: 8_000,
  /** From a request (ours or the end of a turn) to `response.created`, and between deltas of a response. */
  responseMs: 8_000,
} as const;
export type LineTimings = { readonly [K in keyof typeof LINE_TIMINGS]: number };
