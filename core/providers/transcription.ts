/** A model that only writes down what was said, billed by the minute of speech. */
export interface TranscriptionEntry {
  readonly id: string;
  /** `live`: speech as it arrives; `file`: recorded sound. */
  readonly takes: "live" | "file";
  /**
   * How it answers on files. `segments`: with times and a confidence of its own; `text`: words only, so that
   * times come from where we found speech, and how sure it is shows only beside the live transcript.
   */
  readonly answers?: "segments" | "text";
  /** Day on which the provider shuts it down, where announced. */
  readonly endsOn?: string;
  readonly prices: readonly { readonly from: string; readonly microUsdPerMinute: number }[];
}

/**
 * Transcription models in use. Written out, because defaults move and end: whisper-1, the last file model of
 * this provider that tells times, is shut down on 2027-02-26 together with the gpt-4o ones.
 */
export const TRANSCRIPTION_MODELS: readonly TranscriptionEntry[] = [
  { id: "gpt-realtime-whisper", takes: "live", prices: [{ from: "2026-07-01", microUsdPerMinute: 17_000 }] },
  {
    id: "gpt-transcribe",
    takes: "file",
    answers: "text",
    prices: [{ from: "2026-07-27", microUsdPerMinute: 4_500 }],
  },
  {
    id: "whisper-1",
    takes: "file",
    answers: "segments",
    endsOn: "2027-02-26",
    prices: [{ from: "2023-03-01", microUsdPerMinute: 6_000 }],
  },
];

/** The model that writes the transcript of record. */
export const RECORD_TRANSCRIPTION_MODEL = "gpt-transcribe";

/** The entry of a transcription model, or null for one we have no price of. */
export const transcriptionEntry = (id: string): TranscriptionEntry | null =>
  TRANSCRIPTION_MODELS.find((entry) => entry.id === id) ?? null;
