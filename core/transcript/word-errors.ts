/** Words as they are compared: without case, marks and accents of typography. `50,000` stays one word. */
export function foldedWords(text: string): string[] {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .split(/[^\p{L}\p{N}'.,%]+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, ""))
    .filter((word) => word !== "");
}

/** How many words must be put in, taken out or exchanged to make one text of the other. */
export function wordErrors(reference: readonly string[], other: readonly string[]): number {
  let above = Array.from({ length: other.length + 1 }, (_, n) => n);
  for (const [r, word] of reference.entries()) {
    const row = [r + 1];
    for (let o = 0; o < other.length; o++)
      row.push(Math.min(row[o]! + 1, above[o + 1]! + 1, above[o]! + (word === other[o] ? 0 : 1)));
    above = row;
  }
  return above[other.length]!;
}
