import { toBase64Url } from "./base64url.ts";

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** An unguessable id with a prefix that names its kind: 130 random bits, safe in URLs, room names and object names. */
export function randomId(
  prefix: "int" | "cfg" | "prn" | "key" | "org" | "ses" | "cal" | "cmd" | "shr" | "whk",
): string {
  const bytes = crypto.getRandomValues(new Uint8Array(26));
  return `${prefix}_${Array.from(bytes, (b) => ALPHABET[b & 31]).join("")}`;
}

/** 256 random bits as text, for links and keys. */
export const randomSecret = (): string => toBase64Url(crypto.getRandomValues(new Uint8Array(32)));
