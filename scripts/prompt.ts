/**
 * `npm run prompt -- examples/backend.json [--persona interviewer|coach|evaluator] [--minutes 3] [--json]`
 * Shows what a guide becomes: findings, section plan, prompt, hash. Exits with 1 when the guide has errors.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Persona } from "#contract/persona.ts";
import type { Finding } from "#contract/problem.ts";
import { configHash } from "#core/config/config-hash.ts";
import { lintConfig } from "#core/config/lint-config.ts";
import { shorten } from "#core/config/shorten.ts";
import { sectionPlan } from "#core/interview/section-plan.ts";
import { buildPrompt } from "#core/prompt/build-prompt.ts";
import { estimatedTokens } from "#core/prompt/estimated-tokens.ts";
import { spokenMinutes } from "#core/prompt/spoken-minutes.ts";
import { toolDefinitions } from "#core/prompt/tool-definitions.ts";

const USAGE = "npm run prompt -- <guide.json> [--persona interviewer|coach|evaluator] [--minutes 3] [--json]";

/** Ends with a message a person can act on. */
function stop(message: string): never {
  console.error(`${message}\n${USAGE}`);
  process.exit(2);
}

function readGuide(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return stop(`Cannot read ${path}.`);
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    return stop(`${path} is not JSON: ${(cause as Error).message}`);
  }
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        persona: { type: "string", default: "interviewer" },
        minutes: { type: "string" },
        json: { type: "boolean", default: false },
      },
    });
  } catch (cause) {
    return stop((cause as Error).message);
  }
}

const { values, positionals } = readArguments();
const [path] = positionals;
if (path === undefined || positionals.length > 1) stop("Name one guide.");
const persona = Persona.safeParse(values.persona);
if (!persona.success) stop(`There is no persona "${values.persona}".`);

const minutes = values.minutes === undefined ? null : Number(values.minutes);
if (minutes !== null && !(Number.isInteger(minutes) && minutes >= 3 && minutes <= 120))
  stop("--minutes takes a whole number from 3 to 120.");

let linted = lintConfig(readGuide(path));
if (minutes !== null && linted.config !== null) linted = lintConfig(shorten(linted.config, minutes));
const { config, findings } = linted;
const prompt = config === null ? null : buildPrompt(config, persona.data);
const tools = config !== null && persona.data === "interviewer" ? toolDefinitions(config) : [];

if (values.json) {
  console.log(
    JSON.stringify(
      {
        findings,
        ...(config === null || prompt === null
          ? {}
          : {
              configHash: configHash(config),
              plan: sectionPlan(config),
              prompt: { ...prompt, estimatedTokens: estimatedTokens(prompt.text) },
              tools,
            }),
      },
      null,
      2,
    ),
  );
} else {
  if (config !== null && prompt !== null) {
    console.log(prompt.text);
    console.log(`\n${"─".repeat(72)}`);
    console.log(`prompt    ${prompt.hash} (builder ${prompt.builderVersion}, ${prompt.persona})`);
    console.log(`guide     ${configHash(config)}`);
    console.log(
      `tokens    about ${estimatedTokens(prompt.text)}: ${prompt.blocks.map((block) => `${block.name} ${estimatedTokens(block.text)}`).join(", ")}`,
    );
    console.log(
      `sections  ${sectionPlan(config)
        .map(({ name, seconds }) => `${name} ${spokenMinutes(seconds)}`)
        .join(", ")}`,
    );
    if (tools.length > 0) console.log(`tools     ${tools.map((tool) => tool.name).join(", ")}`);
  }
  console.log(findings.length === 0 ? "findings  none" : findings.map(findingLine).join("\n"));
}
process.exitCode = config === null ? 1 : 0;

function findingLine(finding: Finding): string {
  return `${finding.severity.padEnd(9)} ${finding.pointer === "" ? "/" : finding.pointer}  ${finding.message}${finding.fix === undefined ? "" : ` ${finding.fix}`} [${finding.code}]`;
}
