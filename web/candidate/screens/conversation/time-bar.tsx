import { Button } from "../../../shared/primitives/button.tsx";
import { useStore } from "../../../shared/session/store.ts";
import { leftMsNow, minutesLeft } from "../../model/interview-clock.ts";
import { usePage, useNow } from "../../page.ts";

/** Section and minutes left, in words and whole minutes: no ticking seconds. Can be hidden. */
export function TimeBar() {
  const { interview, preferences, words } = usePage();
  const { view, viewAtMs } = useStore(interview);
  const { timeShown } = useStore(preferences);
  const { monotonicMs } = useNow(1_000);
  const text = words.call.bar;
  if (view === null) return null;
  const { clock } = view;
  const left = clock === null ? null : text.left(minutesLeft(leftMsNow(clock, viewAtMs, monotonicMs)));
  const still = clock !== null && !clock.running;

  return (
    <section className="time-bar" aria-label={text.label}>
      <p className="time-bar-text">
        <span className="time-bar-section">
          {clock?.section ? words.sections[clock.section] : `${view.company} · ${view.role}`}
        </span>
        {timeShown && left !== null ? (
          <time className="soft">
            {left}
            {still ? `, ${text.still}` : ""}
          </time>
        ) : null}
      </p>
      {clock === null ? null : (
        <Button kind="quiet" onClick={() => preferences.set({ timeShown: !timeShown })}>
          {timeShown ? text.hide : text.show}
        </Button>
      )}
    </section>
  );
}
