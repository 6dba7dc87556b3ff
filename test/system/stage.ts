import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import type { InterviewConfigInput } from "#contract/interview-config.ts";
import type { ScheduledInterview } from "#contract/interview.ts";
import { freePort } from "../../scripts/stack/ports.ts";
import { startSfu } from "../../scripts/stack/sfu.ts";
import { startOpenAiSimulator } from "../../simulators/openai/server.ts";
import { earsForBoth } from "../support/evaluation-stand-ins.ts";
import { exampleConfig } from "../support/example-config.ts";
import { startRunningEdge } from "../support/running-edge.ts";
import type { RunningEdge } from "../support/running-edge.ts";

export interface ScheduleOptions {
  readonly candidateName?: string;
  readonly timeFactor?: number;
  readonly window?: { readonly opensAtMs?: number; readonly closesAtMs: number; readonly timeZone?: string };
  readonly config?: Partial<InterviewConfigInput>;
}

/** SFU, Worker and a provider's simulator, as one system test needs them. */
export interface Stage {
  readonly edge: RunningEdge;
  schedule(options?: ScheduleOptions): Promise<ScheduledInterview>;
  /** Stops the call server dead without closing anything, or lets it go on: a network that swallows packets. */
  freezeCallServer(frozen: boolean): void;
  /** A recruiter's act on an interview. */
  act<T>(method: "GET" | "POST", path: string, body?: unknown): Promise<T>;
}

export const test = base.extend<{ strictPage: Page }, { stage: Stage; understands: boolean }>({
  /** The provider's simulator has ears for the talk of `evaluation-talk.ts`, so that recordings can be evaluated. */
  understands: [false, { option: true, scope: "worker" }],
  stage: [
    async ({ understands }, use, { parallelIndex }) => {
      // Workers start stages at the same time: each looks for its ports in a place of its own.
      const ports = 20_000 + parallelIndex * 1_000;
      const folder = mkdtempSync(join(tmpdir(), "vivavoce-stage-"));
      const port = await freePort(ports);
      const key = "devkey";
      const secret = "devsecret-devsecret-devsecret-32b";
      const sfu = await startSfu({
        folder,
        key,
        secret,
        webhookUrl: `http://127.0.0.1:${port}/v1/hooks/livekit`,
        say: () => undefined,
        preferredPort: ports + 500,
      });
      const hears = understands ? { ears: await earsForBoth() } : {};
      const provider = await startOpenAiSimulator({ apiKey: "stage-key", seed: 1, ...hears });
      const edge = await startRunningEdge({
        port,
        livekitUrl: sfu.url,
        livekitKey: key,
        livekitSecret: secret,
        openAiBaseUrl: provider.url,
        openAiApiKey: "stage-key",
      });

      const act: Stage["act"] = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
        const response = await fetch(edge.url + path, {
          method,
          headers: {
            authorization: `Bearer ${edge.keys.admin}`,
            "content-type": "application/json",
            "idempotency-key": crypto.randomUUID(),
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        const text = await response.text();
        if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
        return JSON.parse(text) as T;
      };
      await use({
        edge,
        act,
        freezeCallServer: (frozen) => void process.kill(sfu.child?.pid ?? Number.NaN, frozen ? "SIGSTOP" : "SIGCONT"),
        async schedule({ candidateName = "Maya Lindqvist", timeFactor = 1, window, config } = {}) {
          const guide = await act<{ readonly id: string }>("POST", "/v1/configs", exampleConfig(config));
          return act<ScheduledInterview>("POST", "/v1/interviews", {
            configId: guide.id,
            candidate: { name: candidateName },
            timeFactor,
            ...(window === undefined ? {} : { window }),
          });
        },
      });
      await edge.close();
      await provider.close();
      await sfu.child?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 180_000 },
  ],

  /** A page that fails its test when the content security policy or Trusted Types had to stop something, or it threw. */
  strictPage: async ({ page }, use) => {
    const offences: string[] = [];
    page.on(
      "console",
      (message) => /Content Security|Trusted Type/i.test(message.text()) && offences.push(message.text()),
    );
    page.on("pageerror", (error) => offences.push(error.message));
    await use(page);
    expect(offences).toEqual([]);
  },
});

export { expect };
export { expectAccessible, expectFits, expectGoodToLookAt } from "./page-checks.ts";

/** Ticks both boxes, one by one, and goes on to the sound check. */
export async function consent(page: Page): Promise<void> {
  await page.getByRole("checkbox", { name: /interviewed by an AI/ }).check();
  await page.getByRole("checkbox", { name: /recorded/ }).check();
  await page.getByRole("button", { name: "Go to the sound check" }).click();
}
