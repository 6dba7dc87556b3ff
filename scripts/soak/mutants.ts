import { parseArgs } from "node:util";
import { MUTANTS } from "../../test/mutants/all.ts";
import type { Mutant } from "../../test/mutants/mutant.ts";
import { CopiedTree } from "./copied-tree.ts";
import { Judge, type Verdict } from "./mutant-verdict.ts";
import { seenAt, writeDocument } from "./mutants-document.ts";
import { stopTests } from "./run-tests.ts";
import { UsageError, wholeNumber } from "./usage.ts";

// A check on the checks: takes one rule at a time out of a copy of the tree, and says which test notices.
//   --only id…    these mutants           --quick       only the test that is named, not the layers after it
//   --list        say which there are     --workers 2   two side by side
//   --write       write docs/design/mutants.md

/** Runs the mutants; the exit code is 1 when one was not killed. */
export async function soakMutants(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      only: { type: "boolean", default: false },
      list: { type: "boolean", default: false },
      quick: { type: "boolean", default: false },
      write: { type: "boolean", default: false },
      workers: { type: "string", default: "1" },
    },
  });
  const workers = wholeNumber("workers", values.workers, 1, 2);
  if (values.only !== positionals.length > 0)
    throw new UsageError("--only takes the ids of mutants; ids follow --only.");
  const only = positionals;
  const unknown = only.filter((id) => !MUTANTS.some((mutant) => mutant.id === id));
  if (unknown.length > 0) throw new UsageError(`No such mutant: ${unknown.join(", ")}.`);
  const mutants = MUTANTS.filter(({ id }) => only.length === 0 || only.includes(id));
  if (values.list) {
    for (const { id, rule, killedBy } of mutants) console.log(`${id}\n    ${rule}\n    ${killedBy}`);
    return 0;
  }
  const verdicts = new Map<string, Verdict>();
  const at = seenAt(Date.now());
  await judgeAll(mutants, workers, new Judge(values.quick), (mutant, verdict) => {
    verdicts.set(mutant.id, verdict);
    tell(mutant, verdict);
    // Each at once: whoever stops a long run keeps what was found.
    if (values.write) writeDocument(MUTANTS, verdicts, at);
  });
  const killed = [...verdicts.values()].filter(({ kind }) => kind === "killed").length;
  console.log(`\n${killed} of ${mutants.length} killed`);
  return killed === mutants.length ? 0 : 1;
}

async function judgeAll(
  mutants: readonly Mutant[],
  workers: number,
  judge: Judge,
  onVerdict: (mutant: Mutant, verdict: Verdict) => void,
): Promise<void> {
  const trees = Array.from({ length: Math.min(workers, mutants.length) }, () => new CopiedTree());
  const remove = (): void => trees.forEach((tree) => tree.remove());
  const interrupted = (): void => {
    stopTests();
    remove();
    process.exit(130);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, interrupted);
  const waiting = [...mutants];
  try {
    if (trees[0] !== undefined) await judge.watchUnbroken(mutants, trees[0]);
    await Promise.all(
      trees.map(async (tree) => {
        for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift())
          onVerdict(mutant, await judge.judge(mutant, tree));
      }),
    );
  } finally {
    remove();
  }
}

function tell({ id, rule, killedBy }: Mutant, verdict: Verdict): void {
  if (verdict.kind !== "killed") {
    console.log(`✗ ${id}  ${verdict.kind.toUpperCase()}: ${verdict.why}\n    ${rule}`);
    return;
  }
  const { by, seconds, asNamed } = verdict;
  console.log(`✓ ${id}  ${seconds.toFixed(1)} s  ${by.file}: ${by.name}\n    ${by.message}`);
  if (!asNamed) console.log(`    It was said to be ${killedBy}: write down where the rule is proven now.`);
}
