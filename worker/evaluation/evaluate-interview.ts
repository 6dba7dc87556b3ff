import { WorkflowEntrypoint, type WorkflowEvent, type WorkflowStep } from "cloudflare:workers";
import type { EvaluationParams } from "../../durable-objects/effects/start-evaluation.ts";
import type { Env } from "../env.ts";
import { interviewObject } from "../interview-object.ts";
import { isWanted, tellProgress, type EvaluationWork } from "./steps/evaluation-work.ts";
import { finishAsBefore, finishEvaluated, finishFailed } from "./steps/finish.ts";
import { freezeInputs, type FrozenRun } from "./steps/freeze-inputs.ts";
import { Outages } from "./steps/outages.ts";
import { scoreArea } from "./steps/score-area.ts";
import { inLanes } from "./steps/in-lanes.ts";
import { gaveUp, runStep, type StepEngine, type StepResult } from "./steps/step.ts";
import { planTranscription, transcribe } from "./steps/transcribe.ts";
import { writeTranscript } from "./steps/write-transcript.ts";

/** How a Workflow ended, for whoever looks at the platform's own list. */
export interface EvaluationOutcome {
  readonly outcome: string;
}

/** Calls to a provider at the same time. More would be faster and meet its limits. */
const TRANSCRIBING_LANES = 2;
const SCORING_LANES = 4;

/** Takes one finished interview from recording to scorecard. */
export class EvaluateInterview extends WorkflowEntrypoint<Env, EvaluationParams> {
  override run(event: Readonly<WorkflowEvent<EvaluationParams>>, step: WorkflowStep): Promise<EvaluationOutcome> {
    return evaluateInterview(step, this.env, event.payload);
  }
}

/**
 * The Workflow's body. Every step may be run again after any kind of end: what it made before is found with the
 * interview and is not made, or billed, again. Whatever gives up for good ends in a result that says so.
 */
export async function evaluateInterview(
  engine: StepEngine,
  env: Env,
  params: EvaluationParams,
): Promise<EvaluationOutcome> {
  const work: EvaluationWork = { env, params, object: interviewObject(env, { ...params, id: params.interviewId }) };
  const transcript = await transcriptOfRecord(engine, work);
  if (!transcript.ok) return giveUp(engine, work, transcript.error.code, null);
  const { version } = transcript.value;
  const frozen = await runStep(engine, "freeze", "ours", () => freezeInputs(work, version));
  if (!frozen.ok) return giveUp(engine, work, frozen.error.code, version);
  const run = frozen.value;
  if (!run.madeBefore) {
    const scored = await score(engine, work, run);
    if (!scored.ok) return giveUp(engine, work, scored.error.code, version);
  }
  const finished = await runStep(engine, "scorecard", "ours", () =>
    run.madeBefore ? finishAsBefore(work, run) : finishEvaluated(work, run),
  );
  return finished.ok ? { outcome: finished.value.state } : giveUp(engine, work, finished.error.code, version);
}

/** The transcript to evaluate: the one there is, or one written now, from the live transcript where nothing better can be had. */
async function transcriptOfRecord(
  engine: StepEngine,
  work: EvaluationWork,
): Promise<StepResult<{ readonly version: number }>> {
  const plan = await runStep(engine, "plan", "ours", () => planTranscription(work));
  if (!plan.ok) return plan;
  const { version, tasks } = plan.value;
  if (version !== null) return { ok: true, value: { version } };
  const outages = new Outages();
  let stop: string | null = null;
  let done = 0;
  await inLanes(tasks, TRANSCRIBING_LANES, async (task) => {
    if (stop !== null || outages.isOut("transcriber")) return;
    const heard = await runStep(engine, `transcribe ${task}`, "provider", () => transcribe(work, task));
    if (heard.ok) outages.answered("transcriber");
    else if (endsAll(heard.error.code)) stop = heard.error.code;
    else outages.failed("transcriber", heard.error.code);
    done += 1;
    await tellProgress(work, { done, total: tasks.length, step: "transcribing" });
  });
  return stop === null ? runStep(engine, "transcript", "ours", () => writeTranscript(work)) : gaveUp(stop);
}

/** Every area in every run. A call that fails for good is a missing run; only without any answer there is nothing to go on with. */
async function score(engine: StepEngine, work: EvaluationWork, run: FrozenRun): Promise<StepResult<null>> {
  const outages = new Outages();
  let stop: string | null = null;
  let done = 0;
  let answers = 0;
  await inLanes(run.requests, SCORING_LANES, async ({ key, provider }) => {
    if (stop !== null || outages.isOut(provider)) return;
    const scored = await runStep(engine, `score ${key}`, "provider", () => scoreArea(work, run.runId, key));
    if (scored.ok) {
      answers += 1;
      outages.answered(provider);
    } else if (endsAll(scored.error.code)) stop = scored.error.code;
    else outages.failed(provider, scored.error.code);
    done += 1;
    await tellProgress(work, { done, total: run.requests.length, step: "scoring" });
  });
  if (stop !== null) return gaveUp(stop);
  return answers > 0 ? { ok: true, value: null } : gaveUp(outages.firstCode ?? "internal");
}

/** Problems of the whole evaluation and not of one call: nobody wants it any more, or it may not be. */
const endsAll = (code: string): boolean => !isWanted(code) || code === "simulated-evaluator-in-live-mode";

async function giveUp(
  engine: StepEngine,
  work: EvaluationWork,
  code: string,
  transcriptVersion: number | null,
): Promise<EvaluationOutcome> {
  if (isWanted(code)) await runStep(engine, "failed", "ours", () => finishFailed(work, code, transcriptVersion));
  return { outcome: code };
}
