// `npm run soak [-- name …]`: long runs that are not part of `npm test`. Without a name it lists them.

import { isUsageError } from "./soak/usage.ts";

interface SoakRun {
  readonly name: string;
  readonly does: string;
  readonly takes: string;
  /** Resolves with the exit code. */
  readonly run: (args: readonly string[]) => Promise<number>;
}

const RUNS: readonly SoakRun[] = [
  {
    name: "mutants",
    does: "breaks one rule at a time in a copy of the tree, and says which test notices",
    takes: "hours: never run in one piece so far; --only id… --list --quick --workers 2 --write",
    run: async (args) => (await import("./soak/mutants.ts")).soakMutants(args),
  },
  {
    name: "repeat",
    does: "runs the tests again and again while something else keeps a core busy, and prints a row for each",
    takes: "about ten minutes a run; layer… --times 10 --busy 1",
    run: async (args) => (await import("./soak/repeat.ts")).soakRepeat(args),
  },
  {
    name: "endurance",
    does: "holds whole simulated interviews one after the other on one stack, and says what each part holds in memory",
    takes: "as long as they last; --interviews 2 --minutes 30",
    run: async (args) => (await import("./soak/endurance.ts")).soakEndurance(args),
  },
  {
    name: "moments",
    does: "kills an evaluation at every moment worth dying at; npm test tries every fourth",
    takes: "about three minutes",
    run: async (args) => (await import("./soak/moments.ts")).soakMoments(args),
  },
];

const [name, ...args] = process.argv.slice(2);
const chosen = RUNS.find((run) => run.name === name);
if (chosen === undefined) {
  if (name !== undefined) console.error(`There is no run "${name}".`);
  for (const { name: known, does, takes } of RUNS) console.log(`${known.padEnd(12)}${does}\n${" ".repeat(12)}${takes}`);
  process.exitCode = name === undefined ? 0 : 2;
} else
  try {
    process.exitCode = await chosen.run(args);
  } catch (cause) {
    if (!isUsageError(cause)) throw cause;
    console.error(cause.message);
    process.exitCode = 2;
  }
