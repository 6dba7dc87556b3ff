import type * as z from "zod";
import type { Finding } from "#contract/problem.ts";
import { pointer } from "./pointer.ts";

/** What a wrong shape means to the person who wrote it: one finding per unknown field, none for what a rule says better. */
export const shapeFindings = (error: z.ZodError, input: unknown): Finding[] =>
  error.issues.flatMap((issue) => findingsOf(issue, at(input, issue.path)));

function findingsOf(issue: z.core.$ZodIssue, value: unknown): Finding[] {
  const finding = (code: string, message: string, fix: string): Finding[] => [
    { pointer: pointer(...issue.path), code, severity: "error", message, fix },
  ];
  if (value === undefined) return finding("missing", "This is missing.", "Add it.");
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        pointer: pointer(...issue.path, key),
        code: "unknown-field",
        severity: "error",
        message: `There is no field "${shown(key)}" here.`,
        fix: "Remove it, or correct its name.",
      }));
    case "too_small":
      return tooSmall(issue, finding);
    case "too_big":
      if (issue.origin === "string")
        return finding("too-long", `This may have at most ${issue.maximum} characters.`, "Shorten it.");
      if (issue.origin === "array") return finding("too-many", `At most ${issue.maximum} are allowed.`, "Remove some.");
      return finding("too-large", `This may be at most ${issue.maximum}.`, "Use a smaller number.");
    case "invalid_value":
      return finding(
        "not-a-choice",
        "This is none of the choices.",
        `Use one of: ${issue.values.map(String).join(", ")}.`,
      );
    case "invalid_format":
      return finding(
        "bad-id",
        "An id starts with a lower-case letter and has only a–z, 0–9, _ and - (40 at most).",
        "Use something short, such as q1.",
      );
    case "invalid_type":
      return finding("wrong-type", `This must be ${article(issue.expected)}.`, "Correct its type.");
    default:
      return finding("invalid", issue.message, "Correct it.");
  }
}

function tooSmall(
  issue: z.core.$ZodIssueTooSmall,
  finding: (code: string, message: string, fix: string) => Finding[],
): Finding[] {
  // The rule on anchors names the missing ones.
  if (issue.path.at(-1) === "anchors") return [];
  if (issue.origin === "string" && issue.minimum === 1)
    return finding("empty", "This must not be empty.", "Fill it in.");
  if (issue.origin === "string")
    return finding("too-short", `This must have at least ${issue.minimum} characters.`, "Say it in full.");
  if (issue.origin === "array") return finding("too-few", `At least ${issue.minimum} needed.`, "Add what is missing.");
  return finding(
    "too-small",
    `This must be ${issue.inclusive === false ? "more than" : "at least"} ${issue.minimum}.`,
    "Use a larger number.",
  );
}

/** The value an issue is about; undefined when there is none. */
const at = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null ? (value as Readonly<Record<PropertyKey, unknown>>)[key] : undefined,
    input,
  );

const NAMES: Readonly<Record<string, string>> = {
  int: "a whole number",
  array: "a list",
  object: "an object",
  record: "an object",
  boolean: "true or false",
  string: "text",
};
const article = (expected: string): string => NAMES[expected] ?? `a ${expected}`;

const shown = (key: string): string => (key.length > 60 ? `${key.slice(0, 59)}…` : key);
