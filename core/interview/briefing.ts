import type { Briefing } from "#contract/agent-protocol.ts";
import type { InterviewConfig } from "#contract/interview-config.ts";
import { briefingText } from "#core/prompt/briefing-text.ts";
import { clockView } from "./clock.ts";
import type { ReadWords } from "./directives.ts";
import type { InterviewState } from "./state.ts";

/** The last turns in order, as the words table has them. */
export type LastTurns = Briefing["turns"];

/**
 * The snapshot a model is re-seeded with: where the interview stands, what was asked, what is open, the last
 * turns. Never a score. Times are as of the last event when `nowMs` is left out.
 */
export function briefingFor(
  state: InterviewState,
  _config: InterviewConfig,
  lastTurns: LastTurns,
  more: { readonly nowMs?: number; readonly readWords?: ReadWords } = {},
): Briefing {
  const clock = clockView(state, more.nowMs ?? state.lastAtMs);
  const readWords = more.readWords ?? (() => null);
  const idsOf = (asked: boolean) =>
    state.questions.filter((question) => question.asked === asked).map((question) => question.id);
  const text = briefingText({
    section: state.section?.name ?? null,
    ...(clock === null ? {} : { sectionLeftMs: Math.max(0, clock.sectionBudgetMs - clock.sectionElapsedMs) }),
    interviewLeftMs: clock?.leftMs ?? 0,
    asked: idsOf(true),
    stillToAsk: idsOf(false),
    openQuestion: state.lastQuestionId,
    followUps: state.openFollowUps.flatMap(({ reason }) => readWords(reason.id) ?? []),
    holding: state.holdUntilMs !== null,
  });
  return { text, turns: [...lastTurns] };
}
