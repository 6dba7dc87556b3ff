import type { WorkflowStep, WorkflowStepConfig } from "cloudflare:workers";
import { err, ok, type Result } from "#contract/result.ts";

/** Why a step did not do its work. `again`: the same may succeed in a moment. */
export interface StepProblem {
  readonly code: string;
  readonly again: boolean;
}
export type StepResult<T> = Result<T, StepProblem>;

/** What the platform gives to run steps with; tests bring their own, which dies on command. */
export type StepEngine = Pick<WorkflowStep, "do">;

/** How often and how long something is tried: our own objects, or a provider that bills (5 s to 160 s apart, 5 minutes in all). */
export type Patience = "ours" | "provider";
const PATIENCE = {
  ours: { retries: { limit: 5, delay: "1 second", backoff: "exponential" }, timeout: "1 minute" },
  // Longer than any one request may take (its own limit is shorter), so that no try begins while another still runs.
  provider: { retries: { limit: 6, delay: "5 seconds", backoff: "exponential" }, timeout: "4 minutes" },
} as const satisfies Record<Patience, WorkflowStepConfig>;

/** A step that ended by the platform's own limits and not by an answer of ours. */
const ENDED_BY_PLATFORM = "step-timed-out";

/**
 * Runs one step of the Workflow. Problems come back as values: one that may pass is tried again with growing pauses,
 * one that will not pass ends the step at once. The platform keeps what a step returns and the text of what it
 * throws, so `work` returns ids, hashes and numbers only, and of an exception nothing but our own code is passed on.
 */
export async function runStep<T>(
  engine: StepEngine,
  name: string,
  patience: Patience,
  work: () => Promise<StepResult<T>>,
): Promise<StepResult<T>> {
  const config = PATIENCE[patience];
  try {
    const kept = await engine.do(name, config, async ({ attempt }): Promise<string> => {
      const result = await work().catch((error: unknown) => {
        // A bug or a runtime that went away. Its message may quote what was being read, so only its kind is told.
        console.error({ message: "evaluation step crashed", step: name, error: kindOf(error) });
        return err({ code: "internal", again: true });
      });
      if (!result.ok && result.error.again && attempt <= config.retries.limit) throw new Error(result.error.code);
      return JSON.stringify(result);
    });
    return JSON.parse(kept) as StepResult<T>;
  } catch {
    return err({ code: ENDED_BY_PLATFORM, again: false });
  }
}

/** A problem that a step may hand on: nothing of it but its code. */
export const gaveUp = <T = never>(code: string): StepResult<T> => err({ code, again: false });
export const tryAgain = <T = never>(code: string): StepResult<T> => err({ code, again: true });
export const done = <T>(value: T): StepResult<T> => ok(value);

const kindOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
