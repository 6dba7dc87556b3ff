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

export interface Now {
  readonly monotonicMs: number;
  readonly wallMs: number;
}

/** Renders again every `everyMs`; returns the page's monotonic time and the wall clock. */
export function useNow(everyMs: number): Now {
  const [now, setNow] = useState(readNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(readNow()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

const readNow = (): Now => ({ monotonicMs: performance.now(), wallMs: Date.now() });
