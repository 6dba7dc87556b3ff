import type { InterviewConfig } from "#contract/interview-config.ts";
import type { EndReason } from "#contract/interview.ts";
import type { Mode } from "#contract/mode.ts";

/** What the method needs to know of an interview beside its transcript. `EvaluationFacts` has all of it. */
export interface MethodFacts {
  readonly interviewId: string;
  readonly mode: Mode;
  readonly config: InterviewConfig;
  readonly configRef: { readonly id: string; readonly version: number; readonly hash: string };
  /** Blinded wherever it is said; null when nobody knows it any more. */
  readonly candidate: { readonly name: string } | null;
  readonly endReason: EndReason | null;
  readonly plannedMs: number;
  /** Interview time at the end. */
  readonly elapsedMs: number;
  /** Number of the evaluation that is being made. */
  readonly evaluation: number;
  readonly askedQuestions: readonly { readonly questionId: string }[];
}
