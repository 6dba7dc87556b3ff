import { LINE_END, visibleText } from "#core/visible-text.ts";

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
  visibleText(text.split(LINE_END).join("\n"))
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .normalize("NFC");
