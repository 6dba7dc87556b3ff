import type { Mutant } from "./mutant.ts";

/** Rules of the stand-ins, and of what a person runs and reads first. */
export const SIMULATORS_AND_SCRIPTS: readonly Mutant[] = [
  {
    id: "words-invented",
    rule: "P9: of a phrase that was cut off, the ears hear only the words that were said.",
    file: "simulators/ears/ears.ts",
    find: "if (isWhole(heard)) return phrase.text;",
    replace: "if (heard.length > 0) return phrase.text;",
    killedBy: "test/unit/simulators/ears.test.ts",
  },
  {
    id: "simulator-talks-over",
    rule: "L2: the simulated provider stops when the candidate speaks and the session says so.",
    file: "simulators/openai/turns.ts",
    find: "if (this.#detection?.interrupt_response) this",
    replace: "if (this.#detection === undefined) this",
    killedBy: "test/unit/simulators/openai-turns.test.ts",
  },
  {
    id: "simulator-hears-nothing",
    rule: "L2: the simulated interviewer answers what was heard.",
    file: "simulators/openai/turns.ts",
    find: "      heard: heard.then(({ text }) => text),\n",
    replace: '      heard: heard.then(() => ""),\n',
    killedBy: "test/agent/openai-simulator.test.ts",
    test: "holds a spoken conversation",
  },
  {
    id: "candidate-speaks-too-fast",
    rule: "P8: a simulated candidate speaks at the call's own rate.",
    file: "simulators/candidate/candidate.ts",
    find: "resample(pcm, VOICE_RATE_HZ, MICROPHONE_RATE_HZ)",
    replace: "resample(pcm, MICROPHONE_RATE_HZ, MICROPHONE_RATE_HZ)",
    killedBy: "test/agent/simulated-candidate.test.ts",
    test: "a strong candidate",
  },
  {
    id: "simulation-not-said",
    rule: "P8: npm start says when the interviewer is simulated.",
    file: "scripts/up.ts",
    find: "  The interviewer is SIMULATED: it speaks",
    replace: "  The interviewer speaks",
    killedBy: "test/system/start.spec.ts",
  },
  {
    id: "readme-drifts",
    rule: "P3: the README's calls answer as it says.",
    file: "core/config/rules/questions.ts",
    find: "Plan six to eight questions, each with the areas it is evidence for.",
    replace: "Plan six to eight questions.",
    killedBy: "test/system/readme.spec.ts",
    test: "the curl calls of README and API page",
  },
];
