import type { Brain } from "../brain/brain.ts";
import type { SimulatedEvaluator } from "../evaluator/evaluator.ts";
import type { Journal } from "../journal.ts";
import type { ScaledTime } from "../scaled-time.ts";
import type { VoiceName } from "../voice.ts";
import type { Faults } from "./faults.ts";
import type { TokenRate } from "./token-rate.ts";
import type { PromptCache } from "./usage.ts";

/** Turns sound into words it really recognised, or says that it could not. */
export interface Listener {
  transcribe(pcm: Int16Array): Heard | Promise<Heard>;
}

export interface Heard {
  /** Recognised words, the words so far of a phrase cut short, or `[speech 4.2 s, not understood]`. */
  readonly text: string;
  /** False when nothing was recognised. Whole phrases keep their punctuation, cut ones have none at their end. */
  readonly understood: boolean;
}

/** Ears for the simulator's own voice, which must be told what it says. */
export interface OwnVoiceListener extends Listener {
  says(text: string): void;
}

/** What all connections of one simulator share. */
export interface World {
  readonly journal: Journal;
  readonly faults: Faults;
  readonly time: ScaledTime;
  readonly cache: PromptCache;
  readonly brain: Brain;
  /** Answers what text models are asked. */
  readonly evaluator: SimulatedEvaluator;
  readonly ears: Listener;
  /** Recognises what this simulator has said itself, in a recording. */
  readonly ownVoice: OwnVoiceListener;
  readonly voice: VoiceName;
  /** How many times faster than it is played speech is delivered. */
  readonly speechRate: number;
  /** From the end of a turn to the response that the server owes it. */
  readonly turnGapMs: number;
  /** What a model may read and write in a minute. */
  readonly rateLimit: TokenRate;
  /** Messages are told apart by `phase`, as reasoning models do. */
  readonly phases: boolean;
  /** From the request to the first delta. */
  readonly firstAudioMs: number;
  /** From the end of a turn to its transcript. */
  readonly transcriptionMs: number;
  readonly sessionLimitMinutes: number;
  readonly newId: (prefix: string) => string;
}

/** For who has no recogniser: hears that somebody spoke, and for how long. */
export const deafEars: Listener = {
  transcribe: (pcm) => ({ text: `[speech ${(pcm.length / 24_000).toFixed(1)} s, not understood]`, understood: false }),
};
