import { useEffect } from "react";
import { useStore } from "../shared/session/store.ts";
import { conversationState, serverNow } from "./model/conversation-state.ts";
import type { Screen } from "./model/screen.ts";
import type { Now, Page } from "./page.ts";

/** The tab's title tells the state, so that a candidate in another tab knows what happens here. */
export function usePageTitle({ interview, call, words }: Page, screen: Screen, { monotonicMs, wallMs }: Now): void {
  const { view, viewAtMs } = useStore(interview);
  const callState = useStore(call);
  const titles = words.titles;
  const state = ((): string => {
    switch (screen.name) {
      case "loading":
        return titles.loading;
      case "welcome":
        return titles.welcome;
      case "sound":
        return titles.sound;
      case "call": {
        const now = conversationState(view, callState, serverNow(view, viewAtMs, monotonicMs, wallMs));
        return now === "joining" ? titles.waiting : titles[now];
      }
      case "left":
      case "returned":
        return titles.left;
      case "elsewhere":
      case "replaced":
        return titles.elsewhere;
      case "done":
        return titles.done;
      case "page":
        return screen.page === "notOpen" ? titles.welcome : titles.problem;
    }
  })();
  const title = titles.with(state, view?.company ?? null);
  const shown = view?.mode === "test" ? titles.test(title) : title;
  useEffect(() => {
    document.title = shown;
  }, [shown]);
}
