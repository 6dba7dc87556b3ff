import { fromBase64Url, toBase64Url } from "./base64url.ts";

const encoder = new TextEncoder();

/** A key of its own, so that nothing sealed here could ever pass for a signature. */
async function sealKey(secret: string): Promise<CryptoKey> {
  const raw = await crypto.subtle.digest("SHA-256", encoder.encode(`seal:${secret}`));
  return crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);
}

/** Encrypts a text at rest (AES-256-GCM); `bound` must be the same to open it. */
export async function sealText(text: string, bound: string, secret: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv, additionalData: encoder.encode(bound) },
    await sealKey(secret),
    encoder.encode(text),
  );
  return `${toBase64Url(iv)}.${toBase64Url(new Uint8Array(sealed))}`;
}

/** Opens what `sealText` closed; null when it is not ours or the secret has changed. */
export async function openText(sealed: string, bound: string, secret: string): Promise<string | null> {
  const [iv, body] = sealed.split(".").map(fromBase64Url);
  if (iv == null || body == null) return null;
  try {
    const algorithm = { name: "AES-GCM", iv, additionalData: encoder.encode(bound) };
    return new TextDecoder().decode(await crypto.subtle.decrypt(algorithm, await sealKey(secret), body));
  } catch {
    return null; // Another secret or a changed row: the same as no row.
  }
}
