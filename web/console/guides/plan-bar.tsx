import type { SectionPlan } from "#contract/section.ts";
import { seconds } from "../words/en/format.ts";
import { guidesWords as words } from "../words/en/guides.ts";
import { terms } from "../words/en/terms.ts";

/** The sections as one bar as long as the interview, and as a list that says the same. `nowIndex` marks where it stands. */
export function PlanBar({ plan, nowIndex }: { readonly plan: SectionPlan; readonly nowIndex?: number | undefined }) {
  const totalSeconds = plan.reduce((sum, section) => sum + section.seconds, 0);
  return (
    <figure className="plan">
      <div className="plan-bar" aria-hidden="true">
        {plan.map((section, index) => (
          <span
            key={section.name}
            data-section={section.name}
            data-when={
              nowIndex === undefined ? undefined : index < nowIndex ? "past" : index === nowIndex ? "now" : "ahead"
            }
            style={{ flexGrow: section.seconds }}
          />
        ))}
      </div>
      <figcaption>
        <ul role="list" className="plan-list">
          {plan.map((section, index) => (
            <li key={section.name} data-section={section.name} aria-current={index === nowIndex ? "step" : undefined}>
              {terms.section[section.name]} <span className="figures soft">{seconds(section.seconds)}</span>
            </li>
          ))}
        </ul>
        <p className="soft">{words.planTotal(seconds(totalSeconds))}</p>
      </figcaption>
    </figure>
  );
}
