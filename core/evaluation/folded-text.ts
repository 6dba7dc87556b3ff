/**
 * A text as words that can be compared: compatibility forms, case, accents, punctuation and white space do not
 * count; apostrophes and invisible characters vanish. Every folded character knows where it came from.
 */
export interface FoldedText {
  /** Words with one space between; none at the ends. */
  readonly text: string;
  /** For each character of `text`: where its source begins and ends, in UTF-16 units. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

const VANISHES = /[\p{M}\p{Cf}'’ʼ]/gu;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;

/** Folds a text, keeping the way back. */
export function foldText(source: string): FoldedText {
  let text = "";
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  let gap = false;
  for (const character of source) {
    const end = at + character.length;
    for (const { piece, inWord } of LATIN[character.codePointAt(0)!] ?? foldCharacter(character)) {
      if (!inWord) {
        gap = true;
        continue;
      }
      if (gap && text !== "") {
        text += " ";
        from.push(at);
        to.push(at);
      }
      gap = false;
      text += piece;
      for (let unit = 0; unit < piece.length; unit++) {
        from.push(at);
        to.push(end);
      }
    }
    at = end;
  }
  return { text, from, to };
}

interface Piece {
  readonly piece: string;
  readonly inWord: boolean;
}

function foldCharacter(character: string): Piece[] {
  const folded = character
    .normalize("NFKD")
    .replace(VANISHES, "")
    .toLowerCase()
    .normalize("NFKD")
    .replace(VANISHES, "")
    .replaceAll("ß", "ss");
  return Array.from(folded, (piece) => ({ piece, inWord: WORD_CHARACTER.test(piece) }));
}

/** Basic Latin to Latin Extended-B, folded once: nearly all that anybody says, and folding a character is slow. */
const LATIN: readonly (readonly Piece[])[] = Array.from({ length: 0x250 }, (_, code) =>
  foldCharacter(String.fromCharCode(code)),
);

/** How many words a folded text has. */
export const wordCount = (folded: string): number => (folded === "" ? 0 : folded.split(" ").length);

/** Where whole words occur in folded text, or -1. */
export const indexOfWords = (folded: string, words: string, start = 0): number =>
  words === "" ? -1 : ` ${folded} `.indexOf(` ${words} `, start);
