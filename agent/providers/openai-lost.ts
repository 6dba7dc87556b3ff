import type { ProviderLost } from "./provider-line.ts";

/** What an HTTP status on the upgrade means. OpenAI refuses keys, quotas and overload this way. */
export function lostByStatus(status: number): ProviderLost {
  if (status === 401 || status === 403) return { code: "unauthorized", status };
  if (status === 429) return { code: "quota", status };
  return { code: status >= 500 ? "unreachable" : "refused", status };
}

/** What an `error` event means for the connection; null when the conversation goes on. */
export function lostByErrorCode(code: string | null | undefined): ProviderLost | null {
  switch (code) {
    case "session_expired":
      return { code: "expired" };
    case "insufficient_quota":
    case "billing_hard_limit_reached":
      return { code: "quota" };
    case "invalid_api_key":
    case "account_deactivated":
      return { code: "unauthorized" };
    default:
      return null;
  }
}
