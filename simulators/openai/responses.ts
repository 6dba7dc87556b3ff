import { ApiError } from "./api-error.ts";
import type { ResponseRequest } from "./client-events.ts";
import { Response, type CancelReason, type ResponseHost } from "./response.ts";

/** Learns when the conversation's response begins and ends. */
export interface ResponseWatcher {
  responseStarts(): void;
  responseEnded(response: Response): void;
}

/** The responses of one connection: one that writes to the conversation, any number beside it. */
export class Responses {
  readonly #host: ResponseHost;
  readonly #watcher: ResponseWatcher;
  readonly #beside = new Set<Response>();
  #active: { readonly response: Response; readonly ended: Promise<void> } | undefined;
  /** A turn has ended and its response is about to begin. */
  #owed: AbortController | undefined;

  constructor(host: ResponseHost, watcher: ResponseWatcher) {
    this.#host = host;
    this.#watcher = watcher;
  }

  /** A turn has ended: its response is the server's from here on, and begins a moment later. */
  owe(): void {
    if (this.#active !== undefined && !this.#active.response.cancelling) return this.start({});
    const { world } = this.#host;
    const owed = (this.#owed = new AbortController());
    void world.time.pass(world.turnGapMs, owed.signal).then(() => {
      if (this.#owed !== owed) return;
      this.#owed = undefined;
      if (!owed.signal.aborted) this.start({});
    });
  }

  /** Starts a response, or says why there can be none now. */
  start(request: ResponseRequest, eventId?: string): void {
    if (request.conversation === "none") {
      const response = new Response(this.#host, request);
      this.#beside.add(response);
      void this.#run(response).then(() => this.#beside.delete(response));
      return;
    }
    const running = this.#active;
    if (running?.response.cancelling) {
      // Its end is on its way: a client that cancels and asks again in one breath is not in the wrong.
      void running.ended.then(() => this.start(request, eventId));
    } else if (running || this.#owed) {
      const message = `Conversation already has an active response in progress: ${running?.response.id ?? "resp_owed"}. Wait until the response is finished before creating a new one.`;
      this.#host.fail(new ApiError("conversation_already_has_active_response", message), eventId);
    } else {
      const response = new Response(this.#host, request);
      this.#watcher.responseStarts();
      const ended = this.#run(response).then(() => {
        this.#active = undefined;
        this.#watcher.responseEnded(response);
      });
      this.#active = { response, ended };
    }
  }

  /** Cancels the conversation's response, or the one with an id; says if there is none to cancel. */
  cancel(reason: CancelReason, responseId?: string): ApiError | undefined {
    if (reason === "turn_detected") this.#forgetOwed();
    const active = this.#active?.response;
    const response =
      responseId === undefined ? active : [active, ...this.#beside].find((running) => running?.id === responseId);
    if (!response || response.cancelling)
      return new ApiError("response_cancel_not_active", "Cancellation failed: no active response found");
    response.cancel(reason);
    return undefined;
  }

  /** Ends everything because the line is gone. */
  end(): void {
    this.#forgetOwed();
    for (const response of [this.#active?.response, ...this.#beside]) response?.cancel("client_cancelled");
  }

  #forgetOwed(): void {
    this.#owed?.abort();
    this.#owed = undefined;
  }

  async #run(response: Response): Promise<void> {
    try {
      await response.run();
    } catch (cause) {
      // A bug in the simulator: said aloud instead of a silence that looks like the product's.
      this.#host.note("simulator.bug", { message: String(cause) });
      console.error("OpenAI simulator: a response failed", cause);
      this.#host.fail(
        new ApiError("server_error", `The simulator is broken: ${String(cause)}`, null, undefined, "server_error"),
      );
    }
  }
}
