import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";

/** One request, read whole. */
export interface HttpRequest {
  readonly headers: IncomingHttpHeaders;
  readonly query: URLSearchParams;
  /** What the groups of the route's path matched. */
  readonly groups: readonly string[];
  readonly body: Buffer;
}

/** An answer in JSON, or `hang`: the connection stays open and nothing is ever said. */
export type HttpReply =
  | "hang"
  | {
      readonly status: number;
      readonly body: unknown;
      readonly headers?: Readonly<Record<string, string>>;
      /** Only half of the body is sent, and then nothing more. */
      readonly unfinished?: boolean;
    };

/** One endpoint of a simulated provider. */
export interface HttpRoute {
  readonly method: "GET" | "POST" | "DELETE";
  /** Matched against the whole path. */
  readonly path: RegExp;
  /** Longer bodies are refused with 413; 64 KiB. */
  readonly maxBodyBytes?: number;
  /** Endpoints of the simulator itself, which the provider does not have, ask for no key. */
  readonly withoutKey?: boolean;
  readonly handle: (request: HttpRequest) => HttpReply | Promise<HttpReply>;
}

/** What a provider says to who shows no key, asks for what does not exist, or sends too much. */
export interface HttpRefusals {
  readonly mayUse: (request: IncomingMessage) => boolean;
  readonly unauthorized: () => HttpReply;
  readonly unknown: (method: string, path: string) => HttpReply;
  readonly tooLarge: () => HttpReply;
}

const MAX_BODY_BYTES = 65_536;

/** Answers a request by the first route that fits. */
export async function answerByRoute(
  routes: readonly HttpRoute[],
  refusals: HttpRefusals,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? "/", "http://localhost");
  // A client that went away while it was sending, and a mistake in a handler, must not end the whole simulator.
  const reply = await replyTo(routes, refusals, request, url).catch((cause: unknown): HttpReply => ({
    status: 500,
    body: { error: { message: `Simulator failed: ${String(cause)}` } },
  }));
  if (reply === "hang") return;
  const body = typeof reply.body === "string" ? reply.body : JSON.stringify(reply.body);
  response.writeHead(reply.status, { "content-type": "application/json", ...reply.headers });
  if (reply.unfinished === true) response.write(body.slice(0, body.length / 2));
  else response.end(body);
}

async function replyTo(
  routes: readonly HttpRoute[],
  refusals: HttpRefusals,
  request: IncomingMessage,
  url: URL,
): Promise<HttpReply> {
  for (const route of routes) {
    const match = request.method === route.method ? route.path.exec(url.pathname) : null;
    if (match === null || match[0] !== url.pathname) continue;
    if (route.withoutKey !== true && !refusals.mayUse(request)) return refusals.unauthorized();
    const body = await bodyOf(request, route.maxBodyBytes ?? MAX_BODY_BYTES);
    if (body === null) return refusals.tooLarge();
    const groups = match.slice(1).map((group) => decodeURIComponent(group));
    return route.handle({ headers: request.headers, query: url.searchParams, groups, body });
  }
  return refusals.unknown(request.method ?? "GET", url.pathname);
}

async function bodyOf(request: IncomingMessage, maxBytes: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= maxBytes) chunks.push(chunk);
  }
  return size > maxBytes ? null : Buffer.concat(chunks);
}
