import { useEffect, useRef } from "react";

/** Level above which we call it a voice. */
const VOICE_LEVEL = 0.3;
/** How often the value is told to assistive technology, in ms: the bar itself moves at every frame. */
const TOLD_EVERY_MS = 500;

/** A bar that moves with the voice. Its width is set on the element, not through React: 60 times a second. */
export function LevelBar({
  label,
  level,
  onVoice,
}: {
  readonly label: string;
  readonly level: () => number;
  readonly onVoice?: () => void;
}) {
  const bar = useRef<HTMLDivElement>(null);
  const fill = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let frame = 0;
    let shown = 0;
    let toldAtMs = 0;
    const draw = (nowMs: number): void => {
      const now = level();
      // Rises at once, falls slowly: the eye reads peaks.
      shown = Math.max(now, shown * 0.92);
      fill.current?.style.setProperty("transform", `scaleX(${shown.toFixed(3)})`);
      if (nowMs - toldAtMs > TOLD_EVERY_MS) {
        toldAtMs = nowMs;
        bar.current?.setAttribute("aria-valuenow", String(Math.round(shown * 100)));
      }
      if (now > VOICE_LEVEL) onVoice?.();
      frame = requestAnimationFrame(draw);
    };
    frame = requestAnimationFrame(draw);
    return () => cancelAnimationFrame(frame);
  }, [level, onVoice]);
  return (
    <div
      ref={bar}
      className="level"
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={0}
    >
      <div ref={fill} className="level-fill" />
    </div>
  );
}
