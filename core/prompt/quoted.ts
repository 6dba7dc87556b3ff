import { LINE_END, visibleText } from "#core/visible-text.ts";

/** Starts every line of quoted material. No text can leave its quotation, because there is no closing mark to forge. */
export const QUOTE = "> ";

/** Free text as quoted data: each of its lines, blank ones included, begins with the quote mark. */
export function quoted(text: string): string {
  return text
    .split(LINE_END)
    .map((line) => `${QUOTE}${visibleText(line).trim()}`.trimEnd())
    .join("\n");
}

/** Free text inside a line of ours: whatever it holds, it stays on that line. */
export function oneLine(text: string): string {
  return visibleText(text.split(LINE_END).join(" ")).replace(/\s+/gu, " ").trim();
}
