/** A model that only writes down what was said, billed by the minute of speech. */
export interface TranscriptionEntry {
  readonly id: string;
  readonly prices: readonly { readonly from: string; readonly microUsdPerMinute: number }[];
}

/**
 * Transcription models in use. Written out, because the speaking model's default is shut down in 2027;
 * the provider bills them apart from the conversation.
 */
export const TRANSCRIPTION_MODELS: readonly TranscriptionEntry[] = [
  { id: "gpt-realtime-whisper", prices: [{ from: "2026-07-01", microUsdPerMinute: 17_000 }] },
];

/** The entry of a transcription model, or null for one we have no price of. */
export const transcriptionEntry = (id: string): TranscriptionEntry | null =>
  TRANSCRIPTION_MODELS.find((entry) => entry.id === id) ?? null;
