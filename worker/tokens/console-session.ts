import { signToken, verifyToken } from "./signed-token.ts";

const COOKIE = "vv_session";
/** A working day. */
const CONSOLE_SESSION_MS = 12 * 3_600_000;

/** `Set-Cookie` for a signed-in person. Holds the key's id, so that revoking the key ends the session. */
export async function consoleCookie(keyId: string, nowMs: number, secret: string, publicUrl: string): Promise<string> {
  const token = await signToken({ keyId }, "console", nowMs + CONSOLE_SESSION_MS, secret);
  return `${COOKIE}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${CONSOLE_SESSION_MS / 1000}${secure(publicUrl)}`;
}

/** `Set-Cookie` that signs out. */
export const clearedConsoleCookie = (publicUrl: string): string =>
  `${COOKIE}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0${secure(publicUrl)}`;

// Browsers drop Secure cookies on http://127.0.0.1 in some versions; everything deployed is https.
const secure = (publicUrl: string): string => (publicUrl.startsWith("https:") ? "; Secure" : "");

/** The id of the key behind a request's console session, or null. */
export async function consoleKeyId(request: Request, nowMs: number, secret: string): Promise<string | null> {
  const token = /(?:^|;\s*)vv_session=([^;]+)/.exec(request.headers.get("cookie") ?? "")?.[1];
  if (token === undefined) return null;
  const claims = (await verifyToken(token, "console", nowMs, secret)) as { readonly keyId: string } | null;
  return claims?.keyId ?? null;
}
