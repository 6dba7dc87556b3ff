import { useEffect, useState } from "react";
import { useStore } from "../../shared/session/store.ts";
import { InterviewLog, type LogState } from "./interview-log.ts";

/** The log of an interview while this screen is open. `follow` keeps a line open; an ended interview is read once. */
export function useInterviewLog(id: string, follow: boolean): LogState & { readonly retry: () => void } {
  const [log] = useState(() => new InterviewLog(id));
  useEffect(() => {
    void log.open(follow);
    return () => log.close();
  }, [log, follow]);
  return { ...useStore(log.state), retry: () => log.retry() };
}
