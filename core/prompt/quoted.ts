/** Starts every line of quoted material. No text can leave its quotation, because there is no closing mark to forge. */
export const QUOTE = "> ";

/** Everything Unicode or a tokenizer might take for the end of a line. */
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;
/** Control and invisible direction marks: they can hide text from the person who reviews a guide. */
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/gu;

/** Free text as quoted data: each of its lines, blank ones included, begins with the quote mark. */
export function quoted(text: string): string {
  return text
    .split(LINE_END)
    .map((line) => `${QUOTE}${line.replace(INVISIBLE, "").trim()}`.trimEnd())
    .join("\n");
}

/** Free text inside a line of ours: whatever it holds, it stays on that line. */
export function oneLine(text: string): string {
  return text.split(LINE_END).join(" ").replace(INVISIBLE, "").replace(/\s+/gu, " ").trim();
}
