import type { Problem } from "#contract/problem.ts";

/** A JSON answer. Nothing here may be cached: everything is somebody's. */
export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { "content-type": "application/json", "cache-control": "no-store", ...headers },
  });
}

/** The one place where a problem becomes HTTP: an RFC 9457 document. */
export function problemResponse(problem: Problem, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      "content-type": "application/problem+json",
      "cache-control": "no-store",
      ...(problem.status === 401 ? { "www-authenticate": "Bearer" } : {}),
      ...(problem.status === 429 ? { "retry-after": "10" } : {}),
      ...headers,
    },
  });
}
