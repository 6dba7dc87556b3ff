import * as z from "zod";
import { ok } from "#contract/result.ts";
import { endpoint, type Endpoint } from "../http/endpoint.ts";

/** Whether the Worker and its database answer. */
export const healthEndpoints: readonly Endpoint[] = [
  endpoint({
    method: "GET",
    path: "/health",
    tag: "Platform",
    summary: "Whether the edge is up",
    access: "public",
    reply: z.object({ status: z.literal("ok"), environment: z.string() }),
    async handle({ env }) {
      await env.DB.prepare("SELECT 1").first();
      return ok({ status: "ok" as const, environment: env.ENVIRONMENT });
    },
  }),
];
