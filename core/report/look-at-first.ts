import type { Evaluation, ReviewReason, ReviewReasonCode } from "#contract/evaluation.ts";
import type { LookAtFirst } from "#contract/report.ts";
import type { RecordTurn, Transcript } from "#contract/transcript.ts";
import type { RecordingFacts } from "./recording-facts.ts";

/** The most a person can take in at a glance. */
const MOST = 3;
/** How long before something is lost a listener should come in. */
const RUN_UP_MS = 3_000;

/** Most telling first: what somebody did on purpose, then doubts about scores, then about what they rest on. */
const TELLING: readonly ReviewReasonCode[] = [
  "evaluation_failed",
  "addressed_to_evaluator",
  "runs_disagree",
  "no_quote_found",
  "quote_rejected",
  "forbidden_judgement",
  "broken_off",
  "question_not_asked",
  "weak_transcript",
  "too_little_speech",
  "recording_gap",
  "no_recording",
  "run_unusable",
  "run_missing",
  "simulated_speech",
];

/** Marks that make a candidate's turn worth hearing before relying on it. */
const DOUBTFUL: ReadonlySet<string> = new Set(["low_confidence", "disagrees_with_live", "not_understood"]);

interface Sources {
  readonly evaluation: Evaluation | null;
  /** The newest evaluation came to nothing. */
  readonly failed: boolean;
  /** The version the evaluation read. */
  readonly transcript: Transcript | null;
  /** Null once deleted. */
  readonly recording: RecordingFacts | null;
}

/**
 * At most three things a person should look at first, each with a wall time inside the recording where there is
 * one. One of each kind before a second of any, and of a kind the heaviest area.
 */
export function lookAtFirst(sources: Sources): LookAtFirst[] {
  const reasons = [...reasonsOf(sources)].sort((a, b) => TELLING.indexOf(a.code) - TELLING.indexOf(b.code));
  const kinds = new Set<ReviewReasonCode>();
  const firsts = reasons.filter(({ code }) => !kinds.has(code) && kinds.add(code));
  const others = reasons.filter((reason) => !firsts.includes(reason));
  return [...firsts, ...others].slice(0, MOST).map((reason) => ({
    code: reason.code,
    area: reason.area,
    turnId: reason.turnId,
    atMs: heardAtMs(momentOf(reason, sources), sources.recording),
    facts: reason.facts,
  }));
}

/** What the evaluation found, and what the record says without one. */
function reasonsOf({ evaluation, failed, recording }: Sources): readonly ReviewReason[] {
  const bare = (code: ReviewReasonCode, facts: ReviewReason["facts"] = {}): ReviewReason => ({
    code,
    area: null,
    turnId: null,
    facts,
  });
  const found = evaluation?.scorecard.reviewReasons ?? [];
  const more = failed ? [bare("evaluation_failed")] : [];
  if (evaluation !== null || recording === null) return [...more, ...byWeight(found, evaluation)];
  if (recording.parts.length === 0) return [...more, bare("no_recording")];
  const gapMs = recording.gaps.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
  return gapMs > 0 ? [...more, bare("recording_gap", { gapMs, gaps: recording.gaps.length })] : more;
}

/** The scorecard lists its areas heaviest first. */
function byWeight(reasons: readonly ReviewReason[], evaluation: Evaluation | null): readonly ReviewReason[] {
  const areas = evaluation?.scorecard.areas.map(({ area }) => area) ?? [];
  const place = ({ area }: ReviewReason): number => (area === null ? -1 : areas.indexOf(area));
  return [...reasons].sort((a, b) => place(a) - place(b));
}

/** The wall time a reason points at; null when it is about no moment. */
function momentOf(reason: ReviewReason, { evaluation, transcript, recording }: Sources): number | null {
  const turn = transcript?.turns.find(({ id }) => id === reason.turnId);
  if (turn !== undefined) return withinTurn(turn, reason, evaluation);
  switch (reason.code) {
    case "weak_transcript":
      return transcript?.turns.find(isDoubtful)?.startedAtMs ?? null;
    case "recording_gap": {
      const gap = recording?.gaps[0];
      return gap === undefined ? null : gap.fromMs - RUN_UP_MS;
    }
    case "broken_off":
      return recording?.endedAtMs == null ? null : recording.endedAtMs - RUN_UP_MS;
    case "runs_disagree":
    case "no_quote_found":
    case "quote_rejected":
    case "forbidden_judgement": {
      const area = evaluation?.scorecard.areas.find((score) => score.area === reason.area);
      return area?.evidence[0]?.startedAtMs ?? null;
    }
    default:
      return null;
  }
}

/** A passage that was kept from the evaluator is found by its place in the turn's text. */
function withinTurn(turn: RecordTurn, { code }: ReviewReason, evaluation: Evaluation | null): number {
  const passage =
    code === "addressed_to_evaluator" ? evaluation?.withheld.find(({ turnId }) => turnId === turn.id) : undefined;
  if (passage === undefined || turn.text.length === 0) return turn.startedAtMs;
  const share = Math.min(1, passage.from / turn.text.length);
  return Math.round(turn.startedAtMs + share * (turn.endedAtMs - turn.startedAtMs));
}

const isDoubtful = ({ speaker, marks }: RecordTurn): boolean =>
  speaker === "candidate" && marks.some((mark) => DOUBTFUL.has(mark));

/** The moment, if it can be heard; what lies just before the first part is heard from its beginning. */
function heardAtMs(atMs: number | null, recording: RecordingFacts | null): number | null {
  if (atMs === null || recording === null) return null;
  const part = recording.parts.find(({ startedAtMs, durationMs }) => atMs < startedAtMs + durationMs);
  if (part === undefined) return null;
  if (atMs >= part.startedAtMs) return atMs;
  return part.startedAtMs - atMs <= RUN_UP_MS ? part.startedAtMs : null;
}
