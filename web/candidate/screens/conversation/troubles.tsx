import type { ReactNode } from "react";
import { Banner } from "../../../shared/primitives/banner.tsx";
import { Button } from "../../../shared/primitives/button.tsx";
import { useStore } from "../../../shared/session/store.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { usePage } from "../../page.ts";

/** Whatever is wrong, in words, most urgent first: what happened, what is safe, what to do. */
export function Troubles({ onHelp }: { readonly onHelp: () => void }) {
  const { interview, call, words, formats, gaveUp, tryAgain } = usePage();
  const { view, news } = useStore(interview);
  const { phase, soundBlocked, microphone, stalled } = useStore(call);
  const text = words.call;
  if (view === null) return null;

  const shown: ReactNode[] = [];
  const away = phase === "reconnecting" || phase === "dropped" || phase === "unreachable";

  if (gaveUp && away) {
    shown.push(
      <Banner
        key="gave-up"
        tone="stop"
        live="alert"
        title={text.stillReconnecting.title}
        actions={
          <Button kind="main" onClick={tryAgain}>
            {text.stillReconnecting.act}
          </Button>
        }
      >
        {text.stillReconnecting.text}
      </Banner>,
    );
  } else if (away) {
    shown.push(
      <Banner key="reconnecting" tone="caution" live="status" title={text.reconnecting.title}>
        {text.reconnecting.text}
      </Banner>,
    );
  } else if (stalled) {
    shown.push(
      <Banner key="stalled" tone="caution" live="status" title={text.stalled.title}>
        {text.stalled.text}
      </Banner>,
    );
  }

  if (soundBlocked && !away) {
    shown.push(
      <Banner
        key="sound"
        tone="caution"
        live="alert"
        title={text.soundBlocked.title}
        actions={
          <Button kind="main" onClick={() => void call.unblockSound()}>
            {text.soundBlocked.act}
          </Button>
        }
      >
        {text.soundBlocked.text}
      </Banner>,
    );
  }

  if (phase === "connected" && microphone !== "ok") {
    const trouble =
      microphone === "unsupported"
        ? { ...words.sound.unsupported, act: text.microphone.missing.act }
        : text.microphone[microphone];
    const toHelp = microphone === "silent" || microphone === "lost";
    shown.push(
      <Banner
        key="microphone"
        tone="stop"
        live="alert"
        title={trouble.title}
        actions={<Button onClick={toHelp ? onHelp : () => void call.retryMicrophone()}>{trouble.act}</Button>}
      >
        {trouble.text}
      </Banner>,
    );
  }

  if (view.phase === "waiting" && view.waiting === "short_of_interviewers") {
    shown.push(
      <Banner key="short" tone="caution" live="status" title={text.short.title}>
        {text.short.text(formats.soon(view.comeBackUntilMs ?? view.window.closesAtMs))}
      </Banner>,
    );
  }

  if (view.phase === "paused" && !away) {
    const reason = view.clock?.pauseReasons.find((held) => held !== "candidate_absent") ?? "candidate_absent";
    const pause = text.paused[reason];
    shown.push(
      <Banner key="paused" tone="caution" live="status" title={pause.title}>
        {typeof pause.text === "string" ? pause.text : pause.text(view.company)}
      </Banner>,
    );
  }

  if (news === "lost" && !away) shown.push(<Banner key="news">{text.newsLost}</Banner>);
  shown.push(<ProblemNote key="problem" />);
  return <div className="troubles">{shown}</div>;
}
