import type { DirectiveKind } from "#contract/directive.ts";
import type { SectionName } from "#contract/section.ts";
import type { WordsRef } from "#contract/words.ts";
import { plannedMs } from "./clock.ts";
import type { Draft } from "./decision.ts";
import type { InterviewState } from "./state.ts";
import { TIMINGS } from "./timings.ts";

/** Wall time at which an interview ends whatever happens; null before the greeting. */
export const wallLimitAtMs = (state: InterviewState): number | null =>
  state.greetingAtMs === null ? null : state.greetingAtMs + plannedMs(state) + TIMINGS.wallExtraMs;

/** Tells the agent something. Each directive has the next number and is valid long enough to arrive. */
export function issue(
  draft: Draft,
  kind: DirectiveKind,
  validUntilMs: number,
  more: { readonly section?: SectionName; readonly code?: string; readonly note?: WordsRef; readonly by?: string } = {},
): void {
  draft.add({
    type: "directive.issued",
    directive: draft.state.lastDirective + 1,
    kind,
    section: more.section ?? draft.state.section?.name ?? null,
    code: more.code ?? null,
    note: more.note ?? null,
    validUntilMs: Math.max(validUntilMs, draft.nowMs + TIMINGS.directiveMinValidMs),
    ...(more.by === undefined ? {} : { by: more.by }),
  });
}
