import { useEffect } from "react";

/** Keeps the screen on while the call is shown; browsers drop the lock when the page is hidden. */
export function useStayAwake(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let over = false;
    const hold = async (): Promise<void> => {
      if (document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
      try {
        const held = await navigator.wakeLock.request("screen");
        if (over) await held.release();
        else lock = held;
      } catch {
        // Battery saver and some browsers refuse; the call works without it.
      }
    };
    void hold();
    document.addEventListener("visibilitychange", hold);
    return () => {
      over = true;
      document.removeEventListener("visibilitychange", hold);
      void lock?.release();
    };
  }, []);
}

/** Asks before the tab closes while an interview runs; browsers show their own words. */
export function useWarnBeforeClosing(running: boolean, words: string): void {
  useEffect(() => {
    if (!running) return;
    const warn = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
      event.returnValue = words;
    };
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [running, words]);
}
