import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-pool-workers";
import { defineConfig } from "vitest/config";

/** Three layers under vitest; the fourth, `system`, runs under Playwright (test/system). */
export default defineConfig({
  test: {
    projects: [
      { test: { name: "unit", include: ["test/unit/**/*.test.ts"], environment: "node" } },
      { test: { name: "structure", include: ["test/structure/**/*.test.ts"], environment: "node" } },
      {
        test: {
          name: "agent",
          include: ["test/agent/**/*.test.ts"],
          environment: "node",
          pool: "forks",
          testTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        plugins: [
          cloudflareTest(async () => ({
            wrangler: { configPath: "./wrangler.toml" },
            miniflare: { bindings: { TEST_MIGRATIONS: await readD1Migrations("./worker/migrations") } },
          })),
        ],
        test: { name: "edge", include: ["test/edge/**/*.test.ts"], setupFiles: ["./test/edge/setup.ts"], maxWorkers: 2 },
      },
    ],
  },
});
