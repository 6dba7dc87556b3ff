import { relative } from "node:path";

export interface RanTest {
  readonly file: string;
  readonly name: string;
}

export interface FailedTest extends RanTest {
  readonly message: string;
}

/** How the tests ended that were reached. */
export interface Counted {
  readonly passed: readonly RanTest[];
  readonly failed: readonly FailedTest[];
}

interface VitestReport {
  readonly testResults?: readonly {
    readonly name: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[] | null;
    }[];
  }[];
}

interface PlaywrightSuite {
  readonly file?: string;
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly file: string;
    readonly tests: readonly {
      readonly results: readonly { readonly status: string; readonly error?: { readonly message?: string } }[];
    }[];
  }[];
}
interface PlaywrightReport {
  readonly suites?: readonly PlaywrightSuite[];
}

// Colours are for people.
const firstLine = (text: string | undefined): string =>
  (text ?? "")
    .replaceAll(new RegExp(`${String.fromCodePoint(27)}\\[[\\d;]*m`, "g"), "")
    .split("\n")[0]!
    .slice(0, 160);

/** What vitest's JSON report says; `root` is where its files are. */
export function readVitest(text: string, root: string): Counted {
  const { testResults = [] } = JSON.parse(text) as VitestReport;
  const tests = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map((result) => ({ file: relative(root, name), result })),
  );
  return {
    passed: tests
      .filter(({ result }) => result.status === "passed")
      .map(({ file, result }) => ({ file, name: result.fullName })),
    failed: tests
      .filter(({ result }) => result.status === "failed")
      .map(({ file, result }) => ({ file, name: result.fullName, message: firstLine(result.failureMessages?.[0]) })),
  };
}

/** What Playwright's JSON report says. */
export function readPlaywright(text: string): Counted {
  const { suites = [] } = JSON.parse(text) as PlaywrightReport;
  const specs = suites.flatMap(function below(suite: PlaywrightSuite): NonNullable<PlaywrightSuite["specs"]>[number][] {
    return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(below)];
  });
  const results = specs.flatMap(({ title, file, tests }) =>
    tests.flatMap(({ results: runs }) => runs.map((result) => ({ title, file: `test/system/${file}`, result }))),
  );
  return {
    passed: results
      .filter(({ result }) => result.status === "passed")
      .map(({ title, file }) => ({ file, name: title })),
    failed: results
      .filter(({ result }) => result.status === "failed" || result.status === "timedOut")
      .map(({ title, file, result }) => ({ file, name: title, message: firstLine(result.error?.message) })),
  };
}
