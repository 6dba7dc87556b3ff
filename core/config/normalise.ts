/** Deeper than any guide; what lies below is refused by its shape anyway, and must not exhaust the stack first. */
const MAX_DEPTH = 12;

/**
 * The document as it will be stored: text in Unicode NFC with `\n` line ends, without control characters,
 * invisible marks or broken surrogates. Two guides that read the same are then the same, and nothing in
 * a guide can be hidden from the person who reviews it.
 */
export function normaliseText(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return normaliseString(value);
  if (depth >= MAX_DEPTH || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => normaliseText(item, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, normaliseText(item, depth + 1)]));
}

const normaliseString = (text: string): string =>
  text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g, "")
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .normalize("NFC");
