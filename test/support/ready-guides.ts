import { readFileSync, readdirSync } from "node:fs";
import type { InterviewConfig } from "#contract/interview-config.ts";
import { lintConfig } from "#core/config/lint-config.ts";

const FOLDER = new URL("../../examples/", import.meta.url);

/** Names of the ready guides, without `.json`. */
export const READY_GUIDES: readonly string[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".json"))
  .map((file) => file.replace(/\.json$/, ""))
  .sort();

/** A ready guide as its file holds it. */
export const guideJson = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), "utf8"));

/** A ready guide, linted and normalised. */
export function readyGuide(name: string): InterviewConfig {
  const { config } = lintConfig(guideJson(name));
  if (config === null) throw new Error(`examples/${name}.json has errors`);
  return config;
}
