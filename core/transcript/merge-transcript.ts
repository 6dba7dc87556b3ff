import type { Source } from "#contract/mode.ts";
import type { RecordingGap } from "#contract/recording.ts";
import type { RecordTurn, Transcript, TurnMark } from "#contract/transcript.ts";
import type { EvaluationFacts } from "#core/evaluation/evaluation-facts.ts";
import type { Heard, Listened } from "./heard.ts";
import { clockAt, sectionAt } from "./interview-time.ts";
import { isNearGap, knownGaps } from "./known-gaps.ts";
import { pairTurns, type Pairing } from "./pair-turns.ts";
import { thousandths, transcriptQuality } from "./transcript-quality.ts";
import { foldedWords, wordErrors } from "./word-errors.ts";
import { wordsInGaps, type WordsInGaps } from "./words-in-gaps.ts";

/** Below this a recogniser doubts itself: Whisper's mean log-likelihood of −0.7. */
const LOW_CONFIDENCE = 0.5;
/** Share of words that differ before the two transcripts are said to disagree; spelling of numbers stays below. */
const DISAGREES_FROM = 0.25;

/** Share of a turn that must have been listened to before silence says anything. */
const LISTENED_SHARE = 0.8;

/** What a transcript of record is made from. */
export interface MergeInputs {
  readonly facts: Pick<
    EvaluationFacts,
    "mode" | "source" | "startedAtMs" | "endedAtMs" | "liveTurns" | "clockMarks" | "sections" | "recording"
  >;
  /** Of both channels, in any order. */
  readonly heard: readonly Heard[];
  /** What was listened to: elsewhere silence means nothing. */
  readonly listened: readonly Listened[];
  /** Recorded sound that could not be read. */
  readonly unreadable: readonly RecordingGap[];
  readonly nowMs: number;
}

type Turn = Omit<RecordTurn, "id">;

/**
 * Writes the transcript of record: what the recording holds, in order, with the live side transcript beside it.
 * Where both speak, the recording wins and the live words are kept; where the recording is missing or silent,
 * the live words stand, marked. No word of either is lost, and none is made up. Same input, same bytes.
 */
export function mergeTranscript(inputs: MergeInputs): Omit<Transcript, "version"> {
  const { facts, heard, unreadable, nowMs } = inputs;
  const gaps = knownGaps([...facts.recording.gaps, ...unreadable], facts.startedAtMs, facts.endedAtMs);
  const sorted = [...heard].sort(byTime);
  const compared = { words: 0, errors: 0 };
  const turns: Turn[] = [];
  for (const speaker of ["interviewer", "candidate"] as const) {
    const mine = sorted.filter((one) => one.channel === speaker);
    const others = sorted.filter((one) => one.channel !== speaker);
    const live = facts.liveTurns
      .filter((turn) => turn.speaker === speaker && turn.text !== null && turn.text.trim() !== "")
      .toSorted((a, b) => a.startedAtMs - b.startedAtMs || a.endedAtMs - b.endedAtMs || (a.turnId < b.turnId ? -1 : 1));
    for (const pairing of pairTurns(mine, live, others)) {
      const understood = pairing.live.filter((turn) => turn.understood);
      const { rest, found } = wordsInGaps(pairing.heard, understood, gapsWithin(pairing, gaps));
      if (speaker === "candidate") compare(pairing.heard, rest, compared);
      turns.push(...turnsOf(speaker, pairing, rest, found, inputs, gaps));
    }
  }
  const inOrder = turns
    .toSorted(
      (a, b) =>
        a.startedAtMs - b.startedAtMs ||
        a.endedAtMs - b.endedAtMs ||
        compareText(b.speaker, a.speaker) ||
        compareText(a.text, b.text),
    )
    .map((turn, n): RecordTurn => ({ id: `t${n + 1}`, ...turn }));
  const liveOnly = inOrder.some((turn) => turn.marks.includes("live_only"));
  const sources: Source[] = heard.map((one) => one.source);
  if (liveOnly && facts.source !== null) sources.push(facts.source);
  return {
    correctionOf: null,
    madeAtMs: nowMs,
    madeBy: "evaluation",
    source: sourceOf(sources) ?? facts.source ?? (facts.mode === "test" ? "simulator" : "provider"),
    engines: [...new Set(heard.map((one) => one.engine))].sort().concat(liveOnly ? ["live"] : []),
    turns: inOrder,
    gaps,
    quality: transcriptQuality(inOrder, gaps, compared.words === 0 ? null : compared.errors / compared.words),
  };
}

/** Gaps that fall into a turn, in order. */
function gapsWithin({ heard, live }: Pairing, gaps: readonly RecordingGap[]): RecordingGap[] {
  if (heard.length === 0 || live.length === 0) return [];
  const fromMs = Math.min(...live.map((turn) => turn.startedAtMs));
  const toMs = Math.max(...live.map((turn) => turn.endedAtMs));
  return gaps.filter((gap) => gap.toMs > fromMs && gap.fromMs < toMs);
}

/**
 * One stretch of speech is one turn; words, speech without words, and what was said in a gap are turns of their
 * own, so that no quote reaches across.
 */
function turnsOf(
  speaker: RecordTurn["speaker"],
  { heard, live }: Pairing,
  liveText: string,
  inGaps: WordsInGaps["found"],
  { facts, listened }: MergeInputs,
  gaps: readonly RecordingGap[],
): Turn[] {
  const place = (startedAtMs: number, endedAtMs: number) => ({
    speaker,
    startedAtMs: Math.round(startedAtMs),
    endedAtMs: Math.round(endedAtMs),
    clockMs: clockAt(facts.clockMarks, startedAtMs),
    section: sectionAt(facts.sections, startedAtMs),
  });
  const near = (turn: { startedAtMs: number; endedAtMs: number }): TurnMark[] =>
    isNearGap(turn, gaps) ? ["near_gap"] : [];
  if (heard.length === 0)
    return live.map((turn): Turn => {
      const at = place(turn.startedAtMs, Math.max(turn.startedAtMs, turn.endedAtMs));
      const marks: TurnMark[] = [
        ...(isSilent(at, listened, gaps) ? (["disagrees_with_live"] as const) : []),
        ...(turn.understood ? [] : (["not_understood"] as const)),
        ...near(at),
        "live_only",
      ];
      const { turnId, interrupted } = turn;
      return { ...at, text: turn.text!, confidence: null, marks, liveTurnId: turnId, liveText: null, interrupted };
    });
  const liveTurnId = live[0]?.turnId ?? null;
  const interrupted = live.some((turn) => turn.interrupted);
  const fills = inGaps.map(({ gap, turn: { turnId, interrupted, ...turn }, text }): Turn => {
    const startedAtMs = Math.max(gap.fromMs, turn.startedAtMs);
    const at = place(startedAtMs, Math.max(startedAtMs, Math.min(gap.toMs, turn.endedAtMs)));
    const marks: TurnMark[] = ["near_gap", "live_only"];
    return { ...at, text, confidence: null, marks, liveTurnId: turnId, liveText: null, interrupted };
  });
  const disagrees = liveText !== "" && differ(heard, liveText);
  const record = runs(heard, gaps).map((run): Turn => {
    const at = place(Math.min(...run.map((one) => one.fromMs)), Math.max(...run.map((one) => one.toMs)));
    const understood = run[0]!.understood;
    const confidence = understood ? meanConfidence(run) : null;
    const marks: TurnMark[] = [
      ...(confidence !== null && confidence < LOW_CONFIDENCE ? (["low_confidence"] as const) : []),
      ...(disagrees ? (["disagrees_with_live"] as const) : []),
      ...(understood ? [] : (["not_understood"] as const)),
      ...near(at),
      ...(understood && liveText === "" ? (["record_only"] as const) : []),
    ];
    return {
      ...at,
      text: run.map((one) => one.text.trim()).join(" "),
      confidence,
      marks,
      liveTurnId,
      liveText: disagrees ? liveText : null,
      interrupted,
    };
  });
  return [...record, ...fills];
}

/** Whether the recording was listened to all through a turn in which it has nothing: then the live words are doubtful. */
function isSilent(
  { speaker, startedAtMs, endedAtMs }: Pick<Turn, "speaker" | "startedAtMs" | "endedAtMs">,
  listened: readonly Listened[],
  gaps: readonly RecordingGap[],
): boolean {
  const shared = (fromMs: number, toMs: number): number =>
    Math.max(0, Math.min(toMs, endedAtMs) - Math.max(fromMs, startedAtMs));
  const heardMs = listened
    .filter(({ channel }) => channel === speaker)
    .reduce((sum, { fromMs, toMs }) => sum + shared(fromMs, toMs), 0);
  const missingMs = gaps.reduce((sum, { fromMs, toMs }) => sum + shared(fromMs, toMs), 0);
  return heardMs > 0 && heardMs - missingMs >= LISTENED_SHARE * (endedAtMs - startedAtMs);
}

/** Neighbours that were both understood, or both not, with no gap between them. */
function runs(heard: readonly Heard[], gaps: readonly RecordingGap[]): Heard[][] {
  const found: Heard[][] = [];
  for (const one of heard) {
    const last = found.at(-1)?.at(-1);
    const parted = gaps.some((gap) => last !== undefined && gap.fromMs < one.fromMs && gap.toMs > last.toMs);
    if (last?.understood === one.understood && !parted) found.at(-1)!.push(one);
    else found.push([one]);
  }
  return found;
}

function differ(heard: readonly Heard[], liveText: string): boolean {
  const record = wordsOf(heard);
  const live = foldedWords(liveText);
  return wordErrors(record, live) > DISAGREES_FROM * Math.max(record.length, live.length);
}

/** Counts the errors of the live transcript against the record, where there is a record. */
function compare(heard: readonly Heard[], liveText: string, sum: { words: number; errors: number }): void {
  const record = wordsOf(heard);
  if (record.length === 0) return;
  sum.words += record.length;
  sum.errors += wordErrors(record, foldedWords(liveText));
}

const wordsOf = (heard: readonly Heard[]): string[] =>
  heard.filter((one) => one.understood).flatMap((one) => foldedWords(one.text));

/** Weighted by length; null when the recogniser gave none. */
function meanConfidence(run: readonly Heard[]): number | null {
  const rated = run.filter((one) => one.confidence !== null);
  const length = (one: Heard): number => Math.max(1, one.toMs - one.fromMs);
  const total = rated.reduce((sum, one) => sum + length(one), 0);
  return total === 0 ? null : thousandths(rated.reduce((sum, one) => sum + one.confidence! * length(one), 0) / total);
}

/** One simulated voice makes the whole simulated. */
const sourceOf = (sources: readonly Source[]): Source | null =>
  sources.find((source) => source === "simulator") ??
  sources.find((source) => source === "replay") ??
  sources[0] ??
  null;

const byTime = (a: Heard, b: Heard): number =>
  a.fromMs - b.fromMs || a.toMs - b.toMs || compareText(a.channel, b.channel) || compareText(a.text, b.text);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
