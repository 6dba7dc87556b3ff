import { useEffect, useState } from "react";
import type { RecordingManifest } from "#contract/recording.ts";
import { useStore } from "../../shared/session/store.ts";
import { readPeaks, type Peaks } from "./peaks.ts";
import { RecordingPlayer, type PlayerState } from "./recording-player.ts";
import { layOut, type RecordingTimeline } from "./recording-timeline.ts";

/** Display refresh while playing, in ms: the eye sees no difference below. */
const REDRAW_MS = 100;

/** The bytes of one part. The browser's cache keeps them between drawing and playing. */
async function bytesOf(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url, { credentials: "same-origin" });
  if (!response.ok) throw new Error(`recording part: ${response.status}`);
  return response.arrayBuffer();
}

export interface Recording {
  readonly timeline: RecordingTimeline;
  readonly player: RecordingPlayer;
  readonly state: PlayerState;
  readonly peaks: Peaks | null;
  readonly atMs: number;
  readonly goTo: (atMs: number) => void;
  readonly playFrom: (atMs: number) => void;
}

/** A recording ready to play. Call only with a manifest that has parts. */
export function useRecording(manifest: RecordingManifest): Recording {
  const [{ timeline, player }] = useState(() => {
    const laidOut = layOut(manifest);
    if (laidOut === null) throw new Error("a recording was drawn without parts");
    return { timeline: laidOut, player: new RecordingPlayer(laidOut, bytesOf) };
  });
  const state = useStore(player.state);
  const [peaks, setPeaks] = useState<Peaks | null>(null);
  const [atMs, setAtMs] = useState(0);
  useEffect(() => {
    const stopped = new AbortController();
    void readPeaks(timeline, bytesOf, setPeaks, stopped.signal);
    return () => {
      stopped.abort();
      player.close();
    };
  }, [timeline, player]);
  useEffect(() => {
    if (!state.playing) return;
    const timer = setInterval(() => setAtMs(player.atMs), REDRAW_MS);
    return () => {
      clearInterval(timer);
      setAtMs(player.atMs);
    };
  }, [player, state.playing]);
  return {
    timeline,
    player,
    state,
    peaks,
    atMs,
    goTo: (toMs) => {
      player.seek(toMs);
      setAtMs(player.atMs);
    },
    playFrom: (fromMs) => void player.play(fromMs),
  };
}
