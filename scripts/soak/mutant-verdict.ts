import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Mutant } from "../../test/mutants/mutant.ts";
import type { CopiedTree } from "./copied-tree.ts";
import { LAYERS, layerOf, runTests, type Outcome, type Selection } from "./run-tests.ts";
import type { FailedTest } from "./test-reports.ts";

/** What became of a mutant. Only a failed test of a file that passes without it has killed it. */
export type Verdict =
  | { readonly kind: "killed"; readonly by: FailedTest; readonly seconds: number; readonly asNamed: boolean }
  | { readonly kind: "survived" | "stale" | "unusable"; readonly why: string };

/** Judges mutants, and remembers which tests pass without any. */
export class Judge {
  readonly #unbroken = new Map<string, Promise<Outcome>>();
  readonly #onlyNamed: boolean;

  /** `onlyNamed`: do not look for another test when the named one notices nothing. */
  constructor(onlyNamed: boolean) {
    this.#onlyNamed = onlyNamed;
  }

  async judge(mutant: Mutant, tree: CopiedTree): Promise<Verdict> {
    const named = selectionOf(mutant);
    const known = named !== null && existsSync(join(tree.root, mutant.killedBy));
    const sound = known ? await this.#passes(named, tree) : "there is no such file";
    const unusable = tree.apply(mutant);
    if (unusable !== null) return { kind: unusable === "stale" ? "stale" : "unusable", why: unusable };
    try {
      if (sound === null && named !== null) {
        const outcome = await runTests(tree, named);
        const [by] = outcome.failed;
        if (by !== undefined) return { kind: "killed", by, seconds: outcome.seconds, asNamed: true };
        if (outcome.passed === 0) return { kind: "unusable", why: outcome.trouble ?? "no test was reached" };
      }
      const why = sound === null ? `${mutant.killedBy} passes` : `${mutant.killedBy}: ${sound}`;
      return this.#onlyNamed ? { kind: "survived", why } : await this.#anyOther(mutant, tree, why);
    } finally {
      tree.restore();
    }
  }

  /** The whole layers in turn, the quickest first. */
  async #anyOther(mutant: Mutant, tree: CopiedTree, why: string): Promise<Verdict> {
    for (const layer of LAYERS) {
      const { failed, seconds } = await runTests(tree, { layer });
      const [by] = failed;
      if (by === undefined) continue;
      tree.restore();
      const sound = await this.#passes({ layer, file: by.file }, tree);
      if (sound === null) return { kind: "killed", by, seconds, asNamed: false };
      const again = tree.apply(mutant);
      if (again !== null) return { kind: "unusable", why: again };
    }
    return { kind: "survived", why: `${why}, and every layer` };
  }

  /** Null when the tests pass in an unbroken tree; what is wrong otherwise. */
  async #passes(selection: Selection, tree: CopiedTree): Promise<string | null> {
    const key = JSON.stringify(selection);
    const asked = this.#unbroken.get(key) ?? runTests(tree, selection);
    this.#unbroken.set(key, asked);
    const { passed, failed, trouble } = await asked;
    if (failed[0] !== undefined) return `fails without any mutant: ${failed[0].name}`;
    return trouble ?? (passed === 0 ? "no test was reached" : null);
  }
}

function selectionOf({ killedBy, test }: Mutant): Selection | null {
  const layer = layerOf(killedBy);
  return layer === null ? null : { layer, file: killedBy, ...(test === undefined ? {} : { test }) };
}
