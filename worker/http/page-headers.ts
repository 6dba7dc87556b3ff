import type { Env } from "../env.ts";

const PERMISSIONS =
  "microphone=(self), camera=(), geolocation=(), display-capture=(), payment=(), usb=(), screen-wake-lock=(self), autoplay=(self)";

/** The call's address as browsers need it allowed: livekit-client speaks both WebSocket and HTTP to it. */
function callSources(livekitUrl: string): string {
  const { host, protocol } = new URL(livekitUrl);
  return protocol === "wss:" || protocol === "https:" ? `wss://${host} https://${host}` : `ws://${host} http://${host}`;
}

/** Our pages: nothing inline, nothing from elsewhere, no frame around them. */
function pagePolicy(env: Env): string {
  const self = new URL(env.PUBLIC_URL);
  // Some browsers do not count ws: to the same host as 'self'.
  const socket = `${self.protocol === "https:" ? "wss" : "ws"}://${self.host}`;
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${socket} ${callSources(env.LIVEKIT_URL)}`,
    "media-src 'self' blob:",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
  ].join("; ");
}

/** The reference page runs Swagger UI, which sets styles inline; it has no cookie rights beyond ours and loads nothing from elsewhere. */
const REFERENCE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Answers that are not pages load nothing at all. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

const policies = new WeakMap<Env, string>();

/** Puts the security headers on whatever leaves the Worker. A socket's handshake stays as it is. */
export function withSecurityHeaders(response: Response, path: string, env: Env): Response {
  if (response.status === 101) return response;
  const type = response.headers.get("content-type") ?? "";
  let policy = DATA_POLICY;
  if (type.startsWith("text/html")) {
    let page = policies.get(env);
    if (page === undefined) policies.set(env, (page = pagePolicy(env)));
    policy = path === "/docs" ? REFERENCE_POLICY : page;
  }
  // Answers of the assets binding are immutable.
  const answer =
    response.headers.has("cf-cache-status") || type.startsWith("text/html")
      ? new Response(response.body, response)
      : mutable(response);
  const { headers } = answer;
  headers.set("content-security-policy", policy);
  headers.set("x-content-type-options", "nosniff");
  headers.set("referrer-policy", "no-referrer");
  headers.set("cross-origin-opener-policy", "same-origin");
  headers.set("cross-origin-resource-policy", "same-origin");
  headers.set("permissions-policy", PERMISSIONS);
  if (env.PUBLIC_URL.startsWith("https:"))
    headers.set("strict-transport-security", "max-age=31536000; includeSubDomains");
  return answer;
}

function mutable(response: Response): Response {
  try {
    response.headers.set("x-content-type-options", "nosniff");
    return response;
  } catch {
    return new Response(response.body, response);
  }
}
