import { WebSocket } from "ws";
import { realtime } from "@livekit/agents-plugin-openai";
import type { OpenAiFirstEvent } from "./openai-events.ts";
import { lostByClose, lostByStatus } from "./openai-lost.ts";
import type { LineTimings, ProviderLost } from "./provider-line.ts";

export interface OpenAiSocketOptions {
  readonly apiKey: string;
  readonly baseUrl: string;
  readonly model: string;
  readonly timings: LineTimings;
  readonly onFirstEvent: (event: OpenAiFirstEvent) => void;
  readonly onLost: (lost: ProviderLost) => void;
}

/** No model event of ours is near this; a larger one is not a conversation. */
const MAX_EVENT_BYTES = 16 * 1024 * 1024;
/** A peer that does not answer our close is cut off. */
const CLOSE_WITHIN_MS = 1_000;

/** The one socket of a connection: every way it can end becomes one typed loss, and it never reconnects. */
export class OpenAiSocket {
  readonly #options: OpenAiSocketOptions;
  #socket: WebSocket | null = null;
  #pinger: NodeJS.Timeout | undefined;
  #openedAtMs: number | null = null;

  constructor(options: OpenAiSocketOptions) {
    this.#options = options;
  }

  get openedAtMs(): number | null {
    return this.#openedAtMs;
  }

  /** Was asked for before: a second time would be the plugin reconnecting by itself with half of the conversation. */
  get used(): boolean {
    return this.#socket !== null;
  }

  async open(): Promise<WebSocket> {
    const { apiKey, baseUrl: baseURL, model, timings } = this.#options;
    const socket = new WebSocket(realtime.processBaseURL({ baseURL, model, isAzure: false }), {
      headers: { authorization: `Bearer ${apiKey}`, "user-agent": "vivavoce-agent" },
      handshakeTimeout: timings.connectMs,
      maxPayload: MAX_EVENT_BYTES,
    });
    this.#socket = socket;
    return await new Promise<WebSocket>((resolve, reject) => {
      const fail = (lost: ProviderLost): void => {
        this.#options.onLost(lost);
        reject(new Error(lost.code));
      };
      // It can arrive before the plugin listens; nobody else needs it.
      socket.once("message", (data: Buffer) => this.#options.onFirstEvent(firstEvent(data)));
      socket.once("open", () => {
        this.#openedAtMs = Date.now();
        this.#keepAlive(socket);
        resolve(socket);
      });
      socket.once("unexpected-response", (request, response) => {
        request.destroy();
        fail(lostByStatus(response.statusCode ?? 0, response.headers["retry-after"]));
      });
      // Stays for the life of the socket: an error event that nobody hears ends the process.
      socket.on("error", () => fail({ code: this.#openedAtMs === null ? "unreachable" : "closed" }));
      socket.once("close", (status, reason) =>
        fail(this.#openedAtMs === null ? { code: "refused", status } : lostByClose(status, reason.toString())),
      );
    });
  }

  close(): void {
    clearInterval(this.#pinger);
    const socket = this.#socket;
    if (socket === null || socket.readyState === WebSocket.CLOSED) return;
    socket.close(1000);
    setTimeout(() => socket.terminate(), CLOSE_WITHIN_MS).unref();
  }

  /** TCP does not notice a peer that is gone without a word. */
  #keepAlive(socket: WebSocket): void {
    const { pingMs, pongMs } = this.#options.timings;
    let heardAtMs = Date.now();
    const heard = (): void => void (heardAtMs = Date.now());
    socket.on("pong", heard).on("message", heard);
    this.#pinger = setInterval(() => {
      if (Date.now() - heardAtMs > pingMs + pongMs) this.#options.onLost({ code: "stalled" });
      else socket.ping();
    }, pingMs);
  }
}

function firstEvent(data: Buffer): OpenAiFirstEvent {
  try {
    return JSON.parse(data.toString()) as OpenAiFirstEvent;
  } catch {
    return { type: "unreadable" };
  }
}
