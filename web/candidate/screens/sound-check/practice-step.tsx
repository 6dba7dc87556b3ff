import { useState } from "react";
import { Button } from "../../../shared/primitives/button.tsx";
import { usePage } from "../../page.ts";
import { Step } from "./step.tsx";
import { useRecording } from "./use-recording.ts";

const PRACTICE_MS = 60_000;

/** One question to warm up. The answer lives in this component and nowhere else. */
export function PracticeStep() {
  const { words } = usePage();
  const text = words.sound.practice;
  const [begun, setBegun] = useState(false);
  const { state, record, play, stop } = useRecording(PRACTICE_MS, false);

  const begin = (): void => {
    setBegun(true);
    void record();
  };

  return (
    <Step heading={text.heading} intro={text.intro}>
      {begun ? <blockquote className="spoken">{text.question}</blockquote> : null}
      <p role="status" className="status-line">
        {state === "recording" ? text.answering : state === "ready" || state === "playing" ? text.done : ""}
      </p>
      <div className="actions">
        {state === "recording" ? (
          <Button onClick={stop}>{text.stop}</Button>
        ) : state === "none" || state === "failed" ? (
          <Button onClick={begin}>{text.begin}</Button>
        ) : (
          <>
            <Button busy={state === "playing"} onClick={() => void play()}>
              {text.replay}
            </Button>
            <Button kind="quiet" onClick={begin}>
              {text.again}
            </Button>
          </>
        )}
      </div>
    </Step>
  );
}
