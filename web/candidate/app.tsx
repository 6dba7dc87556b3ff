import { useEffect, useMemo, useRef, useState } from "react";
import type { Language } from "#contract/interview-config.ts";
import { candidateMessages, fallbackMessages } from "../shared/messages/candidate/catalogue.ts";
import { createFormats } from "../shared/messages/format.ts";
import { TestStrip } from "../shared/primitives/banner.tsx";
import { useStore } from "../shared/session/store.ts";
import { keepInCall } from "./call/keep-in-call.ts";
import { screenOf } from "./model/screen.ts";
import type { Screen } from "./model/screen.ts";
import { PageContext, useNow } from "./page.ts";
import type { Page } from "./page.ts";
import { ComeBack } from "./screens/come-back.tsx";
import { Conversation } from "./screens/conversation.tsx";
import { Done } from "./screens/done.tsx";
import { Loading } from "./screens/loading.tsx";
import { PlainPage } from "./screens/plain-page.tsx";
import { SoundCheck } from "./screens/sound-check.tsx";
import { Welcome } from "./screens/welcome.tsx";
import { usePageTitle } from "./title.ts";

type Parts = Pick<Page, "interview" | "call" | "microphone" | "preferences">;

/** Chooses the screen, speaks the interview's language, marks test mode, moves the focus when the screen changes. */
export function App({ parts }: { readonly parts: Parts }) {
  const state = useStore(parts.interview);
  const call = useStore(parts.call);
  const now = useNow(1_000);
  const [gaveUp, setGaveUp] = useState(false);
  const [keeper] = useState(() => keepInCall(parts.interview, parts.call, () => parts.microphone.get(), setGaveUp));
  const { words, language } = useWords(state.view?.language ?? "en");
  const formats = useMemo(() => createFormats(language), [language]);

  const facts = {
    hasSession: state.session !== null,
    view: state.view,
    failure: state.failure,
    step: state.step,
    nowMs: now.wallMs,
  };
  // The goodbye is heard to the end before the last screen replaces the conversation.
  const stillTalking =
    state.view?.phase === "ended" && state.step === "call" && call.phase === "connected" && call.interviewerPresent;
  const screen: Screen = stillTalking ? { name: "call" } : screenOf(facts);
  const key = screen.name === "page" ? screen.page : screen.name;
  useFocusOnChange(key);

  const page: Page = useMemo(
    () => ({ ...parts, words, formats, gaveUp, tryAgain: keeper.tryAgain }),
    [parts, words, formats, gaveUp, keeper],
  );
  usePageTitle(page, screen, now);

  return (
    <PageContext value={page}>
      {state.view?.mode === "test" ? <TestStrip word={words.test.word}>{words.test.strip}</TestStrip> : null}
      <ScreenOf screen={screen} />
    </PageContext>
  );
}

function ScreenOf({ screen }: { readonly screen: Screen }) {
  switch (screen.name) {
    case "loading":
      return <Loading />;
    case "welcome":
      return <Welcome />;
    case "sound":
      return <SoundCheck />;
    case "call":
      return <Conversation />;
    case "left":
    case "returned":
    case "elsewhere":
    case "replaced":
      return <ComeBack why={screen.name} />;
    case "done":
      return <Done />;
    case "page":
      return <PlainPage name={screen.page} />;
  }
}

function useWords(wanted: Language) {
  const [found, setFound] = useState({ language: "en" as Language, messages: fallbackMessages });
  useEffect(() => {
    let current = true;
    void candidateMessages(wanted).then((catalogue) => current && setFound(catalogue));
    return () => {
      current = false;
    };
  }, [wanted]);
  useEffect(() => {
    document.documentElement.lang = found.language;
  }, [found.language]);
  return { words: found.messages, language: found.language };
}

/** A new screen starts at its heading, for eyes and for screen readers; the first one does not steal the focus. */
function useFocusOnChange(key: string): void {
  const last = useRef<string | null>(null);
  useEffect(() => {
    const first = last.current === null || last.current === "loading";
    if (last.current !== key && !first) {
      scrollTo(0, 0);
      document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
    }
    last.current = key;
  }, [key]);
}
