import { detailWords as words } from "../words/en/detail.ts";
import { clock } from "../words/en/format.ts";
import { gapsOf } from "../recording/recording-timeline.ts";
import type { Recording } from "../recording/use-recording.ts";
import { TurnText } from "./captions.tsx";
import type { Turn } from "./interview-record.ts";

/** Everything that was said. With a recording each turn plays from its beginning, and the one that sounds is marked. */
export function Transcript({
  turns,
  recording,
}: {
  readonly turns: readonly Turn[];
  readonly recording: Recording | null;
}) {
  const startedAtMs = recording?.timeline.startedAtMs ?? turns[0]?.startedAtMs ?? 0;
  const sounding = recording?.state.playing === true ? recording.atMs + startedAtMs : null;
  const gaps = recording === null ? [] : gapsOf(recording.timeline);
  const inGap = (turn: Turn): boolean =>
    recording !== null &&
    gaps.some((gap) => turn.startedAtMs - startedAtMs >= gap.fromMs && turn.endedAtMs - startedAtMs <= gap.toMs);
  return (
    <section className="stack" aria-labelledby="transcript">
      <h2 id="transcript">{words.transcript}</h2>
      <p className="soft">{words.captionsLead}</p>
      {turns.length === 0 ? <p>{words.transcriptNone}</p> : null}
      <ol role="list" className="transcript">
        {turns.map((turn) => {
          const atMs = turn.startedAtMs - startedAtMs;
          const now = sounding !== null && turn.startedAtMs <= sounding && sounding < turn.endedAtMs;
          return (
            <li key={turn.id} className="turn" data-speaker={turn.speaker} aria-current={now ? "true" : undefined}>
              {recording === null || inGap(turn) ? (
                <span className="turn-time figures">
                  {clock(turn.clockMs ?? atMs)}
                  {inGap(turn) ? <span className="badge">{words.notRecorded}</span> : null}
                </span>
              ) : (
                <button
                  type="button"
                  className="turn-time figures"
                  aria-label={words.playFrom(clock(atMs))}
                  onClick={() => recording.playFrom(atMs)}
                >
                  <span aria-hidden="true">▸ </span>
                  {clock(atMs)}
                </button>
              )}
              <div>
                <p className="caption-who">{turn.speaker === "candidate" ? words.candidate : words.interviewer}</p>
                <TurnText turn={turn} />
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
