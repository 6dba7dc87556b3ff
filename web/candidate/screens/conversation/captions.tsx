import { useEffect, useRef, useState } from "react";
import { Button } from "../../../shared/primitives/button.tsx";
import { useStore } from "../../../shared/session/store.ts";
import { usePage } from "../../page.ts";

/** Within this many pixels of the end the list follows what is said; scrolled further up, it stays. */
const FOLLOW_WITHIN_PX = 80;

/** What is said, as it is said. Large, readable back, announced once an interviewer's sentence is complete. */
export function Captions() {
  const { call, preferences, words } = usePage();
  const { captions } = useStore(call);
  const { largerCaptions } = useStore(preferences);
  const text = words.call.captions;
  const list = useRef<HTMLDivElement>(null);
  const [following, setFollowing] = useState(true);
  const complete = captions.findLast((caption) => caption.who === "interviewer" && caption.final);

  const toNewest = (): void => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
    setFollowing(true);
  };
  useEffect(() => {
    if (following) list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [captions, following, largerCaptions]);

  return (
    <section className="captions" aria-label={text.label} data-larger={largerCaptions || undefined}>
      <div
        ref={list}
        className="captions-list"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- long captions scroll: the keyboard must reach them too
        tabIndex={0}
        role="group"
        aria-label={text.label}
        onScroll={({ currentTarget: at }) =>
          setFollowing(at.scrollHeight - at.scrollTop - at.clientHeight < FOLLOW_WITHIN_PX)
        }
      >
        {captions.length === 0 ? <p className="soft captions-empty">{text.empty}</p> : null}
        {captions.map((caption, index) => (
          <p
            key={caption.id}
            className="caption"
            data-who={caption.who}
            data-newest={index === captions.length - 1 || undefined}
          >
            <span className="caption-who">{caption.who === "you" ? text.you : text.interviewer}</span> {caption.text}
          </p>
        ))}
      </div>
      <div className="captions-tools">
        {following ? null : (
          <Button kind="quiet" onClick={toNewest}>
            {text.newest}
          </Button>
        )}
        <Button
          kind="quiet"
          aria-pressed={largerCaptions}
          onClick={() => preferences.set({ largerCaptions: !largerCaptions })}
        >
          {text.larger}
        </Button>
      </div>
      <p className="only-heard" aria-live="polite">
        {complete?.text ?? ""}
      </p>
    </section>
  );
}
