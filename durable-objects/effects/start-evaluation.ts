import type { Mode } from "#contract/mode.ts";
import type { EffectOutcome } from "../interview-shell.ts";

/** All a Workflow is told. It keeps what it is told for weeks, so nobody's words are in it. */
export interface EvaluationParams {
  readonly orgId: string;
  readonly mode: Mode;
  readonly interviewId: string;
  /** Which evaluation of this interview, from 1. */
  readonly evaluation: number;
}

/** The Workflow's name for one evaluation: the same request can only ever start one. */
export const evaluationInstanceId = ({ interviewId, evaluation }: EvaluationParams): string =>
  `${interviewId}-${evaluation}`;

/**
 * Starts the Workflow of an evaluation, or finds it started. Safe to repeat at any time; where Workflows run on one
 * machine, repeating it also takes up an evaluation that the machine was stopped in.
 */
export async function startEvaluation(
  workflow: Workflow<EvaluationParams>,
  params: EvaluationParams,
): Promise<EffectOutcome> {
  const id = evaluationInstanceId(params);
  try {
    await workflow.create({ id, params });
    return { ok: true, outcome: "started" };
  } catch (error) {
    // The platform tells a taken id only by its message; looking is surer than reading it.
    const known = await workflow.get(id).then(
      () => true,
      () => false,
    );
    if (known) return { ok: true, outcome: "already_started" };
    throw error;
  }
}

/**
 * Asks once more for an evaluation that was running when its object last stopped. Where the platform runs Workflows
 * this changes nothing; on one machine, a Workflow that was stopped with it goes on only when it is asked for.
 */
export async function takeUpEvaluation(
  { EVALUATION }: { readonly EVALUATION: Workflow<EvaluationParams> },
  stored: Omit<EvaluationParams, "evaluation"> | null,
  evaluation: { readonly number: number; readonly begun: boolean; readonly finished: unknown } | null,
): Promise<void> {
  if (stored === null || evaluation === null || !evaluation.begun || evaluation.finished !== null) return;
  const { orgId, mode, interviewId } = stored;
  try {
    await startEvaluation(EVALUATION, { orgId, mode, interviewId, evaluation: evaluation.number });
  } catch {
    // The limit on evaluations ends what cannot be taken up.
  }
}
