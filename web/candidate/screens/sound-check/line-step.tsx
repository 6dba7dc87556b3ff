import { useCallback, useEffect, useRef, useState } from "react";
import { Banner } from "../../../shared/primitives/banner.tsx";
import { Button } from "../../../shared/primitives/button.tsx";
import { usePage } from "../../page.ts";
import { checkLine } from "../../sound/line-check.ts";
import type { LineResult } from "../../sound/line-check.ts";
import { Step } from "./step.tsx";

const TONES = {
  good: "good",
  slow: "caution",
  lossy: "caution",
  offline: "stop",
  server: "stop",
  callService: "stop",
  media: "stop",
  unsupported: "stop",
} as const;

/** Tries the line by itself as soon as there is a microphone; names what it found and the remedy. */
export function LineStep() {
  const { interview, microphone, words } = usePage();
  const text = words.sound.line;
  const [result, setResult] = useState<LineResult | "running">("running");
  const alive = useRef(true);

  const run = useCallback(async () => {
    const stream = microphone.stream();
    if (stream === null) return;
    const found = await checkLine(interview.api, stream);
    if (alive.current) setResult(found);
  }, [interview, microphone]);
  const again = (): void => {
    setResult("running");
    void run();
  };

  useEffect(() => {
    alive.current = true;
    void run();
    return () => {
      alive.current = false;
    };
  }, [run]);

  const stopped = result !== "running" && TONES[result] === "stop";
  return (
    <Step heading={text.heading} {...(result === "running" ? { intro: text.intro } : {})}>
      {result === "running" ? (
        <p role="status" className="status-line">
          {text.running}
        </p>
      ) : (
        <Banner
          tone={TONES[result]}
          live="status"
          title={text[result].title}
          actions={result === "good" ? undefined : <Button onClick={again}>{text.again}</Button>}
        >
          <p>{text[result].text}</p>
          {stopped && result !== "unsupported" ? <p>{words.sound.startAnyway}</p> : null}
        </Banner>
      )}
    </Step>
  );
}
