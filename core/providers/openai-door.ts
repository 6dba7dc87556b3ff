import * as z from "zod";
import type { ProblemCode } from "#contract/problem.ts";
import { err, ok, type Result } from "#contract/result.ts";

const Entry = z.object({ id: z.string().trim().min(1).max(160) });
const Refusal = z.object({
  error: z.object({ code: z.string().nullish(), type: z.string().nullish(), message: z.string().nullish() }),
});

/** Doors that stay shut, by the provider's own word. */
const SHUT: ReadonlyMap<string, ProblemCode> = new Map([
  ["invalid_api_key", "provider-key-invalid"],
  ["account_deactivated", "provider-key-invalid"],
  ["model_not_found", "provider-model-missing"],
  ["unsupported_country_region_territory", "provider-region-refused"],
  ["insufficient_quota", "provider-quota-spent"],
  ["billing_hard_limit_reached", "provider-quota-spent"],
  ["billing_not_active", "provider-quota-spent"],
]);
/** The key may not ask for models; whether it may hold an interview is not said by that. */
const MAY_NOT_ASK: ReadonlySet<string> = new Set(["missing_scope", "insufficient_permissions"]);

/**
 * What the answer to `GET /models/{id}` says about a key: the name the server gives its model; null when the key may not
 * ask, or the server has no such address, and only a call can tell; or why there will be no interview.
 */
export function readOpenAiDoor(status: number, body: unknown): Result<string | null, ProblemCode> {
  const entry = Entry.safeParse(body);
  if (status === 200) return entry.success ? ok(entry.data.id) : err("provider-unreachable");
  const refusal = Refusal.safeParse(body);
  const { code, type, message } = refusal.success ? refusal.data.error : {};
  const word = code ?? type ?? "";
  const shut = SHUT.get(word);
  if (shut !== undefined) return err(shut);
  if (MAY_NOT_ASK.has(word) || /missing scopes/i.test(message ?? "")) return ok(null);
  if (status === 401 || status === 403) return err("provider-key-invalid");
  // A limit of requests says nothing about calls; other servers of this protocol only list their models.
  if (status === 429 || status === 404 || status === 405) return ok(null);
  return err("provider-unreachable");
}
