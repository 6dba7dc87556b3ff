import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Report } from "#contract/report.ts";
import { evaluatedReport, holdAndEvaluate } from "../support/evaluated-by-http.ts";
import { expect, test } from "../support/whole-stack.ts";
import { test as onStage } from "./stage.ts";

const README = readFileSync(resolve(import.meta.dirname, "../../README.md"), "utf8");
const blocks = [...README.matchAll(/```sh\n([\s\S]*?)```/g)]
  .map(([, block = ""]) => block)
  .filter((block) => /\bcurl\b/.test(block));
/** What can be asked at once, and what needs an interview that has ended. */
const commands = blocks.filter((block) => !block.includes("$ID"));
const afterwards = blocks.filter((block) => block.includes("$ID"));

test("the README's curl calls answer as it says", ({ stack }) => {
  test.setTimeout(240_000);
  expect(commands).toHaveLength(3);
  // One shell, as a reader has; only key and port are this stack's.
  const script = commands
    .join("\necho; echo ----\n")
    .replace(/^KEY=.*$/m, 'KEY="$REAL_KEY"')
    .replace(/^API=.*$/m, 'API="$REAL_URL/v1"');
  const output = execFileSync("bash", ["-euc", script], {
    env: { ...process.env, REAL_KEY: stack.secrets.consoleKey, REAL_URL: stack.url },
    encoding: "utf8",
  });
  const [guides, scheduled, findings] = output.split("----").map((text) => JSON.parse(text) as Record<string, unknown>);
  const shown = [...README.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = ""]) => text);
  // Other tests may have made guides before: the answer's shape is what a reader relies on.
  const example = JSON.parse(shown[0] ?? "") as { items: object[] };
  expect(Object.keys(guides ?? {})).toEqual(Object.keys(example));
  expect(Object.keys((guides?.["items"] as object[] | undefined)?.[0] ?? {})).toEqual(
    Object.keys(example.items[0] ?? {}),
  );
  expect(scheduled).toMatchObject({ mode: "test", state: "scheduled", timeFactor: 1.25 });
  expect(scheduled?.["joinUrl"]).toMatch(/\/join#int_[a-z0-9]+\.\S+$/);
  expect(findings).toEqual(JSON.parse(shown[2] ?? ""));
});

onStage("the README's calls about an interview that has ended answer as it says", async ({ stage }) => {
  onStage.setTimeout(120_000);
  expect(afterwards).toHaveLength(1);
  const { id } = await holdAndEvaluate(stage, "Maya Lindqvist");
  await evaluatedReport(stage, id);
  const script = (afterwards[0] ?? "")
    .replace(/^ID=.*$/m, `ID=${id}`)
    .replace('curl -sS "$API/interviews/$ID/decision"', 'echo; echo ----; curl -sS "$API/interviews/$ID/decision"');
  const output = execFileSync("bash", ["-euc", script], {
    env: { ...process.env, KEY: stage.edge.keys.admin, API: `${stage.edge.url}/v1` },
    encoding: "utf8",
  });
  const [report, decided] = output.split("----").map((text) => JSON.parse(text) as unknown);
  expect(Report.parse(report).evaluation?.number).toBe(1);
  expect(decided).toMatchObject({ decision: "advance" });
});
