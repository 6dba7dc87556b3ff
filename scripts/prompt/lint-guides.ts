import { configHash } from "#core/config/config-hash.ts";
import { findingLines, lintFile } from "./read-guide.ts";
import { painted, short, type Terminal } from "./terminal.ts";

/** `lint`: all findings of all guides. True when none is an error. */
export function lintGuides(terminal: Terminal, paths: readonly string[], json: boolean): boolean {
  const linted = paths.map((path) => ({ path, ...lintFile(path) }));
  if (json) {
    const reports = linted.map(({ path, config, findings }) => ({
      path,
      configHash: config === null ? null : configHash(config),
      findings,
    }));
    terminal.out(`${JSON.stringify(reports, null, 2)}\n`);
  } else {
    for (const { path, config, findings } of linted) {
      const result =
        findings.length === 0 ? "no findings" : `${findings.length} ${findings.length === 1 ? "finding" : "findings"}`;
      const guide = config === null ? painted(terminal, "red", "has errors") : `guide ${short(configHash(config))}`;
      terminal.out(`${painted(terminal, "bold", path)}  ${guide}, ${result}\n`);
      if (findings.length > 0) terminal.out(`${findingLines(terminal, findings)}\n`);
    }
  }
  return linted.every(({ config }) => config !== null);
}
