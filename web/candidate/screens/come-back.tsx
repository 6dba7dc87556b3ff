import { Button } from "../../shared/primitives/button.tsx";
import { useStore } from "../../shared/session/store.ts";
import { leftMsNow, minutesLeft } from "../model/interview-clock.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { usePage, useNow } from "../page.ts";

/** Left, sent back, open elsewhere, replaced: what is saved, until when, one button. */
export function ComeBack({ why }: { readonly why: "left" | "returned" | "elsewhere" | "replaced" }) {
  const { interview, words, formats } = usePage();
  const { view, viewAtMs, busy, step } = useStore(interview);
  const { monotonicMs } = useNow(5_000);
  if (view === null) return null;
  const until = formats.soon(view.comeBackUntilMs ?? view.window.closesAtMs);
  const minutes = view.clock === null ? null : minutesLeft(leftMsNow(view.clock, viewAtMs, monotonicMs));
  const takeOver = why === "elsewhere" || why === "replaced";
  const text = words[why];

  return (
    <Sheet
      eyebrow={words.welcome.eyebrow(view.company)}
      heading={why === "left" && step !== "left" ? words.left.lostHeading : text.heading}
      lead={typeof text.text === "string" ? text.text : text.text(view.company)}
    >
      {why === "left" ? (
        <p>
          {minutes === null ? words.left.running : words.left.timeLeft(words.welcome.minutes(Math.max(1, minutes)))}{" "}
          {words.left.until(until)}
        </p>
      ) : null}
      {why === "returned" ? <p>{words.returned.until(until)}</p> : null}
      {why === "replaced" ? <p>{words.replaced.notYou}</p> : null}
      <ProblemNote />
      <div className="actions">
        <Button kind="main" busy={busy === "start"} onClick={() => void interview.start(takeOver)}>
          {text.act}
        </Button>
        {why === "left" || why === "returned" ? (
          <Button kind="quiet" onClick={() => interview.go("sound")}>
            {words.left.check}
          </Button>
        ) : null}
      </div>
    </Sheet>
  );
}
