import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Mutant } from "../../test/mutants/mutant.ts";
import type { CopiedTree } from "./copied-tree.ts";
import { LAYERS } from "../layers.ts";
import { layerOf, runTests, type Selection } from "./run-tests.ts";
import type { FailedTest, RanTest } from "./test-reports.ts";

/** What became of a mutant. Only a failed test that passes without it has killed it. */
export type Verdict =
  | { readonly kind: "killed"; readonly by: FailedTest; readonly seconds: number; readonly asNamed: boolean }
  | { readonly kind: "survived" | "stale" | "unusable"; readonly why: string };

/** How the runners, and `eventually`, say that something took too long; vitest leaves the trace it would have shown. */
const RAN_OUT_OF_TIME = /STACK_TRACE_ERROR|[Tt]est timed out|Test timeout|not within \d+ ms/;

/** Judges mutants by tests that are known to pass without any. */
export class Judge {
  readonly #onlyNamed: boolean;
  readonly #passed: RanTest[] = [];
  readonly #failed: FailedTest[] = [];

  /** `onlyNamed`: do not look for another test when the named one notices nothing. */
  constructor(onlyNamed: boolean) {
    this.#onlyNamed = onlyNamed;
  }

  /** Runs the named tests of all these mutants in an unbroken tree: otherwise a failure would mean nothing. */
  async watchUnbroken(mutants: readonly Mutant[], tree: CopiedTree): Promise<void> {
    for (const layer of LAYERS) {
      const here = mutants.filter(
        ({ killedBy }) => layerOf(killedBy) === layer && existsSync(join(tree.root, killedBy)),
      );
      const narrow = here.filter(({ test }) => test !== undefined);
      const whole = here.filter(({ test }) => test === undefined);
      await this.#watch(tree, { layer, files: filesOf(whole) });
      await this.#watch(tree, { layer, files: filesOf(narrow), tests: narrow.map(({ test }) => test ?? "") });
    }
  }

  async judge(mutant: Mutant, tree: CopiedTree): Promise<Verdict> {
    const unsound = this.#whyUnsound(mutant);
    const unusable = tree.apply(mutant);
    if (unusable !== null) return { kind: unusable === "stale" ? "stale" : "unusable", why: unusable };
    try {
      const named = selectionOf(mutant);
      if (unsound === null && named !== null) {
        const { passed, failed, seconds, trouble } = await runTests(tree, named);
        const [by] = failed;
        if (by !== undefined && !(await this.#isOnlySlow(by, named, tree)))
          return { kind: "killed", by, seconds, asNamed: true };
        if (by !== undefined) return { kind: "unusable", why: `${by.name} runs out of time without it too` };
        if (passed.length === 0) return { kind: "unusable", why: trouble ?? "no test was reached" };
      }
      const why = `${mutant.killedBy} ${unsound ?? "passes"}`;
      return this.#onlyNamed ? { kind: "survived", why } : await this.#anyOther(mutant, tree, why);
    } finally {
      tree.restore();
    }
  }

  /** A test that ran out of time may only have met a busy machine: it has to pass at once without the mutant. */
  async #isOnlySlow(by: FailedTest, named: Selection, tree: CopiedTree): Promise<boolean> {
    if (!RAN_OUT_OF_TIME.test(by.message)) return false;
    tree.restore();
    const { passed } = await runTests(tree, named);
    return !passed.some(({ file, name }) => file === by.file && name === by.name);
  }

  /** The whole layers in turn, the quickest first. */
  async #anyOther(mutant: Mutant, tree: CopiedTree, why: string): Promise<Verdict> {
    for (const layer of LAYERS) {
      const { failed, seconds } = await runTests(tree, { layer });
      const [by] = failed;
      if (by === undefined) continue;
      tree.restore();
      const { passed } = await runTests(tree, { layer, files: [by.file] });
      if (passed.some(({ file, name }) => file === by.file && name === by.name))
        return { kind: "killed", by, seconds, asNamed: false };
      tree.apply(mutant);
    }
    return { kind: "survived", why: `${why}, and so does every layer` };
  }

  async #watch(tree: CopiedTree, selection: Selection & { readonly files: readonly string[] }): Promise<void> {
    if (selection.files.length === 0) return;
    const { passed, failed, trouble, seconds } = await runTests(tree, selection, { toTheEnd: true });
    this.#passed.push(...passed);
    this.#failed.push(...failed);
    console.log(
      `  ${selection.layer}: ${passed.length} passed and ${failed.length} failed without a mutant  ${seconds.toFixed(1)} s${trouble === null ? "" : `  ${trouble}`}`,
    );
  }

  /** Null when what is named passes without a mutant. */
  #whyUnsound({ killedBy, test = "" }: Mutant): string | null {
    const isNamed = ({ file, name }: RanTest): boolean => file === killedBy && name.includes(test);
    const failed = this.#failed.find(isNamed);
    if (failed !== undefined) return `fails without any mutant: ${failed.name}: ${failed.message}`;
    return this.#passed.some(isNamed) ? null : "has no such test";
  }
}

const filesOf = (mutants: readonly Mutant[]): readonly string[] => [
  ...new Set(mutants.map(({ killedBy }) => killedBy)),
];

function selectionOf({ killedBy, test }: Mutant): Selection | null {
  const layer = layerOf(killedBy);
  return layer === null ? null : { layer, files: [killedBy], ...(test === undefined ? {} : { tests: [test] }) };
}
