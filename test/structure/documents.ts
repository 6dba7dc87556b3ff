/** Ways to read our own Markdown: tables, links, and what stands in backticks. */

/** Text without fenced blocks: what is in them is an example or a drawing. */
const withoutFences = (text: string): string => text.replaceAll(/^```[\s\S]*?^```$/gm, "");

/** Targets of relative links, without their anchors. */
export const linksOf = (text: string): string[] =>
  [...withoutFences(text).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = ""]) => target.replace(/#.*/, ""))
    .filter((target) => target !== "" && !/^[a-z]+:/.test(target));

const inBackticks = (text: string): string[] => [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code);

const SOURCE = /\w\.(tsx?|mjs|css|md|json|jsonl|toml|yml|txt|html)$/;
/** Rooms of the repository and layers of tests: what begins with one of them and a slash is a path. */
const PLACE =
  /^(contract|core|durable-objects|worker|agent|simulators|web|scripts|bench|test|docs|examples|scenarios|unit|edge|system|structure|\.github|\.ci)\//;
/** Made on the machine, in an archive or elsewhere: never in the repository. */
const MADE = /^(web\/dist|log\.json|.*\/\{|<|audio\/)/;

/** Every path a text names in backticks, whole or by its last part, also inside a command. */
export const namedPaths = (text: string): string[] =>
  inBackticks(withoutFences(text))
    .flatMap((code) => code.split(/\s+/))
    .map((word) => word.replace(/[,;:]$/, ""))
    .filter((word) => /^[\w.*/-]+$/.test(word))
    .filter((word) => PLACE.test(word) || (SOURCE.test(word) && !word.startsWith("/")))
    .filter((word) => !MADE.test(word));

/** Source files named in fenced blocks, by whatever part of their path stands there. */
export const drawnFiles = (text: string): string[] =>
  [...text.matchAll(/^```(?!sh|json)[\s\S]*?^```$/gm)].flatMap(([block]) =>
    [...block.matchAll(/(?<![\w./*-])[\w*-][\w./*-]*\.(?:tsx?|mjs)\b/g)].map(([name]) => name),
  );

/**
 * Commands of npm that a text gives: lines of its shell blocks, and what stands in backticks, without comments, settings,
 * choices in brackets and whatever their output is piped into.
 */
export const commandsOf = (text: string): string[] => [
  ...new Set(
    [
      ...[...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, block = ""]) => block.split("\n")),
      ...inBackticks(withoutFences(text)),
    ]
      .map((line) => line.replace(/^[A-Z_]+=\S+ /, ""))
      .filter((line) => /^npm (start|test|run)\b/.test(line))
      .map((line) => line.replace(/ *( #|\[| \\?\|).*$/, "").trim()),
  ),
];

/** Tests named in a cell. A name without a folder is in the folder of the one before it. */
export function proofsOf(cell: string): string[] {
  let folder = "";
  return inBackticks(cell).flatMap((code) => {
    if (!/^[\w.*/-]+$/.test(code) || code.includes(".bench")) return [];
    if (code.includes("/")) folder = code.slice(0, code.lastIndexOf("/") + 1);
    return [code.includes("/") ? code : `${folder}${code}`];
  });
}

/** Rows of all tables that have a column of this name, by column. */
export function rowsOf(text: string, column: string): Readonly<Record<string, string>>[] {
  const rows: Record<string, string>[] = [];
  let header: string[] | null = null;
  for (const line of withoutFences(text).split("\n")) {
    if (!line.startsWith("|")) {
      header = null;
      continue;
    }
    const cells = line
      .slice(1, line.lastIndexOf("|"))
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim());
    if (cells.every((cell) => /^:?-+:?$/.test(cell))) continue;
    if (header === null) header = cells;
    else if (header.includes(column)) rows.push(Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ""])));
  }
  return rows;
}
