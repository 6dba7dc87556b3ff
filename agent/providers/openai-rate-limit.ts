import type { OpenAiResponse } from "./openai-events.ts";

/** Where the provider names no time. */
const USUAL_WAIT_MS = 5_000;
/** A wait beyond this is an outage, not a pause. */
const LONGEST_WAIT_MS = 60_000;
const UNIT_MS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

type ToldError = NonNullable<NonNullable<OpenAiResponse["status_details"]>["error"]>;

/**
 * How long a response that failed for too much in a minute asks to be waited for; undefined when that is not why it
 * failed. `resetSeconds`: what the provider last said of its bucket.
 */
export function retryAfterMs(response: OpenAiResponse, resetSeconds: number | undefined): number | undefined {
  return response.status === "failed" ? rateLimitMs(response.status_details?.error, resetSeconds) : undefined;
}

/** As above, of an error however it was told. */
export function rateLimitMs(error: ToldError | null | undefined, resetSeconds: number | undefined): number | undefined {
  if ((error?.code ?? error?.type) !== "rate_limit_exceeded") return undefined;
  const told = waitIn(error?.message ?? "") ?? (resetSeconds === undefined ? undefined : resetSeconds * 1_000);
  return Math.min(LONGEST_WAIT_MS, Math.max(0, Math.ceil(told ?? USUAL_WAIT_MS)));
}

/** "Please try again in 7.853s", "in 350ms", "in 1m2.5s". */
function waitIn(message: string): number | undefined {
  const told = /try again in ((?:\d+(?:\.\d+)?(?:ms|s|m|h))+)/i.exec(message)?.[1];
  if (told === undefined) return undefined;
  return [...told.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/gi)].reduce(
    (sum, [, amount, unit]) => sum + Number(amount) * (UNIT_MS[unit!.toLowerCase()] ?? 0),
    0,
  );
}
