import { resolve } from "node:path";
import { defineConfig } from "@playwright/test";
import { CHROMIUM, chromiumFlags } from "../support/chromium-flags.ts";

/** Written by the global setup; the fake microphone repeats it. */
export const SPEECH_FILE = resolve(import.meta.dirname, "../../.cache/system/speech.wav");

const specs = (...names: readonly string[]): string[] => names.map((name) => `**/${name}.spec.ts`);
/** Each needs a stack of its own, agent included, and most last as long as an interview of three minutes. */
const INTERVIEWS = specs("whole-interview", "recovery", "candidate-hears-nothing-else", "candidate-cuts-in");
/** Files with the most to do: begun last, one of them would be waited for alone. */
const LONG_PAGES = specs("console-report-states", "candidate-interview", "start", "console-report");

/**
 * Whole pages in a real Chromium against the real Worker and a real SFU. Two workers, each with a stack of its own:
 * interviews last as long as people speak, so most of the time is waiting; more disturb the sound and what runs beside.
 */
export default defineConfig({
  testDir: ".",
  // What lasts longest begins first.
  projects: [
    { name: "interviews", testMatch: INTERVIEWS },
    { name: "long pages", testMatch: LONG_PAGES },
    { name: "pages", testMatch: "**/*.spec.ts", testIgnore: [...INTERVIEWS, ...LONG_PAGES] },
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
