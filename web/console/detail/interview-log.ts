import { ObserverMessage, type LiveView, type TimelineEntry } from "#contract/observer.ts";
import { openLiveSocket, type LinkState, type LiveSocket } from "../../shared/session/live-socket.ts";
import { createStore, type Store } from "../../shared/session/store.ts";
import { api } from "../api.ts";
import { failureOf } from "../request.ts";
import type { Failure } from "../../shared/session/api.ts";

export interface LogState {
  /** In order of seq, each once. */
  readonly entries: readonly TimelineEntry[];
  readonly view: LiveView | null;
  readonly link: LinkState;
  /** All entries up to now have been read at least once. */
  readonly complete: boolean;
  readonly failure: Failure | null;
}

const PAGE = 500;

/** The log of one interview as this page knows it: read in pages, then followed by socket from the last entry on. */
export class InterviewLog {
  readonly state: Store<LogState> = createStore<LogState>({
    entries: [],
    view: null,
    link: "connecting",
    complete: false,
    failure: null,
  });
  readonly #id: string;
  #socket: LiveSocket | null = null;
  #closed = false;

  constructor(id: string) {
    this.#id = id;
  }

  /** Reads what is there; with `follow` stays on the line afterwards. */
  async open(follow: boolean): Promise<void> {
    this.#closed = false;
    const read = await this.#catchUp();
    if (this.#closed) return;
    if (!follow) {
      this.state.set({ complete: read });
      return;
    }
    this.state.set({ complete: read });
    this.#socket = openLiveSocket({
      path: () => `/v1/interviews/${encodeURIComponent(this.#id)}/live?after=${this.#cursor}`,
      onMessage: (message) => this.#take(message),
      onState: (link) => this.state.set({ link }),
      poll: () => this.#catchUp(),
    });
  }

  retry(): void {
    this.#socket?.retry();
  }

  close(): void {
    this.#closed = true;
    this.#socket?.close();
    this.#socket = null;
  }

  get #cursor(): number {
    return this.state.get().entries.at(-1)?.event.seq ?? 0;
  }

  #append(entries: readonly TimelineEntry[]): void {
    const after = this.#cursor;
    const fresh = entries.filter((entry) => entry.event.seq > after);
    if (fresh.length > 0) this.state.set({ entries: [...this.state.get().entries, ...fresh] });
  }

  #take(message: unknown): void {
    const parsed = ObserverMessage.safeParse(message);
    if (!parsed.success) return;
    if (parsed.data.type === "view") this.state.set({ view: parsed.data.view });
    else this.#append(parsed.data.entries);
  }

  /** Everything since the cursor and the current view, over plain HTTP. */
  async #catchUp(): Promise<boolean> {
    try {
      for (;;) {
        const page = await api.timeline(this.#id, this.#cursor, PAGE);
        if (this.#closed) return false;
        const before = this.#cursor;
        this.#append(page.entries);
        if (page.entries.length < PAGE || this.#cursor === before) break;
      }
      this.state.set({ view: await api.live(this.#id), failure: null });
      return true;
    } catch (error) {
      this.state.set({ failure: failureOf(error) });
      return false;
    }
  }
}
