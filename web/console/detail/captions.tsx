import { useLayoutEffect, useRef, useState } from "react";
import { Button } from "../../shared/primitives/button.tsx";
import { detailWords as words } from "../words/en/detail.ts";
import { clock } from "../words/en/format.ts";
import type { Turn } from "./interview-record.ts";

/** Nearer to the end than this counts as reading along, in CSS pixels. */
const AT_END_PX = 80;

/** What is said, as it lands. Follows the newest turn unless the reader has scrolled back. */
export function Captions({ turns }: { readonly turns: readonly Turn[] }) {
  const box = useRef<HTMLDivElement>(null);
  const [following, setFollowing] = useState(true);
  const toEnd = (): void => {
    box.current?.scrollTo({ top: box.current.scrollHeight });
    setFollowing(true);
  };
  useLayoutEffect(() => {
    if (following) box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [turns, following]);
  return (
    <section className="captions" aria-labelledby="captions">
      <h2 id="captions">{words.captions}</h2>
      <p className="soft">{words.captionsLead}</p>
      <div
        ref={box}
        className="caption-box"
        role="log"
        aria-live="polite"
        aria-labelledby="captions"
        tabIndex={0}
        onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) =>
          setFollowing(scrollHeight - scrollTop - clientHeight < AT_END_PX)
        }
      >
        {turns.length === 0 ? <p className="soft">{words.captionsEmpty}</p> : null}
        {turns.map((turn) => (
          <div key={turn.id} className="caption" data-speaker={turn.speaker}>
            <p className="caption-who">
              {turn.speaker === "candidate" ? words.candidate : words.interviewer}
              <span className="figures soft"> {turn.clockMs === null ? "" : clock(turn.clockMs)}</span>
            </p>
            <TurnText turn={turn} />
          </div>
        ))}
      </div>
      {following ? null : (
        <div>
          <Button onClick={toEnd}>{words.newest}</Button>
        </div>
      )}
    </section>
  );
}

/** A turn's words with what is doubtful about them. */
export function TurnText({ turn }: { readonly turn: Turn }) {
  return (
    <p className="turn-text" data-understood={turn.understood}>
      {turn.text ?? <em>{words.wordsGone}</em>}
      {turn.understood ? null : (
        <span className="badge" data-tone="caution">
          {words.notUnderstood}
        </span>
      )}
      {turn.interrupted ? <span className="badge">{words.interrupted}</span> : null}
    </p>
  );
}
