import type { Call } from "../brain/brain.ts";
import type { WireEvent } from "../journal.ts";
import type { ApiError } from "./api-error.ts";
import type { ResponseRequest } from "./client-events.ts";
import { snapshot, storedItem, type Conversation, type StoredItem } from "./conversation.ts";
import { spoil } from "./faults.ts";
import { spokenChunks } from "./spoken-chunks.ts";
import { seenItems } from "./seen-items.ts";
import { canCallInParallel, type Session } from "./session.ts";
import { overLimit, rateLimits } from "./token-rate.ts";
import { inputSegments, spokenTokens, textTokens, tokensOf, type Usage } from "./usage.ts";
import type { World } from "./world.ts";

const ARGUMENT_CHUNK_CHARS = 48;
/** What is heard of a response that a fault cuts short. */
const CUT_SHORT_AFTER_MS = 500;

/** What a response needs of its connection. */
export interface ResponseHost {
  readonly world: World;
  readonly session: Session;
  readonly conversation: Conversation;
  readonly conversationId: string;
  send(event: WireEvent): void;
  /** Sends an error event. */
  fail(error: ApiError, eventId?: string): void;
  /** Writes to the journal what happened beside the messages. */
  note(type: string, fields?: Readonly<Record<string, unknown>>): void;
  /** Adds to the default conversation and tells the client. */
  add(item: StoredItem): void;
}

export type CancelReason = "turn_detected" | "client_cancelled";
type Status = {
  status: "completed" | "in_progress" | "cancelled" | "incomplete" | "failed";
  details: Readonly<Record<string, unknown>> | null;
};

/** One response from `response.created` to `response.done`, which is always sent while the connection stands. */
export class Response {
  readonly id: string;
  readonly outOfBand: boolean;
  /** When the first sound went out, and how much there was: what the client has to play. */
  firstAudioAtMs: number | undefined;
  audioMs = 0;
  readonly #host: ResponseHost;
  readonly #request: ResponseRequest;
  readonly #abort = new AbortController();
  readonly #output: StoredItem[] = [];
  #written = "";
  #cancelled: CancelReason | undefined;
  #cutShort: "max_output_tokens" | "content_filter" | undefined;

  constructor(host: ResponseHost, request: ResponseRequest) {
    this.#host = host;
    this.#request = request;
    this.id = host.world.newId("resp");
    this.outOfBand = request.conversation === "none";
  }

  get cancelling(): boolean {
    return this.#cancelled !== undefined;
  }

  cancel(reason: CancelReason): void {
    if (this.#cancelled !== undefined) return;
    this.#cancelled = reason;
    const { faults, time } = this.#host.world;
    const late = faults.take("late_cancel");
    if (late === undefined) this.#abort.abort();
    else time.after(late.delayMs, () => this.#abort.abort());
  }

  async run(): Promise<void> {
    const { world, session } = this.#host;
    this.#host.send({ type: "response.created", response: this.#wire({ status: "in_progress", details: null }, null) });
    const input = this.#request.input
      ?.map((item) =>
        item.type === "item_reference" ? this.#host.conversation.find(item.id) : storedItem(item, world.newId),
      )
      .filter((item) => item !== undefined) ?? [...this.#host.conversation.items];
    const instructions = this.#request.instructions ?? session.instructions;
    const tools = this.#request.tools ?? session.tools;
    const items = await seenItems(input);
    const segments = inputSegments(instructions, tools, input);
    const failure = world.faults.take("fail_response") ?? overLimit(world.rateLimit, tokensOf(segments), session.model);
    const empty = world.faults.take("empty_response") !== undefined;
    await world.time.pass(
      world.firstAudioMs + (world.faults.take("delay_first_audio")?.delayMs ?? 0),
      this.#abort.signal,
    );
    let status: Status = { status: "completed", details: null };
    if (failure) {
      status = {
        status: "failed",
        details: {
          type: "failed",
          error: { type: failure.type, code: failure.code, message: failure.message },
        },
      };
    } else if (!this.#abort.signal.aborted && !empty) {
      this.#cutShort = world.faults.take("incomplete_response")?.reason;
      const mayCall = (this.#request.tool_choice ?? session.tool_choice) !== "none";
      const action = world.brain({ instructions, tools, items, mayCall });
      if (action.preamble) await this.#say(action.preamble, "commentary");
      if (action.say) await this.#say(action.say, "final_answer");
      const parallel =
        canCallInParallel(session.model) && (this.#request.parallel_tool_calls ?? session.parallel_tool_calls);
      for (const call of mayCall ? action.calls.slice(0, parallel ? undefined : 1) : []) this.#call(call);
      if (this.#cutShort) status = { status: "incomplete", details: { type: "incomplete", reason: this.#cutShort } };
    }
    if (this.#cancelled) status = { status: "cancelled", details: { type: "cancelled", reason: this.#cancelled } };
    const usage = world.cache.bill(session.model, segments, { text: this.#written, audioMs: this.audioMs });
    if (!failure) world.rateLimit.use(usage.total_tokens);
    this.#host.send({ type: "response.done", response: this.#wire(status, usage) });
    this.#host.send({ type: "rate_limits.updated", rate_limits: rateLimits(world.rateLimit) });
  }

  async #say(text: string, phase: "commentary" | "final_answer"): Promise<void> {
    const { world, session } = this.#host;
    const aloud =
      (this.#request.output_modalities ?? session.output_modalities)[0] === "audio" &&
      world.faults.take("text_response") === undefined;
    const content = aloud
      ? { type: "output_audio" as const, transcript: "" }
      : { type: "output_text" as const, text: "" };
    const item: StoredItem = {
      wire: {
        id: world.newId("item"),
        object: "realtime.item",
        status: "in_progress",
        type: "message",
        role: "assistant",
        content: [],
        ...(world.phases && canCallInParallel(session.model) ? { phase } : {}),
      },
      audioMs: 0,
      words: [],
    };
    const place = this.#open(item);
    const part = { item_id: item.wire.id, response_id: this.id, output_index: place, content_index: 0 };
    this.#host.send({
      type: "response.content_part.added",
      ...part,
      part: aloud ? { type: "audio", transcript: "" } : { type: "text", text: "" },
    });
    (item.wire as { content: unknown[] }).content = [content];
    if (aloud) await this.#sound(text, item, part);
    else
      for (const word of text.split(/(?<=\s)/)) {
        content.text += word;
        this.#written += word;
        this.#host.send({ type: "response.output_text.delta", ...part, delta: word });
      }
    item.wire.status = this.#cancelled || this.#cutShort ? "incomplete" : "completed";
    if (aloud) {
      this.#host.send({ type: "response.output_audio.done", ...part });
      this.#host.send({ type: "response.output_audio_transcript.done", ...part, transcript: content.transcript });
    } else this.#host.send({ type: "response.output_text.done", ...part, text: content.text });
    this.#host.send({
      type: "response.content_part.done",
      ...part,
      part: aloud ? { type: "audio", transcript: content.transcript } : { type: "text", text: content.text },
    });
    this.#close(item, place);
  }

  /** Sends sound faster than it is played, so that a client that is interrupted has some that was not heard. */
  async #sound(text: string, item: StoredItem, part: Readonly<Record<string, unknown>>): Promise<void> {
    const { world, session } = this.#host;
    const content = (item.wire as { content: { transcript: string }[] }).content[0]!;
    const limit = this.#request.max_output_tokens ?? session.max_output_tokens;
    world.ownVoice.says(text);
    for await (const { pcm, ms, words } of spokenChunks(text, world.voice)) {
      if (this.#abort.signal.aborted || (this.#cutShort && this.audioMs > CUT_SHORT_AFTER_MS)) return;
      this.firstAudioAtMs ??= performance.now();
      for (const word of words) {
        const delta = (content.transcript === "" ? "" : " ") + word.text;
        content.transcript += delta;
        this.#written += delta;
        this.#host.send({ type: "response.output_audio_transcript.delta", ...part, delta });
      }
      item.words = [...item.words, ...words];
      this.audioMs += ms;
      item.audioMs = this.audioMs;
      const delta = Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength).toString("base64");
      this.#host.send({ type: "response.output_audio.delta", ...part, delta });
      if (limit !== "inf" && spokenTokens(this.audioMs) + textTokens(this.#written) >= limit) {
        this.#cutShort = "max_output_tokens";
        return;
      }
      const dueMs = this.firstAudioAtMs + this.audioMs / world.speechRate / world.time.scale;
      await world.time.pass((dueMs - performance.now()) * world.time.scale, this.#abort.signal);
    }
  }

  #call(call: Call): void {
    if (this.#abort.signal.aborted || this.#cutShort) return;
    const { world } = this.#host;
    const fault = world.faults.take("bad_arguments", ({ how }) =>
      how === "wrong_enum"
        ? "area" in call.args || "section_name" in call.args
        : how.startsWith("score") || how === "huge_evidence"
          ? "score" in call.args
          : true,
    );
    const asked = { name: call.name, arguments: JSON.stringify(call.args) };
    const { name, arguments: args } = fault ? spoil(asked, fault.how) : asked;
    const wire = {
      id: world.newId("item"),
      object: "realtime.item" as const,
      status: "in_progress" as const,
      type: "function_call" as const,
      call_id: world.newId("call"),
      name,
      arguments: "",
    };
    const item: StoredItem = { wire, audioMs: 0, words: [] };
    const place = this.#open(item);
    const part = { item_id: wire.id, response_id: this.id, output_index: place, call_id: wire.call_id };
    for (let at = 0; at < args.length; at += ARGUMENT_CHUNK_CHARS)
      this.#host.send({
        type: "response.function_call_arguments.delta",
        ...part,
        delta: args.slice(at, at + ARGUMENT_CHUNK_CHARS),
      });
    this.#host.send({ type: "response.function_call_arguments.done", ...part, name, arguments: args });
    Object.assign(wire, { arguments: args, status: "completed" });
    this.#written += name + args;
    this.#close(item, place);
  }

  #open(item: StoredItem): number {
    const place = this.#output.push(item) - 1;
    this.#host.send({
      type: "response.output_item.added",
      response_id: this.id,
      output_index: place,
      item: snapshot(item.wire),
    });
    if (!this.outOfBand) this.#host.add(item);
    return place;
  }

  #close(item: StoredItem, place: number): void {
    if (!this.outOfBand)
      this.#host.send({
        type: "conversation.item.done",
        previous_item_id: this.#before(item),
        item: snapshot(item.wire),
      });
    this.#host.send({
      type: "response.output_item.done",
      response_id: this.id,
      output_index: place,
      item: snapshot(item.wire),
    });
  }

  #before(item: StoredItem): string | null {
    const { items } = this.#host.conversation;
    return items[items.indexOf(item) - 1]?.wire.id ?? null;
  }

  #wire({ status, details }: Status, usage: Usage | null): Record<string, unknown> {
    const { session, conversationId } = this.#host;
    return {
      object: "realtime.response",
      id: this.id,
      status,
      status_details: details,
      output: this.#output.map((item) => snapshot(item.wire)),
      conversation_id: this.outOfBand ? null : conversationId,
      output_modalities: this.#request.output_modalities ?? session.output_modalities,
      max_output_tokens: this.#request.max_output_tokens ?? session.max_output_tokens,
      audio: { output: { format: session.audio.output.format, voice: session.audio.output.voice } },
      usage,
      metadata: this.#request.metadata ?? null,
    };
  }
}
