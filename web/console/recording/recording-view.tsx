import { useEffect, useRef } from "react";
import { Button } from "../../shared/primitives/button.tsx";
import { Banner } from "../../shared/primitives/banner.tsx";
import { SelectField } from "../../shared/primitives/field.tsx";
import { useStore } from "../../shared/session/store.ts";
import { clock } from "../words/en/format.ts";
import { detailWords as words } from "../words/en/detail.ts";
import { gapsOf } from "./recording-timeline.ts";
import type { Side } from "./recording-player.ts";
import type { Recording } from "./recording.ts";
import { Waveform } from "./waveform.tsx";

const SIDES: readonly Side[] = ["both", "candidate", "interviewer"];
const BACK_MS = 10_000;
/** The player: one timeline over all parts, gaps named and skipped, each voice alone if wanted. */
export function RecordingView({ recording }: { readonly recording: Recording }) {
  const { timeline, player } = recording;
  const state = useStore(player.state);
  const { atMs } = useStore(recording.position);
  const { peaks } = useStore(recording.drawing);
  const dock = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = dock.current;
    if (element === null) return;
    const seen = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) recording.draw();
    });
    seen.observe(element);
    return () => seen.disconnect();
  }, [recording]);
  const gaps = gapsOf(timeline);
  const gapMs = gaps.reduce((sum, gap) => sum + gap.toMs - gap.fromMs, 0);
  return (
    <section className="stack recording" aria-labelledby="recording">
      <h2 id="recording">{words.recording}</h2>
      <div className="player-dock" ref={dock}>
        <div className="lanes">
          <span aria-hidden="true">{words.candidate}</span>
          <span aria-hidden="true">{words.interviewer}</span>
          <Waveform timeline={timeline} peaks={peaks} atMs={atMs} onGo={(toMs) => recording.goTo(toMs)} />
        </div>
        <div className="row player">
          <Button kind="main" busy={state.playing && state.loading} onClick={() => recording.toggle()}>
            {state.playing ? words.pausePlayback : words.play}
          </Button>
          <Button onClick={() => recording.goTo(atMs - BACK_MS)}>{words.back10}</Button>
          <span className="figures player-time">
            {clock(atMs)} <span className="soft">/ {clock(timeline.durationMs)}</span>
          </span>
          <SelectField
            label={words.listen}
            value={state.side}
            onChange={(event) => player.listenTo(SIDES.find((side) => side === event.target.value) ?? "both")}
          >
            {SIDES.map((side) => (
              <option key={side} value={side}>
                {words.side[side]}
              </option>
            ))}
          </SelectField>
        </div>
      </div>
      {state.lost > 0 ? (
        <Banner tone="caution" live="status">
          {words.lostParts(state.lost)}
        </Banner>
      ) : null}
      {gaps.length === 0 ? null : (
        <details className="fold">
          <summary>{words.gaps(gaps.length, gapMs)}</summary>
          <ul className="figures" aria-label={words.gapList}>
            {gaps.map((gap) => (
              <li key={gap.fromMs}>
                {clock(gap.fromMs)} – {clock(gap.toMs)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
