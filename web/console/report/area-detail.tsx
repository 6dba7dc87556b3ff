import type { AreaScore } from "#contract/evaluation.ts";
import { reportWords as words } from "../words/en/report.ts";
import { EvidenceLine } from "./evidence-line.tsx";
import { useReport } from "./report-context.ts";

/** Everything behind one score: what the scale means, why, all evidence, every run. On paper always open. */
export function AreaDetail({ area }: { readonly area: AreaScore }) {
  const { report } = useReport();
  const rubric = report.areas.find(({ name }) => name === area.area);
  return (
    <div className="area-detail">
      <div className="stack">
        {area.observed || area.reasoning !== null ? (
          <p>
            <span className="detail-label">{words.reasoning}</span> {area.reasoning ?? words.reasoningGone}
          </p>
        ) : null}
        {area.evidence.length === 0 ? null : (
          <ul role="list" className="evidence-list" aria-label={words.allEvidence}>
            {area.evidence.map((evidence) => (
              <li key={`${evidence.turnId}:${evidence.startedAtMs}`}>
                <EvidenceLine area={area.area} evidence={evidence} full />
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="stack">
        {rubric === undefined ? null : (
          <div>
            <p className="detail-label">{words.anchors}</p>
            <p className="soft">{rubric.description}</p>
            <dl className="anchors">
              {rubric.anchors.map((anchor) => (
                <div key={anchor.score}>
                  <dt className="figures">{anchor.score}</dt>
                  <dd>{anchor.description}</dd>
                </div>
              ))}
            </dl>
          </div>
        )}
        <table className="run-table">
          <thead>
            <tr>
              <th scope="col">{words.runNumber}</th>
              <th scope="col">{words.model}</th>
              <th scope="col">{words.score}</th>
              <th scope="col">{words.quotes}</th>
            </tr>
          </thead>
          <tbody>
            {area.runs.map((run) => (
              <tr key={run.run}>
                <th scope="row" className="figures">
                  {run.run}
                </th>
                <td>
                  <code>{run.model}</code>
                </td>
                <td className="figures">{run.score ?? words.runOutcome[run.outcome]}</td>
                <td className="figures">{words.quotesText(run.quotesFound, run.quotesRejected)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
