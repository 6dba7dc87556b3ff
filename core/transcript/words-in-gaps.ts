import type { RecordingGap } from "#contract/recording.ts";
import type { LiveTurn } from "#core/evaluation/evaluation-facts.ts";
import type { Heard } from "./heard.ts";
import { foldedWords } from "./word-errors.ts";

/** What live turns say where the recording is silent for want of sound. */
export interface WordsInGaps {
  /** The live text without them. */
  readonly rest: string;
  /** In order of speech; what two turns said in one gap stands apart, so that each word keeps its turn. */
  readonly found: readonly { readonly gap: RecordingGap; readonly turn: LiveTurn; readonly text: string }[];
}

/**
 * Finds the live words that were said in gaps: both texts are aligned word by word, and what the live one has
 * more, just where a gap parts the recording, was said there. A candidate must not lose an answer to our fault.
 */
export function wordsInGaps(
  heard: readonly Heard[],
  live: readonly LiveTurn[],
  gaps: readonly RecordingGap[],
): WordsInGaps {
  const record: string[] = [];
  /** Gaps by how many words of the recording come before them. */
  const gapAt = new Map<number, RecordingGap>();
  const middle = ({ fromMs, toMs }: { readonly fromMs: number; readonly toMs: number }): number => (fromMs + toMs) / 2;
  const waiting = [...gaps];
  for (const one of heard) {
    while (waiting[0] !== undefined && middle(waiting[0]) < middle(one)) gapAt.set(record.length, waiting.shift()!);
    if (one.understood) record.push(...foldedWords(one.text));
  }
  for (const gap of waiting) if (!gapAt.has(record.length)) gapAt.set(record.length, gap);
  const tokens = live.flatMap((turn) => tokensOf(turn).map((token) => ({ token, turn })));
  const textOf = (those: typeof tokens): string => those.map(({ token }) => token).join(" ");
  // Speech without any word cannot be laid beside anything.
  if (record.length === 0 || gapAt.size === 0) return { rest: textOf(tokens), found: [] };

  const words = tokens.flatMap(({ token }, t) => foldedWords(token).map((word) => ({ word, t })));
  const places = insertions(
    record,
    words.map(({ word }) => word),
  );
  const inGap = new Map<number, RecordingGap>();
  for (const [n, { t }] of words.entries()) {
    const gap = places[n] === null ? undefined : gapAt.get(places[n]!);
    if (gap !== undefined) inGap.set(t, gap);
  }
  // Dashes and the like go with the word before them.
  for (const [t, { token, turn }] of tokens.entries()) {
    const before = tokens[t - 1]?.turn === turn ? inGap.get(t - 1) : undefined;
    if (before !== undefined && foldedWords(token).length === 0) inGap.set(t, before);
  }
  const found = live.flatMap((turn) =>
    [...new Set(inGap.values())].flatMap((gap) => {
      const text = textOf(tokens.filter((token, t) => token.turn === turn && inGap.get(t) === gap));
      return text === "" ? [] : [{ gap, turn, text }];
    }),
  );
  return { rest: textOf(tokens.filter((_, t) => !inGap.has(t))), found };
}

const tokensOf = ({ text }: LiveTurn): string[] => (text ?? "").split(/\s+/).filter(Boolean);

/**
 * For each word of `live`: how many words of `record` come before it when it has no counterpart there, else null.
 * By the cheapest edit of one into the other.
 */
function insertions(record: readonly string[], live: readonly string[]): (number | null)[] {
  const width = live.length + 1;
  const cost = new Uint32Array((record.length + 1) * width);
  for (let l = 0; l < width; l++) cost[l] = l;
  for (let r = 1; r <= record.length; r++) {
    cost[r * width] = r;
    for (let l = 1; l < width; l++)
      cost[r * width + l] = Math.min(
        cost[(r - 1) * width + l - 1]! + (record[r - 1] === live[l - 1] ? 0 : 1),
        cost[(r - 1) * width + l]! + 1,
        cost[r * width + l - 1]! + 1,
      );
  }
  const places: (number | null)[] = live.map(() => null);
  for (let r = record.length, l = live.length; l > 0;) {
    const here = cost[r * width + l]!;
    const same = r > 0 && record[r - 1] === live[l - 1];
    if (r > 0 && here === cost[(r - 1) * width + l - 1]! + (same ? 0 : 1)) {
      r--;
      l--;
    } else if (here === cost[r * width + l - 1]! + 1) {
      places[l - 1] = r;
      l--;
    } else r--;
  }
  return places;
}
