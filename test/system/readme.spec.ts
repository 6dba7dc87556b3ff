import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { InterviewPrompt, PromptView } from "#contract/prompt-view.ts";
import { Report } from "#contract/report.ts";
import { sha256Hex } from "#core/hash.ts";
import { buildPrompt } from "#core/prompt/build-prompt.ts";
import { evaluatedReport, holdAndEvaluate } from "../support/evaluated-by-http.ts";
import { readyGuide } from "../support/ready-guides.ts";
import { expect, test } from "../support/whole-stack.ts";
import { test as onStage } from "./stage.ts";

const read = (path: string): string => readFileSync(resolve(import.meta.dirname, "../..", path), "utf8");
const fenced = (page: string, language: string): string[] =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g"))].map(([, block = ""]) => block);
const calls = (page: string): string[] => fenced(page, "sh").filter((block) => /\bcurl\b/.test(block));
const README = read("README.md");
const API_PAGE = read("docs/api.md");
/** What can be asked at once, and what needs an interview that has ended. */
const commands = calls(API_PAGE).filter((block) => !block.includes("$ID"));
const afterwards = calls(API_PAGE).filter((block) => block.includes("$ID"));

/** Runs blocks in one shell, as a reader has; only what is this stack's own is replaced. */
function answers(blocks: readonly string[], own: Readonly<Record<string, string>>): unknown[] {
  const script = Object.keys(own).reduce(
    (text, name) => text.replace(new RegExp(`^${name}=.*$`, "gm"), ""),
    // Each call's answer stands by itself.
    blocks.join("\n").replaceAll(/^curl /gm, "echo; echo ----; curl "),
  );
  const output = execFileSync("bash", ["-euc", script], { env: { ...process.env, ...own }, encoding: "utf8" });
  return output
    .split("----")
    .slice(1)
    .map((text) => JSON.parse(text) as unknown);
}

test("the curl calls of README and API page answer as they say", async ({ stack }) => {
  test.setTimeout(240_000);
  expect(commands).toHaveLength(3);
  const own = { KEY: stack.secrets.consoleKey, API: `${stack.url}/v1` };
  const [guides, scheduled, findings] = answers(commands, own) as [
    { readonly items: readonly object[] },
    { readonly id: string; readonly joinUrl: string; readonly prompt: { readonly hash: string } },
    object,
  ];
  const shown = fenced(API_PAGE, "json");
  // Other tests may have made guides before: the answer's shape is what a reader relies on.
  const example = JSON.parse(shown[0] ?? "") as { readonly items: readonly object[] };
  expect(Object.keys(guides)).toEqual(Object.keys(example));
  expect(Object.keys(guides.items[0] ?? {})).toEqual(Object.keys(example.items[0] ?? {}));
  expect(scheduled).toMatchObject({ mode: "test", state: "scheduled", timeFactor: 1.25 });
  expect(scheduled.joinUrl).toMatch(/\/join#int_[a-z0-9]+\.\S+$/);
  expect(findings).toEqual(JSON.parse(shown[2] ?? ""));

  expect(calls(README)).toHaveLength(1);
  const [coach, exact] = answers(calls(README), { ...own, ID: scheduled.id });
  const [prompts = ""] = fenced(README, "json");
  const built = PromptView.parse(coach);
  expect(prompts).toContain(`"hash":"${built.hash}"`);
  // The link that `npm start` prints is of the backend guide.
  expect(prompts).toContain(`"hash":"${buildPrompt(readyGuide("backend"), "interviewer").hash}"`);
  const pinned = InterviewPrompt.parse(exact);
  expect(sha256Hex(pinned.text)).toBe(pinned.hash);
  expect(pinned.hash).toBe(scheduled.prompt.hash);
});

onStage("the calls about an interview that has ended answer as the API page says", async ({ stage }) => {
  expect(afterwards).toHaveLength(1);
  const { id } = await holdAndEvaluate(stage, "Maya Lindqvist");
  await evaluatedReport(stage, id);
  const [report, decided] = answers(afterwards, { KEY: stage.edge.keys.admin, API: `${stage.edge.url}/v1`, ID: id });
  expect(Report.parse(report).evaluation?.number).toBe(1);
  expect(decided).toMatchObject({ decision: "advance" });
});
