import type { InterviewConfig } from "#contract/interview-config.ts";
import { pointer } from "./pointer.ts";

/** One place where two guides differ. */
export interface ChangedField {
  /** Where in the later guide; in the earlier one for what was removed. */
  readonly pointer: string;
  readonly change: "changed" | "added" | "removed" | "reordered";
  readonly before?: unknown;
  readonly after?: unknown;
}

/** What lies between two guides, and every guide in between. */
export interface GuideChanges {
  readonly fields: readonly ChangedField[];
  /** The earlier guide with only these changes made: none gives the earlier guide, all give the later one. */
  readonly mixed: (made: ReadonlySet<ChangedField>) => InterviewConfig;
}

/**
 * By what an item of a list is known again in the other guide: by the first of these that is equal, or else
 * by the next. A renamed area keeps its description, a question that was numbered anew keeps its text.
 */
const KNOWN_BY: Readonly<Record<string, readonly string[]>> = {
  rubricAreas: ["name", "description"],
  questions: ["text", "id"],
  anchors: ["score", "description"],
};

/** Both values at once, taken apart as far as they can be changed one without the other. `undefined` is "not there". */
type Between =
  | { readonly kind: "same"; readonly value: unknown }
  | { readonly kind: "field"; readonly field: ChangedField }
  | { readonly kind: "record"; readonly entries: readonly (readonly [string, Between])[] }
  | { readonly kind: "list"; readonly reordered: ChangedField | null; readonly items: readonly Item[] };

interface Item {
  readonly before: number | null;
  readonly after: number | null;
  readonly between: Between;
}

/** What differs between two guides, piece by piece. Pure; asks for nothing but their shape. */
export function guideChanges(before: InterviewConfig, after: InterviewConfig): GuideChanges {
  const fields: ChangedField[] = [];
  const whole = compare(before, after, [], fields);
  return { fields, mixed: (made) => pick(whole, made) as InterviewConfig };
}

type Path = readonly (string | number)[];

function compare(before: unknown, after: unknown, path: Path, fields: ChangedField[]): Between {
  if (isRecord(before) && isRecord(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return {
      kind: "record",
      entries: keys.map((key) => [key, compare(before[key], after[key], [...path, key], fields)]),
    };
  }
  const knownBy = KNOWN_BY[String(path.at(-1))];
  if (knownBy !== undefined && areRecords(before) && areRecords(after))
    return compareLists(before, after, knownBy, path, fields);
  if (JSON.stringify(before) === JSON.stringify(after)) return { kind: "same", value: after };
  const change = before === undefined ? "added" : after === undefined ? "removed" : "changed";
  const field = { pointer: pointer(...path), change, before, after } as const;
  fields.push(field);
  return { kind: "field", field };
}

function compareLists(
  before: readonly Data[],
  after: readonly Data[],
  knownBy: readonly string[],
  path: Path,
  fields: ChangedField[],
): Between {
  const partner = partners(before, after, knownBy);
  const kept = [...partner.keys()].sort((a, b) => a - b);
  const places = kept.map((index) => partner.get(index) ?? 0);
  let reordered: ChangedField | null = null;
  if (places.some((place, index) => place < (places[index - 1] ?? 0))) {
    reordered = { pointer: pointer(...path), change: "reordered" };
    fields.push(reordered);
  }
  const items: Item[] = before.map((item, index) => {
    const place = partner.get(index) ?? null;
    const between = compare(item, place === null ? undefined : after[place], [...path, place ?? index], fields);
    return { before: index, after: place, between };
  });
  const taken = new Set(places);
  for (const [index, item] of after.entries())
    if (!taken.has(index))
      items.push({ before: null, after: index, between: compare(undefined, item, [...path, index], fields) });
  return { kind: "list", reordered, items };
}

/** Which item of the later list each item of the earlier one is. */
function partners(before: readonly Data[], after: readonly Data[], knownBy: readonly string[]): Map<number, number> {
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  for (const key of knownBy) {
    for (const [index, item] of before.entries()) {
      if (partner.has(index)) continue;
      const place = after.findIndex((other, at) => !taken.has(at) && other[key] === item[key]);
      if (place === -1) continue;
      partner.set(index, place);
      taken.add(place);
    }
  }
  return partner;
}

function pick(between: Between, made: ReadonlySet<ChangedField>): unknown {
  switch (between.kind) {
    case "same":
      return between.value;
    case "field":
      return made.has(between.field) ? between.field.after : between.field.before;
    case "record":
      return Object.fromEntries(
        between.entries
          .map(([key, value]) => [key, pick(value, made)] as const)
          .filter(([, value]) => value !== undefined),
      );
    case "list":
      return pickList(between.items, between.reordered !== null && made.has(between.reordered), made);
  }
}

/** In the order of one guide; what only the other has stands behind what it stands behind there. */
function pickList(items: readonly Item[], asAfter: boolean, made: ReadonlySet<ChangedField>): unknown[] {
  const values = new Map(items.map((item) => [item, pick(item.between, made)] as const));
  const ordered = (side: "before" | "after"): Item[] =>
    items
      .filter((item) => item[side] !== null && values.get(item) !== undefined)
      .sort((a, b) => (a[side] ?? 0) - (b[side] ?? 0));
  const line = ordered(asAfter ? "after" : "before");
  let previous: Item | undefined;
  for (const item of ordered(asAfter ? "before" : "after")) {
    if (!line.includes(item)) line.splice(previous === undefined ? 0 : line.indexOf(previous) + 1, 0, item);
    previous = item;
  }
  return line.map((item) => values.get(item));
}

type Data = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Data =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const areRecords = (value: unknown): value is readonly Data[] => Array.isArray(value) && value.every(isRecord);
