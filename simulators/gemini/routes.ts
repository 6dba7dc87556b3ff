import { evaluatorAdminRoutes } from "../evaluator/admin-routes.ts";
import type { HttpRoute } from "../http-route.ts";
import { SIMULATOR_PREFIX } from "../openai/session.ts";
import { generateContentRoute } from "./generate-content.ts";
import type { GeminiWorld } from "./world.ts";

/** Every endpoint of the simulator. */
export const geminiRoutes = (world: GeminiWorld): readonly HttpRoute[] => [
  {
    method: "GET",
    path: /\/v1beta\/models\/([^/:]+)/,
    handle: ({ groups }) => ({
      status: 200,
      body: {
        name: `models/${SIMULATOR_PREFIX}${groups[0]!}`,
        version: "001",
        displayName: "Simulator",
        supportedGenerationMethods: ["generateContent"],
      },
    }),
  },
  generateContentRoute(world),
  ...evaluatorAdminRoutes(world.evaluator),
  {
    method: "GET",
    path: /\/__sim\/journal/,
    withoutKey: true,
    handle: ({ query }) => ({ status: 200, body: world.journal.since(Number(query.get("from") ?? 0)) }),
  },
];
