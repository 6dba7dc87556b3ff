import { useState } from "react";
import { Banner } from "../../../shared/primitives/banner.tsx";
import { Button } from "../../../shared/primitives/button.tsx";
import { usePage, useNow } from "../../page.ts";
import { Step } from "./step.tsx";
import { useRecording } from "./use-recording.ts";

const ECHO_MS = 5_000;
/** A recording whose loudest moment stays below this is hardly a voice (0 … 1). */
const TOO_QUIET = 0.25;

/** Five seconds of one's own voice, played back: what the interviewer would hear. */
export function EchoStep() {
  const { words } = usePage();
  const text = words.sound.echo;
  const { state, endsAtMs, record, play, loudest } = useRecording(ECHO_MS, true);
  const { monotonicMs } = useNow(250);
  const [verdict, setVerdict] = useState<"heard" | "nothing" | null>(null);
  const secondsLeft = Math.max(1, Math.ceil((endsAtMs - monotonicMs) / 1000));

  const again = (): void => {
    setVerdict(null);
    void record();
  };

  return (
    <Step heading={text.heading} intro={text.intro}>
      <p role="status" className="status-line">
        {state === "recording"
          ? text.recording(secondsLeft)
          : state === "playing"
            ? text.playing
            : verdict === "heard"
              ? text.good
              : ""}
      </p>
      {state === "failed" ? <Banner tone="caution">{text.failed}</Banner> : null}
      {state === "ready" && loudest() < TOO_QUIET ? <Banner tone="caution">{text.tooQuiet}</Banner> : null}
      {verdict === "nothing" ? (
        <Banner tone="caution" live="status" title={text.remedyTitle}>
          {text.remedy}
        </Banner>
      ) : null}
      <div className="actions">
        {state === "ready" && verdict === null ? (
          <>
            <Button onClick={() => setVerdict("heard")}>{text.heard}</Button>
            <Button onClick={() => setVerdict("nothing")}>{text.notHeard}</Button>
            <Button kind="quiet" onClick={() => void play()}>
              {text.replay}
            </Button>
          </>
        ) : (
          <Button busy={state === "recording" || state === "playing"} onClick={again}>
            {text.record}
          </Button>
        )}
      </div>
    </Step>
  );
}
