import type { Mode } from "#contract/mode.ts";
import type { Result } from "#contract/result.ts";
import type { Channel } from "#core/transcript/heard.ts";
import type { SoundChunk } from "#core/transcript/plan-chunks.ts";
import { recordingPrefix } from "../../../durable-objects/recording-place.ts";
import type { Env } from "../../env.ts";
import { isolateDecoder } from "../sound/opus-module.ts";
import { hearChunk, type ChunkHeard, type KeptAnswers } from "./hear-chunk.ts";
import { openAiTranscriber } from "./openai-transcriber.ts";
import type { TranscriptionProblem } from "./transcriber.ts";

export type { ChunkHeard, KeptAnswers };

/**
 * Writes down one channel of a chunk: reads its parts, finds the speech, has each stretch of it transcribed.
 * A silent channel asks nobody. Problems are values; a broken part is a gap and no problem.
 */
export function transcribeChunk(
  env: Pick<Env, "RECORDINGS" | "OPENAI_BASE_URL" | "OPENAI_API_KEY">,
  place: { readonly orgId: string; readonly mode: Mode; readonly interviewId: string },
  chunk: SoundChunk,
  channel: Channel,
  options: { readonly language: string; readonly kept: KeptAnswers },
): Promise<Result<ChunkHeard, TranscriptionProblem>> {
  const prefix = recordingPrefix(place.orgId, place.mode, place.interviewId);
  const { OPENAI_BASE_URL: baseUrl, OPENAI_API_KEY: apiKey = "" } = env;
  return hearChunk(chunk, channel, {
    ...options,
    mode: place.mode,
    async readPart(name) {
      const object = await env.RECORDINGS.get(prefix + name);
      return object === null ? null : new Uint8Array(await object.arrayBuffer());
    },
    decoders: isolateDecoder,
    transcriber: apiKey === "" ? null : openAiTranscriber({ baseUrl, apiKey }),
  });
}
