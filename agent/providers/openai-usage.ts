import type { TokenUsage } from "#contract/provider.ts";
import type { ResponseUsage, TranscriptionUsage } from "./openai-events.ts";

/**
 * Tokens of one response, split as they are billed. Read from the raw `response.done`: the
 * framework's own metrics lose the split of cached tokens when a response is cancelled.
 */
export function responseTokens(usage: ResponseUsage): TokenUsage {
  const input = usage.input_token_details;
  const cached = input?.cached_tokens_details;
  return {
    textIn: input?.text_tokens ?? 0,
    textCached: cached?.text_tokens ?? 0,
    audioIn: input?.audio_tokens ?? 0,
    audioCached: cached?.audio_tokens ?? 0,
    textOut: usage.output_token_details?.text_tokens ?? 0,
    audioOut: usage.output_token_details?.audio_tokens ?? 0,
  };
}

/** Tokens of one transcribed utterance; null when the model bills by the second (only `whisper-1` does). */
export function transcriptionTokens(usage: TranscriptionUsage): TokenUsage | null {
  if (usage.type === "duration") return null;
  return {
    textIn: usage.input_token_details?.text_tokens ?? 0,
    textCached: 0,
    audioIn: usage.input_token_details?.audio_tokens ?? 0,
    audioCached: 0,
    textOut: usage.output_tokens ?? 0,
    audioOut: 0,
  };
}
