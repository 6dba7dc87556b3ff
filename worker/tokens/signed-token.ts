import { fromBase64Url, toBase64Url } from "./base64url.ts";

/**
 * JSON Web Tokens with exactly one algorithm. The header is a constant that must match byte for
 * byte, so there is nothing to negotiate and nothing to confuse.
 */
const HEADER = toBase64Url(new TextEncoder().encode(JSON.stringify({ alg: "HS256", typ: "JWT" })));

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Who a token is for. A token of one audience never passes for another. */
export type Audience = "console" | "candidate" | "lease" | "share";

interface Standing {
  readonly aud: Audience;
  /** Seconds since the epoch, as JWT has it. */
  readonly exp: number;
}

// Importing a key costs more than using it; there are two or three secrets in a process.
const keys = new Map<string, Promise<CryptoKey>>();
function keyOf(secret: string): Promise<CryptoKey> {
  let key = keys.get(secret);
  if (key === undefined) {
    key = crypto.subtle.importKey("raw", encoder.encode(secret), { name: "HMAC", hash: "SHA-256" }, false, [
      "sign",
      "verify",
    ]);
    keys.set(secret, key);
  }
  return key;
}

// An agent shows the same token several times a second; a proven one needs no second proof before it expires.
const PROVEN_MAX = 2_000;
const proven = new Map<string, Standing>();

/** Signs claims; `expiresAtMs` is rounded up to the second. */
export async function signToken(
  claims: object,
  audience: Audience,
  expiresAtMs: number,
  secret: string,
): Promise<string> {
  const payload = toBase64Url(
    encoder.encode(JSON.stringify({ ...claims, aud: audience, exp: Math.ceil(expiresAtMs / 1000) })),
  );
  const signed = `${HEADER}.${payload}`;
  const mac = await crypto.subtle.sign("HMAC", await keyOf(secret), encoder.encode(signed));
  return `${signed}.${toBase64Url(new Uint8Array(mac))}`;
}

/** The claims of a token that we signed for this audience and that has not expired; null for everything else. */
export async function verifyToken(token: string, audience: Audience, nowMs: number, secret: string): Promise<unknown> {
  const cacheKey = `${secret}\n${token}`;
  let claims = proven.get(cacheKey);
  if (claims === undefined) {
    const [header, payload, mac, ...rest] = token.split(".");
    if (header !== HEADER || payload === undefined || mac === undefined || rest.length > 0) return null;
    const macBytes = fromBase64Url(mac);
    const payloadBytes = fromBase64Url(payload);
    if (macBytes === null || payloadBytes === null) return null;
    // `verify` compares in constant time.
    if (!(await crypto.subtle.verify("HMAC", await keyOf(secret), macBytes, encoder.encode(`${header}.${payload}`))))
      return null;
    claims = JSON.parse(decoder.decode(payloadBytes)) as Standing;
    if (proven.size >= PROVEN_MAX) proven.clear();
    proven.set(cacheKey, claims);
  }
  return claims.aud === audience && claims.exp * 1000 > nowMs ? claims : null;
}
