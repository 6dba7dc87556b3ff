import type { Assignment, TurnUnderWay } from "#contract/agent-protocol.ts";
import { TURN_TEXT_MAX_CHARS, type AgentReport } from "#contract/agent-report.ts";
import { askedQuestions } from "#core/interview/asked-question.ts";
import { speechWithoutWords } from "#core/interview/speech-without-words.ts";
import type { ProviderLine } from "./providers/provider-line.ts";
import type { VoiceLevel } from "./voice-level.ts";

/** A turn as it is reported. */
export type TurnReport = Extract<AgentReport, { type: "turn" }>;

/** A transcript that has not come by then may never come; the turn is reported without words and corrected later. */
export const TRANSCRIPT_WITHIN_MS = 6_000;
const HOLDS_WORDS = /[^\s[\]](?![^[]*\])/;

/** A played message of the interviewer, as the framework hands it over: text cut to what was heard. */
export interface PlayedMessage {
  readonly itemId: string;
  readonly text: string;
  readonly startedAtMs: number;
  readonly endedAtMs: number;
  readonly interrupted: boolean;
}

/** The framework's item of a message that was played. */
export interface PlayedItem {
  readonly id: string;
  readonly createdAt: number;
  readonly textContent?: string | undefined;
  readonly interrupted: boolean;
}

/** A turn of the candidate's whose words may still come. */
interface OpenTurn {
  readonly startedAtMs: number;
  /** As `startedAtMs` until the end is told. */
  endedAtMs: number;
  /** Whoever listened went away in the middle of it. */
  cutOff: boolean;
  timer: NodeJS.Timeout | undefined;
}

/** Puts turns of both sides together from what arrives late, in pieces and out of order. */
export class Turns {
  readonly #assignment: Assignment;
  readonly #level: VoiceLevel;
  readonly #report: (turn: TurnReport) => void;
  readonly #open = new Map<string, OpenTurn>();
  readonly #said: { readonly speaker: TurnReport["speaker"]; readonly text: string; readonly atMs: number }[] = [];
  readonly #reported = new Map<string, string>();
  readonly #asked = new Set<string>();
  #over = false;
  #onReported: () => void = () => undefined;

  constructor(assignment: Assignment, level: VoiceLevel, report: (turn: TurnReport) => void) {
    this.#assignment = assignment;
    this.#level = level;
    this.#report = report;
  }

  /** Follows the candidate's turns on one connection. What the one before has not told it never will. */
  watch(line: ProviderLine): void {
    this.#flush();
    line.on("speechStarted", ({ itemId, atMs }) => {
      if (this.#over) return;
      this.#endUnended(atMs);
      this.#open.set(itemId, { startedAtMs: atMs, endedAtMs: atMs, cutOff: false, timer: undefined });
    });
    line.on("speechStopped", ({ itemId, atMs }) => {
      const turn = this.#open.get(itemId);
      if (turn === undefined) return;
      turn.endedAtMs = Math.max(turn.startedAtMs, this.#level.endOfVoice(turn.startedAtMs, atMs));
      turn.timer = setTimeout(() => this.#candidateSaid(itemId, null), TRANSCRIPT_WITHIN_MS);
    });
    line.on("transcript", ({ itemId, text }) => this.#candidateSaid(itemId, text));
    line.on("lost", () => this.#flush());
  }

  /** The interviewer was heard. `latencyMs`: since the candidate's last word, when this answered one. */
  interviewerSaid(
    message: PlayedMessage,
    facts: { readonly latencyMs: number | null; readonly usedTool: boolean },
  ): void {
    const text = cut(message.text);
    this.#keep("interviewer", text, message.startedAtMs);
    const questionIds = askedQuestions(text, this.#assignment.config.questions);
    for (const id of questionIds) this.#asked.add(id);
    this.#report({
      type: "turn",
      turnId: message.itemId,
      speaker: "interviewer",
      text,
      understood: true,
      startedAtMs: message.startedAtMs,
      endedAtMs: message.endedAtMs,
      interrupted: message.interrupted,
      questionIds,
      ...(facts.latencyMs === null ? {} : { responseLatencyMs: facts.latencyMs }),
      usedTool: facts.usedTool,
    });
  }

  /** Whose turns have begun and are not reported: the candidate's, and the interviewer's when one is being played. */
  underWay(interviewerSinceMs: number | null): TurnUnderWay[] {
    const candidate = [...this.#open].find(([itemId]) => !this.#reported.has(itemId))?.[1];
    return [
      ...(candidate === undefined ? [] : [{ speaker: "candidate" as const, startedAtMs: candidate.startedAtMs }]),
      ...(interviewerSinceMs === null ? [] : [{ speaker: "interviewer" as const, startedAtMs: interviewerSinceMs }]),
    ];
  }

  /** Somebody's words are still to come. */
  get pending(): boolean {
    return [...this.#open.keys()].some((itemId) => !this.#reported.has(itemId));
  }

  /**
   * Ends what the candidate is in the middle of, and listens to nothing that begins later; settles when every turn has its
   * words, or the time is up.
   */
  async lastWords(line: ProviderLine, withinMs: number): Promise<void> {
    this.#over = true;
    this.#cutOff();
    line.endTurn();
    if (!this.pending) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, withinMs);
    this.#onReported = () => {
      if (!this.pending) resolve();
    };
    await promise;
    clearTimeout(timer);
  }

  /** Planned questions this agent has heard itself ask. */
  get asked(): ReadonlySet<string> {
    return this.#asked;
  }

  /** The last turns in order of time, for a model that takes over while the object cannot be asked. */
  last(count: number): readonly { readonly speaker: TurnReport["speaker"]; readonly text: string }[] {
    return this.#said.toSorted((a, b) => a.atMs - b.atMs).slice(-count);
  }

  close(): void {
    this.#flush();
  }

  #candidateSaid(itemId: string, words: string | null): void {
    const turn = this.#open.get(itemId);
    if (turn === undefined) return;
    clearTimeout(turn.timer);
    const text = cut(
      this.#together(itemId, words?.trim() ?? "") || speechWithoutWords(turn.endedAtMs - turn.startedAtMs),
    );
    if (this.#reported.get(itemId) === text) return;
    this.#reported.set(itemId, text);
    const understood = HOLDS_WORDS.test(text);
    if (understood) this.#keep("candidate", text, turn.startedAtMs);
    const { startedAtMs, endedAtMs, cutOff: interrupted } = turn;
    this.#report({
      type: "turn",
      turnId: itemId,
      speaker: "candidate",
      text,
      understood,
      startedAtMs,
      endedAtMs,
      interrupted,
      questionIds: [],
    });
    this.#onReported();
  }

  /** The words of a turn: nothing takes back what was understood, and what comes in two pieces stands together. */
  #together(itemId: string, words: string): string {
    const before = this.#reported.get(itemId) ?? "";
    if (!HOLDS_WORDS.test(before)) return words;
    return HOLDS_WORDS.test(words) && !before.includes(words) ? `${before} ${words}` : before;
  }

  /** A turn whose end was never told is over when the next begins; its words may still come. */
  #endUnended(atMs: number): void {
    for (const [itemId, turn] of this.#open) {
      if (turn.endedAtMs !== turn.startedAtMs || this.#reported.has(itemId)) continue;
      turn.endedAtMs = Math.max(turn.startedAtMs + 1, this.#level.endOfVoice(turn.startedAtMs, atMs));
      this.#candidateSaid(itemId, null);
    }
  }

  /** A connection that is gone sends no more transcripts. */
  #flush(): void {
    this.#cutOff();
    for (const [itemId, turn] of this.#open) {
      clearTimeout(turn.timer);
      if (!this.#reported.has(itemId)) this.#candidateSaid(itemId, null);
    }
    this.#open.clear();
  }

  /** What has no end by now is cut off here. */
  #cutOff(): void {
    for (const [itemId, turn] of this.#open) {
      if (turn.endedAtMs !== turn.startedAtMs || this.#reported.has(itemId)) continue;
      turn.cutOff = true;
      turn.endedAtMs = Math.max(turn.startedAtMs, Date.now());
    }
  }

  #keep(speaker: TurnReport["speaker"], text: string, atMs: number): void {
    this.#said.push({ speaker, text, atMs });
    if (this.#said.length > 40) this.#said.shift();
  }
}

const cut = (text: string): string =>
  text.length <= TURN_TEXT_MAX_CHARS ? text : `${text.slice(0, TURN_TEXT_MAX_CHARS - 1)}…`;
