import type { InterviewConfig } from "#contract/interview-config.ts";
import type { Persona } from "#contract/persona.ts";
import type { Finding } from "#contract/problem.ts";
import { configHash } from "#core/config/config-hash.ts";
import { sectionPlan } from "#core/interview/section-plan.ts";
import { buildPrompt, type Prompt, type PromptBlock } from "#core/prompt/build-prompt.ts";
import { estimatedTokens } from "#core/prompt/estimated-tokens.ts";
import { spokenMinutes } from "#core/prompt/spoken-minutes.ts";
import { toolDefinitions } from "#core/prompt/tool-definitions.ts";
import { findingLines, soundGuide } from "./read-guide.ts";
import { fitting, grouped, painted, printable, short, type Terminal } from "./terminal.ts";

/** What becomes of each prompt. A reader must not take the coach for more than it is. */
const USE: Readonly<Record<Persona, string>> = {
  interviewer: "holds the interview",
  coach: "text only, practice sessions are not built",
  evaluator: "reads afterwards, one area a call",
};

/** `build`: one guide in, the prompts it becomes out. */
export function buildSummary(
  terminal: Terminal,
  path: string,
  options: { readonly personas: readonly Persona[]; readonly minutes: number | null; readonly json: boolean },
): void {
  const { config, findings } = soundGuide(terminal, path, options.minutes);
  const prompts = options.personas.map((persona) => buildPrompt(config, persona));
  terminal.out(
    options.json
      ? `${JSON.stringify(asData(config, findings, prompts), null, 2)}\n`
      : screen(terminal, path, config, findings, prompts),
  );
}

function screen(
  terminal: Terminal,
  path: string,
  config: InterviewConfig,
  findings: readonly Finding[],
  prompts: readonly Prompt[],
): string {
  const plan = sectionPlan(config).map(({ name, seconds }) => `${name} ${spokenMinutes(seconds)}`);
  const head = [
    `${painted(terminal, "bold", printable(path))}  ${printable(`${config.role} at ${config.company}`)}, ${config.durationMinutes} minutes`,
    `guide     sha256 ${short(configHash(config))}`,
    `sections  ${plan.join(", ")}`,
    ...(findings.length === 0 ? ["findings  none"] : ["findings", findingLines(terminal, findings)]),
  ];
  return `${[head.join("\n"), ...prompts.map((prompt) => promptLines(terminal, config, prompt))].join("\n\n")}\n`;
}

function promptLines(
  terminal: Terminal,
  config: InterviewConfig,
  { persona, hash, builderVersion, text, blocks }: Prompt,
): string {
  const tools = persona === "interviewer" ? ` and ${toolDefinitions(config).length} tools` : "";
  const facts = `sha256 ${short(hash)}, builder ${builderVersion}, about ${grouped(estimatedTokens(text))} tokens${tools}; ${USE[persona]}`;
  return [`${painted(terminal, "bold", persona.toUpperCase())}  ${facts}`, ...blocks.map(blockLine)].join("\n");
}

/** Name, tokens, and how the block begins. */
function blockLine({ name, text }: PromptBlock): string {
  const start = `  ${name.padEnd(20)} ${grouped(estimatedTokens(text)).padStart(6)}  `;
  const [heading = "", ...rest] = text.split("\n");
  return `${start}${fitting(`${heading} · ${rest.filter((line) => line !== "").join(" · ")}`, start.length)}`;
}

const asData = (config: InterviewConfig, findings: readonly Finding[], prompts: readonly Prompt[]) => ({
  configHash: configHash(config),
  findings,
  plan: sectionPlan(config),
  prompts: prompts.map((prompt) => ({ ...prompt, estimatedTokens: estimatedTokens(prompt.text) })),
  tools: toolDefinitions(config),
});
