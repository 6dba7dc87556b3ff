import * as z from "zod";
import { Pool } from "undici";
import { problem, type Problem } from "#contract/problem.ts";
import type { ProviderProbe } from "#contract/provider.ts";
import { err, ok, type Result } from "#contract/result.ts";

/** A model list entry that does not come within this is an unreachable provider. */
const PROBE_TIMEOUT_MS = 4_000;
const ModelEntry = z.object({ id: z.string().min(1).max(160) });

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
    const body = await reply.body.text();
    if (reply.statusCode === 401 || reply.statusCode === 403)
      return err(problem("provider-key-invalid", { facts: { status: reply.statusCode } }));
    if (reply.statusCode !== 200) return err(problem("provider-unreachable", { facts: { status: reply.statusCode } }));
    const entry = ModelEntry.safeParse(JSON.parse(body));
    if (!entry.success)
      return err(problem("provider-unreachable", { detail: "The provider's answer could not be read" }));
    return ok({ provider: "openai", model: options.model, reportedModel: entry.data.id });
  } catch {
    // The cause may carry the URL; the code says all a reader can act on.
    return err(problem("provider-unreachable"));
  } finally {
    await pool.close();
  }
}
