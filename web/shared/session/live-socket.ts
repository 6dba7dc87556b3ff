/** Whether news arrive: `open` by socket, `polling` by asking, `lost` neither. */
export type LinkState = "connecting" | "open" | "polling" | "lost";

export interface LiveSocketOptions {
  /** Path of this origin; asked for at each attempt, so that a cursor can move on. */
  readonly path: () => string;
  readonly protocols?: () => string[];
  readonly onMessage: (message: unknown) => void;
  readonly onState: (state: LinkState) => void;
  /** Asks once over plain HTTP and delivers through its own way; true when an answer came. Runs while there is no socket. */
  readonly poll?: () => Promise<boolean>;
  readonly pollEveryMs?: number;
}

export interface LiveSocket {
  /** Tries again at once, e.g. when the browser says it is online. */
  retry(): void;
  close(): void;
}

/** Waits between attempts double from the first to the last, in ms; up to a quarter is random so that pages do not return in step. */
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;
/** An attempt that is not open by then counts as failed: some proxies accept and say nothing. */
const OPEN_WITHIN_MS = 8_000;
/** A `ping` this often; the server answers `pong` without waking anything. */
const PULSE_EVERY_MS = 20_000;

/** A socket that comes back by itself, and asks over HTTP while it cannot. */
export function openLiveSocket(options: LiveSocketOptions): LiveSocket {
  let socket: WebSocket | null = null;
  let failures = 0;
  let closed = false;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let pollTimer: ReturnType<typeof setTimeout> | undefined;

  let pulse: ReturnType<typeof setInterval> | undefined;

  const poll = async (): Promise<void> => {
    if (!options.poll || closed || socket?.readyState === WebSocket.OPEN) return;
    const answered = await options.poll();
    if (closed || socket?.readyState === WebSocket.OPEN) return;
    options.onState(answered ? "polling" : "lost");
    pollTimer = setTimeout(() => void poll(), options.pollEveryMs ?? 3_000);
  };

  const connect = (): void => {
    clearTimeout(retryTimer);
    const url = new URL(options.path(), location.href);
    url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
    const mine = new WebSocket(url, options.protocols?.());
    socket = mine;
    const tooSlow = setTimeout(() => mine.close(), OPEN_WITHIN_MS);
    mine.addEventListener("open", () => {
      clearTimeout(tooSlow);
      clearTimeout(pollTimer);
      failures = 0;
      options.onState("open");
      let heardSince = true;
      clearInterval(pulse);
      pulse = setInterval(() => {
        // Nothing at all since the last beat: the line is dead although nobody said so.
        if (!heardSince) return mine.close();
        heardSince = false;
        mine.send("ping");
      }, PULSE_EVERY_MS);
      mine.addEventListener("message", () => (heardSince = true));
    });
    mine.addEventListener("message", (event: MessageEvent<unknown>) => {
      if (typeof event.data !== "string" || event.data === "pong") return;
      try {
        options.onMessage(JSON.parse(event.data));
      } catch {
        // Not JSON, not ours: the next full view repairs whatever it held.
      }
    });
    mine.addEventListener("close", () => {
      clearTimeout(tooSlow);
      clearInterval(pulse);
      if (closed || socket !== mine) return;
      failures += 1;
      if (failures === 1) options.onState("connecting");
      if (!options.poll && failures > 1) options.onState("lost");
      clearTimeout(pollTimer);
      void poll();
      const wait = Math.min(FIRST_WAIT_MS * 2 ** (failures - 1), LONGEST_WAIT_MS);
      retryTimer = setTimeout(connect, wait * (0.75 + Math.random() * 0.25));
    });
  };

  const retry = (): void => {
    if (closed || socket?.readyState === WebSocket.OPEN || socket?.readyState === WebSocket.CONNECTING) return;
    connect();
  };
  addEventListener("online", retry);
  connect();

  return {
    retry,
    close: () => {
      closed = true;
      clearTimeout(retryTimer);
      clearTimeout(pollTimer);
      clearInterval(pulse);
      removeEventListener("online", retry);
      socket?.close();
    },
  };
}
