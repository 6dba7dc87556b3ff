import { useCallback, useSyncExternalStore } from "react";
import type { Recording } from "../recording/recording.ts";
import { gapsOf } from "../recording/recording-timeline.ts";
import { reportWords as words } from "../words/en/report.ts";

/** Whether one passage sounds now: renders again only when that changes. */
export function usePassage(recording: Recording, key: string): boolean {
  const read = useCallback(() => recording.position.get().passage === key, [recording, key]);
  return useSyncExternalStore(recording.position.subscribe, read);
}

/** Plays one passage, and pauses it while it sounds. `label` says what is heard, for those who do not see where it stands. */
export function PlayButton({
  recording,
  id,
  fromMs,
  toMs,
  label,
  children,
}: {
  readonly recording: Recording;
  readonly id: string;
  readonly fromMs: number;
  readonly toMs: number | null;
  readonly label: string;
  readonly children?: React.ReactNode;
}) {
  const sounds = usePassage(recording, id);
  return (
    <button
      type="button"
      className="play"
      data-sounds={sounds || undefined}
      aria-label={sounds ? `${words.pauseQuote}: ${label}` : label}
      onClick={() => recording.hear({ key: id, fromMs, toMs })}
    >
      <svg className="play-mark" viewBox="0 0 16 16" aria-hidden="true">
        {sounds ? <path d="M3.5 2.5h3v11h-3zM9.5 2.5h3v11h-3z" /> : <path d="M4 2.2 13.5 8 4 13.8z" />}
      </svg>
      {children}
    </button>
  );
}

/** Whether a stretch (epoch ms) is missing in the recording. */
export function isMissing(recording: Recording, fromMs: number, toMs: number): boolean {
  const start = recording.timeline.startedAtMs;
  return gapsOf(recording.timeline).some((gap) => fromMs - start >= gap.fromMs && toMs - start <= gap.toMs);
}
