import { sourceOfModel, type Source } from "#contract/mode.ts";
import { problem, type Problem } from "#contract/problem.ts";
import { err, ok, type Result } from "#contract/result.ts";
import { DEFAULT_MODEL } from "#core/providers/catalogue.ts";
import { readOpenAiDoor } from "#core/providers/openai-door.ts";
import type { Env } from "./env.ts";

/** A candidate waits for this at the door. */
const TIMEOUT_MS = 4_000;
/** Keys do not go bad within a minute; a refusal is asked about again sooner, because somebody may be mending it. */
const GOOD_FOR_MS = 60_000;
const BAD_FOR_MS = 3_000;

/** Null: the key may not ask who is there; the call will tell. */
type Verdict = Result<Source | null, Problem>;
const verdicts = new Map<string, { readonly verdict: Promise<Verdict>; validUntilMs: number }>();

/**
 * Asks the provider whether it accepts our key for the model, so that a wrong key is a plain sentence
 * before the call and not a silence in it. Tells also who is behind the address: a simulator says so.
 * Null when no key is set here: then only the agent knows.
 */
export async function preflightProvider(env: Env, nowMs: number): Promise<Verdict | null> {
  const key = env.OPENAI_API_KEY;
  if (key === undefined || key === "") return null;
  const cacheKey = `${env.OPENAI_BASE_URL}\n${key}`;
  const known = verdicts.get(cacheKey);
  if (known !== undefined && known.validUntilMs > nowMs) return known.verdict;
  const entry = { verdict: ask(env.OPENAI_BASE_URL, key), validUntilMs: nowMs + GOOD_FOR_MS };
  verdicts.set(cacheKey, entry);
  const verdict = await entry.verdict;
  if (!verdict.ok) entry.validUntilMs = nowMs + BAD_FOR_MS;
  return verdict;
}

/** Who is invited reads what to do; what is wrong stands in the code, for the company that invited. */
const NOT_SET_UP =
  "The interview cannot start because of a setting on the company's side. Please tell the person who invited you";
const UNREACHABLE = "The interviewer's provider does not answer. Please try again in a few minutes";

async function ask(baseUrl: string, key: string): Promise<Verdict> {
  try {
    const response = await fetch(`${baseUrl}/models/${DEFAULT_MODEL.openai}`, {
      headers: { authorization: `Bearer ${key}` },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const door = readOpenAiDoor(response.status, await response.json().catch(() => null));
    if (door.ok) return ok(door.value === null ? null : sourceOfModel(door.value));
    return err(problem(door.error, { detail: door.error === "provider-unreachable" ? UNREACHABLE : NOT_SET_UP }));
  } catch {
    // No route, no name, no answer in time: the same to whoever waits.
    return err(problem("provider-unreachable", { detail: UNREACHABLE }));
  }
}
