import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { ReceivedPost, TargetManner } from "./webhook-post.ts";

export interface WebhookReceiver {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Starts a small HTTP server that is many webhook targets: `POST /to/<name>` receives. Tests that run in another
 * runtime ask it over HTTP: `GET /received/<name>` gives the posts, `POST /manner/<name>` says how it answers from now on.
 */
export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  const received = new Map<string, ReceivedPost[]>();
  const manners = new Map<string, TargetManner>();
  const server = createServer(async (request, response) => {
    const reply = (status: number, body: unknown, headers: Record<string, string> = {}): void =>
      void response
        .writeHead(status, { "content-type": "application/json", connection: "close", ...headers })
        .end(JSON.stringify(body));
    const [, what, name] = /^\/(to|received|manner)\/([\w-]+)/.exec(request.url ?? "") ?? [];
    if (what === undefined || name === undefined) return reply(404, {});
    if (what === "received") return reply(200, received.get(name) ?? []);
    const body = await text(request);
    if (what === "manner") {
      manners.set(name, JSON.parse(body) as TargetManner);
      return reply(200, {});
    }
    const headers = Object.fromEntries(Object.entries(request.headers).map(([key, value]) => [key, String(value)]));
    received.set(name, [...(received.get(name) ?? []), { atMs: Date.now(), headers, body }]);
    const manner = manners.get(name) ?? { status: 200 };
    if ("hangs" in manner) return;
    if ("hangsUp" in manner) return void request.socket.destroy();
    if ("redirectTo" in manner) return reply(302, {}, { location: manner.redirectTo });
    reply(manner.status, {});
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  // A test run ends when its tests have; this server and whoever still waits for it are no reason to wait.
  server.unref();
  server.on("connection", (socket) => socket.unref());
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

async function text(request: IncomingMessage): Promise<string> {
  let all = "";
  for await (const chunk of request) all += String(chunk);
  return all;
}
