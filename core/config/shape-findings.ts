import type * as z from "zod";
import type { Finding } from "#contract/problem.ts";
import { pointer } from "./pointer.ts";

/** What a wrong shape means to the person who wrote it: one finding per unknown field, none for what a rule says better. */
export function shapeFindings(error: z.ZodError): Finding[] {
  return error.issues.flatMap(findingsOf);
}

function findingsOf(issue: z.core.$ZodIssue): Finding[] {
  const at = pointer(...issue.path);
  const finding = (code: string, message: string, fix: string): Finding => ({ pointer: at, code, severity: "error", message, fix });
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        pointer: pointer(...issue.path, key),
        code: "unknown-field",
        severity: "error",
        message: `There is no field "${shown(key)}" here.`,
        fix: "Remove it, or correct its name.",
      }));
    case "invalid_key":
      return [finding("unknown-field", "There is no section of this name.", "Use opening, background, technical, system_design, qa or wrapup.")];
    case "too_small":
      // The rule on anchors names the missing ones.
      if (issue.path.at(-1) === "anchors") return [];
      if (issue.origin === "string") {
        return issue.minimum === 1
          ? [finding("empty", "This must not be empty.", "Fill it in.")]
          : [finding("too-short", `This must have at least ${issue.minimum} characters.`, "Say it in full.")];
      }
      if (issue.origin === "array") return [finding("too-few", `At least ${issue.minimum} needed.`, "Add what is missing.")];
      return [finding("too-small", `This must be ${issue.inclusive === false ? "more than" : "at least"} ${issue.minimum}.`, "Use a larger number.")];
    case "too_big":
      if (issue.origin === "string") return [finding("too-long", `This may have at most ${issue.maximum} characters.`, "Shorten it.")];
      if (issue.origin === "array") return [finding("too-many", `At most ${issue.maximum} allowed.`, "Remove some.")];
      return [finding("too-large", `This may be at most ${issue.maximum}.`, "Use a smaller number.")];
    case "invalid_value":
      return [finding("not-a-choice", "This is none of the choices.", `Use one of: ${issue.values.map(String).join(", ")}.`)];
    case "invalid_format":
      return [finding("bad-id", "An id starts with a lower-case letter and has only a–z, 0–9, _ and - (40 at most).", "Use something short, such as q1.")];
    case "invalid_type":
      if (issue.input === undefined) return [finding("missing", "This is missing.", "Add it.")];
      return [finding("wrong-type", `This must be ${article(issue.expected)}.`, "Correct its type.")];
    default:
      return [finding("invalid", issue.message, "Correct it.")];
  }
}

const article = (expected: string): string =>
  ({ int: "a whole number", array: "a list", object: "an object", record: "an object", boolean: "true or false", string: "text" })[expected] ?? `a ${expected}`;

const shown = (key: string): string => (key.length > 60 ? `${key.slice(0, 59)}…` : key);
