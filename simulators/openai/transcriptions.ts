import type { HttpReply, HttpRequest, HttpRoute } from "../http-route.ts";
import { resample } from "../resample.ts";
import { VAD_RATE_HZ, VoiceActivity } from "../vad.ts";
import { openAiError } from "./http-error.ts";
import { readWav } from "./wav.ts";
import type { World } from "./world.ts";

/** The provider takes files up to 25 MB. */
const MAX_BODY_BYTES = 25 * 1024 * 1024;
/** Models that tell times. All others answer with words only, as the provider's do. */
const TELLS_TIMES = new Set(["whisper-1"]);
/** Silence that ends a segment, and what is kept around it. */
const SEGMENT_SILENCE_MS = 600;
const MARGIN_MS = 150;
/** What Whisper reports for clear speech, and for speech it cannot make out. */
const CLEAR_LOGPROB = -0.12;
const UNCLEAR_LOGPROB = -2.5;

/** `POST /v1/audio/transcriptions`: writes down what is really recognised in a WAV file. */
export const transcriptionRoute = (world: World): HttpRoute => ({
  method: "POST",
  path: /\/v1\/audio\/transcriptions/,
  maxBodyBytes: MAX_BODY_BYTES,
  handle: (request) => transcribe(world, request),
});

interface Segment {
  readonly fromMs: number;
  readonly toMs: number;
  readonly text: string;
  readonly understood: boolean;
}

async function transcribe(world: World, request: HttpRequest): Promise<HttpReply> {
  const form = await formOf(request);
  const file = form?.get("file");
  const model = form?.get("model");
  if (!form || !file || typeof file === "string") return openAiError(400, "missing_required_parameter", "No file.");
  if (typeof model !== "string") return openAiError(400, "missing_required_parameter", "No model.");
  const format = form.get("response_format") ?? "json";
  const verbose = format === "verbose_json";
  if ((verbose && !TELLS_TIMES.has(model)) || (format !== "json" && !verbose))
    return openAiError(
      400,
      "unsupported_value",
      `response_format '${typeof format === "string" ? format : "file"}' is not compatible with model '${model}'. Use 'json' or 'text' instead.`,
      "invalid_request_error",
      "response_format",
    );
  const wav = readWav(Buffer.from(await file.arrayBuffer()));
  if (wav === null) return openAiError(400, "invalid_value", "Invalid file format.", "invalid_request_error", "file");

  const seconds = wav.pcm.length / wav.rateHz;
  world.journal.record(0, "in", { type: "transcription.file", model, format: String(format), seconds });
  const fault = world.faults.take("file_transcription");
  if (fault !== undefined) return faulty(fault.how, seconds);
  const pcm = resample(wav.pcm, wav.rateHz, VAD_RATE_HZ);
  const segments: Segment[] = [];
  // Words only: the whole file at once, since nobody would see where they were.
  for (const { fromMs, toMs } of verbose ? stretches(pcm) : whole(pcm))
    segments.push({ fromMs, toMs, ...(await hear(world, slice(pcm, fromMs, toMs))) });
  await world.time.pass(world.transcriptionMs);
  const text = segments.map((segment) => segment.text).join(" ");
  world.journal.record(0, "out", { type: "transcription.file.done", model, text });
  const usage = { type: "duration", seconds: Math.ceil(seconds) };
  const body = verbose
    ? { task: "transcribe", language: "english", duration: seconds, text, segments: segments.map(wire), usage }
    : { text, usage };
  return { status: 200, body };
}

/** The candidate's voice is in the ears' book; the interviewer's own is in the book of what it has said here. */
async function hear(world: World, pcm: Int16Array): Promise<{ text: string; understood: boolean }> {
  const heard = await world.ears.transcribe(pcm);
  const own = heard.understood ? null : await world.ownVoice.transcribe(pcm);
  const { text, understood } = own?.understood === true ? own : heard;
  // The same words for a stranger's speech wherever a person may read them.
  const marked = text.replace(/\[speech,? ([\d.]+) s, not understood\]/g, "[speech, $1 s, not understood: simulated]");
  return { text: marked, understood };
}

function wire({ fromMs, toMs, text, understood }: Segment, id: number): Record<string, unknown> {
  return {
    id,
    seek: 0,
    start: fromMs / 1000,
    end: toMs / 1000,
    text: ` ${text}`,
    tokens: [],
    temperature: 0,
    avg_logprob: understood ? CLEAR_LOGPROB : UNCLEAR_LOGPROB,
    compression_ratio: 1.2,
    no_speech_prob: 0.01,
  };
}

function faulty(how: string, seconds: number): HttpReply {
  switch (how) {
    case "server_error":
      return openAiError(500, "server_error", "A fault was asked for.", "server_error");
    case "busy":
      return openAiError(429, "rate_limit_exceeded", "A fault was asked for.", "requests");
    case "quota":
      return openAiError(429, "insufficient_quota", "You exceeded your current quota.", "insufficient_quota");
    case "hang":
      return "hang";
    case "broken_json":
      return { status: 200, body: '{"text": "I wo' };
    case "no_text":
      return { status: 200, body: { usage: { type: "duration", seconds: Math.ceil(seconds) } } };
    default:
      return {
        status: 200,
        body: { text: "", segments: [], usage: { type: "duration", seconds: Math.ceil(seconds) } },
      };
  }
}

async function formOf({ headers, body }: HttpRequest): Promise<FormData | null> {
  const type = headers["content-type"] ?? "";
  try {
    return await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
  } catch {
    return null; // Not a form: refused like one without a file.
  }
}

function stretches(pcm: Int16Array): { fromMs: number; toMs: number }[] {
  const vad = new VoiceActivity({ threshold: 0.5, silenceMs: SEGMENT_SILENCE_MS });
  const endMs = (pcm.length * 1000) / VAD_RATE_HZ;
  const found: { fromMs: number; toMs: number }[] = [];
  const silence = new Int16Array((VAD_RATE_HZ * (SEGMENT_SILENCE_MS + 100)) / 1000);
  for (const event of [...vad.push(pcm), ...vad.push(silence)]) {
    if (event.kind === "started") found.push({ fromMs: Math.max(0, event.atMs - MARGIN_MS), toMs: endMs });
    if (event.kind === "stopped") found.at(-1)!.toMs = Math.min(endMs, event.lastVoicedMs + MARGIN_MS);
  }
  return found;
}

const whole = (pcm: Int16Array): { fromMs: number; toMs: number }[] =>
  stretches(pcm).length === 0 ? [] : [{ fromMs: 0, toMs: (pcm.length * 1000) / VAD_RATE_HZ }];

const slice = (pcm: Int16Array, fromMs: number, toMs: number): Int16Array =>
  pcm.subarray((fromMs * VAD_RATE_HZ) / 1000, (toMs * VAD_RATE_HZ) / 1000);
