/** A stretch of a text. Offsets in UTF-16 units. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Recognisers that write no full stops would make one sentence of a whole answer. */
const LONG_WORDS = 40;

/** The sentences of a text, without the white space around them. A stop after a
 * single letter ends none; very long ones are cut at their commas. */
export function sentences(text: string): Stretch[] {
  return pieces(
    text,
    { from: 0, to: text.length },
    /(?<!(?:^|[\s.])\p{L})[.!?…。！？]+(?=["'”’)\]]*(?:\s|$))|\n+/gu,
  ).flatMap((sentence) =>
    text.slice(sentence.from, sentence.to).split(/\s+/u).length > LONG_WORDS
      ? pieces(
          text,
          sentence,
          /[,;:–—](?=\s)|\s(?=(?:and|but|so|then|und|aber|dann|y|pero|entonces|et|mais|alors)\s)/giu,
        )
      : [sentence],
  );
}

/** Cuts a stretch behind every match. */
function pieces(text: string, { from, to }: Stretch, cut: RegExp): Stretch[] {
  const inside = text.slice(from, to);
  const ends = [...inside.matchAll(cut)].map((match) => match.index + match[0].length);
  const found: Stretch[] = [];
  let at = 0;
  for (const end of [...ends, inside.length]) {
    const piece = inside.slice(at, end);
    const trimmed = piece.trim();
    const lead = piece.indexOf(trimmed);
    if (trimmed !== "") found.push({ from: from + at + lead, to: from + at + lead + trimmed.length });
    at = end;
  }
  return found;
}
