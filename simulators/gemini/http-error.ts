import type { HttpRefusals, HttpReply } from "../http-route.ts";

/** The provider's words for what it refuses. */
export const geminiRefusals = (apiKey: string): HttpRefusals => ({
  mayUse: (request) => request.headers["x-goog-api-key"] === apiKey,
  unauthorized: () =>
    geminiError(400, "INVALID_ARGUMENT", "API key not valid. Please pass a valid API key.", [
      {
        "@type": "type.googleapis.com/google.rpc.ErrorInfo",
        reason: "API_KEY_INVALID",
        domain: "googleapis.com",
        metadata: { service: "generativelanguage.googleapis.com" },
      },
    ]),
  unknown: (method, path) => geminiError(404, "NOT_FOUND", `${method} ${path} was not found.`),
  tooLarge: () => geminiError(400, "INVALID_ARGUMENT", "Request payload size exceeds the limit."),
});

/** An error as the provider shapes it. */
export const geminiError = (
  code: number,
  status: string,
  message: string,
  details: readonly object[] = [],
): Exclude<HttpReply, "hang"> => ({
  status: code,
  body: { error: { code, message, status, ...(details.length === 0 ? {} : { details }) } },
});
