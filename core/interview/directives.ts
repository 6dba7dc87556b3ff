import type { Directive, DirectiveKind } from "#contract/directive.ts";
import type { InterviewConfig } from "#contract/interview-config.ts";
import { ProblemCode } from "#contract/problem.ts";
import { directiveText, type DirectiveFacts } from "#core/prompt/directive-text.ts";
import { toolReplyRefused } from "#core/prompt/tool-replies.ts";
import { clockView, objectNow } from "./clock.ts";
import { nextSection } from "./section-schedule.ts";
import type { InterviewState, PendingDirective } from "./state.ts";

/** After these the model must say something; the others wait for its next turn. */
const SPEAK: ReadonlySet<DirectiveKind> = new Set<DirectiveKind>(["wrap_up", "end", "resume", "hold_over"]);

/** Reads a row of the words table; null when it was deleted. */
export type ReadWords = (id: string) => string | null;

/**
 * What the agent must still be told, oldest first, in the words of this moment: minutes left are those now,
 * not those when it was issued. An observer's note needs `readWords`; without it, or once deleted, it is left out.
 */
export function directivesFor(
  state: InterviewState,
  config: InterviewConfig,
  nowMs: number,
  readWords: ReadWords = () => null,
): Directive[] {
  const now = objectNow(state, nowMs);
  return state.directives
    .filter((pending) => pending.validUntilMs > now)
    .flatMap((pending) => {
      const note = pending.note === null ? null : readWords(pending.note.id);
      if (pending.kind === "observer_note" && note === null) return [];
      const text = directiveText(pending.kind, factsOf(state, config, now, pending, note), config);
      const { directive: seq, kind, validUntilMs } = pending;
      return [{ seq, kind, speak: SPEAK.has(kind), validUntilMs, ...(text === null ? {} : { text }) }];
    });
}

function factsOf(
  state: InterviewState,
  config: InterviewConfig,
  nowMs: number,
  pending: PendingDirective,
  note: string | null,
): DirectiveFacts {
  const clock = clockView(state, nowMs);
  const section = pending.section ?? state.section?.name;
  const next = section === undefined ? null : nextSection(state, section);
  const code = ProblemCode.safeParse(pending.code);
  const open = state.questions
    .filter((question) => !question.asked && question.section === section)
    .map((question) => question.id);
  return {
    ...(section === undefined ? {} : { section }),
    ...(next === null ? {} : { nextSection: next }),
    ...(clock === null
      ? {}
      : { interviewLeftMs: clock.leftMs, sectionLeftMs: Math.max(0, clock.sectionBudgetMs - clock.sectionElapsedMs) }),
    openQuestions: config.questions
      .filter((question) => open.includes(question.id))
      .sort((a, b) => Number(b.required) - Number(a.required)),
    areasWithoutNotes: config.rubricAreas
      .map((area) => area.name)
      .filter((area) => state.notesByArea[area] === undefined),
    ...(note === null ? {} : { note }),
    ...(code.success ? { next: toolReplyRefused(code.data).next } : {}),
  };
}
