import type { Assignment, Briefing } from "#contract/agent-protocol.ts";
import type { Directive } from "#contract/directive.ts";
import type { ClockView, Interview as InterviewView } from "#contract/interview.ts";
import type { CandidateView } from "#contract/join.ts";
import type { LiveView } from "#contract/observer.ts";
import type { InterviewPrompt } from "#contract/prompt-view.ts";
import { briefingFor } from "#core/interview/briefing.ts";
import { candidateView } from "#core/interview/candidate-view.ts";
import { clockView } from "#core/interview/clock.ts";
import { directivesFor } from "#core/interview/directives.ts";
import { evolve } from "#core/interview/evolve.ts";
import { emptyState } from "#core/interview/state.ts";
import { interviewView, liveView } from "#core/interview/live-view.ts";
import { blocksOfStored } from "#core/prompt/blocks-of-stored.ts";
import { openingItem } from "#core/prompt/opening-item.ts";
import { candidateOf } from "./candidate-of.ts";
import type { InterviewShell } from "./interview-shell.ts";
import type { StoredAppointment } from "./stored-appointment.ts";
import { transcript } from "./transcript.ts";

/** Turns a re-seeded model is shown. */
const BRIEFING_TURNS = 12;

/** One interview as each of its onlookers may see it: projections of the log, joined with the words. */
export class InterviewViews {
  readonly #shell: InterviewShell;
  readonly #retentionDays: number;

  constructor(shell: InterviewShell, retentionDays: number) {
    this.#shell = shell;
    this.#retentionDays = retentionDays;
  }

  /** What was agreed; whoever asks has made sure that something was. */
  stored(): StoredAppointment {
    const { stored } = this.#shell;
    if (stored === null) throw new Error("not scheduled");
    return stored;
  }

  /** As lists and integrations see it. */
  interview(): InterviewView {
    const { state, store } = this.#shell;
    const { config, metadata } = this.stored();
    return must(interviewView(state, config, { candidate: candidateOf(state, store), metadata }));
  }

  /** As lists and integrations saw it right after an event. */
  interviewAt(eventSeq: number): InterviewView {
    const { store } = this.#shell;
    const { config, metadata } = this.stored();
    const state = store.events(0, eventSeq).reduce(evolve, emptyState);
    return must(interviewView(state, config, { candidate: candidateOf(this.#shell.state, store), metadata }));
  }

  /** What the interviewer is told. Only a text that is still built the same way can be shown in its blocks. */
  prompt(): InterviewPrompt {
    const { config: guide, promptText } = this.stored();
    const { config, prompt, persona } = must(this.#shell.state.appointment);
    return { persona, text: promptText, ...prompt, config, blocks: blocksOfStored(guide, persona, promptText) };
  }

  /** As people who watch see it. */
  live(): LiveView {
    const { state, store } = this.#shell;
    const { config, metadata } = this.stored();
    return must(
      liveView(state, config, { candidate: candidateOf(state, store), metadata, nowMs: this.#shell.nowMs() }),
    );
  }

  /** As its row in D1 has it. `forgotten`: words and recording both, so that nothing is left for the retention time to end. */
  summary(): { view: InterviewView; forgotten: boolean; lastSeq: number } {
    const { wordsDeleted, recordingDeletedAtMs, lastSeq } = this.#shell.state;
    return { view: this.interview(), forgotten: wordsDeleted && recordingDeletedAtMs !== null, lastSeq };
  }

  /** As one candidate's page may see it; `simulated` is what is expected before anybody has connected. */
  candidate(sessionId: string, simulated = false): CandidateView {
    const { state, store } = this.#shell;
    const facts = {
      nowMs: this.#shell.nowMs(),
      sessionId,
      candidateName: candidateOf(state, store)?.name ?? null,
      retentionDays: this.#retentionDays,
      simulated,
    };
    return must(candidateView(state, this.stored().config, facts));
  }

  clock(): ClockView {
    return must(clockView(this.#shell.state, this.#shell.nowMs()));
  }

  /** What the agent must still be told. */
  directives(): Directive[] {
    const { state, store } = this.#shell;
    if (state.directives.length === 0) return [];
    return directivesFor(state, this.stored().config, this.#shell.nowMs(), (id) => store.words(id));
  }

  /** What a re-seeded model is told. */
  briefing(): Briefing {
    const { state, store } = this.#shell;
    const turns = transcript(store, BRIEFING_TURNS).flatMap(({ speaker, text, understood }) =>
      // A model would take what stands for words that were cut off for its own way of speaking.
      text === null || (speaker === "interviewer" && !understood) ? [] : [{ speaker, text }],
    );
    return briefingFor(state, this.stored().config, turns, {
      nowMs: this.#shell.nowMs(),
      readWords: (id) => store.words(id),
    });
  }

  /** All an agent needs to hold it. */
  assignment(): Assignment {
    const { interviewId, mode, config, promptText, tools } = this.stored();
    const { state, store } = this.#shell;
    const { prompt, providers, timeFactor } = must(state.appointment);
    return {
      interviewId,
      mode,
      config,
      prompt: { text: promptText, ...prompt },
      tools,
      openingItem: openingItem({
        candidateName: candidateOf(state, store)?.name ?? "",
        timeFactor,
        language: config.language,
      }),
      providers: [...providers],
      timeFactor,
    };
  }
}

/** Views are null only before there is an appointment, which every caller has ruled out. */
function must<T>(value: T | null): T {
  if (value === null) throw new Error("not scheduled");
  return value;
}
