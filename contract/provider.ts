import * as z from "zod";
import { Source } from "./mode.ts";

/** A speech-to-speech service an interviewer can speak through. */
export const ProviderName = z.enum(["openai", "gemini"]).meta({ id: "ProviderName" });
export type ProviderName = z.infer<typeof ProviderName>;

/** What one provider's server said about itself before a lease: the platform believes this, never a flag. */
export const ProviderProbe = z.object({
  provider: ProviderName,
  model: z.string().max(120),
  /** Null: the key may not ask for models. What the model is called is known when the connection opens. */
  reportedModel: z.string().max(160).nullable(),
});
export type ProviderProbe = z.infer<typeof ProviderProbe>;

/** Tokens of one response as the provider counted them; `cached*` are part of `*In`. Source: `response.done.usage`. */
export const TokenUsage = z
  .object({
    textIn: z.int().min(0),
    textCached: z.int().min(0),
    audioIn: z.int().min(0),
    audioCached: z.int().min(0),
    textOut: z.int().min(0),
    audioOut: z.int().min(0),
  })
  .meta({ id: "TokenUsage" });
export type TokenUsage = z.infer<typeof TokenUsage>;

/** One billed thing: a response of the speaking model, the transcription of a stretch of speech, or a run of the evaluator. */
export const UsageEvent = z.object({
  provider: ProviderName,
  model: z.string().max(120),
  kind: z.enum(["response", "transcription", "evaluation"]),
  key: z.string().max(120).describe("Provider's own id; the same key is counted once"),
  source: Source,
  tokens: TokenUsage,
  seconds: z.number().min(0).optional().describe("Length of what was transcribed, for models billed by the minute"),
});
export type UsageEvent = z.infer<typeof UsageEvent>;
