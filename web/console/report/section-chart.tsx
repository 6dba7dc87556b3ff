import { scaleLinear } from "@visx/scale";
import { Bar, Line } from "@visx/shape";
import { clock } from "../words/en/format.ts";
import { recordWords as words } from "../words/en/record.ts";
import { terms } from "../words/en/terms.ts";
import { useReport } from "./report-context.ts";

const WIDTH = 240;
const HEIGHT = 20;

/** Minutes each section took against its plan: bars for eyes, the same numbers as text beside them. */
export function SectionChart() {
  const { report } = useReport();
  if (report.sections.length === 0) return null;
  const took = report.sections.map(({ enteredClockMs, leftClockMs }) => Math.max(0, leftClockMs - enteredClockMs));
  const longest = Math.max(1, ...took, ...report.sections.map(({ budgetMs }) => budgetMs));
  const x = scaleLinear<number>({ domain: [0, longest], range: [0, WIDTH - 2] });
  return (
    <section className="stack" aria-labelledby="sections">
      <h2 id="sections">{words.sections}</h2>
      <p className="soft">{words.sectionsLead}</p>
      <ul role="list" className="section-chart">
        {report.sections.map(({ section, budgetMs, enteredClockMs }, index) => (
          <li key={`${section}-${enteredClockMs}`}>
            <span>{terms.section[section]}</span>
            <svg
              className="section-bar"
              viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              <Bar
                className="section-took"
                data-over={(took[index] ?? 0) > budgetMs * 1.2 || undefined}
                x={0}
                y={4}
                width={Math.max(2, x(took[index] ?? 0))}
                height={12}
              />
              <Line className="section-plan" from={{ x: x(budgetMs), y: 0 }} to={{ x: x(budgetMs), y: HEIGHT }} />
            </svg>
            <span className="soft figures">{words.sectionText(clock(took[index] ?? 0), clock(budgetMs))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
