import type { HttpRefusals, HttpReply } from "../http-route.ts";

/** The provider's words for what it refuses. */
export const openAiRefusals = (apiKey: string): HttpRefusals => ({
  mayUse: (request) => request.headers.authorization === `Bearer ${apiKey}`,
  unauthorized: () => openAiError(401, "invalid_api_key", "Incorrect API key provided."),
  unknown: (method, path) => openAiError(404, "unknown_url", `Unknown request URL: ${method} ${path}.`),
  tooLarge: () => openAiError(413, "request_too_large", "The request is too large."),
});

/** An error as the provider's HTTP endpoints shape it. */
export const openAiError = (
  status: number,
  code: string,
  message: string,
  type = "invalid_request_error",
  param: string | null = null,
): HttpReply => ({ status, body: { error: { message, type, param, code } } });
