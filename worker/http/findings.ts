import type * as z from "zod";
import type { Finding } from "#contract/problem.ts";

const escape = (key: PropertyKey): string => String(key).replaceAll("~", "~0").replaceAll("/", "~1");
const pointer = (path: readonly PropertyKey[]): string => path.map((key) => `/${escape(key)}`).join("");

/** Everything zod found wrong, as findings with JSON pointers; an unknown field is one finding each. */
export function findingsOf(error: z.ZodError, prefix = ""): Finding[] {
  return error.issues.flatMap((issue): Finding[] => {
    const at = prefix + pointer(issue.path);
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({
        pointer: `${at}/${escape(key)}`,
        code: "unknown-field",
        severity: "error",
        message: "There is no such field",
        fix: "Leave it out",
      }));
    }
    return [{ pointer: at, code: issue.code.replaceAll("_", "-"), severity: "error", message: issue.message }];
  });
}
