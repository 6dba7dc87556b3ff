import { createSocket } from "node:dgram";
import { createServer } from "node:net";

/** Whether nobody listens on this loopback port yet. */
export function portIsFree(port: number, protocol: "tcp" | "udp" = "tcp"): Promise<boolean> {
  return new Promise((resolve) => {
    if (protocol === "udp") {
      const socket = createSocket("udp4");
      socket.once("error", () => resolve(false));
      socket.bind(port, "127.0.0.1", () => socket.close(() => resolve(true)));
      return;
    }
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}

/** The first free port from `preferred` on; the next hundred are tried. */
export async function freePort(preferred: number, protocol: "tcp" | "udp" = "tcp"): Promise<number> {
  for (let port = preferred; port < preferred + 100; port++) if (await portIsFree(port, protocol)) return port;
  throw new Error(`no free ${protocol} port from ${preferred} to ${preferred + 99}`);
}
