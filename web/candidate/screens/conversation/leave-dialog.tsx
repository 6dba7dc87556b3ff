import { useState } from "react";
import { ABSENCE_LIMIT_MS } from "#contract/absence.ts";
import { Button } from "../../../shared/primitives/button.tsx";
import { Dialog } from "../../../shared/primitives/dialog.tsx";
import { useStore } from "../../../shared/session/store.ts";
import { usePage } from "../../page.ts";

/** Stay, leave for now, or end for good; the last asks twice. */
export function LeaveDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { interview, words, formats } = usePage();
  const { view, busy } = useStore(interview);
  const [ending, setEnding] = useState(false);
  const text = words.call.leave;
  const close = (): void => {
    setEnding(false);
    onClose();
  };
  if (view === null) return null;
  const until = formats.soon(view.window.closesAtMs);

  return ending ? (
    <Dialog
      open={open}
      urgent
      title={text.endHeading}
      onClose={close}
      actions={
        <>
          <Button onClick={() => setEnding(false)}>{text.back}</Button>
          <Button kind="stop" busy={busy === "leave"} onClick={() => void interview.leave("withdraw")}>
            {text.endAct}
          </Button>
        </>
      }
    >
      <p>{text.endConfirm(view.company)}</p>
    </Dialog>
  ) : (
    <Dialog
      open={open}
      title={text.heading}
      onClose={close}
      actions={
        <>
          <Button kind="main" onClick={close}>
            {text.stay}
          </Button>
          <Button busy={busy === "leave"} onClick={() => void interview.leave("later")}>
            {text.later}
          </Button>
          <Button kind="stop" onClick={() => setEnding(true)}>
            {text.end}
          </Button>
        </>
      }
    >
      <p>{view.clock === null ? text.text(until) : text.textBegun(words.welcome.minutes(ABSENCE_LIMIT_MS / 60_000))}</p>
      <p className="soft">{text.endText}</p>
    </Dialog>
  );
}
