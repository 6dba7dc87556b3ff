import { resolve } from "node:path";
import { defineConfig } from "@playwright/test";
import { CHROMIUM, chromiumFlags } from "../support/chromium-flags.ts";

/** Written by the global setup; the fake microphone repeats it. */
export const SPEECH_FILE = resolve(import.meta.dirname, "../../.cache/system/speech.wav");

const specs = (...names: readonly string[]): string[] => names.map((name) => `**/${name}.spec.ts`);
/** Each lasts for as long as an interview of three minutes. */
const INTERVIEWS = specs("whole-interview", "recovery");
/** Each needs a stack of its own, agent included, for a minute. */
const CALLS = specs("candidate-hears-nothing-else", "candidate-cuts-in");

/**
 * Whole pages in a real Chromium against the real Worker and a real SFU. Three workers, each with a stack of its own:
 * two interviews last as long as people speak, so most of their time is waiting, and pages go on beside them.
 */
export default defineConfig({
  testDir: ".",
  // What lasts longest begins first, and few stacks start at the same time.
  projects: [
    { name: "interviews", testMatch: INTERVIEWS },
    { name: "pages", testMatch: "**/*.spec.ts", testIgnore: [...INTERVIEWS, ...CALLS] },
    { name: "calls", testMatch: CALLS },
  ],
  outputDir: "../../test-results/system",
  globalSetup: "./global-setup.ts",
  workers: 3,
  fullyParallel: false,
  // Bounds on a hang, far above what anything takes: on a busy machine everything takes longer.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: "list",
  use: {
    permissions: ["microphone"],
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    screenshot: "only-on-failure",
    // What moves for its own sake takes a quarter of a core where no graphics card draws it.
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: { executablePath: CHROMIUM, args: chromiumFlags({ plays: SPEECH_FILE }) },
  },
});
