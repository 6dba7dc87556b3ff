import { useEffect, useRef, useState } from "react";
import { usePage } from "../../page.ts";
import { recordLocally } from "../../sound/recording.ts";
import type { LocalRecording, RunningRecording } from "../../sound/recording.ts";

export type RecordingState = "none" | "recording" | "playing" | "ready" | "failed";

/** Record, hear, discard: one recording at a time, gone with the component. */
export function useRecording(longestMs: number, playAtEnd: boolean) {
  const { microphone } = usePage();
  const [state, setState] = useState<RecordingState>("none");
  const [endsAtMs, setEndsAtMs] = useState(0);
  const kept = useRef<LocalRecording | null>(null);
  const running = useRef<RunningRecording | null>(null);
  const alive = useRef(true);

  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
      running.current?.stop();
      kept.current?.discard();
      kept.current = null;
    };
  }, []);

  const play = async (): Promise<void> => {
    if (kept.current === null) return;
    setState("playing");
    try {
      await kept.current.play(microphone.get().speakerId);
      if (alive.current) setState("ready");
    } catch {
      if (alive.current) setState("failed");
    }
  };

  const record = async (): Promise<void> => {
    const stream = microphone.stream();
    if (stream === null) return;
    kept.current?.discard();
    kept.current = null;
    setState("recording");
    setEndsAtMs(performance.now() + longestMs);
    try {
      running.current = recordLocally(stream, longestMs, microphone.level);
      const recording = await running.current.done;
      if (!alive.current) return recording.discard();
      kept.current = recording;
    } catch {
      if (alive.current) setState("failed");
      return;
    }
    if (playAtEnd) await play();
    else setState("ready");
  };

  return {
    state,
    endsAtMs,
    record,
    play,
    stop: () => running.current?.stop(),
    loudest: () => kept.current?.loudest ?? 0,
  };
}
