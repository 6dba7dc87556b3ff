import type { SpokenWord } from "../word-times.ts";
import { ApiError } from "./api-error.ts";
import type { ClientItem } from "./client-events.ts";

export interface ContentPart {
  readonly type: "input_text" | "output_text" | "input_audio" | "output_audio" | "input_image";
  text?: string;
  transcript?: string | null;
  image_url?: string;
}

/** An item as the wire shows it. */
export type WireItem = { id: string; object: "realtime.item"; status: "completed" | "incomplete" | "in_progress" } & (
  | {
      type: "message";
      role: "system" | "user" | "assistant";
      content: ContentPart[];
      phase?: "commentary" | "final_answer";
    }
  | { type: "function_call"; call_id: string; name: string; arguments: string }
  | { type: "function_call_output"; call_id: string; output: string }
);

/** An item and what the model knows of it beside the wire: its sound. */
export interface StoredItem {
  readonly wire: WireItem;
  /** Length of its sound; 0 for text. */
  audioMs: number;
  /** Words of the assistant's sound, for truncation. */
  words: readonly SpokenWord[];
  /** What the model made of a person's sound; the client may see it later, or never. */
  heard?: Promise<string> | string;
}

/** The items of one session, in order. Every change is append-only but for insertion, deletion and truncation. */
export class Conversation {
  readonly #items: StoredItem[] = [];

  get items(): readonly StoredItem[] {
    return this.#items;
  }

  /** The assistant was heard, which fixes its voice. */
  get hasSpoken(): boolean {
    return this.#items.some(({ wire, audioMs }) => wire.type === "message" && wire.role === "assistant" && audioMs > 0);
  }

  get lastId(): string | null {
    return this.#items.at(-1)?.wire.id ?? null;
  }

  find(id: string): StoredItem | undefined {
    return this.#items.find((item) => item.wire.id === id);
  }

  /** Inserts behind `previousId`; at the end when it is missing, at the front for `root`. Returns the id before it. */
  insert(item: StoredItem, previousId?: string | null): string | null | ApiError {
    if (this.find(item.wire.id)) {
      return new ApiError(
        "item_create_duplicate_item_id",
        `Error adding item: the conversation already contains an item with id '${item.wire.id}'.`,
        "item.id",
      );
    }
    if (item.wire.type === "function_call_output" && !this.#hasCall(item.wire.call_id)) {
      return new ApiError(
        "invalid_tool_call_id",
        `Tool call ID '${item.wire.call_id}' not found in conversation.`,
        "item.call_id",
      );
    }
    if (previousId === "root") {
      this.#items.unshift(item);
      return null;
    }
    if (previousId === undefined || previousId === null) {
      const last = this.lastId;
      this.#items.push(item);
      return last;
    }
    const at = this.#items.findIndex((other) => other.wire.id === previousId);
    if (at < 0)
      return new ApiError(
        "item_create_invalid_previous_item_id",
        `Error inserting item: the previous item with id '${previousId}' does not exist.`,
        "previous_item_id",
      );
    this.#items.splice(at + 1, 0, item);
    return previousId;
  }

  delete(id: string): ApiError | undefined {
    const at = this.#items.findIndex((item) => item.wire.id === id);
    if (at < 0)
      return new ApiError(
        "item_delete_invalid_item_id",
        `Error deleting item: the item with id '${id}' does not exist.`,
        "item_id",
      );
    this.#items.splice(at, 1);
    return undefined;
  }

  /**
   * Takes away what was not played: the sound behind `audioEndMs` and, from the wire, the whole transcript. The model
   * keeps the sound it has, and with it the words that ended before.
   */
  truncate(id: string, contentIndex: number, audioEndMs: number): ApiError | undefined {
    const item = this.find(id);
    if (!item)
      return new ApiError(
        "item_truncate_invalid_item_id",
        `Error truncating item: the item with id '${id}' does not exist.`,
        "item_id",
      );
    const part =
      item.wire.type === "message" && item.wire.role === "assistant" ? item.wire.content[contentIndex] : undefined;
    if (part?.type !== "output_audio")
      return new ApiError("unsupported_content_type", "Only model output audio messages can be truncated.", "item_id");
    if (audioEndMs > item.audioMs)
      return new ApiError(
        null,
        `Audio content of ${Math.round(item.audioMs)}ms is already shorter than ${audioEndMs}ms`,
        "audio_end_ms",
      );
    item.audioMs = audioEndMs;
    item.words = item.words.filter((word) => word.endMs <= audioEndMs);
    delete part.transcript;
    return undefined;
  }

  #hasCall(callId: string): boolean {
    return this.#items.some((item) => item.wire.type === "function_call" && item.wire.call_id === callId);
  }
}

/** What a client created, as the server keeps it. */
export function storedItem(item: ClientItem, newId: (prefix: string) => string): StoredItem {
  const base = { id: item.id ?? newId("item"), object: "realtime.item" as const, status: "completed" as const };
  if (item.type === "function_call")
    return {
      wire: {
        ...base,
        type: item.type,
        call_id: item.call_id ?? newId("call"),
        name: item.name,
        arguments: item.arguments,
      },
      audioMs: 0,
      words: [],
    };
  if (item.type === "function_call_output")
    return { wire: { ...base, type: item.type, call_id: item.call_id, output: item.output }, audioMs: 0, words: [] };
  const content = item.content.map((part): ContentPart => {
    if (part.type === "input_text" || part.type === "output_text") return { type: part.type, text: part.text };
    if (part.type === "input_image") return { type: part.type, image_url: part.image_url };
    return { type: part.type, transcript: part.transcript ?? null };
  });
  return { wire: { ...base, type: "message", role: item.role, content }, audioMs: 0, words: [] };
}

/** A copy for the wire: what was sent does not change afterwards. */
export const snapshot = (item: WireItem): WireItem => structuredClone(item);
