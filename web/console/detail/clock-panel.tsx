import type { LiveView } from "#contract/observer.ts";
import { carriedOn } from "../interviews/clock-reading.ts";
import { PlanBar } from "../guides/plan-bar.tsx";
import { useNow } from "../shell/use-now.ts";
import { clock } from "../words/en/format.ts";
import { detailWords as words } from "../words/en/detail.ts";
import { terms } from "../words/en/terms.ts";

/** Time left, large; the section and its share of the plan beneath. */
export function ClockPanel({ view }: { readonly view: LiveView }) {
  const reading = view.clock;
  const nowMs = useNow(1_000, reading?.running ?? false);
  const plan = view.interview.plan.map((section) => ({
    ...section,
    seconds: section.seconds * view.interview.timeFactor,
  }));
  const nowIndex = plan.findIndex((section) => section.name === reading?.section);
  const at = reading === null ? null : carriedOn(reading, nowMs);
  const sectionLeftMs = reading === null || at === null ? 0 : reading.sectionBudgetMs - at.sectionElapsedMs;
  return (
    <section className="clock-panel" aria-label={words.section}>
      {at === null || reading === null ? null : (
        <p className="clock-left">
          <strong className="figures" data-standing={reading.running ? undefined : true}>
            {clock(at.leftMs)}
          </strong>{" "}
          <span className="soft">
            {words.left} {words.of(clock(reading.plannedMs))}
          </span>
        </p>
      )}
      {reading?.section == null ? null : (
        <p>
          <strong>{terms.section[reading.section]}</strong>{" "}
          <span className="soft figures">
            {sectionLeftMs >= 0 ? words.sectionLeft(clock(sectionLeftMs)) : words.sectionOver(clock(-sectionLeftMs))}
          </span>
        </p>
      )}
      <PlanBar plan={plan} nowIndex={nowIndex < 0 ? undefined : nowIndex} />
    </section>
  );
}
