import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Mutant } from "../../test/mutants/mutant.ts";
import { buildPages } from "../stack/pages.ts";
import { ROOT } from "../stack/stack.ts";

/** Why a mutant says nothing about any test. */
export type Unusable = "stale" | "does not parse";

/** How often the text a mutant replaces stands in this tree. */
export const occurrences = ({ file, find }: Mutant, root = ROOT): number =>
  existsSync(join(root, file)) ? readFileSync(join(root, file), "utf8").split(find).length - 1 : 0;

/** A copy of this tree as it stands, committed or not, in which rules can be broken. */
export class CopiedTree {
  readonly root = mkdtempSync(join(tmpdir(), "vivavoce-mutants-"));
  #restore: (() => void) | null = null;

  constructor() {
    const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: ROOT });
    for (const path of listed.toString().split("\0"))
      // A link to packages elsewhere is listed as a file.
      if (path !== "" && path !== "node_modules" && existsSync(join(ROOT, path)))
        cpSync(join(ROOT, path), join(this.root, path));
    symlinkSync(join(ROOT, "node_modules"), join(this.root, "node_modules"));
    // Rendered voices and built pages: the same text gives the same bytes, so they need not be made again.
    for (const made of [".cache", "web/dist"])
      if (existsSync(join(ROOT, made))) cpSync(join(ROOT, made), join(this.root, made), { recursive: true });
    // Whoever looks for stale mutants would notice every mutant.
    rmSync(join(this.root, "test/structure/mutants.test.ts"), { force: true });
  }

  /** Breaks one rule; says why when that cannot be done. */
  apply(mutant: Mutant): Unusable | null {
    const { file, find, replace } = mutant;
    if (occurrences(mutant, this.root) !== 1) return "stale";
    const path = join(this.root, file);
    const before = readFileSync(path, "utf8");
    // A function, because "$&" in a text means something to String.replace.
    const after = before.replace(find, () => replace);
    if (file.endsWith(".ts") && !parses(after)) return "does not parse";
    writeFileSync(path, after);
    this.#restore = () => writeFileSync(path, before);
    return null;
  }

  restore(): void {
    this.#restore?.();
    this.#restore = null;
  }

  /** Pages as they are in this tree now. Throws when they cannot be built. */
  async pages(): Promise<void> {
    await buildPages(this.root);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

function parses(source: string): boolean {
  try {
    stripTypeScriptTypes(source);
    return true;
  } catch {
    return false;
  }
}
