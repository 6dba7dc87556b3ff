import { Pool } from "undici";
import { problem, type Problem } from "#contract/problem.ts";
import type { ProviderProbe } from "#contract/provider.ts";
import { err, ok, type Result } from "#contract/result.ts";
import { readOpenAiDoor } from "#core/providers/openai-door.ts";

/** A model list entry that does not come within this is an unreachable provider. */
const PROBE_TIMEOUT_MS = 4_000;

/**
 * Asks the server what it calls the model, before anybody is greeted: proves the key, the model and the
 * line, and tells a simulator from a provider by what the server says and not by a flag.
 */
export async function probeOpenAi(options: {
  readonly apiKey: string;
  readonly baseUrl: string;
  readonly model: string;
}): Promise<Result<ProviderProbe, Problem>> {
  const base = new URL(options.baseUrl);
  const pool = new Pool(base.origin, { connections: 1 });
  try {
    const reply = await pool.request({
      method: "GET",
      path: `${base.pathname.replace(/\/$/, "")}/models/${encodeURIComponent(options.model)}`,
      headers: { authorization: `Bearer ${options.apiKey}` },
      signal: AbortSignal.timeout(PROBE_TIMEOUT_MS),
    });
    const door = readOpenAiDoor(reply.statusCode, parsed(await reply.body.text()));
    if (!door.ok) return err(problem(door.error, { facts: { status: reply.statusCode } }));
    return ok({ provider: "openai", model: options.model, reportedModel: door.value });
  } catch {
    // The cause may carry the URL; the code says all a reader can act on.
    return err(problem("provider-unreachable"));
  } finally {
    await pool.close();
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
