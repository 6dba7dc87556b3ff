import type { ProviderLostCode } from "#contract/agent-report.ts";
import type { ProviderLost } from "./provider-line.ts";

/** Nobody is made to wait longer before it is tried again. */
const LONGEST_WAIT_S = 60;

/** What an HTTP status on the upgrade means. The provider itself grants the upgrade; what stands before it may not. */
export function lostByStatus(status: number, retryAfter?: string): ProviderLost {
  if (status === 401) return { code: "unauthorized", status };
  if (status === 403) return { code: "forbidden", status };
  const seconds = retryAfter === undefined ? Number.NaN : secondsIn(retryAfter);
  const wait = seconds > 0 ? { retryAfterMs: Math.min(seconds, LONGEST_WAIT_S) * 1_000 } : {};
  if (status === 429) return { code: "rate_limited", status, ...wait };
  if (status === 503) return { code: "unreachable", status, ...wait };
  return { code: status >= 500 ? "unreachable" : "refused", status };
}

/** Of a `Retry-After`: seconds, or a date. */
const secondsIn = (retryAfter: string): number =>
  /^\s*\d+\s*$/.test(retryAfter) ? Number(retryAfter) : Math.ceil((Date.parse(retryAfter) - Date.now()) / 1_000);

/** Error codes that end a conversation, from error events, failed responses and reasons of a close. */
const ENDS: ReadonlyMap<string, ProviderLostCode> = new Map([
  ["session_expired", "expired"],
  ["insufficient_quota", "quota"],
  ["billing_hard_limit_reached", "quota"],
  ["billing_not_active", "quota"],
  ["invalid_api_key", "unauthorized"],
  ["account_deactivated", "unauthorized"],
  ["insufficient_permissions", "forbidden"],
  ["missing_scope", "forbidden"],
  ["model_not_found", "model"],
  ["missing_model", "model"],
  ["unsupported_country_region_territory", "region"],
]);

/** What an error's code means for the connection; null when the conversation goes on. */
export function lostByErrorCode(code: string | null | undefined): ProviderLost | null {
  const lost = code === null || code === undefined ? undefined : ENDS.get(code);
  return lost === undefined ? null : { code: lost };
}

/** What a close says: a session that is refused ends with the reason `<type>.<code>`. */
export function lostByClose(status: number, reason: string): ProviderLost {
  return { ...(lostByErrorCode(reason.split(".").at(-1)) ?? { code: "closed" }), status };
}
