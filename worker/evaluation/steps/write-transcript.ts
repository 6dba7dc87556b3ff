import type { EvaluationWork } from "./evaluation-work.ts";
import { gaveUp, type StepResult } from "./step.ts";

export async function writeTranscript(_work: EvaluationWork): Promise<StepResult<{ readonly version: number }>> {
  return gaveUp("transcript-missing");
}
