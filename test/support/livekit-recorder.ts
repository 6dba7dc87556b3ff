import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** One call of LiveKit's API as it arrived. */
export interface RecordedCall {
  readonly service: string;
  readonly method: string;
  readonly body: Readonly<Record<string, unknown>>;
}

interface Dispatch {
  readonly id: string;
  readonly agentName: string;
  readonly room: string;
  readonly metadata: string;
}

/** A call server's API without calls: it keeps rooms, dispatches and participants, and remembers who asked for what. */
export interface LiveKitRecorder {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Starts a small HTTP server that speaks LiveKit's Twirp JSON. Tests that run in another runtime ask it
 * over HTTP: `GET /recorded?room=` gives the calls, `POST /participants` puts somebody into a room,
 * `POST /fail` makes the next calls of a method answer 503.
 */
export async function startLiveKitRecorder(): Promise<LiveKitRecorder> {
  const calls: RecordedCall[] = [];
  const rooms = new Set<string>();
  const dispatches: Dispatch[] = [];
  const participants = new Map<string, { identity: string; attributes: Record<string, string> }[]>();
  const failures = new Map<string, number>();

  const answer = (call: RecordedCall): [status: number, body: unknown] => {
    const room = (call.body["room"] ?? call.body["name"] ?? "") as string;
    const failKey = `${call.method}:${room}`;
    const left = failures.get(failKey) ?? 0;
    if (left > 0) {
      failures.set(failKey, left - 1);
      return [503, { code: "unavailable", msg: "told to fail" }];
    }
    switch (call.method) {
      case "CreateRoom":
        rooms.add(room);
        return [200, { sid: `RM_${room}`, name: room }];
      case "DeleteRoom":
        return rooms.delete(room) ? [200, {}] : [404, { code: "not_found", msg: "no such room" }];
      case "ListParticipants":
        return [200, { participants: participants.get(room) ?? [] }];
      case "RemoveParticipant": {
        participants.set(
          room,
          (participants.get(room) ?? []).filter((p) => p.identity !== call.body["identity"]),
        );
        return [200, {}];
      }
      case "ListDispatch":
        return [200, { agentDispatches: dispatches.filter((d) => d.room === room) }];
      case "CreateDispatch": {
        const made = {
          id: `AD_${dispatches.length}`,
          agentName: String(call.body["agentName"]),
          room,
          metadata: (call.body["metadata"] ?? "") as string,
        };
        dispatches.push(made);
        return [200, made];
      }
      case "DeleteDispatch": {
        const index = dispatches.findIndex((d) => d.id === call.body["dispatchId"]);
        return [200, index < 0 ? {} : dispatches.splice(index, 1)[0]];
      }
      default:
        return [404, { code: "bad_route", msg: call.method }];
    }
  };

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const reply = (status: number, body: unknown): void =>
      void response
        .writeHead(status, { "content-type": "application/json", connection: "close" })
        .end(JSON.stringify(body));
    if (url.pathname === "/recorded") {
      const room = url.searchParams.get("room");
      return reply(
        200,
        calls.filter(({ body }) => room === null || body["room"] === room || body["name"] === room),
      );
    }
    const body = JSON.parse((await text(request)) || "{}") as Record<string, unknown>;
    if (url.pathname === "/participants") {
      const room = String(body["room"]);
      participants.set(room, [
        ...(participants.get(room) ?? []),
        { identity: String(body["identity"]), attributes: (body["attributes"] ?? {}) as Record<string, string> },
      ]);
      return reply(200, {});
    }
    if (url.pathname === "/fail") {
      failures.set(`${String(body["method"])}:${String(body["room"])}`, Number(body["times"]));
      return reply(200, {});
    }
    const [, service, method] = /^\/twirp\/livekit\.(\w+)\/(\w+)$/.exec(url.pathname) ?? [];
    if (service === undefined || method === undefined || request.headers.authorization === undefined)
      return reply(404, {});
    const call = { service, method, body };
    const [status, answered] = answer(call);
    if (status !== 503) calls.push(call);
    reply(status, answered);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  // A test run ends when its tests have; this server is no reason to wait.
  server.unref();
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
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
