import type { WebSocket } from "ws";
import { ApiError } from "./api-error.ts";

/** What the provider refuses a session for, in its own words. */
export const REFUSALS = {
  invalid_api_key: "Incorrect API key provided.",
  insufficient_permissions: "You have insufficient permissions for this operation. Missing scopes: model.request.",
  model_not_found: "The model does not exist or your project does not have access to it.",
  missing_model: "You must provide a model parameter.",
  unsupported_country_region_territory: "Country, region, or territory not supported.",
  insufficient_quota: "You exceeded your current quota, please check your plan and billing details.",
} as const;
export type Refusal = keyof typeof REFUSALS;

/** Keys are looked at by another part of the provider than what is asked with them. */
const ABOUT_THE_KEY: ReadonlySet<Refusal> = new Set(["invalid_api_key", "insufficient_permissions"]);
/** A close frame holds 123 bytes of reason. */
const LONGEST_REASON = 120;

/** The upgrade has been granted; the first event says why there will be no session, and the close says it again. */
export function refuseSession(
  code: Refusal,
  eventId: string,
  socket: Pick<WebSocket, "send" | "close">,
  { silently = false }: { readonly silently?: boolean } = {},
): { readonly type: "error"; readonly error: ApiError["wire"] } {
  const { wire } = new ApiError(code, REFUSALS[code]);
  const event = { type: "error" as const, event_id: eventId, error: wire };
  if (!silently) socket.send(JSON.stringify(event));
  socket.close(ABOUT_THE_KEY.has(code) ? 3000 : 4000, `invalid_request_error.${code}`.slice(0, LONGEST_REASON));
  return event;
}
