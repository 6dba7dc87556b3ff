/** Where a command writes. `note` is for what is about the answer and not the answer. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly note: (text: string) => void;
  readonly colour: boolean;
}

const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33 } as const;

/** Columns a line may have: the README shows output as it is. */
const COLUMNS = 118;

/** A text in a colour, where there are colours. */
export const painted = ({ colour }: Terminal, paint: keyof typeof CODES, text: string): string =>
  colour ? `\u001B[${CODES[paint]}m${text}\u001B[0m` : text;

/** As much of a line as fits behind `taken` columns. */
export function fitting(text: string, taken = 0): string {
  const room = COLUMNS - taken;
  return text.length <= room ? text : `${text.slice(0, room - 1).trimEnd()}…`;
}

/** A hash as people compare it; `--json` and `show` have all of it. */
export const short = (hash: string): string => hash.slice(0, 12);

/** 1234 → "1,234". */
export const grouped = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ",");

/** A text of somebody's as one line that cannot move a cursor, change a title or turn the direction of writing. */
export const printable = (text: string): string =>
  text.replaceAll(
    /[\p{Cc}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
