import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { InterviewConfig } from "#contract/interview-config.ts";
import type { Finding } from "#contract/problem.ts";
import { lintConfig, type LintResult } from "#core/config/lint-config.ts";
import { shorten } from "#core/config/shorten.ts";
import { painted, printable, type Terminal } from "./terminal.ts";
import { UsageError } from "./usage.ts";

/** The guide has errors; they have been said. */
export class GuideHasErrors extends Error {}

/** Reads and lints a guide, shortened to `minutes` where they are given. */
export function lintFile(path: string, minutes: number | null = null): LintResult {
  const linted = lintConfig(readJson(path));
  return minutes === null || linted.config === null ? linted : lintConfig(shorten(linted.config, minutes));
}

/** A guide without errors. With errors there is no prompt: says them and gives up. */
export function soundGuide(
  terminal: Terminal,
  path: string,
  minutes: number | null = null,
): { readonly config: InterviewConfig; readonly findings: readonly Finding[] } {
  const { config, findings } = lintFile(path, minutes);
  if (config !== null) return { config, findings };
  terminal.note(`${path} has errors; no prompt is built from it.\n${findingLines(terminal, findings)}\n`);
  throw new GuideHasErrors(path);
}

export const findingLines = (terminal: Terminal, findings: readonly Finding[]): string =>
  findings
    .map(({ severity, pointer, message, fix, code }) => {
      const kind = painted(terminal, severity === "error" ? "red" : "yellow", severity.padEnd(8));
      return `  ${kind} ${printable(`${pointer === "" ? "/" : pointer}  ${[message, fix].filter(Boolean).join(" ")} [${code}]`)}`;
    })
    .join("\n");

function readJson(path: string): unknown {
  let text: string;
  try {
    // As npm was asked from, and without the mark some editors begin files with.
    text = readFileSync(resolve(process.env["INIT_CWD"] ?? ".", path), "utf8").replace(/^\uFEFF/, "");
  } catch {
    throw new UsageError(`Cannot read ${printable(path)}.`);
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UsageError(printable(`${path} is not JSON: ${(cause as Error).message}`));
  }
}
