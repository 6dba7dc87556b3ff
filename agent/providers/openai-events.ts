/**
 * The server events of OpenAI Realtime (GA) that we read beside the plugin, as far as we read them.
 * Source: the openai package's `resources/realtime/realtime.d.ts`, 6.49.
 */
export type OpenAiServerEvent =
  | { readonly type: "input_audio_buffer.speech_started"; readonly item_id: string; readonly audio_start_ms: number }
  | { readonly type: "input_audio_buffer.speech_stopped"; readonly item_id: string; readonly audio_end_ms: number }
  | { readonly type: "conversation.item.added" | "conversation.item.created"; readonly item: { readonly id?: string } }
  | {
      readonly type: "conversation.item.input_audio_transcription.completed";
      readonly item_id: string;
      readonly transcript: string;
      readonly usage?: TranscriptionUsage;
    }
  | { readonly type: "conversation.item.input_audio_transcription.failed"; readonly item_id: string }
  | { readonly type: "response.created"; readonly response: OpenAiResponse }
  | { readonly type: "response.output_item.added"; readonly item: OpenAiOutputItem }
  | {
      readonly type: "response.content_part.added";
      readonly item_id: string;
      readonly part: { readonly type?: string };
    }
  | { readonly type: "response.output_audio.delta"; readonly item_id: string }
  | { readonly type: "response.output_audio_transcript.done"; readonly item_id: string; readonly transcript: string }
  | {
      readonly type: "rate_limits.updated";
      readonly rate_limits: readonly { readonly name?: string; readonly reset_seconds?: number }[];
    }
  | { readonly type: "session.updated"; readonly session: OpenAiSettings }
  | { readonly type: "input_audio_buffer.committed"; readonly item_id: string }
  | { readonly type: "response.output_item.done"; readonly response_id: string; readonly item: OpenAiOutputItem }
  | { readonly type: "response.done"; readonly response: OpenAiResponse }
  | { readonly type: "error"; readonly error: OpenAiError };

export interface OpenAiError {
  readonly code?: string | null;
  readonly type?: string | null;
  readonly event_id?: string | null;
  /** Never logged: it may hold what somebody said. Only the time to wait is read from it. */
  readonly message?: string | null;
  /** Where in our message; never what it said. */
  readonly param?: string | null;
}

/** Settings of a session, as far as we ask for them and look whether they were taken. */
export interface OpenAiSettings {
  readonly audio?: {
    readonly input?: {
      readonly transcription?: { readonly model?: string; readonly language?: string } | null;
      readonly turn_detection?: Readonly<Record<string, unknown>> | null;
    };
    readonly output?: { readonly voice?: unknown };
  };
}

/** The first event of the server: who it says it is, or why there will be no session. */
export interface OpenAiFirstEvent {
  readonly type: string;
  readonly session?: { readonly id?: string; readonly model?: string };
  readonly error?: { readonly code?: string | null; readonly type?: string | null };
}

export interface OpenAiOutputItem {
  readonly id?: string;
  readonly type?: string;
  readonly status?: string;
  /** `commentary` is said before a call, `final_answer` is the turn; on the wire, in no published type. */
  readonly phase?: string | null;
  readonly name?: string;
  readonly call_id?: string;
  readonly arguments?: string;
}

export interface OpenAiResponse {
  readonly id?: string;
  readonly status?: string;
  readonly metadata?: Readonly<Record<string, string>> | null;
  readonly output?: readonly OpenAiOutputItem[];
  readonly status_details?: {
    readonly error?: {
      readonly code?: string | null;
      readonly type?: string | null;
      readonly message?: string | null;
    } | null;
  } | null;
  readonly usage?: ResponseUsage | null;
}

export interface ResponseUsage {
  readonly input_token_details?: {
    readonly text_tokens?: number;
    readonly audio_tokens?: number;
    readonly cached_tokens_details?: { readonly text_tokens?: number; readonly audio_tokens?: number };
  };
  readonly output_token_details?: { readonly text_tokens?: number; readonly audio_tokens?: number };
}

export interface TranscriptionUsage {
  readonly type?: string;
  /** For models billed by duration. */
  readonly seconds?: number;
  readonly output_tokens?: number;
  readonly input_token_details?: { readonly text_tokens?: number; readonly audio_tokens?: number };
}
