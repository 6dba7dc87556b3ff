import type { Evaluation } from "#contract/evaluation.ts";
import { problem, type Problem } from "#contract/problem.ts";
import type { Report } from "#contract/report.ts";
import { err, ok, type Result } from "#contract/result.ts";
import type { Transcript } from "#contract/transcript.ts";
import {
  evaluationFacts,
  evaluationStanding,
  type EvaluationFacts,
  type EvaluationStanding,
  type FactSources,
} from "#core/evaluation/evaluation-facts.ts";
import { buildReport } from "#core/report/build-report.ts";
import { recordingFacts, type RecordingFacts } from "#core/report/recording-facts.ts";
import { candidateOf } from "./candidate-of.ts";
import type { InterviewShell } from "./interview-shell.ts";
import type { InterviewViews } from "./interview-views.ts";

type Progress = Report["progress"];

/** What is left of an interview once it is over, as evaluators and readers of the report get it. */
export class InterviewRecord {
  readonly #shell: InterviewShell;
  readonly #views: InterviewViews;
  /** In memory only: an object that slept does not know how far it is, and need not. */
  #progress: { readonly evaluation: number; readonly progress: Progress } | null = null;

  constructor(shell: InterviewShell, views: InterviewViews) {
    this.#shell = shell;
    this.#views = views;
  }

  recording(): Result<RecordingFacts, Problem> {
    const { state, store } = this.#shell;
    if (state.appointment === null) return err(problem("not-found"));
    if (state.recordingDeletedAtMs !== null) return err(problem("words-deleted"));
    return ok(recordingFacts(store.events(0), state.greetingAtMs, state.endedAtMs));
  }

  report(): Result<Report, Problem> {
    const { state } = this.#shell;
    if (state.appointment === null) return err(problem("not-found"));
    if (state.phase !== "ended") return err(problem("interview-not-ended"));
    const { interviewId } = this.#views.stored();
    return ok(
      buildReport({
        ...this.#sources(),
        interview: this.#views.interview(),
        progress: this.#progress?.evaluation === state.evaluation?.number ? (this.#progress?.progress ?? null) : null,
        partUrl: (name) => `/v1/interviews/${interviewId}/recording/${name}`,
        nowMs: this.#shell.nowMs(),
      }),
    );
  }

  transcript(version: number | null): Result<Transcript, Problem> {
    const { state, store } = this.#shell;
    if (state.appointment === null) return err(problem("not-found"));
    if (state.wordsDeleted) return err(problem("words-deleted"));
    const wanted = version ?? state.transcriptVersion;
    const stored = store.events(0).find(({ body }) => body.type === "transcript.stored" && body.version === wanted);
    const text = stored?.body.type === "transcript.stored" ? store.words(stored.body.words.id) : null;
    return text === null ? err(problem("transcript-missing")) : ok(JSON.parse(text) as Transcript);
  }

  /** The newest finished evaluation of these very inputs; null when there is none, or its words are deleted. */
  evaluationOf(runId: string): Result<Evaluation | null, Problem> {
    const { stored, store } = this.#shell;
    if (stored === null) return err(problem("not-found"));
    const made = store.events(0).findLast(({ body }) => body.type === "evaluation.finished" && body.runId === runId);
    const words = made?.body.type === "evaluation.finished" ? made.body.words : null;
    const text = words === null ? null : store.words(words.id);
    return ok(text === null ? null : (JSON.parse(text) as Evaluation));
  }

  facts(): Result<EvaluationFacts, Problem> {
    return this.#shell.stored === null ? err(problem("not-found")) : ok(evaluationFacts(this.#sources()));
  }

  standing(): Result<EvaluationStanding, Problem> {
    const { stored, state } = this.#shell;
    return stored === null ? err(problem("not-found")) : ok(evaluationStanding({ state, config: stored.config }));
  }

  draft(key: string): Result<string | null, Problem> {
    return this.#shell.stored === null ? err(problem("not-found")) : ok(this.#shell.store.draft(key));
  }

  noteProgress(evaluation: number, progress: Progress): Result<null, Problem> {
    this.#progress = { evaluation, progress };
    return ok(null);
  }

  #sources(): FactSources {
    const { state, store } = this.#shell;
    const { config } = this.#views.stored();
    const readWords = (id: string): string | null => store.words(id);
    return { events: store.events(0), state, config, candidate: candidateOf(state, store), readWords };
  }
}
