import { countTokens } from "gpt-tokenizer/encoding/o200k_base";
import { expect, it } from "vitest";
import { buildPrompt } from "#core/prompt/build-prompt.ts";
import { estimatedTokens } from "#core/prompt/estimated-tokens.ts";
import { READY_GUIDES, readyGuide } from "../../support/ready-guides.ts";

/** The smallest beginning of a prompt that providers cache, in tokens. */
const CACHEABLE_TOKENS = 1_024;
/** More than any English text needs, so that dividing by it counts too few tokens, never too many. */
const MOST_CHARS_PER_TOKEN = 4.9;
/** The tokenizer builds its tables on first use. */
const TIMEOUT_MS = 60_000;

it.each(["interviewer", "evaluator"] as const)(
  "the fixed beginning of the %s's prompt is long enough to be cached, by a tokenizer and by a careful guess",
  (persona) => {
    const policy = buildPrompt(readyGuide("backend"), persona).blocks[0]?.text ?? "";
    expect(countTokens(policy)).toBeGreaterThanOrEqual(CACHEABLE_TOKENS);
    expect(Math.floor(policy.length / MOST_CHARS_PER_TOKEN)).toBeGreaterThanOrEqual(CACHEABLE_TOKENS);
    expect(policy.length / countTokens(policy)).toBeLessThan(MOST_CHARS_PER_TOKEN);
  },
  TIMEOUT_MS,
);

it(
  "the interviewer's prompt of every ready guide leaves a long conversation its room",
  () => {
    for (const name of READY_GUIDES) {
      const { text } = buildPrompt(readyGuide(name), "interviewer");
      expect(countTokens(text)).toBeLessThan(4_500);
      expect(Math.abs(estimatedTokens(text) / countTokens(text) - 1)).toBeLessThan(0.25);
    }
  },
  TIMEOUT_MS,
);
