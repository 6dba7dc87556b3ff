import { WorkflowEntrypoint, type WorkflowEvent, type WorkflowStep } from "cloudflare:workers";
import type { EvaluationParams } from "../../durable-objects/effects/start-evaluation.ts";
import type { Env } from "../env.ts";
import { interviewObject } from "../interview-object.ts";
import { runStep, done, gaveUp, type StepEngine } from "./steps/step.ts";

/** How a Workflow ended, for whoever looks at the platform's own list. */
export interface EvaluationOutcome {
  readonly outcome: string;
}

/** Takes one finished interview from recording to scorecard. */
export class EvaluateInterview extends WorkflowEntrypoint<Env, EvaluationParams> {
  override run(event: Readonly<WorkflowEvent<EvaluationParams>>, step: WorkflowStep): Promise<EvaluationOutcome> {
    return evaluateInterview(step, this.env, event.payload);
  }
}

/** The Workflow's body: what is done in which order, and what follows when a step gives up. */
export async function evaluateInterview(
  engine: StepEngine,
  env: Env,
  params: EvaluationParams,
): Promise<EvaluationOutcome> {
  const object = interviewObject(env, { ...params, id: params.interviewId });
  const known = await runStep(engine, "look", "ours", async () => {
    const interview = await object.interview();
    return interview.ok ? done({ state: interview.value.state }) : gaveUp<{ state: string }>(interview.error.code);
  });
  return { outcome: known.ok ? known.value.state : known.error.code };
}
