import type { InterviewEvent } from "#contract/event.ts";
import type { InterviewConfig } from "#contract/interview-config.ts";
import type { Candidate, EndReason } from "#contract/interview.ts";
import type { Mode, Source } from "#contract/mode.ts";
import type { Persona } from "#contract/persona.ts";
import type { SectionName } from "#contract/section.ts";
import type { Transcript } from "#contract/transcript.ts";
import { elapsedMs, isRunning, plannedMs } from "#core/interview/clock.ts";
import { evolve } from "#core/interview/evolve.ts";
import { emptyState, type InterviewState } from "#core/interview/state.ts";
import { recordingFacts, type RecordingFacts } from "#core/report/recording-facts.ts";

/** A turn as the provider's side transcript had it. Wall times. */
export interface LiveTurn {
  readonly turnId: string;
  readonly speaker: "candidate" | "interviewer";
  /** Null once deleted. */
  readonly text: string | null;
  readonly understood: boolean;
  readonly startedAtMs: number;
  readonly endedAtMs: number;
  readonly interrupted: boolean;
}

/** From this wall time on interview time stands at `clockMs` or runs on from it, until the next mark. */
export interface ClockMark {
  readonly atMs: number;
  readonly clockMs: number;
  readonly running: boolean;
}

/** All that evaluating an interview may know of it, read off its log and words. */
export interface EvaluationFacts {
  readonly interviewId: string;
  readonly orgId: string;
  readonly mode: Mode;
  readonly persona: Persona;
  readonly config: InterviewConfig;
  readonly configRef: { readonly id: string; readonly version: number; readonly hash: string };
  /** Who it was: what must be hidden from the evaluator. Null once deleted. */
  readonly candidate: Candidate | null;
  readonly startedAtMs: number | null;
  readonly endedAtMs: number | null;
  readonly endReason: EndReason | null;
  /** Interview time that was planned, and that had passed at the end. */
  readonly plannedMs: number;
  readonly elapsedMs: number;
  readonly source: Source | null;
  /** The newest that was asked for; 0 before the first. */
  readonly evaluation: number;
  readonly evaluationRunning: boolean;
  /** In order of time; a corrected turn once, as it was last heard. */
  readonly liveTurns: readonly LiveTurn[];
  readonly clockMarks: readonly ClockMark[];
  readonly sections: readonly { readonly section: SectionName; readonly enteredAtMs: number }[];
  readonly askedQuestions: readonly { readonly questionId: string; readonly atMs: number }[];
  readonly recording: RecordingFacts;
  /** The newest version of the transcript of record, and the hash it is frozen by. */
  readonly transcript: Transcript | null;
  readonly transcriptSha256: string | null;
  readonly finishedRunIds: readonly { readonly evaluation: number; readonly runId: string }[];
  readonly wordsDeleted: boolean;
}

/** Whether an evaluation is still wanted and what its calls are built from: a handful of facts that cost nothing to read. */
export type EvaluationStanding = Pick<
  EvaluationFacts,
  "mode" | "config" | "evaluation" | "evaluationRunning" | "wordsDeleted"
>;

/** The standing of an interview that was scheduled. */
export function evaluationStanding({ state, config }: Pick<FactSources, "state" | "config">): EvaluationStanding {
  const { appointment, evaluation, wordsDeleted } = state;
  if (appointment === null) throw new Error("not scheduled");
  return {
    mode: appointment.mode,
    config,
    evaluation: evaluation?.number ?? 0,
    evaluationRunning: evaluation !== null && evaluation.finished === null,
    wordsDeleted,
  };
}

/** What facts are read from. */
export interface FactSources {
  readonly events: readonly InterviewEvent[];
  /** What the events fold to. */
  readonly state: InterviewState;
  readonly config: InterviewConfig;
  readonly candidate: Candidate | null;
  readonly readWords: (id: string) => string | null;
}

/** Gathers the facts of an interview that was scheduled. */
export function evaluationFacts({ events, state, config, candidate, readWords }: FactSources): EvaluationFacts {
  const { appointment, greetingAtMs, endedAtMs } = state;
  if (appointment === null) throw new Error("not scheduled");
  const bodies = events.map(({ atMs, body }) => ({ atMs, body }));
  const newest = bodies.findLast(({ body }) => body.type === "transcript.stored")?.body;
  const words = newest?.type === "transcript.stored" ? newest.words : null;
  const text = words === null ? null : readWords(words.id);
  return {
    interviewId: appointment.interviewId,
    orgId: appointment.orgId,
    ...evaluationStanding({ state, config }),
    persona: appointment.persona,
    configRef: appointment.config,
    candidate,
    startedAtMs: greetingAtMs,
    endedAtMs,
    endReason: state.endReason,
    plannedMs: plannedMs(state),
    elapsedMs: elapsedMs(state, state.lastAtMs),
    source: state.source,
    liveTurns: liveTurns(events, readWords),
    clockMarks: clockMarks(events),
    sections: bodies.flatMap(({ atMs, body }) =>
      body.type === "section.entered" ? [{ section: body.section, enteredAtMs: atMs }] : [],
    ),
    askedQuestions: askedQuestions(events),
    // Parts that were deleted cannot be read, though the log remembers them.
    recording: recordingFacts(state.recordingDeletedAtMs === null ? events : [], greetingAtMs, endedAtMs),
    transcript: text === null ? null : (JSON.parse(text) as Transcript),
    transcriptSha256: words?.sha256 ?? null,
    finishedRunIds: bodies.flatMap(({ body }) =>
      body.type === "evaluation.finished" && body.runId !== null
        ? [{ evaluation: body.evaluation, runId: body.runId }]
        : [],
    ),
  };
}

/** The side transcript, in order of time. */
export function liveTurns(
  events: readonly InterviewEvent[],
  readWords: (id: string) => string | null,
): readonly LiveTurn[] {
  const turns = new Map<string, LiveTurn>();
  for (const { body } of events) {
    if (body.type !== "turn.recorded") continue;
    const { turnId, speaker, understood, startedAtMs, endedAtMs, interrupted, words } = body;
    const text = readWords(words.id);
    turns.set(turnId, { turnId, speaker, text, understood, startedAtMs, endedAtMs, interrupted });
  }
  return [...turns.values()].sort((a, b) => a.startedAtMs - b.startedAtMs);
}

/** Where the interview clock stood when it was set going or stopped. */
export function clockMarks(events: readonly InterviewEvent[]): readonly ClockMark[] {
  const marks: ClockMark[] = [];
  let state = emptyState;
  for (const event of events) {
    const wasRunning = isRunning(state);
    state = evolve(state, event);
    const running = isRunning(state);
    if (running !== wasRunning) marks.push({ atMs: event.atMs, clockMs: elapsedMs(state, event.atMs), running });
  }
  return marks;
}

/** When each planned question was asked: with its turn, or when the log heard of it. */
export function askedQuestions(
  events: readonly InterviewEvent[],
): readonly { readonly questionId: string; readonly atMs: number }[] {
  const spokenAtMs = new Map<string, number>();
  return events.flatMap(({ atMs, body }) => {
    if (body.type === "turn.recorded") spokenAtMs.set(body.turnId, body.startedAtMs);
    if (body.type !== "question.asked") return [];
    const spoken = body.turnId === null ? undefined : spokenAtMs.get(body.turnId);
    return [{ questionId: body.questionId, atMs: spoken ?? atMs }];
  });
}
