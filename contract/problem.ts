import * as z from "zod";

/**
 * Every expected failure, with the HTTP status it maps to and a title safe to show to anyone.
 * The one list: the core returns these codes, the edge maps them once to problem+json,
 * the agent maps them once to a tool reply, pages map them to words.
 */
export const PROBLEMS = {
  "invalid-request": [400, "The request is not valid"],
  "malformed-json": [400, "The body is not JSON"],
  unauthenticated: [401, "Sign in, or send a key"],
  forbidden: [403, "This key may not do that"],
  "wrong-mode": [403, "This belongs to the other mode"],
  "person-required": [403, "Only a person may do this"],
  "not-found": [404, "Not found"],
  "method-not-allowed": [405, "That method is not available here"],
  "idempotency-conflict": [409, "This idempotency key was used with another request"],
  "version-conflict": [409, "Somebody stored a newer version"],
  "command-conflict": [409, "This id was used for something else"],
  "interview-ended": [409, "The interview has ended"],
  "interview-not-started": [409, "The interview has not started"],
  "interview-already-started": [409, "The interview has already started"],
  "interview-not-ended": [409, "The interview has not ended"],
  "consent-missing": [409, "Consent comes first"],
  "session-elsewhere": [409, "The interview is open elsewhere"],
  "window-not-open": [409, "The interview is not open yet"],
  "window-closed": [410, "The time for this interview is over"],
  "link-expired": [410, "This link no longer works"],
  "words-deleted": [410, "What was said has been deleted"],
  "stale-epoch": [409, "Another agent holds this interview"],
  "lease-refused": [409, "The interview cannot be leased now"],
  "out-of-order": [409, "An earlier message is missing"],
  "simulated-provider-in-live-mode": [409, "Simulated interviewers exist in test mode only"],
  "unknown-tool": [422, "There is no such tool"],
  "invalid-arguments": [422, "The tool's arguments are not valid"],
  "unknown-section": [422, "There is no such section in this interview"],
  "backward-transition": [422, "Sections only go forward"],
  "too-early-to-close": [422, "It is too early to close the interview"],
  "closing-has-begun": [409, "The interviewer is already saying goodbye"],
  "unknown-area": [422, "There is no such area in this rubric"],
  "unknown-question": [422, "There is no such question in this guide"],
  "invalid-config": [422, "The interview guide has findings"],
  "invalid-window": [422, "The window is not valid"],
  "payload-too-large": [413, "That is too large"],
  "part-missing": [404, "This part of the recording is missing"],
  "part-conflict": [409, "This part exists with other content"],
  "evaluation-running": [409, "An evaluation is running"],
  "evaluation-over": [409, "That evaluation is over"],
  "nothing-to-evaluate": [409, "The candidate said nothing that could be evaluated"],
  "transcript-missing": [404, "There is no such transcript"],
  "unknown-turn": [422, "There is no such turn in this transcript"],
  "share-expired": [410, "This link no longer works"],
  "simulated-evaluator-in-live-mode": [409, "Simulated evaluators exist in test mode only"],
  "address-not-allowed": [422, "Webhooks cannot be sent to this address"],
  "webhook-unverified": [401, "The webhook could not be verified"],
  "rate-limited": [429, "Too many requests. Wait a moment"],
  "provider-key-missing": [503, "The interviewer's key is not set up"],
  "provider-key-invalid": [503, "The interviewer's key was refused"],
  "provider-model-missing": [503, "The interviewer's key has no access to its model"],
  "provider-region-refused": [503, "The interviewer's provider does not serve this region"],
  "provider-quota-spent": [503, "The interviewer's account has no credit left"],
  "provider-unreachable": [503, "The interviewer's provider cannot be reached"],
  "media-unreachable": [503, "The call service cannot be reached"],
  internal: [500, "Something went wrong on our side"],
} as const satisfies Record<string, readonly [status: number, title: string]>;

export type ProblemCode = keyof typeof PROBLEMS;
export const ProblemCode = z.enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]);

/** One thing wrong with an input, with where (JSON pointer), what, and how to mend it. */
export const Finding = z
  .object({
    pointer: z.string().describe("RFC 6901 pointer into the document that was sent"),
    code: z.string(),
    severity: z.enum(["error", "warning"]),
    message: z.string(),
    fix: z.string().optional(),
  })
  .meta({ id: "Finding" });
export type Finding = z.infer<typeof Finding>;

/** RFC 9457 problem document. `detail` never repeats what a person said, is called, or a secret. */
export const Problem = z
  .object({
    type: z.string().describe("`urn:vivavoce:problem:<code>`"),
    code: ProblemCode,
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    findings: z.array(Finding).optional().describe("All of them at once, never only the first"),
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  })
  .meta({ id: "Problem" });
export type Problem = z.infer<typeof Problem>;

/** Builds a problem from its code; `facts` are numbers and codes a caller can act on. */
export function problem(
  code: ProblemCode,
  more: {
    readonly detail?: string;
    readonly findings?: Finding[];
    readonly facts?: Record<string, string | number | boolean>;
  } = {},
): Problem {
  const [status, title] = PROBLEMS[code];
  return { type: `urn:vivavoce:problem:${code}`, code, title, status, ...more };
}
