import type { Tool } from "./client-events.ts";
import type { StoredItem } from "./conversation.ts";

/** The provider's rates: ten tokens for a second heard, twenty for a second spoken. */
const HEARD_MS_PER_TOKEN = 100;
const SPOKEN_MS_PER_TOKEN = 50;
/** Estimate for text, all languages: one token for four bytes of UTF-8. */
const BYTES_PER_TOKEN = 4;
/** Below this nothing is cached; above, whole steps. */
const CACHE_MIN_TOKENS = 1024;
const CACHE_STEP_TOKENS = 64;
/** Prefixes remembered per simulator; the provider forgets after minutes of disuse. */
const MAX_PREFIXES = 300;

export const textTokens = (text: string): number => Math.ceil(Buffer.byteLength(text) / BYTES_PER_TOKEN);
export const heardTokens = (ms: number): number => Math.ceil(ms / HEARD_MS_PER_TOKEN);
export const spokenTokens = (ms: number): number => Math.ceil(ms / SPOKEN_MS_PER_TOKEN);

/** One stretch of a model's input: unchanged as long as `text` and `audioTokens` are. */
interface Segment {
  readonly text: string;
  readonly audioTokens: number;
}

export interface Usage {
  readonly total_tokens: number;
  readonly input_tokens: number;
  readonly output_tokens: number;
  readonly input_token_details: {
    readonly text_tokens: number;
    readonly audio_tokens: number;
    readonly image_tokens: 0;
    readonly cached_tokens: number;
    readonly cached_tokens_details: {
      readonly text_tokens: number;
      readonly audio_tokens: number;
      readonly image_tokens: 0;
    };
  };
  readonly output_token_details: { readonly text_tokens: number; readonly audio_tokens: number };
}

/** Everything that a response reads, in the order in which the provider compares it with earlier input. */
export function inputSegments(instructions: string, tools: readonly Tool[], items: readonly StoredItem[]): Segment[] {
  return [
    { text: instructions, audioTokens: 0 },
    { text: tools.length === 0 ? "" : JSON.stringify(tools), audioTokens: 0 },
    ...items.map((item) => ({ text: wordsOf(item), audioTokens: audioTokensOf(item) })),
  ];
}

/** What an input costs, whether it is cached or not. */
export const tokensOf = (segments: readonly Segment[]): number =>
  sum(segments.map(({ text, audioTokens }) => textTokens(text) + audioTokens));

function wordsOf({ wire }: StoredItem): string {
  if (wire.type === "function_call") return wire.name + wire.arguments;
  if (wire.type === "function_call_output") return wire.output;
  // What a person said is billed as sound; its transcript is made beside and not part of the input.
  return wire.content
    .map((part) => part.text ?? (part.type === "output_audio" ? part.transcript : "") ?? "")
    .join("\n");
}

function audioTokensOf({ wire, audioMs }: StoredItem): number {
  return wire.type === "message" && wire.role === "assistant" ? spokenTokens(audioMs) : heardTokens(audioMs);
}

/**
 * What earlier responses of this process leave behind: input is billed as cached as far as it repeats, from the first
 * byte on, the input of an earlier response to the same model, in steps of 64 tokens from 1,024 on.
 */
export class PromptCache {
  readonly #prefixes: { readonly model: string; readonly segments: readonly Segment[] }[] = [];

  /** Bills one response, and remembers its input for the next. */
  bill(
    model: string,
    segments: readonly Segment[],
    output: { readonly text: string; readonly audioMs: number },
  ): Usage {
    let cached = { text: 0, audio: 0 };
    for (const earlier of this.#prefixes) {
      if (earlier.model !== model) continue;
      const common = commonTokens(earlier.segments, segments);
      if (common.text + common.audio > cached.text + cached.audio) cached = common;
    }
    this.#prefixes.push({ model, segments });
    if (this.#prefixes.length > MAX_PREFIXES) this.#prefixes.shift();

    const common = cached.text + cached.audio;
    const cachedTokens = common < CACHE_MIN_TOKENS ? 0 : common - (common % CACHE_STEP_TOKENS);
    // The step cuts the end of the prefix, where the conversation's sound is.
    const cachedAudio = cachedTokens === 0 ? 0 : Math.max(0, cached.audio - (common - cachedTokens));
    const text = sum(segments.map((segment) => textTokens(segment.text)));
    const audio = sum(segments.map((segment) => segment.audioTokens));
    const textOut = textTokens(output.text);
    const audioOut = spokenTokens(output.audioMs);
    return {
      total_tokens: text + audio + textOut + audioOut,
      input_tokens: text + audio,
      output_tokens: textOut + audioOut,
      input_token_details: {
        text_tokens: text,
        audio_tokens: audio,
        image_tokens: 0,
        cached_tokens: cachedTokens,
        cached_tokens_details: { text_tokens: cachedTokens - cachedAudio, audio_tokens: cachedAudio, image_tokens: 0 },
      },
      output_token_details: { text_tokens: textOut, audio_tokens: audioOut },
    };
  }
}

function commonTokens(a: readonly Segment[], b: readonly Segment[]): { text: number; audio: number } {
  const common = { text: 0, audio: 0 };
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const [left, right] = [a[i]!, b[i]!];
    if (left.text === right.text && left.audioTokens === right.audioTokens) {
      common.text += textTokens(left.text);
      common.audio += left.audioTokens;
      continue;
    }
    let same = 0;
    while (same < left.text.length && left.text[same] === right.text[same]) same++;
    common.text += Math.floor(Buffer.byteLength(left.text.slice(0, same)) / BYTES_PER_TOKEN);
    break;
  }
  return common;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
