import { useCallback, useEffect } from "react";
import { Banner } from "../../shared/primitives/banner.tsx";
import { Button } from "../../shared/primitives/button.tsx";
import { useStore } from "../../shared/session/store.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { usePage, useNow } from "../page.ts";
import { EchoStep } from "./sound-check/echo-step.tsx";
import { LineStep } from "./sound-check/line-step.tsx";
import { MicrophoneStep } from "./sound-check/microphone-step.tsx";
import { PracticeStep } from "./sound-check/practice-step.tsx";

/** Microphone, own voice, connection, one practice question; then the start. Everything stays on this page. */
export function SoundCheck() {
  const { interview, microphone, words, formats } = usePage();
  const { view, busy } = useStore(interview);
  const { state } = useStore(microphone);
  const { wallMs } = useNow(1_000);
  const text = words.sound;

  // Where permission was given before, the browser does not ask again: no need for a press.
  useEffect(() => {
    let current = true;
    void navigator.permissions
      ?.query({ name: "microphone" as PermissionName })
      .then((permission) => {
        if (current && permission.state === "granted" && microphone.get().state === "off") void microphone.turnOn();
      })
      .catch(() => undefined);
    return () => {
      current = false;
      microphone.turnOff();
    };
  }, [microphone]);

  const start = useCallback(async () => {
    microphone.turnOff();
    if (!(await interview.start(false))) await microphone.turnOn();
  }, [interview, microphone]);

  if (view === null) return null;
  const on = state === "on";
  const open = wallMs >= view.window.opensAtMs;
  const begun = view.phase !== "scheduled";

  return (
    <Sheet eyebrow={words.welcome.eyebrow(view.company)} heading={text.heading} lead={text.intro}>
      {view.simulated ? (
        <Banner tone="caution" title={words.test.simulatedTitle}>
          {words.test.simulated}
        </Banner>
      ) : null}
      <ol className="steps">
        <MicrophoneStep />
        {on ? <EchoStep /> : null}
        {on ? <LineStep /> : null}
        {on && !begun ? <PracticeStep /> : null}
      </ol>
      <ProblemNote />
      <div className="stack">
        <p id="start-hint" className="soft">
          {!open ? text.opens(formats.moment(view.window.opensAtMs)) : !on ? text.microphoneFirst : text.startHint}
        </p>
        <div className="actions">
          {open ? (
            <Button
              kind="main"
              blocked={!on && busy !== "start"}
              busy={busy === "start"}
              aria-describedby="start-hint"
              onClick={() => void start()}
            >
              {busy === "start" ? text.starting : begun ? text.continue : text.start}
            </Button>
          ) : (
            <Button onClick={() => interview.go("arrive")}>{words.pages.notOpen.back}</Button>
          )}
        </div>
      </div>
    </Sheet>
  );
}
