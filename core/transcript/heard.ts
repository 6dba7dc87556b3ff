import type { Source } from "#contract/mode.ts";

/** A channel of the recording; each holds one voice. */
export type Channel = "candidate" | "interviewer";

/** Sound of one channel that was listened to, whether or not somebody spoke. Wall times. */
export interface Listened {
  readonly channel: Channel;
  readonly fromMs: number;
  readonly toMs: number;
}

/** What a recogniser made of one stretch of one channel. Wall times. */
export interface Heard {
  readonly channel: Channel;
  readonly fromMs: number;
  readonly toMs: number;
  /** Its words; where none were understood, a note in brackets that somebody spoke. */
  readonly text: string;
  /** 0–1; null when the recogniser gives none. */
  readonly confidence: number | null;
  readonly understood: boolean;
  /** The model as its server names it. */
  readonly engine: string;
  readonly source: Source;
}
