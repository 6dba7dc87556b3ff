import { AGENT } from "./agent.ts";
import { CORE_EVALUATION } from "./core-evaluation.ts";
import { CORE_GUIDE_AND_PROMPT } from "./core-guide-and-prompt.ts";
import { CORE_INTERVIEW } from "./core-interview.ts";
import type { Mutant } from "./mutant.ts";
import { OBJECT } from "./object.ts";
import { PAGES } from "./pages.ts";
import { SIMULATORS_AND_SCRIPTS } from "./simulators-and-scripts.ts";
import { UNKIND_WIRE } from "./unkind-wire.ts";
import { WORKER } from "./worker.ts";

/** Every mutant, room by room. */
export const MUTANTS: readonly Mutant[] = [
  ...CORE_INTERVIEW,
  ...CORE_EVALUATION,
  ...CORE_GUIDE_AND_PROMPT,
  ...OBJECT,
  ...WORKER,
  ...AGENT,
  ...UNKIND_WIRE,
  ...PAGES,
  ...SIMULATORS_AND_SCRIPTS,
];
