import type { Mode, Source } from "#contract/mode.ts";
import type { UsageEvent } from "#contract/provider.ts";
import type { RecordingGap } from "#contract/recording.ts";
import { err, ok, type Result } from "#contract/result.ts";
import type { Channel, Heard, Listened } from "#core/transcript/heard.ts";
import type { SoundChunk } from "#core/transcript/plan-chunks.ts";
import { speechStretches, type Stretch } from "#core/transcript/speech-stretches.ts";
import { breathe } from "../breathe.ts";
import { SOUND_HZ } from "../sound/opus-decoder.ts";
import { readChunk, type Decoders, type ReadPart, type SoundFinding } from "../sound/read-chunk.ts";
import { inLanes } from "../steps/in-lanes.ts";
import type { TranscribedSegment, Transcriber, TranscriptionProblem } from "./transcriber.ts";

/** One channel of a chunk, written down. Holds words: keep it where words are kept. */
export interface ChunkHeard {
  readonly heard: readonly Heard[];
  readonly listened: Listened;
  /** Sound that should be there and could not be read. Wall times. */
  readonly gaps: readonly RecordingGap[];
  readonly findings: readonly SoundFinding[];
  /** What it cost; null when nobody spoke and nobody was asked. Its key is the same for the same sound. */
  readonly usage: UsageEvent | null;
}

/**
 * Answers that were paid for, kept where words are kept: a step that is run again asks only for what is
 * missing. Keys are short and the same for the same sound.
 */
export interface KeptAnswers {
  get(key: string): Promise<string | null>;
  put(key: string, text: string): Promise<void>;
}

/** Requests under way at once: a platform's request may hold six connections open. */
const LANES = 4;
const NO_TOKENS = { textIn: 0, textCached: 0, audioIn: 0, audioCached: 0, textOut: 0, audioOut: 0 };

/** Where sound comes from and who hears it. */
export interface Hearing {
  readonly mode: Mode;
  readonly language: string;
  readonly readPart: ReadPart;
  readonly decoders: Decoders;
  /** Null when no key is set: then only silence can be told. */
  readonly transcriber: Transcriber | null;
  readonly kept: KeptAnswers;
}

/** Writes down one channel of a chunk, with whatever reads and hears. */
export async function hearChunk(
  chunk: SoundChunk,
  channel: Channel,
  { mode, language, readPart, decoders, transcriber, kept }: Hearing,
): Promise<Result<ChunkHeard, TranscriptionProblem>> {
  const sound = await readChunk(chunk, channel, readPart, decoders);
  await breathe();
  const stretches = speechStretches(sound.pcm, SOUND_HZ);
  const { gaps, findings } = sound;
  const fromMs = Math.round(sound.startedAtMs);
  const listened = { channel, fromMs, toMs: fromMs + Math.round((sound.pcm.length * 1000) / SOUND_HZ) };
  if (stretches.length === 0) return ok({ heard: [], listened, gaps, findings, usage: null });

  if (transcriber === null) return err({ code: "provider-key-missing", again: false });
  const who = await transcriber.identity();
  if (!who.ok) return who;
  const { engine, source } = who.value;
  if (mode === "live" && source !== "provider") return err({ code: "simulated-evaluator-in-live-mode", again: false });

  const answers = await hearAll(
    transcriber,
    sound.pcm,
    stretches,
    { language, kept },
    // By its place in time: a recording that got another part since is cut elsewhere.
    ({ fromMs, toMs }) =>
      `heard:${channel}:${Math.round(sound.startedAtMs + fromMs)}-${Math.round(sound.startedAtMs + toMs)}`,
  );
  if (!answers.ok) return answers;
  const heard = answers.value.flatMap((segments, n) => {
    const atMs = Math.round(sound.startedAtMs + stretches[n]!.fromMs);
    return segments.map(({ fromMs, toMs, text, confidence, understood }): Heard => {
      const times = { fromMs: atMs + fromMs, toMs: atMs + toMs };
      return { channel, ...times, text, confidence, understood, engine, source };
    });
  });
  return ok({
    heard,
    listened,
    gaps,
    findings,
    usage: usageOf(transcriber.model, `${chunk.id}+${chunk.parts.length}:${channel}`, source, stretches),
  });
}

/** All stretches, a few at a time. What was answered is kept even when another fails. */
async function hearAll(
  transcriber: Transcriber,
  pcm: Int16Array,
  stretches: readonly Stretch[],
  { language, kept }: { readonly language: string; readonly kept: KeptAnswers },
  keyOf: (stretch: Stretch) => string,
): Promise<Result<readonly (readonly TranscribedSegment[])[], TranscriptionProblem>> {
  const answers: (readonly TranscribedSegment[])[] = [];
  let problem: TranscriptionProblem | null = null;
  await inLanes(stretches, LANES, async (stretch, n) => {
    const { fromMs, toMs } = stretch;
    const key = keyOf(stretch);
    const known = await kept.get(key);
    if (known !== null) {
      answers[n] = JSON.parse(known) as TranscribedSegment[];
      return;
    }
    if (problem !== null) return;
    const samples = pcm.slice((fromMs * SOUND_HZ) / 1000, (toMs * SOUND_HZ) / 1000);
    const answer = await transcriber.transcribe(samples, language);
    if (!answer.ok) {
      problem ??= answer.error;
      return;
    }
    await kept.put(key, JSON.stringify(answer.value));
    answers[n] = answer.value;
  });
  return problem === null ? ok(answers) : err(problem);
}

function usageOf(model: string, key: string, source: Source, stretches: readonly Stretch[]): UsageEvent {
  const seconds = stretches.reduce((sum, { fromMs, toMs }) => sum + (toMs - fromMs), 0) / 1000;
  return { provider: "openai", model, kind: "transcription", key: `record:${key}`, source, tokens: NO_TOKENS, seconds };
}
