import type { WebhookJob } from "../durable-objects/effects/emit-webhook.ts";
import { endpoints } from "./endpoints.ts";
import type { Env } from "./env.ts";
import { openApiDocument } from "./http/openapi.ts";
import { withSecurityHeaders } from "./http/page-headers.ts";
import { json } from "./http/respond.ts";
import { serve } from "./http/serve.ts";
import { servePage } from "./pages.ts";
import { forgetOldThings } from "./retention.ts";
import { consumeWebhooks } from "./webhooks/consume.ts";
import { sweepWebhooks } from "./webhooks/sweep.ts";

export { Interview } from "../durable-objects/interview.ts";
export { EvaluateInterview } from "./evaluation/evaluate-interview.ts";

/** The trigger that only looks for webhooks that were not sent. Every other one is the nightly one, whatever its hour. */
const SWEEP = "*/5 * * * *";

const app = serve(endpoints);
app.get("/openapi.json", (c) => json(openApiDocument(endpoints, c.env.PUBLIC_URL)));

async function route(request: Request, path: string, env: Env, ctx: ExecutionContext): Promise<Response> {
  const isApi = path.startsWith("/v1/") || path === "/health" || path === "/openapi.json";
  return isApi || (request.method !== "GET" && request.method !== "HEAD")
    ? app.fetch(request, env, ctx)
    : servePage(request, env);
}

export default {
  async fetch(request, env, ctx): Promise<Response> {
    const path = new URL(request.url).pathname;
    return withSecurityHeaders(await route(request, path, env, ctx), path, env);
  },
  async queue(batch, env): Promise<void> {
    await consumeWebhooks(batch, env);
  },
  async scheduled(controller, env): Promise<void> {
    if (controller.cron === SWEEP) await sweepWebhooks(env, controller.scheduledTime);
    else await forgetOldThings(env, controller.scheduledTime);
  },
} satisfies ExportedHandler<Env, WebhookJob>;
