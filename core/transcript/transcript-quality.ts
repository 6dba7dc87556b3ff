import type { RecordingGap } from "#contract/recording.ts";
import type { RecordTurn, TranscriptQuality } from "#contract/transcript.ts";
import { foldedWords } from "./word-errors.ts";

/** How far a transcript can be relied on. `liveDisagreement` comes from the merge, which alone saw both sides. */
export function transcriptQuality(
  turns: readonly RecordTurn[],
  gaps: readonly RecordingGap[],
  liveDisagreement: number | null,
): TranscriptQuality {
  const candidate = turns.filter((turn) => turn.speaker === "candidate");
  const understood = candidate.filter((turn) => !turn.marks.includes("not_understood"));
  const rated = understood.filter((turn) => turn.confidence !== null);
  const ratedMs = rated.reduce((sum, turn) => sum + lengthMs(turn), 0);
  const weighted = rated.reduce((sum, turn) => sum + turn.confidence! * lengthMs(turn), 0);
  return {
    candidateWords: understood.reduce((sum, turn) => sum + foldedWords(turn.text).length, 0),
    candidateSpeechMs: candidate.reduce((sum, turn) => sum + lengthMs(turn), 0),
    notUnderstoodMs: candidate
      .filter((turn) => turn.marks.includes("not_understood"))
      .reduce((sum, turn) => sum + lengthMs(turn), 0),
    meanConfidence: ratedMs === 0 ? null : thousandths(weighted / ratedMs),
    liveDisagreement: liveDisagreement === null ? null : thousandths(Math.min(1, liveDisagreement)),
    gapMs: gaps.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0),
  };
}

/** Three decimals are more than any of these numbers mean, and the same on every machine. */
export const thousandths = (value: number): number => Math.round(value * 1000) / 1000;

const lengthMs = (turn: RecordTurn): number => turn.endedAtMs - turn.startedAtMs;
