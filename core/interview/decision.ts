import type { EventBody } from "#contract/event.ts";
import type { InterviewConfig } from "#contract/interview-config.ts";
import type { Problem } from "#contract/problem.ts";
import { err, ok, type Result } from "#contract/result.ts";
import type { ToolReply } from "#contract/tool-call.ts";
import type { WordsKind, WordsRef, WordsRow } from "#contract/words.ts";
import { sha256Hex } from "#core/hash.ts";
import { objectNow } from "./clock.ts";
import type { Command } from "./command.ts";
import { evolve } from "./evolve.ts";
import type { InterviewState } from "./state.ts";

/** What a decision may look at beside the state: the pinned guide. */
export interface DecideContext {
  readonly config: InterviewConfig;
}

/** What the caller of a command is told, beside what the views say. Plain data: it is stored and replayed. */
export type Reply =
  | { readonly type: "done" }
  | { readonly type: "start"; readonly tookOver: boolean }
  | { readonly type: "lease"; readonly epoch: number; readonly resumed: boolean }
  | { readonly type: "tool"; readonly reply: ToolReply }
  | { readonly type: "report"; readonly ackedSeq: number };

/** What a command does: facts for the log, people's words for their table, an answer. */
export interface Decision {
  readonly events: EventBody[];
  readonly words: WordsRow[];
  readonly reply: Reply;
}

export const DONE: Reply = { type: "done" };

/**
 * A decision being written. Each fact is folded in at once, so that the next rule sees it: a report that
 * ends a pause is followed by what that makes due.
 */
export class Draft {
  readonly nowMs: number;
  readonly context: DecideContext;
  readonly commandId: string;
  #state: InterviewState;
  readonly #events: EventBody[] = [];
  readonly #words: WordsRow[] = [];

  constructor(state: InterviewState, command: Command, nowMs: number, context: DecideContext) {
    this.#state = state;
    this.commandId = command.id;
    this.nowMs = objectNow(state, nowMs);
    this.context = context;
  }

  /** The state as of the facts so far. */
  get state(): InterviewState {
    return this.#state;
  }

  get eventCount(): number {
    return this.#events.length;
  }

  /** Notes a fact. */
  add(body: EventBody): void {
    this.#events.push(body);
    this.#state = evolve(this.#state, {
      seq: this.#state.lastSeq + 1,
      atMs: this.nowMs,
      v: 1,
      commandId: this.commandId,
      body,
    });
  }

  /** Puts a person's words into their table. The id follows from the command, so a retry writes the same row. */
  keep(kind: WordsKind, text: string): WordsRef {
    const id = `w_${sha256Hex(`${this.commandId}\n${this.#words.length}`).slice(0, 32)}`;
    const sha256 = sha256Hex(text);
    this.#words.push({ id, kind, sha256, text });
    return { id, sha256, chars: text.length };
  }

  decided(reply: Reply = DONE): Result<Decision, Problem> {
    return ok({ events: this.#events, words: this.#words, reply });
  }
}

/** A command that may not be done. */
export const refused = (error: Problem): Result<Decision, Problem> => err(error);
