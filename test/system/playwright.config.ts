import { resolve } from "node:path";
import { defineConfig } from "@playwright/test";
import { CHROMIUM, chromiumFlags } from "../support/chromium-flags.ts";

/** Written by the global setup; the fake microphone repeats it. */
export const SPEECH_FILE = resolve(import.meta.dirname, "../../.cache/system/speech.wav");

const INTERVIEWS = ["whole-interview", "recovery", "candidate-hears-nothing-else", "candidate-cuts-in"].map(
  (name) => `**/${name}.spec.ts`,
);

/**
 * Whole pages in a real Chromium against the real Worker and a real SFU. Two workers, each with a stack of its own:
 * interviews last as long as people speak, so most of the time is waiting; more than two would disturb the sound.
 */
export default defineConfig({
  testDir: ".",
  // What lasts longest begins first: whole interviews, then everything that waits for nobody.
  projects: [
    { name: "interviews", testMatch: INTERVIEWS },
    { name: "pages", testMatch: "**/*.spec.ts", testIgnore: INTERVIEWS },
  ],
  outputDir: "../../test-results/system",
  globalSetup: "./global-setup.ts",
  workers: 2,
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
