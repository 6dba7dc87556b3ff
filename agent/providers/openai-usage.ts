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

/** One transcribed utterance: some models are billed by tokens, some by the length of the sound, which we measured too. */
export function transcriptionUsage(
  usage: TranscriptionUsage,
  measuredSeconds: number,
): { readonly tokens: TokenUsage; readonly seconds: number } {
  return { tokens: transcriptionTokens(usage), seconds: usage.seconds ?? measuredSeconds };
}

function transcriptionTokens(usage: TranscriptionUsage): TokenUsage {
  return {
    textIn: usage.input_token_details?.text_tokens ?? 0,
    textCached: 0,
    audioIn: usage.input_token_details?.audio_tokens ?? 0,
    audioCached: 0,
    textOut: usage.output_tokens ?? 0,
    audioOut: 0,
  };
}
