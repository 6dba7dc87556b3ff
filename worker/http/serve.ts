import { Hono, type Context } from "hono";
import type * as z from "zod";
import { problem, type Finding, type Problem } from "#contract/problem.ts";
import type { Principal } from "#contract/principal.ts";
import { err, ok, type Result } from "#contract/result.ts";
import type { Env } from "../env.ts";
import { authenticate } from "./authenticate.ts";
import { JSON_LIMIT_BYTES, parseJson, readText } from "./body.ts";
import { isForPrincipals, type Callers, type Endpoint } from "./endpoint.ts";
import { findingsOf } from "./findings.ts";
import { once } from "./idempotency.ts";
import { json, problemResponse } from "./respond.ts";

type App = Hono<{ Bindings: Env }>;

/** `/v1/x/{id}` as Hono writes it. */
const honoPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ":$1");

/** Serves every endpoint, answers other methods on the same paths with 405 and everything else with 404. */
export function serve(endpoints: readonly Endpoint[]): App {
  const app: App = new Hono();
  const methods = new Map<string, string[]>();
  for (const endpoint of endpoints) {
    const path = honoPath(endpoint.path);
    methods.set(path, [...(methods.get(path) ?? []), endpoint.method]);
    app.on(endpoint.method, path, (c) => answer(endpoint, c));
  }
  for (const [path, allowed] of methods) {
    const allow = [...allowed, ...(allowed.includes("GET") ? ["HEAD"] : [])].join(", ");
    app.all(path, () => problemResponse(problem("method-not-allowed"), { allow }));
  }
  app.notFound(() => problemResponse(problem("not-found")));
  app.onError((error) => {
    // Ids and codes only: what was said or shown must not reach a log.
    console.error(JSON.stringify({ message: "request failed", error: error.name, stack: error.stack }));
    return problemResponse(problem("internal"));
  });
  return app;
}

async function answer(endpoint: Endpoint, c: Context<{ Bindings: Env }>): Promise<Response> {
  const request = c.req.raw;
  const env = c.env;
  const nowMs = Date.now();
  const params = c.req.param() as Record<string, string>;
  const caller = await authenticate(request, env, endpoint.access, params["id"], nowMs);
  const limited = await overLimit(endpoint, request, env, caller.ok ? caller.value : null);
  if (limited) return problemResponse(problem("rate-limited"));
  if (!caller.ok) return problemResponse(caller.error);

  let text = "";
  if (endpoint.body !== undefined) {
    const read = await readText(request, endpoint.bodyLimitBytes ?? JSON_LIMIT_BYTES);
    if (!read.ok) return problemResponse(read.error);
    text = read.value;
  }
  const run = async (): Promise<Response> => {
    const input = parseInput(endpoint, c, text);
    if (!input.ok) return problemResponse(input.error);
    const after = (work: Promise<unknown>): void => c.executionCtx.waitUntil(work);
    const result = await endpoint.handle({ request, env, caller: caller.value, params, ...input.value, nowMs, after });
    if (result instanceof Response) return result;
    if (!result.ok) return problemResponse(result.error);
    const status = endpoint.status ?? 200;
    return status === 204
      ? new Response(null, { status, headers: { "cache-control": "no-store" } })
      : json(result.value, status);
  };

  const key = request.headers.get("idempotency-key");
  if (key === null || endpoint.method !== "POST" || !isForPrincipals(endpoint.access)) return run();
  if (key.length === 0 || key.length > 200) {
    return problemResponse(
      problem("invalid-request", {
        findings: [
          { pointer: "/headers/idempotency-key", code: "too-long", severity: "error", message: "1 to 200 characters" },
        ],
      }),
    );
  }
  const principal = caller.value as Principal;
  return once(
    {
      caller: `${principal.mode}:${principal.id}`,
      key,
      request: `${endpoint.method} ${new URL(request.url).pathname}\n${text}`,
    },
    env,
    nowMs,
    run,
  );
}

/** Body, query and headers in one go, so that the caller learns of everything that is wrong at once. */
function parseInput(endpoint: Endpoint, c: Context, text: string): Result<{ body: unknown; query: unknown }, Problem> {
  const findings: Finding[] = [];
  const check = (schema: z.ZodType | undefined, value: unknown, prefix: string): unknown => {
    if (schema === undefined) return undefined;
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    findings.push(...findingsOf(parsed.error, prefix));
    return undefined;
  };
  const query = check(endpoint.query, endpoint.query === undefined ? undefined : c.req.query(), "/query");
  let body: unknown;
  if (endpoint.body !== undefined) {
    const document = parseJson(text);
    if (!document.ok) return document;
    body = check(endpoint.body, document.value, "");
  }
  return findings.length > 0 ? err(problem("invalid-request", { findings })) : ok({ body, query });
}

async function overLimit(
  endpoint: Endpoint,
  request: Request,
  env: Env,
  caller: Callers[keyof Callers],
): Promise<boolean> {
  if (endpoint.rate === undefined) return false;
  const limiter = { "sign-in": env.LIMIT_SIGN_IN, join: env.LIMIT_JOIN, api: env.LIMIT_API }[endpoint.rate];
  const who = caller !== null && "id" in caller ? caller.id : (request.headers.get("cf-connecting-ip") ?? "local");
  return !(await limiter.limit({ key: who })).success;
}
