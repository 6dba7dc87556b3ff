import type { CandidateMessage, LiveView, ObserverMessage } from "#contract/observer.ts";
import type { CandidateView } from "#contract/join.ts";
import type { TimelineEntry } from "#contract/observer.ts";
import { sha256Hex } from "#core/hash.ts";

/** Entries a message carries at most; a long log comes in several. */
const ENTRIES_PER_MESSAGE = 200;

interface ObserverAttachment {
  readonly cursor: number;
}
interface CandidateAttachment {
  readonly sessionId: string;
  /** What the interviewer is expected to be; the log knows better once somebody has connected. */
  readonly simulated: boolean;
  /** Hash of what this page was last told, so that it is told only what is news. */
  readonly last: string;
}

/** What sockets are told about. */
export interface SocketSources {
  readonly live: () => LiveView;
  readonly timeline: (afterSeq: number, limit: number) => TimelineEntry[];
  readonly candidate: (sessionId: string, simulated: boolean) => CandidateView;
}

/**
 * Sockets of people who watch. They hibernate with the object: tags say who it is, the attachment what
 * they have seen, so that waking loses nothing.
 */
export class Observers {
  readonly #ctx: DurableObjectState;
  readonly #sources: SocketSources;

  constructor(ctx: DurableObjectState, sources: SocketSources) {
    this.#ctx = ctx;
    this.#sources = sources;
    // Answered without waking the object.
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair("ping", "pong"));
  }

  /** Whether anybody is connected. */
  get anyone(): boolean {
    return this.#ctx.getWebSockets().length > 0;
  }

  /** A recruiter's socket, from a cursor on. */
  acceptObserver(afterSeq: number): Response {
    const { 0: client, 1: server } = new WebSocketPair();
    this.#ctx.acceptWebSocket(server, ["observer"]);
    server.serializeAttachment({ cursor: afterSeq } satisfies ObserverAttachment);
    this.#tellObserver(server);
    return new Response(null, { status: 101, webSocket: client });
  }

  /** A candidate's socket: only ever the candidate's view. */
  acceptCandidate(sessionId: string, simulated: boolean): Response {
    const { 0: client, 1: server } = new WebSocketPair();
    this.#ctx.acceptWebSocket(server, ["candidate"]);
    server.serializeAttachment({ sessionId, simulated, last: "" } satisfies CandidateAttachment);
    this.#tellCandidate(server);
    return new Response(null, { status: 101, webSocket: client, headers: { "sec-websocket-protocol": "vivavoce" } });
  }

  /** Something happened: everyone is told what they may know. */
  tell(fresh: readonly TimelineEntry[] = []): void {
    for (const socket of this.#ctx.getWebSockets("observer")) this.#tellObserver(socket, fresh);
    for (const socket of this.#ctx.getWebSockets("candidate")) this.#tellCandidate(socket);
  }

  /** Closes the sockets of candidates whose link was renewed. */
  closeCandidates(): void {
    for (const socket of this.#ctx.getWebSockets("candidate")) socket.close(4001, "link renewed");
  }

  #tellObserver(socket: WebSocket, fresh: readonly TimelineEntry[] = []): void {
    let { cursor } = socket.deserializeAttachment() as ObserverAttachment;
    // Whoever has seen everything before needs no reading of the log.
    if (fresh[0]?.event.seq === cursor + 1) {
      cursor = fresh.at(-1)!.event.seq;
      send(socket, { type: "entries", entries: [...fresh], cursor });
    } else
      for (;;) {
        const entries = this.#sources.timeline(cursor, ENTRIES_PER_MESSAGE);
        if (entries.length === 0) break;
        cursor = entries.at(-1)!.event.seq;
        send(socket, { type: "entries", entries, cursor });
      }
    socket.serializeAttachment({ cursor } satisfies ObserverAttachment);
    send(socket, { type: "view", view: this.#sources.live() });
  }

  #tellCandidate(socket: WebSocket): void {
    const { sessionId, simulated, last } = socket.deserializeAttachment() as CandidateAttachment;
    const view = this.#sources.candidate(sessionId, simulated);
    // A running clock is no news: pages count on their own.
    const clock = view.clock && { ...view.clock, elapsedMs: 0, leftMs: 0, sectionElapsedMs: 0, atMs: 0 };
    const news = sha256Hex(JSON.stringify({ ...view, clock }));
    if (news === last) return;
    socket.serializeAttachment({ sessionId, simulated, last: news } satisfies CandidateAttachment);
    send(socket, { type: "view", view });
  }
}

function send(socket: WebSocket, message: ObserverMessage | CandidateMessage): void {
  try {
    socket.send(JSON.stringify(message));
  } catch {
    // The page has gone; its next socket resumes from the cursor.
  }
}
