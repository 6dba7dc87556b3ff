/**
 * A list that only grows, in chunks. Adding copies one chunk, not the whole: an interview has thousands of ids
 * and the state is rebuilt for every event of a replay.
 */
export type ChunkList<T> = readonly (readonly T[])[];

const CHUNK = 64;

/** The list with one more at its end. */
export function appended<T>(list: ChunkList<T>, item: T): ChunkList<T> {
  const last = list.at(-1);
  if (last === undefined || last.length >= CHUNK) return [...list, [item]];
  return [...list.slice(0, -1), [...last, item]];
}

/** Whether the list holds this very value. */
export const holds = <T>(list: ChunkList<T>, item: T): boolean => list.some((chunk) => chunk.includes(item));

/** The first item that fits. */
export function firstOf<T>(list: ChunkList<T>, fits: (item: T) => boolean): T | undefined {
  for (const chunk of list) for (const item of chunk) if (fits(item)) return item;
  return undefined;
}
