import { Room, RoomEvent } from "@livekit/rtc-node";

/** One thing that reached a raw client through the call service, as text. */
export interface Overheard {
  readonly how: "data" | "byte stream" | "text stream" | "attributes" | "metadata" | "room metadata";
  readonly topic: string;
  readonly text: string;
}

/** A stream of the SDK, as far as it is read here. */
interface AnyReader {
  readonly info: { readonly topic?: string; readonly attributes?: Record<string, string> };
  readAll(): Promise<string | readonly Uint8Array[]>;
}
type StreamHandler = (reader: AnyReader) => void;

/** Answers for every topic, known or not: a raw client takes whatever comes. */
class EveryTopic extends Map<string, StreamHandler> {
  readonly #handler: (topic: string) => StreamHandler;
  constructor(handler: (topic: string) => StreamHandler) {
    super();
    this.#handler = handler;
  }
  override get(topic: string): StreamHandler {
    const own = super.get(topic);
    const ours = this.#handler(topic);
    // Captions are read twice, by the simulated candidate and here; a reader can be read once, so it goes to its owner.
    return own ?? ours;
  }
}

/**
 * A client that keeps everything the call service delivers to it: packets, streams on any topic, attributes, metadata.
 * Touches the SDK's private stream tables: only a raw client sees topics it did not register for.
 */
export function overhearingRoom(): { readonly room: Room; readonly overheard: Overheard[] } {
  const room = new Room();
  const overheard: Overheard[] = [];
  const decode = (bytes: Uint8Array): string => Buffer.from(bytes).toString("utf8");
  const keep =
    (how: Overheard["how"]) =>
    (topic: string): StreamHandler =>
    (reader) => {
      void reader.readAll().then(
        (all) => {
          const text = typeof all === "string" ? all : all.map(decode).join("");
          overheard.push({ how, topic, text: `${JSON.stringify(reader.info.attributes ?? {})} ${text}` });
        },
        () => undefined,
      );
    };
  const tables = room as unknown as {
    byteStreamHandlers: Map<string, StreamHandler>;
    textStreamHandlers: Map<string, StreamHandler>;
  };
  tables.byteStreamHandlers = new EveryTopic(keep("byte stream"));
  tables.textStreamHandlers = new EveryTopic(keep("text stream"));
  room.on(RoomEvent.DataReceived, (payload: Uint8Array, _from?: unknown, _kind?: unknown, topic?: string) => {
    overheard.push({ how: "data", topic: topic ?? "", text: decode(payload) });
  });
  room.on(RoomEvent.ParticipantAttributesChanged, (_changed, participant) => {
    overheard.push({ how: "attributes", topic: participant.identity, text: JSON.stringify(participant.attributes) });
  });
  room.on(RoomEvent.ParticipantMetadataChanged, (metadata) =>
    overheard.push({ how: "metadata", topic: "", text: metadata ?? "" }),
  );
  room.on(RoomEvent.RoomMetadataChanged, (metadata) =>
    overheard.push({ how: "room metadata", topic: "", text: metadata }),
  );
  room.on(RoomEvent.ParticipantConnected, (participant) => {
    overheard.push({
      how: "attributes",
      topic: participant.identity,
      text: `${JSON.stringify(participant.attributes)} ${participant.metadata} ${participant.name}`,
    });
  });
  return { room, overheard };
}
