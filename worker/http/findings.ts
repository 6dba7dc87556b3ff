import type * as z from "zod";
import type { Finding } from "#contract/problem.ts";

const escape = (key: PropertyKey): string => String(key).replaceAll("~", "~0").replaceAll("/", "~1");
const pointer = (path: readonly PropertyKey[]): string => path.map((key) => `/${escape(key)}`).join("");

/** Everything zod found wrong, as findings with JSON pointers; an unknown field is one finding each, a rule of ours may name its own code. */
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
    const own: unknown = issue.code === "custom" ? issue.params?.["code"] : undefined;
    const code = typeof own === "string" ? own : issue.code.replaceAll("_", "-");
    return [{ pointer: at, code, severity: "error", message: issue.message }];
  });
}
