import type { CandidateView, RoomAccess } from "#contract/join.ts";
import type { CandidateMessage } from "#contract/observer.ts";
import type { Failure, FailureCode } from "../../shared/session/api.ts";
import { openLiveSocket } from "../../shared/session/live-socket.ts";
import type { LinkState, LiveSocket } from "../../shared/session/live-socket.ts";
import { createStore } from "../../shared/session/store.ts";
import type { Store } from "../../shared/session/store.ts";
import { createCandidateApi } from "./candidate-api.ts";
import type { CandidateApi } from "./candidate-api.ts";
import { keep, readKept, takeLink } from "./link.ts";
import type { Step } from "./screen.ts";

export interface InterviewState {
  readonly session: string | null;
  readonly view: CandidateView | null;
  /** When the view arrived, on the page's monotonic clock (ms). */
  readonly viewAtMs: number;
  readonly news: LinkState;
  /** Why there is nothing to show at all. */
  readonly failure: FailureCode | "no-link" | null;
  readonly step: Step;
  /** How to enter the room; a new object asks the call to (re)join. */
  readonly room: RoomAccess | null;
  /** The action under way, so that its button can say so. */
  readonly busy: "consent" | "start" | "leave" | "hold" | "delete" | null;
  /** The last action that failed while the page stays. */
  readonly problem: FailureCode | null;
}

/** The interview as this tab knows it, and everything a candidate can do to it. No framework, no sound. */
export interface Interview extends Pick<Store<InterviewState>, "get" | "subscribe"> {
  readonly api: CandidateApi;
  open(): Promise<void>;
  consent(): Promise<void>;
  go(step: Step): void;
  start(takeOver: boolean): Promise<boolean>;
  leave(intent: "later" | "withdraw"): Promise<void>;
  hold(on: boolean): Promise<void>;
  deleteWords(): Promise<void>;
  refresh(): Promise<boolean>;
  retryNews(): void;
  /** Another page entered the room in our place: stop, say so, and do not come back by ourselves. */
  replaced(): void;
  dismissProblem(): void;
}

/** Answers after which this page's session never works again: too old, or the link was renewed. */
const OVER_FOR_THIS_PAGE: ReadonlySet<FailureCode> = new Set<FailureCode>([
  "unauthenticated",
  "link-expired",
  "window-closed",
]);

export function createInterview(at: Location, history: History, storage: Storage): Interview {
  const store = createStore<InterviewState>({
    session: null,
    view: null,
    viewAtMs: 0,
    news: "connecting",
    failure: null,
    step: "arrive",
    room: null,
    busy: null,
    problem: null,
  });
  const api = createCandidateApi(() => store.get().session);
  let link: string | null = null;
  let socket: LiveSocket | null = null;

  const remember = (inCall: boolean): void => {
    const { session } = store.get();
    keep(storage, session === null ? null : { session, inCall });
  };

  const show = (told: CandidateView): void => {
    const { step, view: before } = store.get();
    // Until an interviewer is connected only some answers of the edge know that it will be simulated:
    // a warning once given stays.
    const view = before?.simulated === true && told.clock === null ? { ...told, simulated: true } : told;
    const evicted =
      step === "call" && view.inRoom === "other_session" && store.get().room !== null && store.get().busy !== "start";
    store.set({ view, viewAtMs: performance.now(), failure: null });
    if (evicted) interview.replaced();
    if (view.phase === "ended") remember(false);
  };

  const listen = (): void => {
    socket?.close();
    socket = openLiveSocket({
      path: () => "/v1/join/socket",
      protocols: () => ["vivavoce", store.get().session ?? ""],
      onMessage: (message) => {
        const { type, view } = message as CandidateMessage;
        if (type === "view") show(view);
      },
      onState: (news) => store.set({ news }),
      poll: () => interview.refresh(),
    });
  };

  const act = async (
    busy: NonNullable<InterviewState["busy"]>,
    work: () => Promise<Failure | null>,
  ): Promise<boolean> => {
    store.set({ busy, problem: null });
    const failure = await work();
    store.set({ busy: null, problem: failure === null ? null : failure.code });
    return failure === null;
  };

  const interview: Interview = {
    get: store.get,
    subscribe: store.subscribe,
    api,

    async open() {
      store.set({ failure: null });
      link = takeLink(at, history) ?? link;
      const kept = readKept(storage);
      if (link === null && kept === null) return store.set({ failure: "no-link" });
      if (link !== null) {
        const joined = await api.join(link);
        if (!joined.ok) return store.set({ failure: joined.error.code });
        store.set({ session: joined.value.session });
        remember(false);
        show(joined.value.view);
      } else if (kept !== null) {
        store.set({ session: kept.session });
        const view = await api.view();
        if (!view.ok) {
          if (OVER_FOR_THIS_PAGE.has(view.error.code)) keep(storage, null);
          return store.set({ failure: view.error.code });
        }
        show(view.value);
        // A reload in the middle of the conversation goes on where it was, without a question.
        if (kept.inCall && view.value.phase !== "ended" && view.value.phase !== "scheduled") {
          if (view.value.inRoom === "other_session") store.set({ step: "elsewhere" });
          else await interview.start(false);
        }
      }
      listen();
    },

    async consent() {
      await act("consent", async () => {
        const done = await api.consent();
        if (!done.ok) return done.error;
        show(done.value);
        store.set({ step: "sound" });
        return null;
      });
    },

    go: (step) => store.set({ step, problem: null }),

    async start(takeOver) {
      return act("start", async () => {
        const started = await api.start(takeOver);
        if (started.ok) {
          store.set({ step: "call", room: started.value.room });
          show(started.value.view);
          remember(true);
          return null;
        }
        if (started.error.code === "session-elsewhere") {
          store.set({ step: "elsewhere" });
          return null;
        }
        await interview.refresh();
        return started.error;
      });
    },

    async leave(intent) {
      await act("leave", async () => {
        remember(false);
        const left = await api.leave(intent);
        store.set({ step: "left", room: null });
        if (left.ok) show(left.value);
        else await interview.refresh();
        return left.ok || left.error.code === "interview-ended" ? null : left.error;
      });
    },

    async hold(on) {
      await act("hold", async () => {
        const held = await api.hold(on);
        if (!held.ok) return held.error;
        show(held.value);
        return null;
      });
    },

    async deleteWords() {
      await act("delete", async () => {
        const deleted = await api.deleteWords();
        if (!deleted.ok) return deleted.error;
        show(deleted.value);
        return null;
      });
    },

    async refresh() {
      const view = await api.view();
      if (view.ok) show(view.value);
      else if (OVER_FOR_THIS_PAGE.has(view.error.code)) {
        keep(storage, null);
        store.set({ view: null, failure: view.error.code, room: null, step: "arrive" });
        socket?.close();
      }
      return view.ok;
    },

    retryNews: () => socket?.retry(),

    replaced() {
      remember(false);
      store.set({ step: "replaced", room: null });
    },

    dismissProblem: () => store.set({ problem: null }),
  };
  return interview;
}
