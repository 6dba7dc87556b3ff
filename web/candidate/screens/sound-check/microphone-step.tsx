import { useCallback } from "react";
import { Banner } from "../../../shared/primitives/banner.tsx";
import { Button } from "../../../shared/primitives/button.tsx";
import { useStore } from "../../../shared/session/store.ts";
import { DeviceChoice } from "../../parts/device-choice.tsx";
import { LevelBar } from "../../parts/level-bar.tsx";
import { usePage, useNow } from "../../page.ts";
import { Step } from "./step.tsx";

/** A bar that has not moved for this long gets a remedy, in ms. */
const SILENT_AFTER_MS = 8_000;

export function MicrophoneStep() {
  const { microphone, words } = usePage();
  const { state, microphones, speakers, microphoneId, speakerId, onAtMs, heard } = useStore(microphone);
  const text = words.sound.microphone;
  const { monotonicMs } = useNow(1_000);
  const silent = !heard && monotonicMs - onAtMs > SILENT_AFTER_MS;
  const level = useCallback(() => microphone.level(), [microphone]);
  const onVoice = useCallback(() => microphone.noteHeard(), [microphone]);

  const turnOn = (id?: string): void => void microphone.turnOn(id);
  const trouble =
    state === "denied" || state === "missing" || state === "busy" || state === "unsupported"
      ? words.sound[state]
      : null;

  return (
    <Step heading={text.heading} {...(state === "on" ? {} : { intro: text.intro })}>
      {state === "on" ? (
        <>
          <LevelBar label={text.level} level={level} onVoice={onVoice} />
          <p role="status" className={heard ? "good" : silent ? "bad" : "soft"}>
            {heard ? text.heard : silent ? text.silent : text.speak}
          </p>
          <div className="pair">
            <DeviceChoice kind="microphone" devices={microphones} value={microphoneId} onChoose={turnOn} />
            <DeviceChoice kind="speaker" devices={speakers} value={speakerId} onChoose={microphone.chooseSpeaker} />
          </div>
        </>
      ) : trouble !== null ? (
        <Banner
          tone="stop"
          live="alert"
          title={trouble.title}
          actions={state === "unsupported" ? undefined : <Button onClick={() => turnOn()}>{words.sound.again}</Button>}
        >
          {trouble.text}
        </Banner>
      ) : (
        <div className="actions">
          <Button kind="main" busy={state === "asking"} onClick={() => turnOn()}>
            {state === "asking" ? text.asking : text.turnOn}
          </Button>
        </div>
      )}
    </Step>
  );
}
