/** One rule taken out of the code, and the test that must notice. */
export interface Mutant {
  readonly id: string;
  /** The rule that is gone, in one sentence, with its requirement in docs/spec.md. */
  readonly rule: string;
  readonly file: string;
  /** Stands exactly once in the file; otherwise the mutant is stale. */
  readonly find: string;
  readonly replace: string;
  /** The test file that fails with it. */
  readonly killedBy: string;
  /** Of a file that takes minutes, the one test to run: a part of its name. */
  readonly test?: string;
}
