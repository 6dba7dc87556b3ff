import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base } from "@playwright/test";
import { freePort } from "../../scripts/stack/ports.ts";
import { type Stack, startStack } from "../../scripts/stack/stack.ts";

/** The product as `npm start` brings it up, simulated, once for each file of system tests. */
export const test = base.extend<{ logs: void }, { stack: Stack }>({
  /** Of a stack in which a test failed the logs stay, beside the test's screenshot: its folder goes with it. */
  logs: [
    async ({ stack }, use, testInfo) => {
      await use();
      if (testInfo.status === testInfo.expectedStatus) return;
      for (const { name, logFile } of stack.children) copyFileSync(logFile, testInfo.outputPath(`${name}.log`));
    },
    { auto: true },
  ],
  stack: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern
    async ({}, use, { parallelIndex }) => {
      const folder = mkdtempSync(join(tmpdir(), "vivavoce-system-"));
      const stack = await startStack({
        folder,
        // Workers start stacks at the same time: each looks for its ports in a place of its own.
        port: await freePort(12_000 + parallelIndex * 1_000),
        simulate: true,
        say: () => undefined,
      });
      await use(stack);
      await stack.stop();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 180_000 },
  ],
});
export { expect } from "@playwright/test";
