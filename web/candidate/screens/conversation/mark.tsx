import { useEffect, useRef } from "react";
import type { ConversationState } from "../../model/conversation-state.ts";
import { usePage } from "../../page.ts";

/** How much each bar takes of the level: taller in the middle, like a voice on paper. */
const SHARES = [0.35, 0.6, 0.85, 1, 0.8, 0.55, 0.3];
/** Height of a bar at rest, as a share of the whole: a dot. */
const REST = 0.09; // equals width ÷ height in conversation.css

/**
 * The one quiet mark. Dots rest; bars move with the voice that is heard: the interviewer's in the speaking colour,
 * the candidate's in ink. Purely for the eye: the word below says the same.
 */
export function Mark({ state }: { readonly state: ConversationState }) {
  const { call } = usePage();
  const mark = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const bars = [...(mark.current?.children ?? [])] as HTMLElement[];
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const heights = SHARES.map(() => REST);
    const voice = state === "speaking" ? "interviewer" : state === "listening" || state === "moment" ? "mine" : null;
    let frame = 0;
    const draw = (): void => {
      const level = voice === null ? 0 : call.levels()[voice];
      bars.forEach((bar, index) => {
        // Without motion the shape alone tells the states apart: bars for a voice, dots for none.
        const target = still
          ? state === "speaking"
            ? (SHARES[index] ?? 1)
            : REST
          : Math.max(
              REST,
              level * (SHARES[index] ?? 1) * (0.75 + 0.25 * Math.sin(performance.now() / 90 + index * 1.7)),
            );
        const before = heights[index] ?? REST;
        const height = still ? target : before + (target - before) * (target > before ? 0.5 : 0.14);
        heights[index] = height;
        bar.style.setProperty("transform", `scaleY(${height.toFixed(3)})`);
        // A scaled bar must keep round ends: its radius shrinks with it.
        bar.style.setProperty("border-radius", `50% / ${Math.min(50, (REST / height) * 50).toFixed(1)}%`);
      });
      if (!still) frame = requestAnimationFrame(draw);
    };
    draw();
    return () => cancelAnimationFrame(frame);
  }, [call, state]);

  return (
    <div ref={mark} className="mark" aria-hidden="true">
      {SHARES.map((share) => (
        <span key={share} />
      ))}
    </div>
  );
}
