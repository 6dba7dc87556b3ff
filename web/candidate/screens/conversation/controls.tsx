import { Button } from "../../../shared/primitives/button.tsx";
import { useStore } from "../../../shared/session/store.ts";
import { usePage } from "../../page.ts";

/** Four controls and the captions' switch, always in reach of a thumb. */
export function Controls({
  held,
  onHelp,
  onLeave,
}: {
  readonly held: boolean;
  readonly onHelp: () => void;
  readonly onLeave: () => void;
}) {
  const { interview, call, preferences, words } = usePage();
  const { view, busy } = useStore(interview);
  const { muted, phase } = useStore(call);
  const { captions } = useStore(preferences);
  const text = words.call.controls;
  const live = view?.phase === "live";

  return (
    <div className="controls" role="group" aria-label={text.label}>
      <Button
        kind="main"
        className="controls-moment"
        blocked={!live}
        busy={busy === "hold"}
        onClick={() => void interview.hold(!held)}
      >
        {held ? text.ready : text.moment}
      </Button>
      <Button aria-pressed={muted} blocked={phase !== "connected"} onClick={() => void call.mute(!muted)}>
        {muted ? text.unmute : text.mute}
      </Button>
      <Button aria-pressed={captions} onClick={() => preferences.set({ captions: !captions })}>
        {words.call.captions.show}
      </Button>
      <Button aria-haspopup="dialog" onClick={onHelp}>
        {text.help}
      </Button>
      <Button kind="stop" aria-haspopup="dialog" onClick={onLeave}>
        {text.leave}
      </Button>
    </div>
  );
}
