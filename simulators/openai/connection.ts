import type { WebSocket } from "ws";
import type { WireEvent } from "../journal.ts";
import { ApiError } from "./api-error.ts";
import { parseClientEvent, type ClientEvent, type SessionUpdate } from "./client-events.ts";
import { Conversation, snapshot, storedItem, type StoredItem } from "./conversation.ts";
import type { SuddenFault, UpdatePart } from "./faults.ts";
import { InputAudio } from "./input-audio.ts";
import type { ResponseHost } from "./response.ts";
import { Responses } from "./responses.ts";
import { newSession, updateSession, type Session } from "./session.ts";
import { Turns } from "./turns.ts";
import type { World } from "./world.ts";

/** The provider refuses to commit less. */
const MIN_COMMIT_MS = 100;
/** Seen when an hour is over; there is no warning before. */
const EXPIRED = "Your session hit the maximum duration of 60 minutes.";

/** One realtime session: what the client says, what the turn detector hears, and one response at a time. */
export class Connection implements ResponseHost {
  readonly world: World;
  readonly conversation = new Conversation();
  readonly conversationId: string;
  readonly responses: Responses;
  readonly #number: number;
  readonly #socket: WebSocket;
  readonly #turns: Turns;
  readonly #audio: InputAudio;
  readonly #takeBackExpiry: () => void;
  #session: Session;
  #stalled = false;

  constructor(world: World, socket: WebSocket, number: number, model: string) {
    this.world = world;
    this.#socket = socket;
    this.#number = number;
    this.conversationId = world.newId("conv");
    const limitMs = world.sessionLimitMinutes * 60_000;
    this.#session = newSession(
      world.newId("sess"),
      model,
      Math.floor((Date.now() + limitMs / world.time.scale) / 1000),
    );
    this.#turns = new Turns(this);
    this.responses = new Responses(this, this.#turns);
    this.#audio = new InputAudio(this.#turns);
    this.#audio.configure(this.#session.audio.input.turn_detection);
    this.#takeBackExpiry = world.time.after(limitMs, () => this.#expire());
    socket.on("message", (data) => this.#receive((data as Buffer).toString("utf8")));
    socket.on("close", (code) => this.#end(code));
    socket.on("error", (problem) => this.note("socket.error", { message: problem.message }));
    for (const fault of world.faults.after("connect")) this.strike(fault);
    this.send({ type: "session.created", session: this.#session });
  }

  get session(): Session {
    return this.#session;
  }

  get audio(): InputAudio {
    return this.#audio;
  }

  send(event: WireEvent): void {
    // A fault that waits for this event waits for a line on which it is seen.
    if (this.#stalled || this.#socket.readyState !== this.#socket.OPEN) return;
    const { type, ...fields } = event;
    const full = { type, event_id: this.world.newId("event"), ...fields };
    const twice = this.world.faults.take("duplicate_event", (fault) => fault.type === type) !== undefined;
    for (let copies = twice ? 2 : 1; copies > 0; copies--) {
      this.world.journal.record(this.#number, "out", full);
      this.#socket.send(JSON.stringify(full));
    }
    for (const fault of this.world.faults.after(type)) this.strike(fault);
  }

  note(type: string, fields: Readonly<Record<string, unknown>> = {}): void {
    this.world.journal.record(this.#number, "note", { type, ...fields });
  }

  add(item: StoredItem): void {
    const previous = this.conversation.insert(item);
    if (previous instanceof ApiError) throw new Error(previous.message);
    this.send({ type: "conversation.item.added", previous_item_id: previous, item: snapshot(item.wire) });
  }

  /** Lets a fault happen on this connection. */
  strike(fault: SuddenFault): void {
    this.note("fault", { ...fault, type: `fault.${fault.kind}` });
    switch (fault.kind) {
      case "close":
        // 1005 and 1006 cannot be sent; they are what the other side sees without a close frame or code.
        if (fault.code === 1006) this.#socket.terminate();
        else if (fault.code === 1005) this.#socket.close();
        else this.#socket.close(fault.code, fault.reason);
        return;
      case "destroy":
        this.#socket.terminate();
        return;
      case "stall":
        this.#stalled = true;
        return;
      case "freeze":
        this.#stalled = true;
        this.#socket.pause();
        return;
      case "session_expired":
        this.#expire();
        return;
      case "error_event":
        return this.fail(new ApiError(fault.code, fault.message, null, undefined, fault.type));
      case "unknown_event":
        this.send({ type: fault.type, detail: "An event that nobody knows." });
    }
  }

  #receive(text: string): void {
    this.world.journal.record(this.#number, "in", asWireEvent(text));
    const event = parseClientEvent(text);
    if (event instanceof ApiError) return this.fail(event);
    const problem = this.#obey(event);
    if (problem) this.fail(problem, event.event_id);
  }

  #obey(event: ClientEvent): ApiError | undefined {
    switch (event.type) {
      case "session.update": {
        const refused = this.world.faults.take("refuse_update", ({ holding }) =>
          holding === undefined ? true : partsOf(event.session).includes(holding),
        );
        if (refused !== undefined) {
          const param = refused.named ? "session.audio.input" : null;
          const error = new ApiError("invalid_value", "A fault was asked for.", param);
          if (refused.named) return error;
          this.fail(error);
          return undefined;
        }
        const updated = updateSession(this.#session, this.#asTaken(event.session), this.conversation.hasSpoken);
        if (updated instanceof ApiError) return updated;
        this.#session = updated;
        this.#audio.configure(updated.audio.input.turn_detection);
        this.send({ type: "session.updated", session: updated });
        return undefined;
      }
      case "input_audio_buffer.append":
        return this.#append(event.audio);
      case "input_audio_buffer.commit":
        if (this.#audio.bufferedMs < MIN_COMMIT_MS) {
          return new ApiError(
            "input_audio_buffer_commit_empty",
            `Error committing input audio buffer: buffer too small. Expected at least ${MIN_COMMIT_MS}ms of audio, but buffer only has ${this.#audio.bufferedMs.toFixed(2)}ms of audio.`,
          );
        }
        this.#turns.commit(this.#audio.commit());
        return undefined;
      case "input_audio_buffer.clear":
        this.#audio.clear();
        this.send({ type: "input_audio_buffer.cleared" });
        return undefined;
      case "conversation.item.create":
        return this.#create(event);
      case "conversation.item.retrieve": {
        const item = this.conversation.find(event.item_id);
        if (!item)
          return new ApiError(
            "item_retrieve_invalid_item_id",
            `Error retrieving item: the item with id '${event.item_id}' does not exist.`,
            "item_id",
          );
        this.send({ type: "conversation.item.retrieved", item: snapshot(item.wire) });
        return undefined;
      }
      case "conversation.item.delete": {
        const problem = this.conversation.delete(event.item_id);
        if (!problem) this.send({ type: "conversation.item.deleted", item_id: event.item_id });
        return problem;
      }
      case "conversation.item.truncate": {
        const { item_id, content_index, audio_end_ms } = event;
        const problem = this.conversation.truncate(item_id, content_index, audio_end_ms);
        if (!problem) this.send({ type: "conversation.item.truncated", item_id, content_index, audio_end_ms });
        return problem;
      }
      case "response.create":
        this.responses.start(event.response ?? {}, event.event_id);
        return undefined;
      case "response.cancel":
        return this.responses.cancel("client_cancelled", event.response_id);
    }
  }

  /** An update as the server takes it: all of it, but for a fault. */
  #asTaken(update: SessionUpdate): SessionUpdate {
    const ignored = this.world.faults.take("ignore_update", ({ part }) => partsOf(update).includes(part))?.part;
    if (ignored === undefined) return update;
    const { input, output } = update.audio ?? {};
    return {
      ...update,
      audio: {
        input: { ...input, ...(ignored === "voice" ? {} : { [ignored]: undefined }) },
        output: { ...output, ...(ignored === "voice" ? { voice: undefined } : {}) },
      },
    };
  }

  #append(base64: string): ApiError | undefined {
    const bytes = Buffer.from(base64, "base64");
    if (bytes.length % 2 !== 0)
      return new ApiError("invalid_value", "Invalid 'audio'. The audio has half a sample at its end.", "audio");
    this.#audio.append(
      new Int16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer),
    );
    return undefined;
  }

  #create({
    item: created,
    previous_item_id,
  }: Extract<ClientEvent, { type: "conversation.item.create" }>): ApiError | undefined {
    const item = storedItem(created, this.world.newId);
    const previous = this.conversation.insert(item, previous_item_id);
    if (previous instanceof ApiError) return previous;
    if (created.type === "message" && created.role === "user") this.#turns.listenTo(created.content, item);
    this.send({ type: "conversation.item.added", previous_item_id: previous, item: snapshot(item.wire) });
    this.send({ type: "conversation.item.done", previous_item_id: previous, item: snapshot(item.wire) });
    return undefined;
  }

  fail(error: ApiError, eventId?: string): void {
    error.eventId ??= eventId;
    this.send({ type: "error", error: error.wire });
  }

  #expire(): void {
    this.fail(new ApiError("session_expired", EXPIRED));
    this.#socket.close(1001, EXPIRED);
  }

  #end(code: number): void {
    this.note("closed", { code });
    this.#takeBackExpiry();
    this.#turns.end();
    this.responses.end();
  }
}

/** What an update asks for, as far as faults know it. */
function partsOf({ audio }: SessionUpdate): UpdatePart[] {
  const asked: Record<UpdatePart, unknown> = {
    voice: audio?.output?.voice,
    transcription: audio?.input?.transcription,
    turn_detection: audio?.input?.turn_detection,
  };
  return (Object.keys(asked) as UpdatePart[]).filter((part) => asked[part] !== undefined);
}

/** Whatever a client sent, for the journal; the parser says what is wrong with it. */
function asWireEvent(text: string): WireEvent {
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json === "object" && json !== null && "type" in json) return json as WireEvent;
  } catch {
    // Not JSON.
  }
  return { type: "unreadable", length: text.length };
}
