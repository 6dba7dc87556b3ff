import { problem, type Problem } from "#contract/problem.ts";
import { fromBase64Url, toBase64Url } from "../tokens/base64url.ts";

/** A place in a list ordered by time and id. */
export interface Place {
  readonly createdAtMs: number;
  readonly id: string;
}

/** What a cursor that is not one of ours is answered with. */
export const badCursor = (): Problem =>
  problem("invalid-request", {
    findings: [
      {
        pointer: "/query/cursor",
        code: "invalid-cursor",
        severity: "error",
        message: "Not a cursor of this list",
        fix: "Start without a cursor",
      },
    ],
  });

/** A page and how to get the next one: callers fetch one item more than they show. */
export function page<T>(
  items: readonly T[],
  limit: number,
  placeOf: (item: T) => Place,
): { items: T[]; nextCursor?: string } {
  const shown = items.slice(0, limit);
  const last = shown.at(-1);
  if (items.length <= limit || last === undefined) return { items: shown };
  const { createdAtMs, id } = placeOf(last);
  return { items: shown, nextCursor: toBase64Url(new TextEncoder().encode(`${createdAtMs}/${id}`)) };
}

/** The place a cursor stands for; null when there is none; undefined when it is not one of ours. */
export function parseCursor(cursor: string | undefined): Place | null | undefined {
  if (cursor === undefined) return null;
  const bytes = fromBase64Url(cursor);
  const match = bytes === null ? null : /^(\d{1,15})\/(\w{1,100})$/.exec(new TextDecoder().decode(bytes));
  return match === null ? undefined : { createdAtMs: Number(match[1]), id: match[2]! };
}
