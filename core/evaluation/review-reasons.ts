import type { ReviewReason, ReviewReasonCode, WithheldPassage } from "#contract/evaluation.ts";
import type { Transcript } from "#contract/transcript.ts";
import type { AreaRunResult } from "./check-answer.ts";
import { transcriptGrade } from "./confidence.ts";
import type { MethodFacts } from "./method-facts.ts";
import type { ScoredAreas } from "./scorecard.ts";

/** Withheld for what they try to do to the evaluator. The rest is withheld because it is no evidence, and proves no intent. */
const ADDRESSED: readonly WithheldPassage["kind"][] = [
  "instruction",
  "score_request",
  "false_authority",
  "forged_data",
  "disguised",
];
/** Gaps that sum to less are the seams of the recording. */
const NOTABLE_GAP_MS = 3_000;
/** Somebody who was asked questions says more than this. */
const MIN_WORDS = { total: 60, perMinute: 15 } as const;
/** With required questions open, an interview that ended before this share of its time was broken off. */
const WHOLE_SHARE = 0.5;

const BROKEN_OFF: readonly (string | null)[] = ["abandoned", "failed", "withdrawn", "cancelled", "no_show"];

/** Required questions that were never asked. */
const notAsked = (facts: MethodFacts) =>
  facts.config.questions.filter(
    ({ id, required }) => required && !facts.askedQuestions.some(({ questionId }) => questionId === id),
  );

/** Whether the interview stopped before it could show what it was made to show. */
export const wasBrokenOff = (facts: MethodFacts): boolean =>
  BROKEN_OFF.includes(facts.endReason) ||
  (facts.elapsedMs < facts.plannedMs * WHOLE_SHARE && notAsked(facts).length > 0);

/**
 * Why a person must look before anybody relies on this evaluation, what weighs most first, each with the turn
 * to hear. Numbers and codes only; pages make sentences of them.
 */
export function reviewReasons(
  facts: MethodFacts,
  transcript: Transcript,
  scored: ScoredAreas,
  results: ReadonlyMap<string, readonly AreaRunResult[]>,
  withheld: readonly WithheldPassage[],
): ReviewReason[] {
  return [
    ...(wasBrokenOff(facts)
      ? [
          interview("broken_off", null, {
            endReason: facts.endReason ?? "unknown",
            elapsedMs: facts.elapsedMs,
            plannedMs: facts.plannedMs,
          }),
        ]
      : []),
    ...addressed(withheld),
    ...scored.areas.flatMap((area) => areaReasons(area, results.get(area.area) ?? [], transcript)),
    ...transcriptReasons(facts, transcript),
    ...notAsked(facts).map(({ id, areas }) => ({
      code: "question_not_asked" as const,
      area: areas[0] ?? null,
      turnId: null,
      facts: { questionId: id },
    })),
  ];
}

/** Simulated speech only says what test mode is; everything else waits for a person. */
export const needsReview = (reasons: readonly ReviewReason[]): boolean =>
  reasons.some(({ code }) => code !== "simulated_speech");

const interview = (code: ReviewReasonCode, turnId: string | null, facts: ReviewReason["facts"]): ReviewReason => ({
  code,
  area: null,
  turnId,
  facts,
});

/** One reason for each turn, with the kind found first. */
function addressed(withheld: readonly WithheldPassage[]): ReviewReason[] {
  const passages = withheld.filter(({ kind }) => ADDRESSED.includes(kind));
  return [...new Set(passages.map(({ turnId }) => turnId))].map((turnId) => {
    const here = passages.filter((passage) => passage.turnId === turnId);
    return interview("addressed_to_evaluator", turnId, { kind: here[0]?.kind ?? "", passages: here.length });
  });
}

function areaReasons(
  area: ScoredAreas["areas"][number],
  results: readonly AreaRunResult[],
  transcript: Transcript,
): ReviewReason[] {
  const listenTo = results.flatMap((result) => result.listenTo)[0] ?? area.evidence[0]?.turnId ?? null;
  const scores = results.flatMap(({ run }) => (run.score === null ? [] : [run.score]));
  const rejected = results.flatMap((result) => result.rejected);
  const runsWith = (code: ReviewReasonCode): number => results.filter(({ reasons }) => reasons.includes(code)).length;
  return area.reviewReasons.map((code): ReviewReason => {
    if (code === "runs_disagree") {
      const unseen = results.filter(({ run }) => run.outcome === "not_observed").length;
      const spread = { lowest: Math.min(...scores), highest: Math.max(...scores), notObserved: unseen };
      return { code, area: area.area, turnId: listenTo, facts: spread };
    }
    if (code === "quote_rejected") {
      const known = rejected.find(({ turnId }) => transcript.turns.some(({ id }) => id === turnId));
      const facts = { rejected: rejected.length, why: rejected[0]?.why ?? "" };
      return { code, area: area.area, turnId: known?.turnId ?? null, facts };
    }
    if (code === "forbidden_judgement") {
      const topic = results.find(({ forbidden }) => forbidden !== null)?.forbidden ?? "";
      return { code, area: area.area, turnId: null, facts: { runs: runsWith(code), topic } };
    }
    return { code, area: area.area, turnId: null, facts: { runs: runsWith(code) } };
  });
}

function transcriptReasons(facts: MethodFacts, transcript: Transcript): ReviewReason[] {
  const { quality, turns, gaps } = transcript;
  const candidateTurn = (mark: (typeof turns)[number]["marks"][number]): string | null =>
    turns.find(({ speaker, marks }) => speaker === "candidate" && marks.includes(mark))?.id ?? null;
  const heard = transcriptGrade(quality);
  const atLeast = Math.max(MIN_WORDS.total, Math.round((MIN_WORDS.perMinute * facts.elapsedMs) / 60_000));
  const liveOnly = transcript.engines.every((engine) => engine === "live");
  // A recording that nobody could transcribe is still there to be heard.
  const noRecording =
    liveOnly && turns.every((turn) => gaps.some((gap) => gap.fromMs <= turn.endedAtMs && turn.startedAtMs <= gap.toMs));
  const untranscribed = liveOnly && !noRecording;
  return [
    ...(noRecording ? [interview("no_recording", null, {})] : []),
    ...(!noRecording && quality.gapMs >= NOTABLE_GAP_MS
      ? [interview("recording_gap", candidateTurn("near_gap"), { gapMs: quality.gapMs, gaps: gaps.length })]
      : []),
    ...(heard.grade === "poor" || untranscribed
      ? [
          interview("weak_transcript", candidateTurn("low_confidence") ?? candidateTurn("not_understood"), {
            ...heard.facts,
            untranscribed,
          }),
        ]
      : []),
    ...(quality.candidateWords < atLeast
      ? [interview("too_little_speech", null, { words: quality.candidateWords, atLeast })]
      : []),
    ...(transcript.source === "simulator"
      ? [interview("simulated_speech", null, { notUnderstoodMs: quality.notUnderstoodMs })]
      : []),
  ];
}
