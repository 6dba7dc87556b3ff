import type { DecisionChoice } from "#contract/decision.ts";
import type { Recommendation } from "#contract/evaluation.ts";
import { problem, type Finding, type Problem } from "#contract/problem.ts";
import type { Result } from "#contract/result.ts";
import type { CommandBody } from "./command.ts";
import { refused, type Decision, type Draft } from "./decision.ts";

type Of<T extends CommandBody["type"]> = Extract<CommandBody, { type: T }>;

/** Who can be behind a command without being a person. */
const NOT_A_PERSON: ReadonlySet<string> = new Set(["agent", "clock", "candidate", "evaluation"]);

const NO_SUCH_EVALUATION: Finding = {
  pointer: "/evaluation",
  code: "unknown-evaluation",
  severity: "error",
  message: "There is no evaluation of this number",
};

/**
 * A person decides; the newest decision counts and none is removed. It is held against the recommendation that
 * was on their screen, also when there is a newer one by now.
 */
export function decideDecision(
  draft: Draft,
  { decision, reason, evaluation, by }: Of<"decide">,
): Result<Decision, Problem> {
  const { state } = draft;
  if (state.phase !== "ended") return refused(problem("interview-not-ended"));
  if (NOT_A_PERSON.has(by)) return refused(problem("person-required"));
  if (decision === "reject" && reason === "") return refused(problem("invalid-request"));
  // Nobody can have seen an evaluation that was never asked for.
  if (evaluation !== null && evaluation > (state.evaluation?.number ?? 0))
    return refused(problem("invalid-request", { findings: [NO_SUCH_EVALUATION] }));
  const recommended = evaluation === null ? undefined : state.recommendations[evaluation];
  draft.add({
    type: "decision.made",
    decision,
    reason: reason === "" ? null : draft.keep("decision_reason", reason),
    evaluation,
    overrides: isAgainst(decision, recommended),
    by,
  });
  return draft.decided();
}

/** Holding, and whatever is decided without a recommendation, goes against none. */
function isAgainst(decision: DecisionChoice, recommended: Recommendation | undefined): boolean {
  if (decision === "advance") return recommended === "no_hire";
  return decision === "reject" && (recommended === "hire" || recommended === "strong_hire");
}
