import { createContext, useContext, useEffect, useState } from "react";
import type { CandidateMessages } from "../shared/messages/candidate/catalogue.ts";
import type { Formats } from "../shared/messages/format.ts";
import type { Store } from "../shared/session/store.ts";
import type { Call } from "./call/call.ts";
import type { Interview } from "./model/interview.ts";
import type { Preferences } from "./model/preferences.ts";
import type { Microphone } from "./sound/microphone.ts";

/** What every part of the page works with. */
export interface Page {
  readonly interview: Interview;
  readonly call: Call;
  readonly microphone: Microphone;
  readonly preferences: Store<Preferences>;
  readonly words: CandidateMessages;
  readonly formats: Formats;
  /** The call could not come back by itself; the candidate may try by hand. */
  readonly gaveUp: boolean;
  readonly tryAgain: () => void;
}

export const PageContext = createContext<Page | null>(null);

export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === null) throw new Error("usePage outside of the page");
  return page;
}

/** Renders again every `everyMs`; returns the page's monotonic time and the wall clock. */
export function useNow(everyMs: number): { readonly monotonicMs: number; readonly wallMs: number } {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return { monotonicMs: performance.now(), wallMs: Date.now() };
}
