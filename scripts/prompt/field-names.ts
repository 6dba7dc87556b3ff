import type { ChangedField } from "#core/config/guide-changes.ts";

const SIGNS = { changed: "", reordered: " reordered", added: " added", removed: " removed" } as const;

/** Pointers as a person reads them: `/questions/0/text` to `/questions/7/text` become `/questions/0…7/text`. */
export function fieldNames(fields: readonly ChangedField[]): string {
  const groups = new Map<string, number[]>();
  for (const { pointer, change } of fields) {
    const [, list, index, rest] = /^(\/[^/]+)\/(\d+)(.*)$/.exec(pointer) ?? [];
    const key = `${list === undefined ? pointer : `${list}/#${rest}`}${SIGNS[change]}`;
    groups.set(key, [...(groups.get(key) ?? []), ...(index === undefined ? [] : [Number(index)])]);
  }
  return [...groups].map(([name, indices]) => name.replace("#", ranges(indices))).join(", ");
}

/** 0, 1, 2, 5 → "0…2+5". */
function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}…${to}`)).join("+");
}
