import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export interface Health {
  /** Registered with the SFU: it can send interviews here. */
  readonly registered: boolean;
  readonly interviews: number;
  readonly maxInterviews: number;
  readonly draining: boolean;
}

/** `GET /health`: 200 while another interview could be taken, 503 otherwise; the numbers say why. */
export async function serveHealth(
  port: number,
  read: () => Promise<Health>,
): Promise<{ readonly port: number; close(): void }> {
  const server: Server = createServer((request, response) => {
    if (request.url !== "/health") return void response.writeHead(404).end();
    read()
      .then((health) => {
        const ready = health.registered && !health.draining && health.interviews < health.maxInterviews;
        response
          .writeHead(ready ? 200 : 503, { "content-type": "application/json" })
          .end(JSON.stringify({ ready, ...health }));
      })
      .catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, resolve));
  return { port: (server.address() as AddressInfo).port, close: () => void server.close() };
}
