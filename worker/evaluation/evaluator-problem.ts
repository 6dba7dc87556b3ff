import { APICallError } from "ai";

/** Why there is no answer. In all these cases nothing was billed, as far as anybody can tell. */
export interface EvaluatorProblem {
  readonly code:
    | "evaluator-key-missing"
    | "evaluator-key-invalid"
    | "evaluator-model-unknown"
    | "evaluator-request-refused"
    | "evaluator-quota"
    | "evaluator-busy"
    | "evaluator-unreachable"
    | "evaluator-timeout"
    | "evaluator-invalid";
  /** The same question may be answered in a moment. */
  readonly again: boolean;
}

/** Makes a problem of what was thrown. Its message and its data may quote the transcript: nothing of them is passed on. */
export function evaluatorProblemOf(cause: unknown): EvaluatorProblem {
  if (tookTooLong(cause)) return { code: "evaluator-timeout", again: true };
  if (!APICallError.isInstance(cause) || cause.statusCode === undefined)
    return { code: "evaluator-unreachable", again: true };
  return problemOfReply(cause.statusCode, cause.responseBody ?? "");
}

/** The SDK wraps a time limit that passes while the answer is being read. */
const tookTooLong = (cause: unknown): boolean =>
  cause instanceof Error && (cause.name === "TimeoutError" || tookTooLong(cause.cause));

/** What a refusal of either provider means. */
export function problemOfReply(status: number, body: string): EvaluatorProblem {
  // Waiting does not fill an account.
  if (body.includes("insufficient_quota")) return { code: "evaluator-quota", again: false };
  // Gemini's status for a wrong key is 400.
  if (body.includes("API_KEY_INVALID")) return { code: "evaluator-key-invalid", again: false };
  if (status === 401 || status === 403) return { code: "evaluator-key-invalid", again: false };
  if (status === 404) return { code: "evaluator-model-unknown", again: false };
  if (status === 429 || status === 503) return { code: "evaluator-busy", again: true };
  if (status < 300) return { code: "evaluator-invalid", again: true };
  if (status === 408 || status === 409 || status >= 500) return { code: "evaluator-unreachable", again: true };
  return { code: "evaluator-request-refused", again: false };
}
