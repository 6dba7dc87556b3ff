import { WebSocket } from "ws";

export interface ServerEvent {
  readonly type: string;
  readonly [field: string]: any; // eslint-disable-line -- Tests read whatever the wire carries.
}

/** A bare client of an OpenAI Realtime server: sends JSON, keeps what it receives, waits for events. */
export class RealtimeClient {
  readonly socket: WebSocket;
  readonly events: ServerEvent[] = [];
  readonly closed: Promise<{ code: number; reason: string }>;
  #watchers = new Set<() => void>();

  constructor(url: string, apiKey: string, model = "gpt-realtime-2.1") {
    this.socket = new WebSocket(`${url.replace(/^http/, "ws")}/realtime?model=${model}`, {
      headers: { Authorization: `Bearer ${apiKey}` },
    });
    this.socket.on("message", (data) => {
      this.events.push(JSON.parse((data as Buffer).toString()) as ServerEvent);
      for (const watcher of this.#watchers) watcher();
    });
    this.closed = new Promise((resolve) =>
      this.socket.on("close", (code, reason) => resolve({ code, reason: String(reason) })),
    );
    this.socket.on("error", () => {}); // Seen as a close.
  }

  static async open(url: string, apiKey: string, model?: string): Promise<RealtimeClient> {
    const client = new RealtimeClient(url, apiKey, model);
    await client.next("session.created");
    return client;
  }

  send(event: Readonly<Record<string, unknown>>): void {
    this.socket.send(JSON.stringify(event));
  }

  /** Sends sound in pieces of 100 ms, as fast as the wire takes it. */
  speak(pcm: Int16Array): void {
    for (let at = 0; at < pcm.length; at += 2400) {
      const part = pcm.subarray(at, at + 2400);
      this.send({
        type: "input_audio_buffer.append",
        audio: Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString("base64"),
      });
    }
  }

  /** The first event from index `from` on that matches; waits for it, at most some seconds. */
  async next(type: string, from = 0, matches: (event: ServerEvent) => boolean = () => true): Promise<ServerEvent> {
    const find = () => this.events.slice(from).find((event) => event.type === type && matches(event));
    const found = find();
    if (found) return found;
    return new Promise((resolve, reject) => {
      const done = (): void => {
        const event = find();
        if (!event) return;
        clearTimeout(timer);
        this.#watchers.delete(done);
        resolve(event);
      };
      const timer = setTimeout(() => {
        this.#watchers.delete(done);
        reject(
          new Error(
            `no ${type} within 20 s; last: ${this.events
              .slice(-6)
              .map((event) => (event.type === "error" ? `error ${JSON.stringify(event["error"])}` : event.type))
              .join(", ")}`,
          ),
        );
      }, 20_000);
      this.#watchers.add(done);
    });
  }

  /** All events of some types, in order. */
  all(...types: string[]): ServerEvent[] {
    return this.events.filter((event) => types.includes(event.type));
  }

  close(): void {
    this.socket.terminate();
  }
}

export const silence = (ms: number): Int16Array => new Int16Array(ms * 24);

/** A steady tone, which a detector by energy takes for speech. */
export function tone(ms: number, amplitude = 8000): Int16Array {
  return Int16Array.from({ length: ms * 24 }, (_, i) => amplitude * Math.sin((2 * Math.PI * 220 * i) / 24_000));
}

export function join(...parts: readonly Int16Array[]): Int16Array {
  const all = new Int16Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
