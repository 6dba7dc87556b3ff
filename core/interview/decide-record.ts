import { problem, type Problem } from "#contract/problem.ts";
import type { Result } from "#contract/result.ts";
import type { CommandBody } from "./command.ts";
import { failEvaluation } from "./decide-evaluation.ts";
import { refused, type Decision, type Draft } from "./decision.ts";
import { holds } from "./chunk-list.ts";
import { pendingEffects } from "./pending-effects.ts";

type Of<T extends CommandBody["type"]> = Extract<CommandBody, { type: T }>;

/** A person's words go, and the recording if asked; the log stays and still replays. Only after the end. */
export function decideDeleteWords(draft: Draft, { by, recording }: Of<"delete_words">): Result<Decision, Problem> {
  const { state } = draft;
  if (state.phase !== "ended") return refused(problem("interview-not-ended"));
  const nothingLeft = state.wordsDeleted && (!recording || state.recordingDeletedAtMs !== null);
  if (!nothingLeft) draft.add({ type: "words.deleted", by, recording });
  // There is nothing left to evaluate, and what it finds may not be kept.
  if (state.evaluation?.finished === null) failEvaluation(draft, "words_deleted");
  return draft.decided();
}

/** Something billed after the interview. The same ledger key counts once. */
export function decideRecordUsage(draft: Draft, { usage }: Of<"record_usage">): Result<Decision, Problem> {
  if (!holds(draft.state.usageKeys, usage.key)) draft.add({ type: "usage.recorded", usage });
  return draft.decided();
}

/** How an effect went. Of one that is no longer pending the outcome does not matter. */
export function decideEffectResult(draft: Draft, { key, ok, outcome }: Of<"effect_result">): Result<Decision, Problem> {
  const pending = pendingEffects(draft.state).find(({ effect }) => effect.key === key);
  if (pending === undefined) return draft.decided();
  draft.add(
    ok
      ? { type: "effect.done", key, outcome: outcome.slice(0, 80) }
      : { type: "effect.failed", key, attempt: pending.attempt + 1, code: outcome.slice(0, 80) },
  );
  return draft.decided();
}
