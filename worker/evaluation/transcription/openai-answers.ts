import * as z from "zod";
import type { TranscriptionEntry } from "#core/providers/transcription.ts";
import type { TranscribedSegment } from "./transcriber.ts";

const TextAnswer = z.object({ text: z.string() });
const SegmentsAnswer = z.object({
  segments: z.array(
    z.object({
      start: z.number().min(0),
      end: z.number().min(0),
      text: z.string(),
      avg_logprob: z.number(),
      no_speech_prob: z.number(),
      compression_ratio: z.number(),
    }),
  ),
});

/** Whisper's own limits: beyond them it took noise for speech, or repeats itself. */
const SILENT_NO_SPEECH = 0.6;
const SILENT_LOGPROB = -1;
const REPEATS_ITSELF = 2.4;
/** What is left of a confidence then. */
const DOUBTED = 0.2;

/** Reads the provider's answer; null when it is not one. Times are clamped to the stretch that was sent. */
export function readAnswer(
  answers: NonNullable<TranscriptionEntry["answers"]>,
  body: unknown,
  lengthMs: number,
): TranscribedSegment[] | null {
  if (answers === "text") {
    const answer = TextAnswer.safeParse(body);
    return answer.success ? pieces(answer.data.text, 0, lengthMs, null) : null;
  }
  const answer = SegmentsAnswer.safeParse(body);
  if (!answer.success) return null;
  const inside = (seconds: number): number => Math.min(lengthMs, Math.round(seconds * 1000));
  return answer.data.segments.flatMap((segment) => {
    if (segment.no_speech_prob > SILENT_NO_SPEECH && segment.avg_logprob < SILENT_LOGPROB) return [];
    const likely = Math.exp(Math.min(0, segment.avg_logprob));
    const confidence = segment.compression_ratio > REPEATS_ITSELF ? Math.min(DOUBTED, likely) : likely;
    const fromMs = inside(segment.start);
    return pieces(segment.text, fromMs, Math.max(fromMs, inside(segment.end)), Math.round(confidence * 1000) / 1000);
  });
}

/** A recogniser's note that somebody spoke and it has no words: `[speech, 6.2 s, not understood: …]`. */
const NOT_UNDERSTOOD = /\[speech,? (\d+(?:\.\d+)?) s, not understood[^\]]*\]/g;

/** Words and notes apart, so that a note is never read as words. A note takes its seconds, words share the rest. */
function pieces(text: string, fromMs: number, toMs: number, confidence: number | null): TranscribedSegment[] {
  const found: { text: string; understood: boolean; ms: number }[] = [];
  let at = 0;
  for (const note of text.matchAll(NOT_UNDERSTOOD)) {
    found.push({ text: text.slice(at, note.index), understood: true, ms: 0 });
    found.push({ text: note[0], understood: false, ms: Number(note[1]) * 1000 });
    at = note.index + note[0].length;
  }
  found.push({ text: text.slice(at), understood: true, ms: 0 });
  const said = found.map((piece) => ({ ...piece, text: piece.text.trim() })).filter((piece) => piece.text !== "");
  const chars = said.reduce((sum, piece) => sum + (piece.understood ? piece.text.length : 0), 0);
  const noted = said.reduce((sum, piece) => sum + piece.ms, 0);
  const length = toMs - fromMs;
  const scale = noted > length || chars === 0 ? length / Math.max(1, noted) : 1;
  let cursor = fromMs;
  return said.map(({ text: words, understood, ms }, n): TranscribedSegment => {
    const share = understood ? ((length - noted * scale) * words.length) / chars : ms * scale;
    const start = cursor;
    cursor = n === said.length - 1 ? toMs : Math.min(toMs, Math.round(cursor + share));
    return { fromMs: start, toMs: cursor, text: words, confidence: understood ? confidence : null, understood };
  });
}
