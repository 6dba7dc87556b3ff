import { useEffect, useState } from "react";

/** The wall clock for rendering, in epoch milliseconds, renewed at this pace: "two minutes ago" must not stand still. */
export function useNowMs(everyMs = 30_000): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return nowMs;
}
