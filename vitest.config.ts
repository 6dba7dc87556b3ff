import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-pool-workers";
import { defineConfig } from "vitest/config";
import { placeApiReference } from "./scripts/api-reference.ts";
import { startEvaluationStandIns, STAND_IN_KEY } from "./test/support/evaluation-stand-ins.ts";
import { startLiveKitRecorder } from "./test/support/livekit-recorder.ts";
import { startWebhookReceiver } from "./test/support/webhook-receiver.ts";

/** A bound on a hang, far above what anything takes: on a busy machine everything takes longer. */
const PATIENT = { testTimeout: 180_000, hookTimeout: 180_000, expect: { poll: { timeout: 60_000 } } };

/** Three layers under vitest; the fourth, `system`, runs under Playwright (test/system). */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...PATIENT,
          name: "unit",
          // Half the time of a file was loading again what the file before it had loaded.
          isolate: false,
          include: ["test/unit/**/*.test.ts"],
          environment: "node",
        },
      },
      { test: { ...PATIENT, name: "structure", include: ["test/structure/**/*.test.ts"], environment: "node" } },
      {
        test: {
          ...PATIENT,
          name: "agent",
          // The call library logs every step unless it believes to be in production.
          env: { NODE_ENV: "production" },
          include: ["test/agent/**/*.test.ts"],
          environment: "node",
          pool: "forks",
          // Calls last as long as people speak: most of the time is waiting.
          maxWorkers: 3,
        },
      },
      {
        plugins: [
          cloudflareTest(async () => {
            const livekit = await startLiveKitRecorder();
            const standIns = await startEvaluationStandIns();
            const webhookReceiver = await startWebhookReceiver();
            placeApiReference("./web/dist");
            return {
              wrangler: { configPath: "./wrangler.toml" },
              miniflare: {
                // Set here and not read from .dev.vars, so that tests are the same on every machine.
                bindings: {
                  TEST_MIGRATIONS: await readD1Migrations("./worker/migrations"),
                  ENVIRONMENT: "test",
                  SOAK: process.env["VIVAVOCE_SOAK"] ?? "",
                  PUBLIC_URL: "https://edge.test",
                  WEBHOOK_RECEIVER: webhookReceiver.url,
                  LIVEKIT_URL: livekit.url.replace("http", "ws"),
                  LIVEKIT_API_KEY: "devkey",
                  LIVEKIT_API_SECRET: "secretsecretsecretsecretsecretsecret",
                  AGENT_SECRET: "agent-secret-for-tests-agent-secret",
                  TOKEN_SECRET: "token-secret-for-tests-token-secret",
                  STAND_INS_URL: standIns.url,
                  OPENAI_API_KEY: STAND_IN_KEY,
                  OPENAI_BASE_URL: standIns.openAiUrl,
                  GEMINI_BASE_URL: "http://127.0.0.1:1/v1beta",
                  RETENTION_DAYS: "180",
                },
              },
            };
          }),
        ],
        test: {
          ...PATIENT,
          name: "edge",
          // Starting a runtime and loading the Worker into it takes longer than most files: they share two (setup.ts).
          isolate: false,
          include: ["test/edge/**/*.test.ts"],
          setupFiles: ["./test/edge/setup.ts"],
          maxWorkers: 2,
        },
      },
    ],
  },
});
