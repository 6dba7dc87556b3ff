/**
 * The guide while it is written: any JSON value, addressed by JSON pointers (RFC 6901). Form, source and
 * findings all speak pointers, so a finding finds its field and a half-written guide is never lost in a type.
 */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const isRecord = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** "/rubricAreas/0/name" → its steps. */
export const stepsOf = (pointer: string): string[] =>
  pointer === ""
    ? []
    : pointer
        .slice(1)
        .split("/")
        .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));

export const pointerTo = (...steps: readonly (string | number)[]): string =>
  steps.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

/** The value at a pointer; undefined where nothing is. */
export function readAt(document: Json, pointer: string): Json | undefined {
  let value: Json | undefined = document;
  for (const step of stepsOf(pointer)) {
    if (Array.isArray(value)) value = (value as readonly Json[])[Number(step)];
    else if (isRecord(value)) value = value[step];
    else return undefined;
  }
  return value;
}

/** A copy with one value replaced; undefined removes a key, and objects it leaves empty. Missing objects on the way are made. */
export function writeAt(document: Json, pointer: string, value: Json | undefined): Json {
  return write(document, stepsOf(pointer), value);
}

function write(at: Json | undefined, steps: readonly string[], value: Json | undefined): Json {
  const [step, ...rest] = steps;
  if (step === undefined) return value ?? null;
  if (Array.isArray(at))
    return (at as readonly Json[]).map((item, index) => (String(index) === step ? write(item, rest, value) : item));
  const record = isRecord(at) ? at : {};
  const { [step]: _replaced, ...others } = record;
  if (rest.length === 0 && value === undefined) return others;
  const written = write(record[step], rest, value);
  const emptied = value === undefined && isRecord(written) && Object.keys(written).length === 0;
  return emptied ? others : { ...record, [step]: written };
}

export const textAt = (document: Json, pointer: string): string => {
  const value = readAt(document, pointer);
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
};

export const numberAt = (document: Json, pointer: string): number | null => {
  const value = readAt(document, pointer);
  return typeof value === "number" ? value : null;
};

export const listAt = (document: Json, pointer: string): readonly Json[] => {
  const value = readAt(document, pointer);
  return Array.isArray(value) ? value : [];
};

/** Moves an item of a list by one place; outside the list nothing happens. */
export function moved(list: readonly Json[], from: number, to: number): readonly Json[] {
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length) return list;
  return list.toSpliced(from, 1).toSpliced(to, 0, item);
}
