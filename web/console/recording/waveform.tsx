import { useEffect, useRef } from "react";
import { clock } from "../words/en/format.ts";
import { detailWords as words } from "../words/en/detail.ts";
import { drawWaveform } from "./draw-waveform.ts";
import type { Peaks } from "./peaks.ts";
import type { RecordingTimeline } from "./recording-timeline.ts";

/** Both voices over time with a range input laid on top: the drawing for eyes, the slider for hands and screen readers. */
export function Waveform({
  timeline,
  onGo,
  peaks,
  atMs,
}: {
  readonly timeline: RecordingTimeline;
  readonly onGo: (atMs: number) => void;
  readonly peaks: Peaks | null;
  readonly atMs: number;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext("2d");
    if (!element || !context) return;
    const draw = (): void => {
      const { width, height } = element.getBoundingClientRect();
      const scale = devicePixelRatio;
      if (element.width !== Math.round(width * scale) || element.height !== Math.round(height * scale)) {
        element.width = Math.round(width * scale);
        element.height = Math.round(height * scale);
      }
      context.setTransform(scale, 0, 0, scale, 0, 0);
      const style = getComputedStyle(element);
      // light-dark() resolves in computed colours only, so the tokens reach the canvas through real properties.
      const colours = {
        candidate: style.color,
        interviewer: style.outlineColor,
        ahead: style.borderTopColor,
        gap: style.textDecorationColor,
        head: style.caretColor,
      };
      drawWaveform(context, { width, height }, timeline, peaks, atMs, colours);
    };
    draw();
    const resized = new ResizeObserver(draw);
    resized.observe(element);
    const scheme = matchMedia("(prefers-color-scheme: dark)");
    scheme.addEventListener("change", draw);
    return () => {
      resized.disconnect();
      scheme.removeEventListener("change", draw);
    };
  }, [timeline, peaks, atMs]);
  return (
    <div className="waveform">
      <canvas ref={canvas} aria-hidden="true" />
      <input
        type="range"
        min={0}
        max={timeline.durationMs}
        step={1000}
        value={Math.min(atMs, timeline.durationMs)}
        aria-label={words.position}
        aria-valuetext={words.positionText(clock(atMs), clock(timeline.durationMs))}
        onChange={(event) => onGo(event.target.valueAsNumber)}
      />
    </div>
  );
}
