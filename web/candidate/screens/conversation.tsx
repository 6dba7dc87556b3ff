import { useState } from "react";
import { useStore } from "../../shared/session/store.ts";
import { conversationState, serverNow } from "../model/conversation-state.ts";
import { usePage, useNow } from "../page.ts";
import { Captions } from "./conversation/captions.tsx";
import { Controls } from "./conversation/controls.tsx";
import { HelpDialog } from "./conversation/help-dialog.tsx";
import { LeaveDialog } from "./conversation/leave-dialog.tsx";
import { Mark } from "./conversation/mark.tsx";
import { Announcer } from "./conversation/announcer.tsx";
import { TimeBar } from "./conversation/time-bar.tsx";
import { Troubles } from "./conversation/troubles.tsx";
import { useStayAwake, useWarnBeforeClosing } from "./conversation/while-live.ts";

/** The call: one mark that shows who speaks, captions, a quiet bar of section and time, four controls. */
export function Conversation() {
  const { interview, call, preferences, words, formats } = usePage();
  const { view, viewAtMs } = useStore(interview);
  const callState = useStore(call);
  const { captions } = useStore(preferences);
  const { monotonicMs, wallMs } = useNow(500);
  const [open, setOpen] = useState<"help" | "leave" | null>(null);
  useStayAwake();
  useWarnBeforeClosing(
    view?.phase === "waiting" || view?.phase === "live" || view?.phase === "paused",
    words.call.beforeUnload,
  );

  if (view === null) return null;
  const nowMs = serverNow(view, viewAtMs, monotonicMs, wallMs);
  const state = conversationState(view, callState, nowMs);
  const text = words.call;
  const begun = view.phase === "live" || view.phase === "paused";
  const word =
    state === "reconnecting"
      ? text.reconnecting.title
      : state === "joining" && begun
        ? text.joiningAgain
        : text.state[state];
  const hint =
    state === "moment" && view.holdUntilMs !== null
      ? text.moment.text(formats.clock(view.holdUntilMs - nowMs))
      : state === "joining" && begun
        ? text.reconnecting.text
        : state === "joining" || state === "listening" || state === "thinking" || state === "speaking"
          ? text.stateHint[state]
          : "";

  return (
    <main className="call">
      <h1 tabIndex={-1} className="only-heard">
        {text.heading(view.role, view.company)}
      </h1>
      <TimeBar />
      <div className="call-middle">
        <Troubles onHelp={() => setOpen("help")} />
        <div className="speaker" data-state={state}>
          <Mark state={state} />
          <p className="speaker-state">{word}</p>
          <p className="speaker-hint soft">
            {callState.muted && state !== "reconnecting" ? <strong className="bad">{text.muted}</strong> : hint}
          </p>
        </div>
        {captions ? <Captions /> : null}
      </div>
      <Controls onHelp={() => setOpen("help")} onLeave={() => setOpen("leave")} held={state === "moment"} />
      <Announcer state={state} word={word} monotonicMs={monotonicMs} />
      <HelpDialog open={open === "help"} onClose={() => setOpen(null)} />
      <LeaveDialog open={open === "leave"} onClose={() => setOpen(null)} />
    </main>
  );
}
