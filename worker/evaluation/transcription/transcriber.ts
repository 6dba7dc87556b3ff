import type { Source } from "#contract/mode.ts";
import type { Result } from "#contract/result.ts";

/** Words of a stretch, in milliseconds from its start. */
export interface TranscribedSegment {
  readonly fromMs: number;
  readonly toMs: number;
  readonly text: string;
  /** 0–1; null when the model tells none. */
  readonly confidence: number | null;
  readonly understood: boolean;
}

/** Why there are no words. `again`: the same may succeed in a moment. */
export interface TranscriptionProblem {
  readonly code:
    | "provider-key-missing"
    | "simulated-evaluator-in-live-mode"
    | "transcription-refused"
    | "transcription-quota"
    | "transcription-busy"
    | "transcription-unreachable"
    | "transcription-timeout"
    | "transcription-invalid";
  readonly again: boolean;
}

/** Who would transcribe, as the server says itself. */
export interface TranscriberIdentity {
  readonly engine: string;
  readonly source: Source;
}

/** A recogniser of recorded speech. It never tries again by itself: who calls it does. */
export interface Transcriber {
  /** The model that is asked for, as prices know it. */
  readonly model: string;
  readonly identity: () => Promise<Result<TranscriberIdentity, TranscriptionProblem>>;
  /** Hears one stretch of speech, 16 kHz mono. No words at all is an answer: an empty list. */
  readonly transcribe: (
    pcm: Int16Array,
    language: string,
  ) => Promise<Result<readonly TranscribedSegment[], TranscriptionProblem>>;
}
