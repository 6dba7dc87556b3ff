import { sourceOfModel } from "#contract/mode.ts";
import { err, ok, type Result } from "#contract/result.ts";
import { RECORD_TRANSCRIPTION_MODEL, transcriptionEntry } from "#core/providers/transcription.ts";
import { SOUND_HZ } from "../sound/opus-decoder.ts";
import { wavFile } from "../sound/wav.ts";
import { readAnswer } from "./openai-answers.ts";
import type { Transcriber, TranscriberIdentity, TranscriptionProblem } from "./transcriber.ts";

/** Half a minute of speech takes a few seconds; beyond this nothing will come. */
const TIMEOUT_MS = 60_000;
const IDENTITY_TIMEOUT_MS = 10_000;
/** Who answers behind an address does not change within an evaluation. */
const IDENTITY_GOOD_FOR_MS = 60_000;

type Failed = { readonly ok: false; readonly error: TranscriptionProblem };
const failed = (code: TranscriptionProblem["code"], again: boolean): Failed => err({ code, again });

const identities = new Map<string, { readonly identity: TranscriberIdentity; readonly untilMs: number }>();

/** OpenAI's transcription of files, or any server that speaks it. */
export function openAiTranscriber(
  settings: { readonly baseUrl: string; readonly apiKey: string; readonly timeoutMs?: number },
  model: string = RECORD_TRANSCRIPTION_MODEL,
): Transcriber {
  const { baseUrl, apiKey, timeoutMs = TIMEOUT_MS } = settings;
  const answers = transcriptionEntry(model)?.answers ?? "text";
  const authorization = `Bearer ${apiKey}`;
  return {
    model,
    async identity() {
      const key = `${baseUrl}\n${apiKey}\n${model}`;
      const known = identities.get(key);
      if (known !== undefined && known.untilMs > Date.now()) return ok(known.identity);
      const asked = await call(`${baseUrl}/models/${model}`, { headers: { authorization } }, IDENTITY_TIMEOUT_MS);
      if (!asked.ok) return asked;
      const id = (asked.value as { readonly id?: unknown } | null)?.id;
      if (typeof id !== "string") return failed("transcription-invalid", true);
      const identity = { engine: id.slice(0, 160), source: sourceOfModel(id) };
      identities.set(key, { identity, untilMs: Date.now() + IDENTITY_GOOD_FOR_MS });
      return ok(identity);
    },
    async transcribe(pcm, language) {
      const form = new FormData();
      form.set("file", new File([wavFile(pcm, SOUND_HZ)], "speech.wav", { type: "audio/wav" }));
      form.set("model", model);
      form.set("response_format", answers === "text" ? "json" : "verbose_json");
      const code = language.split("-")[0]!;
      if (answers === "text") form.append("languages[]", code);
      else {
        form.set("language", code);
        form.append("timestamp_granularities[]", "segment");
      }
      const request = { method: "POST", headers: { authorization }, body: form };
      const answer = await call(`${baseUrl}/audio/transcriptions`, request, timeoutMs);
      if (!answer.ok) return answer;
      const segments = readAnswer(answers, answer.value, Math.round((pcm.length * 1000) / SOUND_HZ));
      return segments === null ? failed("transcription-invalid", true) : ok(segments);
    },
  };
}

/** One request and its JSON, or a problem. Bodies of refusals may quote the request and are not passed on. */
async function call(
  url: string,
  init: { method?: string; headers: Record<string, string>; body?: FormData },
  timeoutMs: number,
): Promise<Result<unknown, TranscriptionProblem>> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs) });
    if (!response.ok) return await refusal(response);
    const text = await response.text();
    try {
      return ok(JSON.parse(text) as unknown);
    } catch {
      return failed("transcription-invalid", true);
    }
  } catch (cause) {
    const late = cause instanceof Error && cause.name === "TimeoutError";
    return failed(late ? "transcription-timeout" : "transcription-unreachable", true);
  }
}

async function refusal(response: Response): Promise<Failed> {
  const { status } = response;
  if (status === 429) {
    const body = await response.text().catch(() => "");
    // Waiting does not fill an account.
    return body.includes("insufficient_quota")
      ? failed("transcription-quota", false)
      : failed("transcription-busy", true);
  }
  if (status === 408) return failed("transcription-timeout", true);
  return status >= 500 ? failed("transcription-unreachable", true) : failed("transcription-refused", false);
}
