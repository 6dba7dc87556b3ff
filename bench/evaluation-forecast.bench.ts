import { countTokens } from "gpt-tokenizer/encoding/o200k_base";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { forecast } from "../core/evaluation/forecast.ts";
import { lintConfig } from "../core/config/lint-config.ts";
import { DEFAULT_RUNS } from "../core/providers/evaluators.ts";
import { ROOT } from "../scripts/stack/stack.ts";

// What evaluating a 30-minute interview takes: calls, tokens, and what each model of the catalogue would charge.
// A forecast from counted texts and assumed answers; no provider was asked.

const MINUTES = 30;
/** Words a minute of talk, and the share of the time somebody talks: 55 % the candidate, 25 % the interviewer. */
const WORDS_PER_MINUTE = 140;
const TALKING = 0.8;
const WORDS_PER_TURN = 70;
const TODAY = "2026-11-23";

const guide = lintConfig(JSON.parse(readFileSync(join(ROOT, "examples/backend.json"), "utf8"))).config;
if (guide === null) throw new Error("the example guide has errors");

const answers = JSON.parse(readFileSync(join(ROOT, "scenarios/answers.json"), "utf8")) as Record<
  string,
  { phrases: readonly string[] }
>;
const material = Object.values(answers).flatMap(({ phrases }) => phrases.join(" ").split(" "));
const words = Array.from(
  { length: Math.round(MINUTES * WORDS_PER_MINUTE * TALKING) },
  (_, index) => material[index % material.length] ?? "",
);
const turns = Array.from({ length: Math.ceil(words.length / WORDS_PER_TURN) }, (_, index) => ({
  turnId: `t${index + 1}`,
  speaker: index % 2 === 0 ? "interviewer" : "candidate",
  text: words.slice(index * WORDS_PER_TURN, (index + 1) * WORDS_PER_TURN).join(" "),
}));
const transcriptTokens = countTokens(JSON.stringify({ turns }));

const { calls, textIn, textOut, models } = forecast(guide, transcriptTokens, DEFAULT_RUNS, TODAY, countTokens);
console.log(
  `evaluation of ${MINUTES} min (${words.length} words, ${turns.length} turns, ${transcriptTokens} tokens): ${calls} calls, ${textIn} tokens in, ${textOut} out (assumed)`,
);
for (const { provider, model, microUsd } of models)
  console.log(`  ${provider} ${model}: ${microUsd === null ? "no price" : `$${(microUsd / 1_000_000).toFixed(2)}`}`);
