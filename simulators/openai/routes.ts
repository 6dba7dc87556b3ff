import * as z from "zod";
import { evaluatorAdminRoutes } from "../evaluator/admin-routes.ts";
import type { HttpRoute } from "../http-route.ts";
import type { Faults } from "./faults.ts";
import { SIMULATOR_PREFIX } from "./session.ts";
import { textResponseRoute } from "./text-response.ts";
import { transcriptionRoute } from "./transcriptions.ts";
import type { World } from "./world.ts";

/** Every HTTP endpoint of the simulator. Realtime sessions come by upgrade and are not among them. */
export const openAiRoutes = (world: World): readonly HttpRoute[] => [
  {
    method: "GET",
    path: /\/v1\/models\/([^/]+)/,
    handle: ({ groups }) => ({
      status: 200,
      body: { id: SIMULATOR_PREFIX + groups[0]!, object: "model", created: 0, owned_by: "simulator" },
    }),
  },
  transcriptionRoute(world),
  textResponseRoute(world.evaluator, world.newId),
  ...evaluatorAdminRoutes(world.evaluator),
  {
    method: "GET",
    path: /\/__sim\/journal/,
    withoutKey: true,
    handle: ({ query }) => ({ status: 200, body: world.journal.since(Number(query.get("from") ?? 0)) }),
  },
  {
    method: "POST",
    path: /\/__sim\/faults/,
    withoutKey: true,
    handle: ({ body }) => {
      try {
        world.faults.add(JSON.parse(body.toString("utf8")) as Parameters<Faults["add"]>[0]);
        return { status: 202, body: { armed: true } };
      } catch (cause) {
        const message = cause instanceof z.ZodError ? z.prettifyError(cause) : "The body is not a fault in JSON.";
        return { status: 400, body: { error: { message } } };
      }
    },
  },
  {
    method: "DELETE",
    path: /\/__sim\/faults/,
    withoutKey: true,
    handle: () => {
      world.faults.clear();
      return { status: 200, body: { armed: false } };
    },
  },
];
