import type { Persona } from "#contract/persona.ts";
import { configHash } from "#core/config/config-hash.ts";
import type { ChangedField } from "#core/config/guide-changes.ts";
import type { DiffLine } from "#core/line-diff.ts";
import { promptDiff, type BlockDiff, type PromptDiff } from "#core/prompt/prompt-diff.ts";
import { fieldNames } from "./field-names.ts";
import { soundGuide } from "./read-guide.ts";
import { painted, short, type Terminal } from "./terminal.ts";

interface DiffOptions {
  readonly personas: readonly Persona[];
  readonly brief: boolean;
  readonly json: boolean;
}

/** `diff`: which blocks differ, which fields did it, and the lines. */
export function diffGuides(terminal: Terminal, before: string, after: string, options: DiffOptions): void {
  const [one, other] = [before, after].map((path) => soundGuide(terminal, path).config) as [never, never];
  const hashes = { before: configHash(one), after: configHash(other) };
  const diffs = options.personas.map((persona) => promptDiff(one, other, persona));
  if (options.json) return terminal.out(`${JSON.stringify(asData(hashes, diffs, options), null, 2)}\n`);
  if (hashes.before === hashes.after) return terminal.out(sameGuide(terminal, before, after, hashes.before, diffs));
  const same = inAll(diffs);
  terminal.out(
    `${[
      `${painted(terminal, "bold", `${before} → ${after}`)}\nguide  ${short(hashes.before)} → ${short(hashes.after)}`,
      ...diffs.map((diff) => promptLines(terminal, diff, same, options.brief)),
      ...(same.length === 0 ? [] : [`Changed, and reaches no prompt: ${fieldNames(same)}`]),
    ].join("\n\n")}\n`,
  );
}

/** Fields without effect on any of the prompts shown. */
const inAll = (diffs: readonly PromptDiff[]): readonly ChangedField[] => {
  const [first, ...rest] = diffs;
  const known = (field: ChangedField, diff: PromptDiff): boolean =>
    diff.withoutEffect.some(({ pointer, change }) => pointer === field.pointer && change === field.change);
  return rest.length === 0
    ? []
    : (first?.withoutEffect.filter((field) => rest.every((diff) => known(field, diff))) ?? []);
};

const sameGuide = (
  terminal: Terminal,
  before: string,
  after: string,
  hash: string,
  diffs: readonly PromptDiff[],
): string =>
  [
    `${painted(terminal, "bold", `${before} = ${after}`)}`,
    `The same guide: ${short(hash)}. The same prompts:`,
    ...diffs.map(
      ({ persona, after: prompt }) => `  ${persona.padEnd(12)} ${short(prompt.hash)}, builder ${prompt.builderVersion}`,
    ),
    "",
  ].join("\n");

function promptLines(terminal: Terminal, diff: PromptDiff, same: readonly ChangedField[], brief: boolean): string {
  const { persona, before, after, blocks } = diff;
  const all = new Set([...before.blocks, ...after.blocks].map(({ name }) => name)).size;
  const sameNames = new Set(same.map(({ pointer, change }) => `${change} ${pointer}`));
  const inert = diff.withoutEffect.filter(({ pointer, change }) => !sameNames.has(`${change} ${pointer}`));
  const name = painted(terminal, "bold", persona.toUpperCase());
  const hashes =
    blocks.length === 0
      ? `${short(after.hash)}, the same prompt`
      : `${short(before.hash)} → ${short(after.hash)}, ${blocks.length} of ${all} blocks differ`;
  return [
    `${name}  ${hashes}, builder ${after.builderVersion}`,
    ...blocks.map((block) => blockLines(terminal, block, brief)),
    ...(inert.length === 0 ? [] : [`  without effect       ${fieldNames(inert)}`]),
  ].join("\n");
}

function blockLines(terminal: Terminal, { name, fields, together, lines }: BlockDiff, brief: boolean): string {
  const cause = `  ${name.padEnd(20)} ${together ? "only together: " : ""}${fieldNames(fields)}`;
  return brief ? cause : [cause, ...lines.map((line) => diffLine(terminal, line))].join("\n");
}

function diffLine(terminal: Terminal, line: DiffLine): string {
  if (line.kind === "folded") return painted(terminal, "dim", `      … ${line.lines} unchanged`);
  if (line.kind === "same") return painted(terminal, "dim", `      ${line.text}`);
  return line.kind === "added"
    ? painted(terminal, "green", `    + ${line.text}`)
    : painted(terminal, "red", `    - ${line.text}`);
}

const asData = (hashes: object, diffs: readonly PromptDiff[], { brief }: DiffOptions) => ({
  configHash: hashes,
  prompts: diffs.map(({ persona, before, after, blocks, withoutEffect }) => ({
    persona,
    builderVersion: after.builderVersion,
    hash: { before: before.hash, after: after.hash },
    blocks: blocks.map(({ lines, ...block }) => (brief ? block : { ...block, lines })),
    withoutEffect,
  })),
});
