/** A message as JSON: what both wires carry. */
export interface WireEvent {
  readonly type: string;
  readonly [field: string]: unknown;
}

export interface JournalEntry {
  /** Monotonic milliseconds since the simulator started. */
  readonly ms: number;
  readonly connection: number;
  /** `in` from the client, `out` to it, `note` what happened beside the messages. */
  readonly direction: "in" | "out" | "note";
  readonly event: WireEvent;
}

/** Half an hour of conversation is about 40,000 messages; older ones are let go. */
const MAX_ENTRIES = 120_000;
/** Longer texts under these names are sound. */
const AUDIO_FIELDS = new Set(["audio", "delta", "data"]);
const AUDIO_MIN_CHARS = 400;

/** All messages of both directions, in order. Sound is kept as its length only. */
export class Journal {
  readonly #entries: JournalEntry[] = [];
  readonly #startedMs = performance.now();
  /** Epoch milliseconds of `ms` 0, to lay the journal beside another process's clock. */
  readonly startedAtMs = performance.timeOrigin + this.#startedMs;

  #forgotten = 0;

  get entries(): readonly JournalEntry[] {
    return this.#entries;
  }

  /** Entries from the `from`-th ever recorded on, and the number to ask with next time. */
  since(from: number): { entries: readonly JournalEntry[]; next: number } {
    return {
      entries: this.#entries.slice(Math.max(0, from - this.#forgotten)),
      next: this.#forgotten + this.#entries.length,
    };
  }

  record(connection: number, direction: JournalEntry["direction"], event: WireEvent): void {
    this.#entries.push({
      ms: Math.round((performance.now() - this.#startedMs) * 10) / 10,
      connection,
      direction,
      event: withoutSound(event) as WireEvent,
    });
    if (this.#entries.length > MAX_ENTRIES) this.#forgotten += this.#entries.splice(0, MAX_ENTRIES / 10).length;
  }

  /** Events of one direction, by type when given. */
  events(direction: JournalEntry["direction"], type?: string): WireEvent[] {
    return this.#entries
      .filter((entry) => entry.direction === direction && (type === undefined || entry.event.type === type))
      .map((entry) => entry.event);
  }
}

function withoutSound(value: unknown, field = ""): unknown {
  if (typeof value === "string") {
    const sound = AUDIO_FIELDS.has(field) && value.length >= AUDIO_MIN_CHARS && !value.includes(" ");
    return sound ? `<${value.length} characters of audio>` : value;
  }
  // Copied: the simulator goes on changing its items after they were sent.
  if (Array.isArray(value)) return value.map((part) => withoutSound(part));
  if (value !== null && typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withoutSound(part, name)]));
  return value;
}
