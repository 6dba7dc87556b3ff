import { useCallback, useEffect, useState } from "react";
import { Button } from "../../../shared/primitives/button.tsx";
import { Dialog } from "../../../shared/primitives/dialog.tsx";
import { useStore } from "../../../shared/session/store.ts";
import { DeviceChoice } from "../../parts/device-choice.tsx";
import { LevelBar } from "../../parts/level-bar.tsx";
import { usePage } from "../../page.ts";
import { listDevices } from "../../sound/microphone.ts";
import type { MicrophoneState } from "../../sound/microphone.ts";

/** The few things that go wrong, each with its remedy; the interview goes on behind it. */
export function HelpDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { interview, call, microphone, words } = usePage();
  const { view } = useStore(interview);
  const { microphoneId, speakerId } = useStore(microphone);
  const [chosen, setChosen] = useState({ microphone: microphoneId, speaker: speakerId });
  const [devices, setDevices] = useState<Pick<MicrophoneState, "microphones" | "speakers">>({
    microphones: [],
    speakers: [],
  });
  const level = useCallback(() => call.levels().mine, [call]);
  const text = words.call.help;

  useEffect(() => {
    if (!open) return;
    const relist = (): void => void listDevices().then(setDevices);
    relist();
    navigator.mediaDevices?.addEventListener("devicechange", relist);
    return () => navigator.mediaDevices?.removeEventListener("devicechange", relist);
  }, [open]);

  return (
    <Dialog
      open={open}
      title={text.heading}
      onClose={onClose}
      actions={
        <>
          <Button kind="main" onClick={onClose}>
            {text.close}
          </Button>
          <Button onClick={() => location.reload()}>{text.reload}</Button>
        </>
      }
    >
      <dl className="facts" data-layout="stacked">
        <div>
          <dt>{text.hearTitle}</dt>
          <dd className="stack">
            <p>{text.hear}</p>
            <DeviceChoice
              kind="speaker"
              devices={devices.speakers}
              value={chosen.speaker}
              onChoose={(speaker) => {
                setChosen({ ...chosen, speaker });
                microphone.chooseSpeaker(speaker);
                void call.chooseSpeaker(speaker);
              }}
            />
          </dd>
        </div>
        <div>
          <dt>{text.heardTitle}</dt>
          <dd className="stack">
            <p>{text.heard}</p>
            <LevelBar label={words.sound.microphone.level} level={level} />
            <DeviceChoice
              kind="microphone"
              devices={devices.microphones}
              value={chosen.microphone}
              onChoose={(id) => {
                setChosen({ ...chosen, microphone: id });
                void call.chooseMicrophone(id);
              }}
            />
          </dd>
        </div>
        <div>
          <dt>{text.wordsTitle}</dt>
          <dd>{text.words}</dd>
        </div>
        <div>
          <dt>{text.stopTitle}</dt>
          <dd>{text.stop}</dd>
        </div>
        <div>
          <dt>{text.differentTitle}</dt>
          <dd>{text.different(view?.company ?? "")}</dd>
        </div>
      </dl>
    </Dialog>
  );
}
