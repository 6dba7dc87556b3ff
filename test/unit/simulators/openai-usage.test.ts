import { describe, expect, it } from "vitest";
import type { StoredItem } from "../../../simulators/openai/conversation.ts";
import { inputSegments, PromptCache, type Usage } from "../../../simulators/openai/usage.ts";

const words = (id: string, text: string): StoredItem => ({
  wire: {
    id,
    object: "realtime.item",
    status: "completed",
    type: "message",
    role: "user",
    content: [{ type: "input_text", text }],
  },
  audioMs: 0,
  words: [],
});
const heard = (id: string, audioMs: number): StoredItem => ({
  wire: {
    id,
    object: "realtime.item",
    status: "completed",
    type: "message",
    role: "user",
    content: [{ type: "input_audio", transcript: "never billed" }],
  },
  audioMs,
  words: [],
});
const nothing = { text: "", audioMs: 0 };
const cachedOf = ({ input_token_details: details }: Usage) => [
  details.cached_tokens,
  details.cached_tokens_details.text_tokens,
  details.cached_tokens_details.audio_tokens,
];

describe("usage", () => {
  it("counts 10 audio tokens a second heard, 20 spoken, and a token for four bytes of text", () => {
    const usage = new PromptCache().bill(
      "m",
      inputSegments("abcd".repeat(10), [], [heard("a", 4200), words("b", "12345")]),
      { text: "abcdefgh", audioMs: 1500 },
    );
    expect(usage).toMatchObject({
      input_tokens: 10 + 42 + 2,
      output_tokens: 2 + 30,
      total_tokens: 86,
      input_token_details: { text_tokens: 12, audio_tokens: 42, cached_tokens: 0 },
      output_token_details: { text_tokens: 2, audio_tokens: 30 },
    });
  });

  it("caches what an earlier response has read, from 1,024 tokens on in steps of 64", () => {
    const cache = new PromptCache();
    const prompt = "x".repeat(4 * 1000);
    expect(cachedOf(cache.bill("m", inputSegments(prompt, [], []), nothing))).toEqual([0, 0, 0]);
    // 1,000 tokens repeat: too few.
    expect(cachedOf(cache.bill("m", inputSegments(prompt, [], [heard("a", 20_000)]), nothing))).toEqual([0, 0, 0]);
    // 1,200 repeat: 1,000 of text and 200 of sound; the step leaves 1,152.
    expect(
      cachedOf(cache.bill("m", inputSegments(prompt, [], [heard("a", 20_000), words("b", "yes")]), nothing)),
    ).toEqual([1152, 1000, 152]);
  });

  it("caches nothing behind the first change", () => {
    const cache = new PromptCache();
    const prompt = "x".repeat(4 * 1088);
    cache.bill("m", inputSegments(prompt, [], [heard("a", 20_000), heard("b", 30_000)]), nothing);
    expect(cachedOf(cache.bill("m", inputSegments(prompt, [], [heard("b", 30_000)]), nothing))).toEqual([
      1088, 1088, 0,
    ]);
    expect(cachedOf(cache.bill("m", inputSegments(`y${prompt}`, [], [heard("a", 20_000)]), nothing))).toEqual([
      0, 0, 0,
    ]);
  });

  it("caches the part of the instructions that two prompts share, but not for another model", () => {
    const cache = new PromptCache();
    cache.bill("m", inputSegments("p".repeat(4 * 1024) + "Acme", [], []), nothing);
    expect(cachedOf(cache.bill("m", inputSegments("p".repeat(4 * 1024) + "Bolt", [], []), nothing))).toEqual([
      1024, 1024, 0,
    ]);
    expect(cachedOf(cache.bill("other", inputSegments("p".repeat(4 * 1024) + "Bolt", [], []), nothing))).toEqual([
      0, 0, 0,
    ]);
  });
});
