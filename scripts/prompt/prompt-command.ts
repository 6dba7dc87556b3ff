import { parseArgs } from "node:util";
import { Persona } from "#contract/persona.ts";
import { buildSummary } from "./build-summary.ts";
import { diffGuides } from "./diff-guides.ts";
import { lintGuides } from "./lint-guides.ts";
import { GuideHasErrors } from "./read-guide.ts";
import { showPrompt } from "./show-prompt.ts";
import type { Terminal } from "./terminal.ts";
import { USAGE, UsageError } from "./usage.ts";

const VERBS = ["build", "show", "diff", "lint"] as const;
type Verb = (typeof VERBS)[number];
type Option = "persona" | "block" | "minutes" | "brief" | "json";

/** What each verb takes; anything else is a mistake that is said and not passed over. */
const TAKES: Readonly<Record<Verb, readonly Option[]>> = {
  build: ["persona", "minutes", "json"],
  show: ["persona", "block", "minutes", "json"],
  diff: ["persona", "brief", "json"],
  lint: ["json"],
};

/** Runs one command and says how the process should end: 0 done, 1 a guide has errors, 2 called wrongly. */
export function promptCommand(args: readonly string[], terminal: Terminal): 0 | 1 | 2 {
  try {
    return run(args, terminal) ? 0 : 1;
  } catch (cause) {
    if (cause instanceof GuideHasErrors) return 1;
    if (!(cause instanceof UsageError)) throw cause;
    terminal.note(`${cause.message}\n\n${USAGE}`);
    return 2;
  }
}

function run(args: readonly string[], terminal: Terminal): boolean {
  const { values, positionals } = parsed(args);
  if (values.help === true) {
    terminal.out(USAGE);
    return true;
  }
  const { verb, paths } = verbOf(positionals);
  for (const option of Object.keys(values) as Option[])
    if (!TAKES[verb].includes(option)) throw new UsageError(`${verb} takes no --${option}.`);
  const json = values.json ?? false;
  const minutes = minutesOf(values.minutes);
  switch (verb) {
    case "build":
      buildSummary(terminal, only(paths), { personas: personasOf(values.persona), minutes, json });
      return true;
    case "show": {
      const [persona = "interviewer", ...more] = personasOf(values.persona ?? "interviewer");
      if (more.length > 0) throw new UsageError("show takes one persona.");
      showPrompt(terminal, only(paths), { persona, block: values.block ?? null, minutes, json });
      return true;
    }
    case "diff": {
      const [before, after, ...more] = paths;
      if (before === undefined || after === undefined || more.length > 0) throw new UsageError("Name two guides.");
      diffGuides(terminal, before, after, {
        personas: personasOf(values.persona),
        brief: values.brief ?? false,
        json,
      });
      return true;
    }
    case "lint":
      if (paths.length === 0) throw new UsageError("Name at least one guide.");
      return lintGuides(terminal, paths, json);
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        persona: { type: "string" },
        block: { type: "string" },
        minutes: { type: "string" },
        brief: { type: "boolean" },
        json: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (cause) {
    throw new UsageError((cause as Error).message);
  }
}

/** A first word that could be a file is one: `prompt guide.json` builds it. */
function verbOf(positionals: readonly string[]): { readonly verb: Verb; readonly paths: readonly string[] } {
  const [first, ...rest] = positionals;
  if (first === undefined) throw new UsageError("Name a guide.");
  const verb = VERBS.find((known) => known === first);
  if (verb !== undefined) return { verb, paths: rest };
  if (/[./\\]/.test(first)) return { verb: "build", paths: positionals };
  throw new UsageError(`There is no "${first}". There are: ${VERBS.join(", ")}.`);
}

function only(paths: readonly string[]): string {
  const [path, ...more] = paths;
  if (path === undefined || more.length > 0) throw new UsageError("Name one guide.");
  return path;
}

function personasOf(asked = "all"): readonly Persona[] {
  if (asked === "all") return Persona.options;
  const persona = Persona.safeParse(asked);
  if (!persona.success)
    throw new UsageError(`There is no persona "${asked}". There are: ${Persona.options.join(", ")}, all.`);
  return [persona.data];
}

function minutesOf(asked: string | undefined): number | null {
  if (asked === undefined) return null;
  const minutes = Number(asked);
  if (!(Number.isInteger(minutes) && minutes >= 3 && minutes <= 120))
    throw new UsageError("--minutes takes a whole number from 3 to 120.");
  return minutes;
}
