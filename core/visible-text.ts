/**
 * Control and format characters (direction marks, zero-width spaces, soft hyphens, the "tag" alphabet) and the
 * supplementary variation selectors: they show nothing and can carry text past the person who reviews it.
 * New lines, tabs and the two joiners that some scripts and names need are kept.
 */
const INVISIBLE = /(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}\u{e0100}-\u{e01ef}]/gu;

/** Every character Unicode or a tokenizer might take for the end of a line. */
export const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;

/** The text without what nobody can see. Line ends other than `\n` must be dealt with first. */
export const visibleText = (text: string): string => text.replace(INVISIBLE, "");
