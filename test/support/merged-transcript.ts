import type { RecordTurn } from "#contract/transcript.ts";
import type { LiveTurn } from "#core/evaluation/evaluation-facts.ts";
import type { Heard } from "#core/transcript/heard.ts";
import { mergeTranscript, type MergeInputs } from "#core/transcript/merge-transcript.ts";

/** When these conversations were greeted. */
export const T0 = 1_800_000_000_000;

/** A stretch of the recording, in milliseconds from the greeting. */
export const heard = (
  channel: Heard["channel"],
  from: number,
  to: number,
  text: string,
  more: Partial<Heard> = {},
): Heard => ({
  channel,
  fromMs: T0 + from,
  toMs: T0 + to,
  text,
  confidence: null,
  understood: true,
  engine: "gpt-transcribe",
  source: "provider",
  ...more,
});

let liveIds = 0;
/** A turn of the live transcript. */
export const live = (
  speaker: LiveTurn["speaker"],
  from: number,
  to: number,
  text: string | null,
  more: Partial<LiveTurn> = {},
): LiveTurn => ({
  turnId: `item_${++liveIds}`,
  speaker,
  text,
  understood: true,
  startedAtMs: T0 + from,
  endedAtMs: T0 + to,
  interrupted: false,
  ...more,
});

/** A transcript of ten minutes made of these. */
export function merged(
  said: readonly Heard[],
  liveTurns: readonly LiveTurn[],
  facts: Partial<MergeInputs["facts"]> = {},
  unreadable: MergeInputs["unreadable"] = [],
  listened: MergeInputs["listened"] = [],
) {
  return mergeTranscript({
    facts: {
      mode: "test",
      source: "provider",
      startedAtMs: T0,
      endedAtMs: T0 + 600_000,
      liveTurns,
      clockMarks: [{ atMs: T0, clockMs: 0, running: true }],
      sections: [{ section: "opening", enteredAtMs: T0 }],
      recording: { parts: [], gaps: [], startedAtMs: T0, endedAtMs: T0 + 600_000, complete: true },
      ...facts,
    },
    heard: said,
    listened,
    unreadable,
    nowMs: T0 + 700_000,
  });
}

/** What most tests look at. */
export const brief = ({ id, speaker, text, marks }: RecordTurn) => [id, speaker, text, marks];
