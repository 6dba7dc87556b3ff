import { useEffect } from "react";
import { Button } from "../../shared/primitives/button.tsx";
import { useStore } from "../../shared/session/store.ts";
import type { PageName } from "../model/screen.ts";
import { Sheet } from "../parts/sheet.tsx";
import { usePage, useNow } from "../page.ts";

/** Everything that is not an interview to take part in now: each says what happened, what is safe, what to do. */
export function PlainPage({ name }: { readonly name: PageName }) {
  const { interview, words } = usePage();
  const { view } = useStore(interview);
  const pages = words.pages;
  const eyebrow = view === null ? undefined : words.welcome.eyebrow(view.company);

  useEffect(() => {
    if (name !== "offline") return;
    const again = (): void => void interview.open();
    addEventListener("online", again);
    return () => removeEventListener("online", again);
  }, [name, interview]);

  switch (name) {
    case "notOpen":
      return <NotOpen />;
    case "closed": {
      return view === null ? <Sheet heading={pages.closed.heading} lead={pages.closed.general} /> : <Closed />;
    }
    case "cancelled":
      return (
        <Sheet eyebrow={eyebrow} heading={pages.cancelled.heading} lead={pages.cancelled.text(view?.company ?? "")} />
      );
    case "noLink":
    case "sessionOver":
    case "badLink":
      return <Sheet heading={pages[name].heading} lead={pages[name].text} />;
    case "offline":
    case "trouble":
    case "busy":
      return (
        <Sheet heading={pages[name].heading} lead={pages[name].text}>
          <div className="actions">
            <Button kind="main" onClick={() => void interview.open()}>
              {pages[name].act}
            </Button>
          </div>
        </Sheet>
      );
  }
}

function Closed() {
  const { interview, words, formats } = usePage();
  const { view } = useStore(interview);
  const text = words.pages.closed;
  if (view === null) return null;
  return (
    <Sheet
      eyebrow={words.welcome.eyebrow(view.company)}
      heading={text.heading}
      lead={text.text(formats.moment(view.window.closesAtMs))}
    >
      <p>{text.ask(view.company)}</p>
    </Sheet>
  );
}

/** Lets the candidate in by itself: `useNow` renders again, and the screen is a function of the time. */
function NotOpen() {
  const { interview, words, formats } = usePage();
  const { view } = useStore(interview);
  useNow(1_000);
  const text = words.pages.notOpen;
  if (view === null) return null;
  const { opensAtMs, closesAtMs, timeZone } = view.window;
  const here = formats.moment(opensAtMs);
  const there = formats.moment(opensAtMs, timeZone);
  return (
    <Sheet eyebrow={words.welcome.eyebrow(view.company)} heading={text.heading} lead={text.opens(here)}>
      {/* Compared without the zone's name: Berlin and Paris need no second line. */}
      {formats.time(opensAtMs) !== formats.time(opensAtMs, timeZone) ? (
        <p className="soft">{text.elsewhere(there)}</p>
      ) : null}
      <p>{text.until(formats.moment(closesAtMs))}</p>
      <div className="actions">
        <Button onClick={() => interview.go("sound")}>{text.check}</Button>
      </div>
    </Sheet>
  );
}
